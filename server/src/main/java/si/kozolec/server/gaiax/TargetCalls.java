package si.kozolec.server.gaiax;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import si.kozolec.broker.Answer;
import si.kozolec.broker.BrokerTrouble;
import si.kozolec.broker.Call;
import si.kozolec.broker.Credentials;
import si.kozolec.broker.Transport;

/**
 * Calls one target: tells who calls, once more with a new token when the old one is not taken any more, and gives each thing that is
 * sent a key by which the target knows a repeat.
 */
final class TargetCalls {

    private static final int LARGEST_ANSWER = 1 << 20;

    private final TargetOptions options;
    private final Transport transport;
    private final Credentials credentials;
    private final Clock clock;

    TargetCalls(TargetOptions options, Transport transport, Map<String, String> environment, Clock clock) {
        this.options = options;
        this.transport = transport;
        this.credentials = new Credentials(options.authentication(), transport, environment, Path.of(""), clock);
        this.clock = clock;
    }

    TargetOptions options() {
        return options;
    }

    /**
     * Sends something.
     *
     * @param path where to, behind the target's address
     * @param about the credential that it is about, and {@code purpose} what it is sent for: together they are sent once
     */
    Exchange post(String path, String type, byte[] body, String about, String purpose) {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("Content-Type", type);
        headers.put("Idempotency-Key", Sha256.hex(about + "\n" + options.name() + "\n" + purpose));
        return exchange("POST", path, headers, body);
    }

    /** Asks for something. */
    Exchange get(String path) {
        return exchange("GET", path, Map.of(), new byte[0]);
    }

    private Exchange exchange(String method, String path, Map<String, String> more, byte[] body) {
        try {
            Answer answer = call(method, path, more, body);
            if (answer.status() == 401 && credentials.renew()) {
                answer = call(method, path, more, body);
            }
            return new Exchange.Answered(answer, clock.instant());
        } catch (BrokerTrouble e) {
            return new Exchange.Failed(e);
        }
    }

    private Answer call(String method, String path, Map<String, String> more, byte[] body) throws BrokerTrouble {
        Map<String, String> headers = new LinkedHashMap<>(credentials.headers());
        headers.putAll(more);
        headers.put("Accept", "application/json, application/vc+jwt, */*;q=0.1");
        headers.put("User-Agent", "Kozolec");
        return transport.send(new Call(method, URI.create(options.url() + path), headers, body, LARGEST_ANSWER));
    }

    /** Sends something, of which only the answer's status is of interest; those besides 2xx that mean that it is there already. */
    Reply send(String path, String type, String body, String about, String purpose, Set<Integer> alsoGood) {
        return post(path, type, body.getBytes(UTF_8), about, purpose).reply(alsoGood);
    }
}
