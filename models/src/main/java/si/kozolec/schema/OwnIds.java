package si.kozolec.schema;

import java.net.URI;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/**
 * The addresses that the parts of one document claim by their own {@code $id} ({@code id} in draft-04), and the pointers to them:
 * JSON Schema 2020-12, section 8.2.1. A relative {@code $id} is resolved against that of the part around it.
 */
final class OwnIds {

    private static final int MOST = 10_000;

    /** What stands below these is data, not schema. */
    private static final Set<String> DATA = Set.of("enum", "const", "default", "examples", "example");

    private final String base;
    private final Map<String, String> pointers;

    private OwnIds(String base, Map<String, String> pointers) {
        this.base = base;
        this.pointers = pointers;
    }

    private record Part(String pointer, JsonNode node, String base) {}

    static OwnIds of(JsonNode root) {
        Map<String, String> pointers = new HashMap<>();
        Deque<Part> open = new ArrayDeque<>();
        open.add(new Part("", root, ""));
        while (!open.isEmpty() && pointers.size() < MOST) {
            Part part = open.poll();
            String claimed = claimed(part.node());
            String base = claimed.isEmpty() ? part.base() : against(part.base(), claimed);
            if (!claimed.isEmpty()) {
                pointers.putIfAbsent(base, part.pointer());
            }
            for (Map.Entry<String, JsonNode> member : part.node().properties()) {
                if (member.getValue().isContainer() && !DATA.contains(member.getKey())) {
                    open.add(new Part(Pointers.below(part.pointer(), member.getKey()), member.getValue(), base));
                }
            }
            for (int index = 0; part.node().isArray() && index < part.node().size(); index++) {
                open.add(new Part(part.pointer() + "/" + index, part.node().path(index), base));
            }
        }
        return new OwnIds(against("", claimed(root)), pointers);
    }

    /** The pointer to the part that claims that address, as a reference in the same document writes it. */
    Optional<String> pointer(String address) {
        String whole = pointers.containsKey(address) ? address : against(base, address);
        return Optional.ofNullable(pointers.get(whole));
    }

    private static String claimed(JsonNode schema) {
        String id = schema.path("$id").asString(schema.path("id").asString(""));
        int hash = id.indexOf('#');
        return hash < 0 ? id : id.substring(0, hash);
    }

    private static String against(String base, String address) {
        try {
            return base.isEmpty() ? address : URI.create(base).resolve(address).toString();
        } catch (IllegalArgumentException e) {
            // Not an address: it can still be called by the very same letters.
            return address;
        }
    }
}
