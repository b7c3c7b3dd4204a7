package si.kozolec.compatibility;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.PatternSyntaxException;
import tools.jackson.databind.JsonNode;

/**
 * Tries one value on one rule, for lists of allowed values and for names. It answers only what it is sure of; whatever validators may
 * see differently stays open.
 */
final class Trial {

    private Trial() {}

    /** What came of it. */
    enum Answer {
        YES,
        NO,
        OPEN;

        Answer and(Answer other) {
            return this == NO || other == NO ? NO : this == YES ? other : OPEN;
        }

        Answer or(Answer other) {
            return this == YES || other == YES ? YES : this == NO ? other : OPEN;
        }

        Answer not() {
            return this == YES ? NO : this == NO ? YES : OPEN;
        }

        static Answer of(boolean yes) {
            return yes ? YES : NO;
        }
    }

    static Answer of(JsonNode value, Rule rule) {
        if (rule.node().isBoolean()) {
            return Answer.of(rule.node().booleanValue());
        }
        Answer answer = Answer.YES;
        for (String keyword : rule.node().propertyNames()) {
            answer = answer.and(keyword(value, rule, keyword));
            if (answer == Answer.NO) {
                return answer;
            }
        }
        return answer;
    }

    private static Answer keyword(JsonNode value, Rule rule, String keyword) {
        switch (keyword) {
            case "type" -> {
                return type(JsonType.of(value), JsonType.named(rule.value(keyword)));
            }
            case "enum", "const" -> {
                return Answer.of(rule.values().containsKey(Json.key(value)));
            }
            case "$ref" -> {
                Rule target = rule.target();
                return target == null ? Answer.OPEN : of(value, target);
            }
            case "allOf" -> {
                return all(value, rule.list(keyword));
            }
            case "anyOf" -> {
                Answer any = Answer.NO;
                for (Rule one : rule.list(keyword)) {
                    any = any.or(of(value, one));
                }
                return any;
            }
            case "oneOf" -> {
                return one(value, rule.list(keyword));
            }
            case "not" -> {
                Rule not = rule.at(keyword);
                return not == null ? Answer.OPEN : of(value, not).not();
            }
            case "if" -> {
                return condition(value, rule);
            }
            case "then", "else" -> {
                return Answer.YES;
            }
            default -> {
                return Rule.isWords(keyword) ? Answer.YES : simple(value, rule, keyword);
            }
        }
    }

    private static Answer type(EnumSet<JsonType> types, EnumSet<JsonType> allowed) {
        if (allowed.containsAll(types)) {
            return Answer.YES;
        }
        types.retainAll(allowed);
        return types.isEmpty() ? Answer.NO : Answer.OPEN;
    }

    private static Answer all(JsonNode value, List<Rule> rules) {
        Answer all = Answer.YES;
        for (Rule one : rules) {
            all = all.and(of(value, one));
        }
        return all;
    }

    private static Answer one(JsonNode value, List<Rule> rules) {
        int accepted = 0;
        int open = 0;
        for (Rule one : rules) {
            Answer answer = of(value, one);
            accepted += answer == Answer.YES ? 1 : 0;
            open += answer == Answer.OPEN ? 1 : 0;
        }
        return accepted > 1 ? Answer.NO : open > 0 ? Answer.OPEN : Answer.of(accepted == 1);
    }

    private static Answer condition(JsonNode value, Rule rule) {
        Rule condition = rule.at("if");
        Rule then = rule.at("then");
        Rule otherwise = rule.at("else");
        Answer met = condition == null ? Answer.OPEN : of(value, condition);
        Answer whenMet = then == null ? Answer.YES : of(value, then);
        Answer whenNot = otherwise == null ? Answer.YES : of(value, otherwise);
        return met.not().or(whenMet).and(met.or(whenNot));
    }

    private static Answer simple(JsonNode value, Rule rule, String keyword) {
        if (value.isString()) {
            return string(value.asString(), rule, keyword);
        }
        if (value.isNumber()) {
            return number(value.decimalValue(), rule, keyword);
        }
        if (value.isObject()) {
            return object(value, rule, keyword);
        }
        return value.isArray() ? array(value, rule, keyword) : Answer.YES;
    }

    private static Answer string(String text, Rule rule, String keyword) {
        int length = text.codePointCount(0, text.length());
        return switch (keyword) {
            case "minLength" -> Answer.of(length >= rule.count(keyword));
            case "maxLength" -> Answer.of(length <= rule.count(keyword));
            case "pattern" -> matches(rule, rule.value(keyword).asString(), text);
            case "format", "contentEncoding", "contentMediaType", "contentSchema" -> Answer.OPEN;
            default -> Answer.YES;
        };
    }

    private static Answer matches(Rule rule, String pattern, String text) {
        try {
            return Answer.of(rule.rules().matches(pattern, text));
        } catch (PatternSyntaxException | TooHardException e) {
            return Answer.OPEN;
        }
    }

    private static Answer number(BigDecimal number, Rule rule, String keyword) {
        if (!keyword.startsWith("m") && !keyword.startsWith("exclusiveM")) {
            return Answer.YES;
        }
        JsonNode limit = rule.value(keyword);
        return switch (keyword) {
            case "minimum" -> Answer.of(number.compareTo(limit.decimalValue()) >= 0);
            case "exclusiveMinimum" -> Answer.of(number.compareTo(limit.decimalValue()) > 0);
            case "maximum" -> Answer.of(number.compareTo(limit.decimalValue()) <= 0);
            case "exclusiveMaximum" -> Answer.of(number.compareTo(limit.decimalValue()) < 0);
            case "multipleOf" -> Answer.OPEN;
            default -> Answer.YES;
        };
    }

    private static Answer object(JsonNode object, Rule rule, String keyword) {
        return switch (keyword) {
            case "minProperties" -> Answer.of(object.size() >= rule.count(keyword));
            case "maxProperties" -> Answer.of(object.size() <= rule.count(keyword));
            case "required" ->
                Answer.of(rule.value(keyword).valueStream().allMatch(name -> object.has(name.asString())));
            case "properties" -> {
                Answer all = Answer.YES;
                for (Map.Entry<String, JsonNode> member : object.properties()) {
                    List<Rule> rules = new ArrayList<>();
                    rule.addMember(member.getKey(), rules);
                    all = all.and(all(member.getValue(), rules));
                }
                yield all;
            }
            case "additionalProperties", "patternProperties" ->
                rule.has("properties") ? Answer.YES : object(object, rule, "properties");
            case "propertyNames", "dependentRequired", "dependentSchemas", "unevaluatedProperties" -> Answer.OPEN;
            default -> Answer.YES;
        };
    }

    private static Answer array(JsonNode array, Rule rule, String keyword) {
        return switch (keyword) {
            case "minItems" -> Answer.of(array.size() >= rule.count(keyword));
            case "maxItems" -> Answer.of(array.size() <= rule.count(keyword));
            case "uniqueItems" -> {
                Set<String> seen = new HashSet<>();
                yield Answer.of(!rule.value(keyword).booleanValue()
                        || array.valueStream().allMatch(element -> seen.add(Json.key(element))));
            }
            case "items", "prefixItems" -> {
                Answer all = Answer.YES;
                for (int index = 0; index < array.size(); index++) {
                    Rule element = rule.element(index);
                    all = element == null ? all : all.and(of(array.path(index), element));
                }
                yield all;
            }
            case "contains", "minContains", "maxContains", "unevaluatedItems" -> Answer.OPEN;
            default -> Answer.YES;
        };
    }
}
