package si.kozolec.plan;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import si.kozolec.plan.Parts.Conjunction;
import tools.jackson.databind.JsonNode;

/** Gathers what schemas say about strings and numbers. */
final class ScalarPlanner {

    private final Planner planner;
    private final Conditions conditions;

    ScalarPlanner(Planner planner, Conditions conditions) {
        this.planner = planner;
        this.conditions = conditions;
    }

    Check text(Conjunction conjunction, Level level) {
        int shortest = 0;
        int longest = Integer.MAX_VALUE;
        Set<String> words = null;
        List<Automaton> patterns = new ArrayList<>();
        List<Format> formats = new ArrayList<>();
        for (JsonNode schema : conjunction.schemas()) {
            shortest = Math.max(shortest, count(schema, "minLength", 0));
            longest = Math.min(longest, count(schema, "maxLength", Integer.MAX_VALUE));
            words = common(words, schema);
            if (schema.has("pattern")) {
                Automaton pattern = planner.automaton(schema.path("pattern").asString());
                if (!patterns.contains(pattern)) {
                    patterns.add(pattern);
                }
            }
            if (schema.has("format")) {
                Format format = Format.named(schema.path("format").asString());
                if (!formats.contains(format)) {
                    formats.add(format);
                }
            }
        }
        return new TextCheck(
                shortest,
                longest,
                words == null ? null : new Names(List.copyOf(words)),
                patterns,
                formats,
                conditions.of(conjunction, Type.TEXT),
                level == Level.KIND);
    }

    Check number(Conjunction conjunction) {
        boolean whole = false;
        List<NumberCheck.Bound> bounds = new ArrayList<>();
        List<Long> multiples = new ArrayList<>();
        List<Long> values = null;
        for (JsonNode schema : conjunction.schemas()) {
            whole |= schema.has("type") && !allowsFractions(schema.path("type"));
            bound(bounds, schema, "minimum", true, false);
            bound(bounds, schema, "exclusiveMinimum", true, true);
            bound(bounds, schema, "maximum", false, false);
            bound(bounds, schema, "exclusiveMaximum", false, true);
            JsonNode multiple = schema.path("multipleOf");
            if (multiple.isNumber()) {
                if (!multiple.isIntegralNumber() || !multiple.canConvertToLong()) {
                    return new Choice.Unsure("multipleOf " + multiple);
                }
                multiples.add(multiple.longValue());
            }
            if (schema.has("enum") || schema.has("const")) {
                List<Long> allowed = new ArrayList<>();
                for (JsonNode value : listed(schema)) {
                    if (value.isNumber() && !(value.isIntegralNumber() && value.canConvertToLong())) {
                        return new Choice.Unsure("enum with " + value);
                    }
                    if (value.isNumber()) {
                        allowed.add(value.longValue());
                    }
                }
                List<Long> before = values;
                values = allowed.stream()
                        .filter(value -> before == null || before.contains(value))
                        .distinct()
                        .toList();
            }
        }
        return new NumberCheck(whole, bounds, multiples, values, conditions.of(conjunction, Type.NUMBER));
    }

    /** The number of a keyword that counts. */
    static int count(JsonNode schema, String keyword, int otherwise) {
        JsonNode count = schema.path(keyword);
        return count.isNumber()
                ? count.decimalValue()
                        .toBigInteger()
                        .min(BigInteger.valueOf(Integer.MAX_VALUE))
                        .intValue()
                : otherwise;
    }

    /** The values that a schema lists. */
    static List<JsonNode> listed(JsonNode schema) {
        List<JsonNode> listed = new ArrayList<>();
        if (schema.has("enum")) {
            listed.addAll(schema.path("enum").values());
        }
        if (schema.has("const")) {
            JsonNode constant = schema.path("const");
            boolean both = schema.has("enum");
            listed.removeIf(value -> !value.equals(constant));
            if (!both) {
                listed.add(constant);
            }
        }
        return listed;
    }

    /** The words that all schemas so far allow; null as long as none lists any. */
    private static @Nullable Set<String> common(@Nullable Set<String> words, JsonNode schema) {
        if (!schema.has("enum") && !schema.has("const")) {
            return words;
        }
        Set<String> common = new LinkedHashSet<>();
        for (JsonNode value : listed(schema)) {
            if (value.isString() && (words == null || words.contains(value.asString()))) {
                common.add(value.asString());
            }
        }
        return common;
    }

    private static boolean allowsFractions(JsonNode types) {
        return types.isArray()
                ? types.values().stream().anyMatch(type -> type.asString().equals("number"))
                : types.asString().equals("number");
    }

    private static void bound(
            List<NumberCheck.Bound> bounds, JsonNode schema, String keyword, boolean least, boolean excluded) {
        JsonNode bound = schema.path(keyword);
        if (bound.isNumber()) {
            bounds.add(NumberCheck.Bound.of(least, excluded, bound.decimalValue()));
        }
    }
}
