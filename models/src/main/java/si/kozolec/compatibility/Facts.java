package si.kozolec.compatibility;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What is known for certain about a value that several rules together accept. */
final class Facts {

    private final List<Rule> parts;
    private final List<Rule> extraNots;
    private final List<Choice> taken;
    private final EnumSet<JsonType> onlyTypes;

    private final Set<Rule> leaves = new LinkedHashSet<>();
    private final List<Choice> choices = new ArrayList<>(2);
    private final List<Rule> nots;
    private boolean never;
    private @Nullable EnumSet<JsonType> possible;
    private @Nullable EnumSet<JsonType> types;
    private @Nullable Set<String> names;
    private @Nullable Map<String, JsonNode> values;
    private boolean valuesKnown;

    Facts(List<Rule> parts) {
        this(parts, List.of(), List.of(), JsonType.all());
    }

    private Facts(List<Rule> parts, List<Rule> extraNots, List<Choice> taken, EnumSet<JsonType> onlyTypes) {
        this.parts = parts;
        this.extraNots = extraNots;
        this.taken = taken;
        this.onlyTypes = onlyTypes;
        this.nots = new ArrayList<>(extraNots);
        parts.forEach(this::add);
    }

    private void add(Rule rule) {
        if (!rule.node().isObject()) {
            never |= rule.isNever();
            return;
        }
        if (!leaves.add(rule)) {
            return;
        }
        Rule target = rule.target();
        if (target != null) {
            add(target);
        }
        rule.list("allOf").forEach(this::add);
        Rule not = rule.at("not");
        if (not != null) {
            nots.add(not);
        }
        if (rule.has("unevaluatedProperties")) {
            Unevaluated.plain(rule).ifPresent(leaves::add);
        }
        for (Choice choice : rule.choices()) {
            if (!taken.contains(choice)) {
                choices.add(choice);
            }
        }
    }

    /** With something more that holds. */
    Facts and(Rule rule) {
        List<Rule> more = new ArrayList<>(parts);
        more.add(rule);
        return new Facts(more, extraNots, taken, onlyTypes);
    }

    /** On one way of a choice. */
    Facts on(Choice choice, Choice.Way way) {
        List<Rule> more = new ArrayList<>(parts);
        more.addAll(way.parts());
        List<Rule> moreNots = new ArrayList<>(extraNots);
        moreNots.addAll(way.nots());
        List<Choice> moreTaken = new ArrayList<>(taken);
        moreTaken.add(choice);
        return new Facts(more, moreNots, moreTaken, onlyTypes);
    }

    /** The values of one type only. */
    Facts only(JsonType type) {
        return new Facts(parts, extraNots, taken, EnumSet.of(type));
    }

    /** All schemas that hold, those behind references and {@code allOf} too. */
    Set<Rule> leaves() {
        return leaves;
    }

    /** The choices of which it is not yet said which way is taken. */
    List<Choice> choices() {
        return choices;
    }

    /** How many choices were taken on the way here. */
    int turns() {
        return taken.size();
    }

    /** The schemas that do not hold. */
    List<Rule> nots() {
        return nots;
    }

    boolean isNever() {
        return never;
    }

    /** The types that it can really have, once somebody found out; null before. */
    @Nullable EnumSet<JsonType> possible() {
        return possible;
    }

    /** Remembers what somebody found out. */
    void remember(EnumSet<JsonType> foundPossible) {
        possible = foundPossible;
    }

    /** The types that the value may have by {@code type}, {@code enum} and {@code const}. */
    EnumSet<JsonType> types() {
        EnumSet<JsonType> known = types;
        if (known == null) {
            known = EnumSet.copyOf(onlyTypes);
            for (Rule leaf : leaves) {
                leaf.limit(known);
            }
            types = known;
        }
        return EnumSet.copyOf(known);
    }

    /** The values by their keys, when there is a list of them; null when there is none. */
    @Nullable Map<String, JsonNode> values() {
        if (!valuesKnown) {
            values = commonValues();
            valuesKnown = true;
        }
        return values;
    }

    private @Nullable Map<String, JsonNode> commonValues() {
        Map<String, JsonNode> common = null;
        for (Rule leaf : leaves) {
            if (leaf.hasValues()) {
                if (common == null) {
                    common = new LinkedHashMap<>(leaf.values());
                } else {
                    common.keySet().retainAll(leaf.values().keySet());
                }
            }
        }
        return common;
    }

    /** The names that an object must have. */
    Set<String> required() {
        Set<String> required = new LinkedHashSet<>();
        for (Rule leaf : leaves) {
            for (JsonNode name : leaf.value("required").values()) {
                required.add(name.asString());
            }
        }
        return required;
    }

    /** The names that objects have by {@code properties}. */
    Set<String> names() {
        Set<String> known = names;
        if (known == null) {
            known = new LinkedHashSet<>();
            for (Rule leaf : leaves) {
                known.addAll(leaf.named("properties").keySet());
            }
            names = known;
        }
        return Collections.unmodifiableSet(known);
    }

    Set<String> patterns() {
        Set<String> patterns = new LinkedHashSet<>();
        leaves.forEach(leaf -> patterns.addAll(leaf.named("patternProperties").keySet()));
        return patterns;
    }

    /** What holds for the member of that name. */
    List<Rule> member(String name) {
        List<Rule> member = new ArrayList<>(2);
        leaves.forEach(leaf -> leaf.addMember(name, member));
        return member;
    }

    /** What holds for sure for any member that no {@code properties} names and that the pattern, if one is given, matches. */
    List<Rule> others(@Nullable String pattern) {
        List<Rule> others = new ArrayList<>(1);
        for (Rule leaf : leaves) {
            Map<String, Rule> byPattern = leaf.named("patternProperties");
            Rule rule =
                    pattern == null || byPattern.isEmpty() ? leaf.at("additionalProperties") : byPattern.get(pattern);
            if (rule != null) {
                others.add(rule);
            }
        }
        return others;
    }

    /** What holds for the element at that index. */
    List<Rule> element(int index) {
        List<Rule> element = new ArrayList<>(2);
        for (Rule leaf : leaves) {
            Rule rule = leaf.element(index);
            if (rule != null) {
                element.add(rule);
            }
        }
        return element;
    }

    /** How many elements have rules of their own. */
    int tuple() {
        int tuple = 0;
        for (Rule leaf : leaves) {
            tuple = Math.max(tuple, leaf.value("prefixItems").size());
        }
        return tuple;
    }

    /** The greatest of the counts that a keyword like {@code minLength} gives; 0 when there is none. */
    long least(String keyword) {
        long least = 0;
        for (Rule leaf : leaves) {
            least = leaf.has(keyword) ? Math.max(least, leaf.count(keyword)) : least;
        }
        return least;
    }

    /** The smallest of the counts that a keyword like {@code maxLength} gives; the greatest number when there is none. */
    long most(String keyword) {
        long most = Long.MAX_VALUE;
        for (Rule leaf : leaves) {
            most = leaf.has(keyword) ? Math.min(most, leaf.count(keyword)) : most;
        }
        return most;
    }

    @Nullable Bound lower() {
        return bound("minimum", "exclusiveMinimum", 1);
    }

    @Nullable Bound upper() {
        return bound("maximum", "exclusiveMaximum", -1);
    }

    private @Nullable Bound bound(String including, String excluding, int direction) {
        Bound nearest = null;
        for (Rule leaf : leaves) {
            if (leaf.has(including)) {
                BigDecimal number = leaf.value(including).decimalValue();
                nearest = Bound.nearer(nearest, new Bound(number, false), direction);
            }
            if (leaf.has(excluding)) {
                BigDecimal number = leaf.value(excluding).decimalValue();
                nearest = Bound.nearer(nearest, new Bound(number, true), direction);
            }
        }
        return nearest;
    }

    /** Whether any schema that holds has that very value for the keyword. */
    boolean says(String keyword, JsonNode value) {
        return leaves.stream().anyMatch(leaf -> leaf.has(keyword) && Json.equal(leaf.value(keyword), value));
    }
}
