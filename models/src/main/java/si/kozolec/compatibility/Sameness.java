package si.kozolec.compatibility;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Says when two schemas are written the same, whatever words for people stand in them. */
final class Sameness {

    private static final Set<String> SCHEMAS_BY_NAME = Set.of("properties", "patternProperties", "dependentSchemas");
    private static final Set<String> SCHEMA_LISTS = Set.of("allOf", "anyOf", "oneOf", "prefixItems");
    private static final Set<String> SCHEMAS = Set.of(
            "not",
            "if",
            "then",
            "else",
            "contains",
            "items",
            "propertyNames",
            "additionalProperties",
            "unevaluatedItems",
            "unevaluatedProperties");

    private record Pair(Rule one, Rule other) {}

    private final Set<Pair> assumed = new HashSet<>();

    private Sameness() {}

    /** Whether they refuse the same by the same rules. */
    static boolean of(Rule one, Rule other) {
        return new Sameness().same(one, other);
    }

    /** Whether both say the same by that keyword. */
    static boolean of(Rule one, Rule other, String keyword) {
        return one.has(keyword) == other.has(keyword)
                && (!one.has(keyword) || new Sameness().same(one, other, keyword));
    }

    private boolean same(@Nullable Rule one, @Nullable Rule other) {
        if (one == null || other == null || one == other) {
            return one == other;
        }
        if (one.node().isBoolean() || other.node().isBoolean()) {
            return one.node().equals(other.node());
        }
        Pair pair = new Pair(one, other);
        if (!assumed.add(pair)) {
            return true;
        }
        Set<String> keywords = keywords(one);
        return keywords.equals(keywords(other)) && keywords.stream().allMatch(keyword -> same(one, other, keyword));
    }

    private static Set<String> keywords(Rule rule) {
        Set<String> keywords = new HashSet<>(rule.node().propertyNames());
        keywords.removeIf(Rule::isWords);
        return keywords;
    }

    private boolean same(Rule one, Rule other, String keyword) {
        if (keyword.equals("$ref")) {
            return one.target() != null && same(one.target(), other.target());
        }
        if (SCHEMAS.contains(keyword)) {
            return same(one.at(keyword), other.at(keyword));
        }
        if (SCHEMA_LISTS.contains(keyword)) {
            List<Rule> ones = one.list(keyword);
            List<Rule> others = other.list(keyword);
            boolean same = ones.size() == others.size();
            for (int index = 0; same && index < ones.size(); index++) {
                same = same(ones.get(index), others.get(index));
            }
            return same;
        }
        if (SCHEMAS_BY_NAME.contains(keyword)) {
            Map<String, Rule> ones = one.named(keyword);
            Map<String, Rule> others = other.named(keyword);
            return ones.keySet().equals(others.keySet())
                    && ones.entrySet().stream().allMatch(entry -> same(entry.getValue(), others.get(entry.getKey())));
        }
        JsonNode value = one.value(keyword);
        return value.equals(other.value(keyword));
    }
}
