package si.kozolec.compatibility;

import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** How alike two ways of a choice are, to compare each with its successor. */
final class Likeness {

    private Likeness() {}

    /** 0 when they have nothing to do with each other. */
    static double of(Facts one, Facts other) {
        EnumSet<JsonType> types = Look.reachable(one, 0);
        EnumSet<JsonType> otherTypes = Look.reachable(other, 0);
        EnumSet<JsonType> common = EnumSet.copyOf(types);
        common.retainAll(otherTypes);
        if (common.isEmpty() || anyNameTellsThemApart(one, other)) {
            return 0;
        }
        double likeness = types.equals(otherTypes) ? 2 : 1;
        likeness += 3 * shared(one.names(), other.names());
        likeness += shared(one.required(), other.required());
        Map<String, JsonNode> values = one.values();
        Map<String, JsonNode> otherValues = other.values();
        if (values != null && otherValues != null) {
            likeness += shared(values.keySet(), otherValues.keySet());
        }
        return likeness;
    }

    /** Whether a member that both have, such as {@code type}, has other values here than there. */
    private static boolean anyNameTellsThemApart(Facts one, Facts other) {
        return one.names().stream().filter(other.names()::contains).anyMatch(name -> {
            Map<String, JsonNode> values = values(one.member(name));
            Map<String, JsonNode> others = values(other.member(name));
            return values != null && others != null && values.keySet().stream().noneMatch(others::containsKey);
        });
    }

    private static @Nullable Map<String, JsonNode> values(List<Rule> rules) {
        return new Facts(rules).values();
    }

    private static double shared(Set<String> one, Set<String> other) {
        Set<String> all = new HashSet<>(one);
        all.addAll(other);
        Set<String> both = new HashSet<>(one);
        both.retainAll(other);
        return all.isEmpty() ? 0 : (double) both.size() / all.size();
    }
}
