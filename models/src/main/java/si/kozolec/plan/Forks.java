package si.kozolec.plan;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import si.kozolec.plan.Parts.Alternatives;
import si.kozolec.plan.Parts.Conjunction;
import tools.jackson.databind.JsonNode;

/** Finds the member that tells the objects of a choice apart. */
final class Forks {

    private final Planner planner;

    Forks(Planner planner) {
        this.planner = planner;
    }

    /** The fork that a choice comes to; null when no member tells its objects apart. */
    @Nullable Fork fork(Conjunction conjunction, Alternatives alternatives, List<JsonNode> described, Level level) {
        List<JsonNode> branches = planner.parts().branches(alternatives, Type.OBJECT);
        for (String key : required(branches.get(0))) {
            Map<String, JsonNode> ways = ways(branches, key);
            if (ways != null) {
                List<Place> places = new ArrayList<>();
                for (JsonNode branch : ways.values()) {
                    places.add(
                            planner.place(planner.parts().with(conjunction, alternatives, branch), described, level));
                }
                return new Fork(
                        key,
                        key.getBytes(StandardCharsets.UTF_8),
                        new Names(List.copyOf(ways.keySet())),
                        List.copyOf(places));
            }
        }
        return null;
    }

    /** For each value of the member the one object that has it; null when some object may do without, or two share a value. */
    private @Nullable Map<String, JsonNode> ways(List<JsonNode> branches, String key) {
        Map<String, JsonNode> ways = new LinkedHashMap<>();
        for (JsonNode branch : branches) {
            Set<String> words = words(branch, key);
            if (words.isEmpty() || !required(branch).contains(key)) {
                return null;
            }
            for (String word : words) {
                if (word.isEmpty() || ways.put(word, branch) != null) {
                    return null;
                }
            }
        }
        return ways;
    }

    private Set<String> required(JsonNode branch) {
        Set<String> required = new LinkedHashSet<>();
        for (JsonNode schema : planner.parts().together(List.of(branch)).schemas()) {
            for (JsonNode name : schema.path("required").values()) {
                required.add(name.asString());
            }
        }
        return required;
    }

    /** The words that the member may be in that object; none when it may be anything else. */
    private Set<String> words(JsonNode branch, String key) {
        for (JsonNode schema : planner.parts().together(List.of(branch)).schemas()) {
            for (JsonNode member : planner.parts()
                    .together(List.of(schema.path("properties").path(key)))
                    .schemas()) {
                Set<String> words = words(ScalarPlanner.listed(member));
                if (!words.isEmpty()) {
                    return words;
                }
            }
        }
        return Set.of();
    }

    /** Those values, when all are words. */
    private static Set<String> words(List<JsonNode> values) {
        Set<String> words = new LinkedHashSet<>();
        for (JsonNode value : values) {
            if (!value.isString()) {
                return Set.of();
            }
            words.add(value.asString());
        }
        return words;
    }
}
