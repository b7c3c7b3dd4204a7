package si.kozolec.compatibility;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** One schema of a bundle, at its place. There is one object for each place, so rules are compared by identity. */
final class Rule {

    private static final Set<String> WORDS = Set.of(
            "title",
            "description",
            "$comment",
            "default",
            "examples",
            "deprecated",
            "readOnly",
            "writeOnly",
            "$schema");
    private static final BigDecimal MOST = BigDecimal.valueOf(Long.MAX_VALUE);

    private final Rules rules;
    private final String pointer;
    private final JsonNode node;
    private @Nullable Boolean always;
    private @Nullable EnumSet<JsonType> types;
    private @Nullable Map<String, JsonNode> values;
    private @Nullable List<Choice> choices;
    private final Map<String, Rule> single = new HashMap<>(4);
    private final Map<String, List<Rule>> lists = new HashMap<>(4);
    private final Map<String, Map<String, Rule>> named = new HashMap<>(4);

    Rule(Rules rules, String pointer, JsonNode node) {
        this.rules = rules;
        this.pointer = pointer;
        this.node = node;
    }

    /** Whether the keyword is for people only and refuses nothing. */
    static boolean isWords(String keyword) {
        return WORDS.contains(keyword) || keyword.equals("$defs");
    }

    String pointer() {
        return pointer;
    }

    JsonNode node() {
        return node;
    }

    Rules rules() {
        return rules;
    }

    boolean has(String keyword) {
        return node.has(keyword);
    }

    JsonNode value(String keyword) {
        return node.path(keyword);
    }

    /** Whether nothing is ever accepted. */
    boolean isNever() {
        return node.isBoolean() && !node.booleanValue();
    }

    /** Whether everything is accepted. */
    boolean isAlways() {
        Boolean known = always;
        if (known == null) {
            known = node.isBoolean()
                    ? node.booleanValue()
                    : node.propertyNames().stream().allMatch(Rule::isWords);
            always = known;
        }
        return known;
    }

    /** Leaves of those types the ones that the rule's own keywords allow. */
    void limit(EnumSet<JsonType> allowed) {
        if (node.has("type")) {
            EnumSet<JsonType> own = types;
            if (own == null) {
                own = JsonType.named(node.path("type"));
                types = own;
            }
            allowed.retainAll(own);
        }
        if (hasValues()) {
            EnumSet<JsonType> ofValues = EnumSet.noneOf(JsonType.class);
            values().values().forEach(value -> ofValues.addAll(JsonType.of(value)));
            allowed.retainAll(ofValues);
        }
    }

    /** Whether it gives a list of the allowed values. */
    boolean hasValues() {
        return node.has("enum") || node.has("const");
    }

    /** The allowed values by their keys, when there is a list of them. */
    Map<String, JsonNode> values() {
        Map<String, JsonNode> known = values;
        if (known == null) {
            known = new LinkedHashMap<>();
            for (JsonNode value : node.path("enum").values()) {
                known.put(Json.key(value), value);
            }
            if (node.has("const")) {
                JsonNode only = node.path("const");
                String key = Json.key(only);
                boolean allowed = !node.has("enum") || known.containsKey(key);
                known.clear();
                if (allowed) {
                    known.put(key, only);
                }
            }
            values = known;
        }
        return Collections.unmodifiableMap(known);
    }

    /** The choices that it gives by its own keywords. */
    List<Choice> choices() {
        List<Choice> known = choices;
        if (known == null) {
            known = Choice.of(this);
            choices = known;
        }
        return known;
    }

    /** The schema that a keyword holds; null when it holds none. */
    @Nullable Rule at(String keyword) {
        JsonNode value = node.path(keyword);
        return value.isObject() || value.isBoolean()
                ? single.computeIfAbsent(keyword, k -> new Rule(rules, Json.below(pointer, k), value))
                : null;
    }

    /** The schemas in the list of a keyword. */
    List<Rule> list(String keyword) {
        JsonNode value = node.path(keyword);
        if (!value.isArray()) {
            return List.of();
        }
        return lists.computeIfAbsent(keyword, k -> {
            List<Rule> list = new ArrayList<>(value.size());
            for (int index = 0; index < value.size(); index++) {
                list.add(new Rule(rules, Json.below(pointer, k) + "/" + index, value.path(index)));
            }
            return List.copyOf(list);
        });
    }

    /** The schemas that a keyword holds by name, in the order of the bundle. */
    Map<String, Rule> named(String keyword) {
        JsonNode value = node.path(keyword);
        if (!value.isObject()) {
            return Map.of();
        }
        return named.computeIfAbsent(keyword, k -> {
            Map<String, Rule> byName = new LinkedHashMap<>();
            String above = Json.below(pointer, k);
            value.forEachEntry((name, schema) -> byName.put(name, new Rule(rules, Json.below(above, name), schema)));
            return byName;
        });
    }

    /** What the reference here leads to; null when there is none, or it leads nowhere. */
    @Nullable Rule target() {
        JsonNode reference = node.path("$ref");
        return reference.isString() ? rules.target(reference.asString()) : null;
    }

    /** The number that counts something, {@code minLength}. */
    long count(String keyword) {
        BigDecimal number = node.path(keyword).decimalValue();
        return number.compareTo(MOST) >= 0 ? Long.MAX_VALUE : number.longValue();
    }

    /** The rules for a member of that name in an object that this rule looks at. */
    void addMember(String name, List<Rule> to) {
        Rule property = named("properties").get(name);
        boolean known = property != null;
        if (property != null) {
            to.add(property);
        }
        for (Map.Entry<String, Rule> pattern : named("patternProperties").entrySet()) {
            if (rules.matches(pattern.getKey(), name)) {
                to.add(pattern.getValue());
                known = true;
            }
        }
        Rule additional = known ? null : at("additionalProperties");
        if (additional != null) {
            to.add(additional);
        }
    }

    /** Whether a member of that name falls neither under a name nor under a pattern. */
    boolean isAdditional(String name) {
        return !named("properties").containsKey(name)
                && named("patternProperties").keySet().stream().noneMatch(p -> rules.matches(p, name));
    }

    /** The rule for the element at that index; null when there is none. */
    @Nullable Rule element(int index) {
        List<Rule> tuple = list("prefixItems");
        return index < tuple.size() ? tuple.get(index) : at("items");
    }

    /** Keeps a rule that says what one keyword here says in other words: what that keyword holds, another keyword of the rule holds. */
    Rule inOtherWords(String keyword, JsonNode schema, String otherKeyword) {
        Rule held = at(keyword);
        return single.computeIfAbsent(keyword + " in other words", k -> {
            Rule words = new Rule(rules, pointer, schema);
            if (held != null && schema.has(otherKeyword)) {
                words.single.put(otherKeyword, held);
            }
            return words;
        });
    }

    @Override
    public String toString() {
        return "#" + pointer;
    }
}
