package si.kozolec.broker;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;

/**
 * Asks which types live in a broker, and which attributes each of them has: no entity is read for it.
 *
 * <p>It asks without a context, so that names come as whole IRIs; what comes as a short name was written without a context.
 */
public final class Discovery {

    private static final int MOST_TYPES = 10_000;
    private static final int MOST_ATTRIBUTES = 5_000;
    private static final int PAGE = 1_000;

    private final BrokerClient client;

    public Discovery(BrokerClient client) {
        this.client = client;
    }

    /**
     * The types, in order.
     *
     * @throws BrokerTrouble if the broker cannot be asked, or does not tell
     */
    public List<BrokerType> types() throws BrokerTrouble {
        Map<String, Set<String>> types = new TreeMap<>();
        if (client.broker().kind() == BrokerKind.NGSI_V2) {
            pagesOfV2(types);
        } else {
            detailed(types);
        }
        List<BrokerType> all = new ArrayList<>();
        types.forEach((name, attributes) -> all.add(new BrokerType(name, List.copyOf(attributes))));
        return all;
    }

    private void detailed(Map<String, Set<String>> types) throws BrokerTrouble {
        JsonNode list;
        try {
            list = client.json("/types?details=true");
        } catch (BrokerTrouble e) {
            boolean unknown = e.status() == 400 || e.status() == 501 || e.status() == 500;
            if (!unknown) {
                throw e;
            }
            list = client.json("/types");
        }
        if (list.isArray()) {
            for (JsonNode type : list.values()) {
                // The id is the whole IRI; typeName is what the broker makes of it.
                add(types, type.path("id").asString(type.path("typeName").asString("")), type.path("attributeNames"));
            }
            return;
        }
        // Scorpio compacts even this name when no type is there.
        JsonNode names = list.has("typeList") ? list.path("typeList") : list.path("ngsi-ld:typeList");
        if (names.isString()) {
            add(types, names.asString(), names);
        } else if (names.isArray()) {
            names.valueStream().forEach(name -> add(types, name.asString(""), name.path("attributeNames")));
        } else {
            throw new BrokerTrouble(BrokerTrouble.Reason.NOT_AS_EXPECTED, null, "/types");
        }
    }

    private void pagesOfV2(Map<String, Set<String>> types) throws BrokerTrouble {
        for (int offset = 0; offset < MOST_TYPES; offset += PAGE) {
            JsonNode page = client.json("/types?limit=" + PAGE + "&offset=" + offset);
            if (!page.isArray()) {
                throw new BrokerTrouble(BrokerTrouble.Reason.NOT_AS_EXPECTED, null, "/types");
            }
            int before = types.size();
            for (JsonNode type : page.values()) {
                Set<String> attributes =
                        types.computeIfAbsent(ProblemDetails.clean(type.path("type")), name -> new TreeSet<>());
                type.path("attrs").propertyNames().stream()
                        .limit(MOST_ATTRIBUTES)
                        .forEach(attributes::add);
            }
            if (page.size() < PAGE || types.size() == before) {
                return;
            }
        }
    }

    private static void add(Map<String, Set<String>> types, String name, JsonNode attributes) {
        if (name.isBlank() || types.size() >= MOST_TYPES) {
            return;
        }
        Set<String> all = types.computeIfAbsent(name, n -> new TreeSet<>());
        if (attributes.isString()) {
            all.add(attributes.asString());
        }
        attributes
                .valueStream()
                .limit(MOST_ATTRIBUTES)
                .map(one -> one.asString(""))
                .filter(one -> !one.isBlank())
                .forEach(all::add);
    }
}
