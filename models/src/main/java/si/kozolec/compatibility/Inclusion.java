package si.kozolec.compatibility;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/**
 * Proves that whatever some rules accept, others accept too.
 *
 * <p>It is sure when it says yes; when it says no, it just found no proof. On the accepting side what cannot be used is forgotten,
 * which only makes more to prove. The proof goes keyword by keyword through the other side; where a keyword does not hold as it is,
 * the ways that the accepting side leaves open are looked at one by one. A question that comes back while it is being
 * answered, about a part of the value, is taken as answered: payloads are finite.
 */
final class Inclusion {

    private static final Set<String> CHOICES = Set.of("anyOf", "oneOf");
    private static final Set<String> COMPOSED = Set.of("anyOf", "oneOf", "not", "if");
    private static final int DEEPEST = 120;
    private static final int MOST_TURNS = 4;
    private static final int MOST_VALUES = 500;

    private record Question(List<Rule> accepting, Rule asked, Scope scope) {}

    private final Emptiness emptiness;
    private final Set<Question> proved = new HashSet<>();
    private final Deque<Question> trail = new ArrayDeque<>();
    private final Set<Question> failed = new HashSet<>();
    private final Map<List<Rule>, Facts> known = new HashMap<>();
    private final ScalarInclusion scalars;
    private final ArrayInclusion arrays;
    private final ObjectInclusion objects;
    private final int level;
    private final Effort effort;
    private int depth;

    Inclusion(Effort effort, Emptiness emptiness) {
        this(0, effort, emptiness);
    }

    private Inclusion(int level, Effort effort, Emptiness emptiness) {
        this.level = level;
        this.effort = effort;
        this.emptiness = emptiness;
        this.scalars = new ScalarInclusion(emptiness);
        this.arrays = new ArrayInclusion(this, emptiness);
        this.objects = new ObjectInclusion(this, emptiness);
    }

    /** Whether what all of the first accept, all of the second accept. */
    boolean holds(List<Rule> accepting, List<Rule> asked, Scope scope) {
        for (Rule rule : asked) {
            if (!holds(accepting, rule, scope)) {
                return false;
            }
        }
        return true;
    }

    /** Whether what all of them accept, that rule accepts. */
    boolean holds(List<Rule> accepting, Rule asked, Scope scope) {
        if (asked.isAlways() || accepting.contains(asked)) {
            return true;
        }
        if (depth == 0 && level == 0) {
            effort.question();
        }
        Question question = new Question(accepting, asked, scope);
        if (failed.contains(question)) {
            return false;
        }
        if (proved.contains(question)) {
            return true;
        }
        for (Rule rule : accepting) {
            if (Sameness.of(rule, asked)) {
                return true;
            }
        }
        if (depth > DEEPEST) {
            return false;
        }
        int mark = trail.size();
        proved.add(question);
        trail.push(question);
        depth++;
        boolean holds = covers(facts(accepting), asked, scope);
        depth--;
        if (!holds) {
            // What was proved meanwhile may lean on this very question.
            while (trail.size() > mark) {
                proved.remove(trail.pop());
            }
            failed.add(question);
        }
        return holds;
    }

    /** What all of them say; the same questions come again in both readings. */
    private Facts facts(List<Rule> rules) {
        Facts facts = known.get(rules);
        if (facts == null) {
            facts = new Facts(rules);
            known.put(rules, facts);
        }
        return facts;
    }

    /** Whether that rule accepts whatever is so. */
    boolean covers(Facts facts, Rule asked, Scope scope) {
        if (asked.isAlways() || facts.leaves().contains(asked)) {
            return true;
        }
        if (asked.isNever()) {
            return isEmpty(facts);
        }
        Map<String, JsonNode> values = facts.values();
        if (values != null
                && values.size() <= MOST_VALUES
                && values.values().stream().allMatch(value -> Trial.of(value, asked) == Trial.Answer.YES)) {
            return true;
        }
        for (String keyword : asked.node().propertyNames()) {
            if (!covers(facts, asked, keyword, scope)) {
                return false;
            }
        }
        return true;
    }

    /** Whether one keyword of that rule is met by whatever is so; a question of its own. */
    boolean meets(Facts facts, Rule asked, String keyword, Scope scope) {
        effort.question();
        return covers(facts, asked, keyword, scope);
    }

    private boolean covers(Facts facts, Rule asked, String keyword, Scope scope) {
        if (Rule.isWords(keyword)) {
            return true;
        }
        if (!effort.step()) {
            return false;
        }
        boolean waysFirst = CHOICES.contains(keyword)
                && facts.turns() < MOST_TURNS
                && !facts.choices().isEmpty();
        if (waysFirst && onEveryWay(facts, asked, keyword, scope)) {
            return true;
        }
        if (direct(facts, asked, keyword, scope)) {
            return true;
        }
        if (keyword.equals("allOf") || keyword.equals("$ref")) {
            // The ways were looked at inside.
            return false;
        }
        if (isEmpty(facts)) {
            return true;
        }
        if (facts.turns() < MOST_TURNS && !facts.choices().isEmpty()) {
            return !waysFirst && onEveryWay(facts, asked, keyword, scope);
        }
        Set<JsonType> types = facts.types();
        boolean mixed = types.size() > 1 && !JsonType.NUMBERS.equals(types);
        return mixed
                && COMPOSED.contains(keyword)
                && types.stream().allMatch(type -> covers(facts.only(type), asked, keyword, scope));
    }

    private boolean onEveryWay(Facts facts, Rule asked, String keyword, Scope scope) {
        Choice choice = facts.choices().get(0);
        for (Choice.Way way : choice.ways()) {
            if (!covers(facts.on(choice, way), asked, keyword, scope)) {
                return false;
            }
        }
        return true;
    }

    private boolean direct(Facts facts, Rule asked, String keyword, Scope scope) {
        switch (keyword) {
            case "$ref" -> {
                Rule target = asked.target();
                return target != null && covers(facts, target, scope);
            }
            case "allOf" -> {
                return asked.list(keyword).stream().allMatch(part -> covers(facts, part, scope));
            }
            case "anyOf" -> {
                return asked.list(keyword).stream().anyMatch(part -> covers(facts, part, scope));
            }
            case "oneOf" -> {
                List<Rule> parts = asked.list(keyword);
                return parts.stream()
                        .anyMatch(taken -> covers(facts, taken, scope)
                                && parts.stream().allMatch(other -> other == taken || isExcluded(facts, other, scope)));
            }
            case "not" -> {
                Rule not = asked.at(keyword);
                return not != null && isExcluded(facts, not, scope);
            }
            case "if" -> {
                return condition(facts, asked, scope);
            }
            case "then", "else" -> {
                return true;
            }
            default -> {
                return scalars.knows(keyword)
                        ? scalars.covers(facts, asked, keyword)
                        : arrays.knows(keyword)
                                ? arrays.covers(facts, asked, keyword, scope)
                                : objects.covers(facts, asked, keyword, scope);
            }
        }
    }

    private boolean condition(Facts facts, Rule asked, Scope scope) {
        Rule condition = asked.at("if");
        Rule then = asked.at("then");
        Rule otherwise = asked.at("else");
        return condition != null
                && (then == null || covers(facts, then, scope) || isExcluded(facts, condition, scope))
                && (otherwise == null || covers(facts, otherwise, scope) || covers(facts, condition, scope));
    }

    /** Whether nothing that is so can be accepted by that rule. */
    private boolean isExcluded(Facts facts, Rule rule, Scope scope) {
        if (isEmpty(facts.and(rule))) {
            return true;
        }
        if (facts.nots().isEmpty() || level > 1) {
            return false;
        }
        // Asked afresh: an answer that is only assumed until it is proved must not be turned round.
        Inclusion other = new Inclusion(level + 1, effort, emptiness);
        return facts.nots().stream().anyMatch(not -> other.holds(List.of(rule), not, scope));
    }

    private boolean isEmpty(Facts facts) {
        return emptiness.isEmpty(facts);
    }
}
