package si.kozolec.broker;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Asks which contexts an NGSI-LD broker keeps, and tells it to fetch one anew (ETSI GS CIM 009 V1.9.1, clauses 5.13, 6.29 and 6.30).
 *
 * <p>Brokers differ. By the standard, {@code URL} is the address that a context came from, and {@code localId} what the broker calls
 * it; so does Orion-LD. Scorpio gives the address as {@code localId}, and in {@code URL} names itself, by an address that leads nowhere
 * from outside. Stellio has no list. No address that a broker names is ever called.
 */
public final class ContextCache {

    private static final int MOST = 5_000;
    private static final int LONGEST = 2_000;
    private static final String PATH = "/jsonldContexts";

    private final BrokerClient client;

    public ContextCache(BrokerClient client) {
        this.client = client;
    }

    /**
     * The contexts that the broker keeps.
     *
     * @throws BrokerTrouble if it cannot be asked, or does not tell: not every broker has to
     */
    public List<CachedContext> list() throws BrokerTrouble {
        JsonNode list;
        try {
            list = client.json(PATH + "?details=true");
        } catch (BrokerTrouble e) {
            // With all documents in it, a list may be longer than anybody takes.
            if (e.reason() != BrokerTrouble.Reason.TOO_LARGE && e.status() != 400) {
                throw e;
            }
            list = client.json(PATH);
        }
        if (!list.isArray()) {
            throw new BrokerTrouble(BrokerTrouble.Reason.NOT_AS_EXPECTED, null, PATH);
        }
        List<CachedContext> contexts = new ArrayList<>();
        for (JsonNode one : list.values()) {
            if (contexts.size() < MOST) {
                read(one).ifPresent(contexts::add);
            }
        }
        return List.copyOf(contexts);
    }

    /** The same context with its document, when the broker gives it out. */
    public CachedContext withContent(CachedContext context) {
        if (context.content() != null) {
            return context;
        }
        try {
            return context.with(document(client.json(PATH + "/" + BrokerClient.encoded(context.localId()))));
        } catch (BrokerTrouble e) {
            // By the standard a broker need not give out what it has fetched (422).
            return context;
        }
    }

    /**
     * Tells the broker to fetch that context anew.
     *
     * @throws BrokerTrouble if it does not, which it tells in its own words
     */
    public void reload(CachedContext context) throws BrokerTrouble {
        String path = PATH + "/" + BrokerClient.encoded(context.localId()) + "?reload=true";
        Answer answer = client.exchange("DELETE", path, Map.of(), new byte[0], BrokerClient.LARGEST_ANSWER);
        if (!answer.isGood()) {
            throw BrokerTrouble.of(answer);
        }
    }

    private static Optional<CachedContext> read(JsonNode one) {
        String url = one.isString()
                ? one.stringValue()
                : one.path("URL").asString(one.path("url").asString(""));
        String local = one.isObject() ? one.path("localId").asString("") : "";
        // Orion-LD writes that word where it has no name of its own; it takes the address as well.
        String id = local.isEmpty() || local.equals("None") ? lastPart(url) : local;
        // What is only dots would be a way to another place of the interface.
        if (id.isBlank() || id.matches("\\.+") || id.length() > LONGEST || url.length() > LONGEST) {
            return Optional.empty();
        }
        return Optional.of(new CachedContext(
                id,
                address(url, id),
                ProblemDetails.clean(one.path("kind")),
                moment(one.path("createdAt").asString("")),
                moment(one.path("lastUsage").asString("")),
                Math.max(0, one.path("numberOfHits").asLong(0)),
                document(one.path("body"))));
    }

    /** Where a context came from: what the broker names beside itself. */
    private static String address(String url, String id) {
        boolean atTheBroker = url.contains("/ngsi-ld/v1" + PATH + "/");
        if (url.startsWith("http") && !atTheBroker) {
            return url;
        }
        return id;
    }

    private static String lastPart(String url) {
        if (!url.contains(PATH + "/")) {
            return url;
        }
        String last = url.substring(url.lastIndexOf('/') + 1);
        try {
            return URLDecoder.decode(last.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return last;
        }
    }

    private static @Nullable JsonNode document(JsonNode written) {
        JsonNode body = written;
        if (written.isObject()
                && !written.has("@context")
                && written.path("body").isObject()) {
            body = written.path("body");
        }
        return body.isObject() && body.has("@context") ? body : null;
    }

    /** A moment; Scorpio writes some without an offset, in the time of its own machine, mostly UTC. */
    private static @Nullable Instant moment(String written) {
        try {
            return OffsetDateTime.parse(written).toInstant();
        } catch (DateTimeException e) {
            try {
                return LocalDateTime.parse(written).toInstant(ZoneOffset.UTC);
            } catch (DateTimeException again) {
                return null;
            }
        }
    }
}
