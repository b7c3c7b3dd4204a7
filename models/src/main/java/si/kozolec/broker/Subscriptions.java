package si.kozolec.broker;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Begins, looks after and ends subscriptions at one broker (NGSI-LD 5.8, NGSIv2 {@code /v2/subscriptions}). */
public final class Subscriptions {

    private static final String PATH = "/subscriptions";
    private static final Map<String, String> JSON = Map.of("Content-Type", "application/json");
    private static final String DESCRIPTION = "Kozolec: conformity of live entities to the models";

    private final BrokerClient client;
    private final boolean v2;

    public Subscriptions(BrokerClient client) {
        this.client = client;
        this.v2 = client.broker().kind() == BrokerKind.NGSI_V2;
    }

    /**
     * How a subscription goes, as the broker tells.
     *
     * @param state {@code active}, or why it is not, in the broker's word
     * @param sent how many notifications it has sent; -1 when it does not tell
     * @param failed how many of them nobody took; -1 when it does not tell
     */
    public record Status(String state, long sent, long failed) {

        /** Whether notifications are to be expected; what a broker does not tell is believed to be well. */
        public boolean isAlive() {
            return state.isEmpty() || state.equals("active") || state.equals("oneshot");
        }
    }

    /**
     * Subscribes.
     *
     * @return what the broker calls the subscription
     * @throws BrokerTrouble if the broker does not want it, or cannot be asked
     */
    public String begin(Subscription wanted) throws BrokerTrouble {
        byte[] body = BrokerJson.write(v2 ? inV2(wanted) : inLd(wanted));
        Answer answer = client.exchange("POST", PATH, JSON, body, BrokerClient.LARGEST_ANSWER);
        if (!answer.isGood()) {
            throw BrokerTrouble.of(answer);
        }
        // Of its place only the name counts: the machine in it may be any.
        String place = answer.header("Location").orElse("");
        String last = place.substring(place.lastIndexOf('/') + 1);
        String id = URLDecoder.decode(last, StandardCharsets.UTF_8);
        if (!id.isBlank() && id.length() <= 500) {
            return id;
        }
        if (v2) {
            throw new BrokerTrouble(BrokerTrouble.Reason.NOT_AS_EXPECTED, null, PATH);
        }
        return idInLd(wanted);
    }

    /**
     * Lets a subscription live on.
     *
     * @return false when the broker does not know it any more, or will not change it
     * @throws BrokerTrouble if the broker cannot be asked
     */
    public boolean renew(String id, Instant until) throws BrokerTrouble {
        ObjectNode change = JsonNodeFactory.instance.objectNode();
        change.put(v2 ? "expires" : "expiresAt", time(until));
        if (!v2) {
            change.put("type", "Subscription");
        }
        Answer answer = client.exchange(
                "PATCH",
                PATH + "/" + BrokerClient.encoded(id),
                JSON,
                BrokerJson.write(change),
                BrokerClient.LARGEST_ANSWER);
        return isAnswered(answer);
    }

    /**
     * How it goes; empty when the broker does not know it any more.
     *
     * @throws BrokerTrouble if the broker cannot be asked
     */
    public Optional<Status> status(String id) throws BrokerTrouble {
        Answer answer = client.exchange(
                "GET", PATH + "/" + BrokerClient.encoded(id), Map.of(), new byte[0], BrokerClient.LARGEST_ANSWER);
        if (!isAnswered(answer)) {
            return Optional.empty();
        }
        JsonNode json = BrokerClient.json(answer);
        JsonNode told = v2 ? json.path("notification") : json;
        // Some brokers tell the state inside of the notification.
        JsonNode counts = told.has("timesSent") || v2 ? told : json.path("notification");
        return Optional.of(new Status(
                ProblemDetails.clean(json.path("status")),
                counts.path("timesSent").asLong(-1),
                counts.path(v2 ? "failsCounter" : "timesFailed").asLong(-1)));
    }

    /**
     * Ends a subscription; one that is not there any more is ended, too.
     *
     * @throws BrokerTrouble if the broker does not end it, or cannot be asked
     */
    public void end(String id) throws BrokerTrouble {
        Answer answer = client.exchange(
                "DELETE", PATH + "/" + BrokerClient.encoded(id), Map.of(), new byte[0], BrokerClient.LARGEST_ANSWER);
        if (!answer.isGood() && answer.status() != 404) {
            throw BrokerTrouble.of(answer);
        }
    }

    /** Whether an answer is a good one; refusing for good is no trouble, being gone for now is. */
    private static boolean isAnswered(Answer answer) throws BrokerTrouble {
        if (answer.isGood()) {
            return true;
        }
        boolean forGood = answer.status() == 404 || answer.status() == 400 || answer.status() == 405;
        if (!forGood) {
            throw BrokerTrouble.of(answer);
        }
        return false;
    }

    /** What a subscription in NGSI-LD is called; we choose it, so that one whose answer got lost can be found. */
    public static String idInLd(Subscription wanted) {
        return "urn:ngsi-ld:Subscription:kozolec-" + wanted.name();
    }

    private static ObjectNode inLd(Subscription wanted) {
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        body.put("id", idInLd(wanted)).put("type", "Subscription").put("description", DESCRIPTION);
        ArrayNode entities = body.putArray("entities");
        wanted.types().forEach(type -> entities.addObject().put("type", type));
        body.put("expiresAt", time(wanted.until()));
        if (wanted.context() != null) {
            body.put("jsonldContext", wanted.context().toString());
        }
        ObjectNode endpoint =
                body.putObject("notification").put("format", "normalized").putObject("endpoint");
        endpoint.put("uri", wanted.endpoint().toString()).put("accept", "application/json");
        endpoint.putArray("receiverInfo")
                .addObject()
                .put("key", "Authorization")
                .put("value", "Bearer " + wanted.secret());
        return body;
    }

    private static ObjectNode inV2(Subscription wanted) {
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        body.put("description", DESCRIPTION);
        ArrayNode entities = body.putObject("subject").putArray("entities");
        wanted.types()
                .forEach(type -> entities.addObject().put("idPattern", ".*").put("type", type));
        ObjectNode notification = body.putObject("notification");
        notification
                .putObject("httpCustom")
                .put("url", wanted.endpoint().toString())
                .putObject("headers")
                .put("Authorization", "Bearer " + wanted.secret());
        notification.put("attrsFormat", "normalized");
        body.put("expires", time(wanted.until()));
        return body;
    }

    /** Brokers do not agree on how many digits a second may have; none is right everywhere. */
    private static String time(Instant instant) {
        return instant.truncatedTo(ChronoUnit.SECONDS).toString();
    }
}
