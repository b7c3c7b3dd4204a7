package si.kozolec.compatibility;

import java.util.List;
import java.util.Set;

/** The keywords about arrays. */
final class ArrayInclusion {

    private static final Set<String> KEYWORDS = Set.of(
            "items",
            "prefixItems",
            "minItems",
            "maxItems",
            "uniqueItems",
            "contains",
            "minContains",
            "maxContains",
            "unevaluatedItems");

    private final Inclusion inclusion;
    private final Emptiness emptiness;

    ArrayInclusion(Inclusion inclusion, Emptiness emptiness) {
        this.inclusion = inclusion;
        this.emptiness = emptiness;
    }

    boolean knows(String keyword) {
        return KEYWORDS.contains(keyword);
    }

    /** Whether a keyword of that rule is met by whatever is so. */
    boolean covers(Facts facts, Rule asked, String keyword, Scope scope) {
        if (!facts.types().contains(JsonType.ARRAY)) {
            return true;
        }
        return switch (keyword) {
            case "prefixItems" -> tuple(facts, asked, scope);
            case "items" -> rest(facts, asked, scope);
            case "minItems" -> facts.least(keyword) >= asked.count(keyword);
            case "maxItems" -> most(facts) <= asked.count(keyword);
            case "uniqueItems" ->
                !asked.value(keyword).booleanValue() || facts.says(keyword, asked.value(keyword)) || most(facts) <= 1;
            case "contains" -> contains(facts, asked, scope);
            case "minContains", "maxContains" -> true;
            default -> facts.leaves().stream().anyMatch(leaf -> Sameness.of(leaf, asked));
        };
    }

    private boolean tuple(Facts facts, Rule asked, Scope scope) {
        List<Rule> tuple = asked.list("prefixItems");
        for (int index = 0; index < tuple.size() && index < most(facts); index++) {
            if (!element(facts, index, tuple.get(index), scope)) {
                return false;
            }
        }
        return true;
    }

    private boolean rest(Facts facts, Rule asked, Scope scope) {
        Rule items = asked.at("items");
        int from = asked.list("prefixItems").size();
        int to = Math.max(from, facts.tuple());
        for (int index = from; items != null && index <= to && index < most(facts); index++) {
            if (!element(facts, index, items, scope)) {
                return false;
            }
        }
        return items != null;
    }

    private boolean element(Facts facts, int index, Rule asked, Scope scope) {
        return inclusion.holds(facts.element(index), asked, scope.elements());
    }

    /** The greatest length that such an array can have. */
    private long most(Facts facts) {
        long most = facts.most("maxItems");
        for (int index = 0; index <= facts.tuple() && index < most; index++) {
            List<Rule> element = facts.element(index);
            if (!element.isEmpty() && emptiness.isEmpty(element)) {
                return index;
            }
        }
        return most;
    }

    private boolean contains(Facts facts, Rule asked, Scope scope) {
        Rule wanted = asked.at("contains");
        long least = asked.has("minContains") ? asked.count("minContains") : 1;
        long most = asked.has("maxContains") ? asked.count("maxContains") : Long.MAX_VALUE;
        return wanted != null
                && (least == 0 || hasEnough(facts, wanted, least, scope))
                && (most(facts) <= most || hasNotTooMany(facts, wanted, most, scope));
    }

    private boolean hasEnough(Facts facts, Rule wanted, long least, Scope scope) {
        boolean said = facts.leaves().stream().anyMatch(leaf -> {
            Rule contained = leaf.at("contains");
            long sure = leaf.has("minContains") ? leaf.count("minContains") : 1;
            return contained != null && sure >= least && inclusion.holds(List.of(contained), wanted, scope.elements());
        });
        if (said || facts.least("minItems") < least) {
            return said;
        }
        for (int index = 0; index <= facts.tuple(); index++) {
            if (!element(facts, index, wanted, scope)) {
                return false;
            }
        }
        return true;
    }

    private boolean hasNotTooMany(Facts facts, Rule wanted, long most, Scope scope) {
        return facts.leaves().stream().anyMatch(leaf -> {
            Rule contained = leaf.at("contains");
            return contained != null
                    && leaf.has("maxContains")
                    && leaf.count("maxContains") <= most
                    && inclusion.holds(List.of(wanted), contained, scope.elements());
        });
    }
}
