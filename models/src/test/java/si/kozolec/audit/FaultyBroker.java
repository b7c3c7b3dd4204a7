package si.kozolec.audit;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import si.kozolec.broker.Answer;
import si.kozolec.broker.Broker;
import si.kozolec.broker.BrokerClient;
import si.kozolec.broker.BrokerTrouble;
import si.kozolec.broker.Call;
import si.kozolec.broker.Credentials;
import si.kozolec.broker.Transport;

/** A broker that answers as a test wants, or not at all, to an audit that does not wait. */
abstract class FaultyBroker extends AuditedBroker {

    /** The connection ends before there is an answer. */
    static Answer away(Call call) {
        throw new Gone(call);
    }

    /** A connection that ends in the middle. */
    private static final class Gone extends RuntimeException {

        private static final long serialVersionUID = 1L;

        Gone(Call call) {
            super(call.toString());
        }
    }

    @Override
    AuditReport audit(AuditWish wish) throws IOException {
        Transport honest = call -> {
            try {
                return broker.send(call);
            } catch (Gone e) {
                throw new BrokerTrouble(BrokerTrouble.Reason.UNREACHABLE, e, "broker.example.si", "reset");
            }
        };
        Broker same = broker.client().broker();
        BrokerClient client = new BrokerClient(
                same,
                honest,
                new Credentials(same.authentication(), honest, Map.of(), Path.of("."), Clock.systemUTC()),
                time -> {});
        Audit audit = new Audit(client, models, judge, 1, Clock.systemUTC());
        return audit.run(audit.begin(wish), soFar -> true);
    }

    /** Calls that asked for a page of that type. */
    static boolean isPageOf(Call call, String type) {
        return isPage(call) && type.equals(MemoryBroker.query(call).get("type"));
    }

    /** Calls that asked for a page with that entity in it. */
    static boolean reaches(Call call, int entity) {
        if (!isPageOf(call, AIR)) {
            return false;
        }
        int offset = Integer.parseInt(MemoryBroker.query(call).getOrDefault("offset", "0"));
        int limit = Integer.parseInt(MemoryBroker.query(call).getOrDefault("limit", "0"));
        return offset <= entity && entity < offset + limit;
    }

    static TypeReport type(AuditReport report) {
        return type(report, AIR);
    }
}
