package si.kozolec.server.ckan;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Puts our dataset over the one that a portal has: CKAN replaces a dataset as a whole, so what the portal's curators have added has to be
 * sent back to it, or it is lost.
 */
public final class DatasetMerge {

    /** Decided when a dataset is made; afterwards the portal's own affair. */
    private static final Set<String> ONLY_AT_FIRST = Set.of("owner_org", "private");

    /** Lists, with the member by which one of their things is known again. */
    private static final Map<String, String> LISTS = Map.of("resources", "name", "tags", "name", "extras", "key");

    private DatasetMerge() {}

    /** Whether a dataset that has the name of ours is ours: it leads to the same model. */
    public static boolean isOurs(JsonNode shown, ObjectNode ours) {
        return shown.path("url").asString("").equals(ours.path("url").asString(""));
    }

    /** What the portal is to have instead of what it shows; empty when that is all right. */
    public static Optional<ObjectNode> over(JsonNode shown, ObjectNode ours) {
        ObjectNode merged = ((ObjectNode) shown).deepCopy();
        ours.forEachEntry((member, value) -> {
            String key = LISTS.get(member);
            if (key != null) {
                merged.set(member, over(shown.path(member), value, key));
            } else if (!ONLY_AT_FIRST.contains(member)) {
                merged.set(member, value);
            }
        });
        return merged.equals(shown) ? Optional.empty() : Optional.of(merged);
    }

    /** Each thing of ours in the place where the portal has it, the new ones at the end; the portal's own stay. */
    private static ArrayNode over(JsonNode shown, JsonNode ours, String key) {
        ArrayNode merged = ((ArrayNode) ours).arrayNode();
        for (JsonNode theirs : shown) {
            JsonNode mine = find(ours, key, theirs.path(key));
            merged.add(
                    mine.isObject() && theirs.isObject()
                            ? ((ObjectNode) theirs).deepCopy().setAll((ObjectNode) mine)
                            : theirs);
        }
        for (JsonNode mine : ours) {
            if (!find(shown, key, mine.path(key)).isObject()) {
                merged.add(mine);
            }
        }
        return merged;
    }

    private static JsonNode find(JsonNode list, String key, JsonNode value) {
        for (JsonNode one : list) {
            if (one.path(key).equals(value)) {
                return one;
            }
        }
        return list.path(-1);
    }
}
