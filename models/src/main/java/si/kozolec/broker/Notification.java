package si.kozolec.broker;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What a broker sends to a subscriber, in NGSI-LD and in NGSIv2 alike.
 *
 * @param subscription what the broker calls the subscription; empty when it does not say
 * @param entities the entities, in their order; each may be whole, cut to some attributes, or gone
 */
public record Notification(String subscription, List<ObjectNode> entities) {

    private static final String CORE = "https://uri.etsi.org/ngsi-ld/";

    public Notification {
        entities = List.copyOf(entities);
    }

    /**
     * Reads one.
     *
     * @throws BrokerTrouble if it is none
     */
    public static Notification read(byte[] body) throws BrokerTrouble {
        JsonNode json = BrokerJson.read(body);
        JsonNode data = json.path("data");
        if (!json.isObject() || !data.isContainer()) {
            throw new BrokerTrouble(BrokerTrouble.Reason.NOT_AS_EXPECTED, null, "data");
        }
        List<ObjectNode> entities = new ArrayList<>();
        for (JsonNode one : data.isArray() ? data : List.of(data)) {
            if (one instanceof ObjectNode entity) {
                entities.add(entity);
            } else {
                throw new BrokerTrouble(BrokerTrouble.Reason.NOT_AS_EXPECTED, null, "data");
            }
        }
        return new Notification(json.path("subscriptionId").asString(""), entities);
    }

    /** The identifier of an entity; empty when it has none. */
    public static String idOf(ObjectNode entity) {
        return entity.path(entity.has("id") ? "id" : "@id").asString("");
    }

    /** Its type, the first of several; empty when it has none. */
    public static String typeOf(ObjectNode entity) {
        JsonNode type = entity.path(entity.has("type") ? "type" : "@type");
        return (type.isArray() ? type.path(0) : type).asString("");
    }

    /** Whether this only says that the entity is gone. */
    public static boolean isGone(ObjectNode entity) {
        return entity.has("deletedAt") || entity.has(CORE + "deletedAt");
    }

    /** The bytes of an entity; the same content gives the same ones. */
    public static byte[] bytes(ObjectNode entity) {
        return BrokerJson.write(entity);
    }
}
