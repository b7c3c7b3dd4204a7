package si.kozolec.broker;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.zip.GZIPInputStream;
import tools.jackson.databind.JsonNode;

/**
 * Asks one broker: says who calls, which tenant is meant and what is accepted, tries again what may pass, and never leaves the
 * address that was configured. May be shared between threads.
 */
public final class BrokerClient {

    /** The largest answer that is not a page of entities. */
    static final int LARGEST_ANSWER = 16 << 20;

    private static final int ATTEMPTS = 3;
    private static final Set<Integer> PASSING = Set.of(429, 502, 503, 504);
    private static final long LONGEST_WAIT_SECONDS = 30;

    private final Broker broker;
    private final Transport transport;
    private final Credentials credentials;
    private final Pause pause;

    /** Asks with patience, as one does outside of tests. */
    public BrokerClient(Broker broker, Transport transport, Credentials credentials) {
        this(broker, transport, credentials, Pause.REAL);
    }

    /**
     * Asks with as much patience as it is given.
     *
     * @param pause how to wait before a call is tried again
     */
    public BrokerClient(Broker broker, Transport transport, Credentials credentials, Pause pause) {
        this.broker = broker;
        this.transport = transport;
        this.credentials = credentials;
        this.pause = pause;
    }

    public Broker broker() {
        return broker;
    }

    /** The JSON that a path below the interface answers with. */
    JsonNode json(String path) throws BrokerTrouble {
        return json(get(path, LARGEST_ANSWER));
    }

    /** The JSON of a good answer. */
    static JsonNode json(Answer answer) throws BrokerTrouble {
        try {
            return BrokerJson.read(answer.body());
        } catch (BrokerTrouble e) {
            throw new BrokerTrouble(
                    BrokerTrouble.Reason.NOT_JSON,
                    e,
                    answer.header("Content-Type").orElse("?"));
        }
    }

    /** @throws BrokerTrouble if the answer is not a good one */
    Answer get(String path, int most) throws BrokerTrouble {
        Answer answer = exchange("GET", path, Map.of(), new byte[0], most);
        if (!answer.isGood()) {
            throw BrokerTrouble.of(answer);
        }
        return answer;
    }

    /** Calls, and gives the answer whatever its status is. */
    Answer exchange(String method, String path, Map<String, String> more, byte[] body, int most) throws BrokerTrouble {
        URI address = broker.address().at(broker.kind(), path);
        int attempts = method.equals("GET") ? ATTEMPTS : 1;
        for (int attempt = 1; ; attempt++) {
            try {
                Answer answer = authorized(method, address, more, body, most);
                if (attempt == attempts || !PASSING.contains(answer.status())) {
                    return answer;
                }
                rest(wait(answer, attempt));
            } catch (BrokerTrouble e) {
                if (attempt == attempts || !e.reason().mayPass()) {
                    throw e;
                }
                rest(attempt);
            }
        }
    }

    private Answer authorized(String method, URI address, Map<String, String> more, byte[] body, int most)
            throws BrokerTrouble {
        Answer answer = once(method, address, more, body, most);
        return answer.status() == 401 && credentials.renew() ? once(method, address, more, body, most) : answer;
    }

    private Answer once(String method, URI address, Map<String, String> more, byte[] body, int most)
            throws BrokerTrouble {
        Map<String, String> headers = new LinkedHashMap<>();
        // Always: Scorpio answers 406 where it is left out.
        headers.put("Accept", "application/json");
        headers.put("Accept-Encoding", "gzip");
        headers.put("User-Agent", "kozolec");
        if (!broker.tenant().isEmpty()) {
            headers.put(broker.kind() == BrokerKind.NGSI_LD ? "NGSILD-Tenant" : "Fiware-Service", broker.tenant());
        }
        if (!broker.servicePath().isEmpty()) {
            headers.put("Fiware-ServicePath", broker.servicePath());
        }
        headers.putAll(more);
        headers.putAll(credentials.headers());
        return unpacked(transport.send(new Call(method, address, headers, body, most)), most);
    }

    private static Answer unpacked(Answer answer, int most) throws BrokerTrouble {
        String encoding = answer.header("Content-Encoding").orElse("");
        if (!encoding.equalsIgnoreCase("gzip") || answer.body().length == 0) {
            return answer;
        }
        try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(answer.body()))) {
            byte[] whole = in.readNBytes(most + 1);
            if (whole.length > most) {
                throw new BrokerTrouble(BrokerTrouble.Reason.TOO_LARGE, null, most);
            }
            return new Answer(answer.status(), answer.headers(), whole);
        } catch (BrokerTrouble e) {
            throw e;
        } catch (IOException e) {
            throw new BrokerTrouble(BrokerTrouble.Reason.NOT_JSON, e, "gzip");
        }
    }

    private static long wait(Answer answer, int attempt) {
        String wanted = answer.header("Retry-After").orElse("");
        return wanted.matches("\\d{1,4}") ? Math.max(1, Long.parseLong(wanted)) : attempt;
    }

    private void rest(long seconds) throws BrokerTrouble {
        try {
            pause.rest(Duration.ofSeconds(Math.min(LONGEST_WAIT_SECONDS, seconds)));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new BrokerTrouble(BrokerTrouble.Reason.INTERRUPTED, e);
        }
    }

    /** A name or an IRI as part of a path or a query. */
    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
