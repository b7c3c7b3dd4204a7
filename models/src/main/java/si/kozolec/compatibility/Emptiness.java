package si.kozolec.compatibility;

import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** Says when rules contradict each other, so that nothing at all can be accepted. It is sure when it says so. */
final class Emptiness {

    private static final int DEEPEST = 8;
    private static final int MOST_STEPS = 2_000;
    private static final int MOST_VALUES = 200;
    private static final int MOST_TURNS = 3;

    private final Effort effort;
    private int depth;
    private int steps;

    Emptiness(Effort effort) {
        this.effort = effort;
    }

    /** Whether no value is accepted by all of them. */
    boolean isEmpty(List<Rule> rules) {
        return isEmpty(new Facts(rules));
    }

    /** Whether there is no such value. */
    boolean isEmpty(Facts facts) {
        return possible(facts).isEmpty();
    }

    /** The types that such a value can really have. */
    EnumSet<JsonType> possible(Facts facts) {
        EnumSet<JsonType> known = facts.possible();
        if (known == null) {
            if (depth == 0) {
                steps = 0;
            }
            boolean sure = depth <= DEEPEST && ++steps <= MOST_STEPS && effort.step();
            known = facts.isNever() ? EnumSet.noneOf(JsonType.class) : sure ? found(facts) : facts.types();
            if (depth == 0) {
                // Further in, the answer may only be that it was too far to look.
                facts.remember(known);
            }
        }
        return EnumSet.copyOf(known);
    }

    private EnumSet<JsonType> found(Facts facts) {
        EnumSet<JsonType> possible = EnumSet.noneOf(JsonType.class);
        depth++;
        try {
            Map<String, JsonNode> values = facts.values();
            if (values != null && values.size() <= MOST_VALUES && allRefused(values.values(), facts)) {
                return possible;
            }
            for (JsonType type : facts.types()) {
                if (!contradicts(facts, type)) {
                    possible.add(type);
                }
            }
            if (!possible.isEmpty() && facts.turns() < MOST_TURNS && anyChoiceWithoutWay(facts)) {
                possible.clear();
            }
            return possible;
        } finally {
            depth--;
        }
    }

    private static boolean allRefused(Collection<JsonNode> values, Facts facts) {
        return values.stream().allMatch(value -> isRefused(value, facts));
    }

    private boolean anyChoiceWithoutWay(Facts facts) {
        return facts.choices().stream()
                .anyMatch(choice -> choice.ways().stream().allMatch(way -> isEmpty(facts.on(choice, way))));
    }

    private static boolean isRefused(JsonNode value, Facts facts) {
        return facts.leaves().stream().anyMatch(leaf -> Trial.of(value, leaf) == Trial.Answer.NO)
                || facts.nots().stream().anyMatch(not -> Trial.of(value, not) == Trial.Answer.YES);
    }

    private boolean contradicts(Facts facts, JsonType type) {
        return switch (type) {
            case STRING -> facts.least("minLength") > facts.most("maxLength");
            case INTEGER, FRACTION -> Bound.isEmpty(facts.lower(), facts.upper());
            case ARRAY -> {
                long least = facts.least("minItems");
                yield least > facts.most("maxItems") || anyElementImpossible(facts, least);
            }
            case OBJECT -> {
                Set<String> required = facts.required();
                long most = facts.most("maxProperties");
                yield facts.least("minProperties") > most
                        || required.size() > most
                        || required.stream().anyMatch(name -> isEmptyInside(facts.member(name)));
            }
            case BOOLEAN, NULL -> false;
        };
    }

    private boolean anyElementImpossible(Facts facts, long count) {
        for (int index = 0; index < Math.min(count, facts.tuple() + 1L); index++) {
            if (isEmptyInside(facts.element(index))) {
                return true;
            }
        }
        return false;
    }

    private boolean isEmptyInside(List<Rule> rules) {
        return !rules.isEmpty() && isEmpty(rules);
    }
}
