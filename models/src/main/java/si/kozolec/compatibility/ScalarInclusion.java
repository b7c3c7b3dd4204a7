package si.kozolec.compatibility;

import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** The keywords about types, listed values, texts and numbers. */
final class ScalarInclusion {

    private static final Set<String> KEYWORDS = Set.of(
            "type",
            "enum",
            "const",
            "minLength",
            "maxLength",
            "pattern",
            "format",
            "contentEncoding",
            "contentMediaType",
            "contentSchema",
            "minimum",
            "exclusiveMinimum",
            "maximum",
            "exclusiveMaximum",
            "multipleOf");
    private static final Set<String> ABOUT_NUMBERS =
            Set.of("minimum", "exclusiveMinimum", "maximum", "exclusiveMaximum", "multipleOf");
    private static final int LONGEST_DIVISION = 400;

    private final Emptiness emptiness;

    ScalarInclusion(Emptiness emptiness) {
        this.emptiness = emptiness;
    }

    boolean knows(String keyword) {
        return KEYWORDS.contains(keyword);
    }

    /** Whether a keyword of that rule is met by whatever is so. */
    boolean covers(Facts facts, Rule asked, String keyword) {
        JsonNode value = asked.value(keyword);
        EnumSet<JsonType> types = facts.types();
        if (keyword.equals("type")) {
            EnumSet<JsonType> allowed = JsonType.named(value);
            return allowed.containsAll(types) || allowed.containsAll(emptiness.possible(facts));
        }
        if (keyword.equals("enum") || keyword.equals("const")) {
            return listed(facts, asked);
        }
        if (ABOUT_NUMBERS.contains(keyword)) {
            return (!types.contains(JsonType.INTEGER) && !types.contains(JsonType.FRACTION))
                    || number(facts, keyword, value);
        }
        return !types.contains(JsonType.STRING)
                || switch (keyword) {
                    case "minLength" -> facts.least(keyword) >= asked.count(keyword);
                    case "maxLength" -> facts.most(keyword) <= asked.count(keyword);
                    case "pattern" ->
                        value.asString().isEmpty() || value.asString().equals(".*") || facts.says(keyword, value);
                    default -> facts.says(keyword, value);
                };
    }

    private static boolean listed(Facts facts, Rule asked) {
        Set<String> allowed = asked.values().keySet();
        Map<String, JsonNode> values = facts.values();
        if (values != null) {
            return values.entrySet().stream()
                    .allMatch(entry -> allowed.contains(entry.getKey())
                            || facts.leaves().stream()
                                    .anyMatch(leaf -> Trial.of(entry.getValue(), leaf) == Trial.Answer.NO));
        }
        EnumSet<JsonType> types = facts.types();
        boolean countable = EnumSet.of(JsonType.BOOLEAN, JsonType.NULL).containsAll(types);
        return countable
                && (!types.contains(JsonType.NULL) || allowed.contains("null"))
                && (!types.contains(JsonType.BOOLEAN) || allowed.containsAll(Set.of("true", "false")));
    }

    private static boolean number(Facts facts, String keyword, JsonNode value) {
        BigDecimal limit = value.decimalValue();
        return switch (keyword) {
            case "minimum" -> Bound.lowerWithin(facts.lower(), new Bound(limit, false));
            case "exclusiveMinimum" -> Bound.lowerWithin(facts.lower(), new Bound(limit, true));
            case "maximum" -> Bound.upperWithin(facts.upper(), new Bound(limit, false));
            case "exclusiveMaximum" -> Bound.upperWithin(facts.upper(), new Bound(limit, true));
            default ->
                facts.leaves().stream()
                        .filter(leaf -> leaf.has("multipleOf"))
                        .anyMatch(leaf -> isMultiple(leaf.value("multipleOf").decimalValue(), limit));
        };
    }

    private static boolean isMultiple(BigDecimal number, BigDecimal of) {
        if (number.compareTo(of) == 0) {
            return true;
        }
        // Numbers with enormous exponents are not worth dividing.
        boolean small = Math.abs((long) number.scale()) + number.precision() < LONGEST_DIVISION
                && Math.abs((long) of.scale()) + of.precision() < LONGEST_DIVISION;
        return small && of.signum() != 0 && number.remainder(of).signum() == 0;
    }
}
