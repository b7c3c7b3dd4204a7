package si.kozolec.compatibility;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** The keywords about objects. */
final class ObjectInclusion {

    private final Inclusion inclusion;
    private final Emptiness emptiness;

    ObjectInclusion(Inclusion inclusion, Emptiness emptiness) {
        this.inclusion = inclusion;
        this.emptiness = emptiness;
    }

    /** Whether a keyword of that rule is met by whatever is so. */
    boolean covers(Facts facts, Rule asked, String keyword, Scope scope) {
        if (!facts.types().contains(JsonType.OBJECT)) {
            return true;
        }
        return switch (keyword) {
            case "properties" ->
                asked.named(keyword).entrySet().stream()
                        .allMatch(entry -> member(facts, entry.getKey(), entry.getValue(), scope));
            case "patternProperties" ->
                asked.named(keyword).entrySet().stream()
                        .allMatch(entry -> pattern(facts, asked.rules(), entry.getKey(), entry.getValue(), scope));
            case "additionalProperties" -> additional(facts, asked, scope);
            case "required" -> facts.required().containsAll(names(asked.value(keyword)));
            case "minProperties" ->
                Math.max(facts.least(keyword), facts.required().size()) >= asked.count(keyword);
            case "maxProperties" -> most(facts) <= asked.count(keyword);
            case "propertyNames" -> propertyNames(facts, asked, scope);
            case "dependentRequired" ->
                asked.value(keyword).properties().stream()
                        .allMatch(entry -> dependent(facts, entry.getKey(), names(entry.getValue())));
            case "dependentSchemas" ->
                asked.named(keyword).entrySet().stream()
                        .allMatch(entry -> dependent(facts, entry.getKey(), entry.getValue(), scope));
            case "unevaluatedProperties" ->
                Unevaluated.plain(asked)
                        .map(plain -> inclusion.covers(facts, plain, scope))
                        .orElseGet(() -> facts.leaves().stream().anyMatch(leaf -> Sameness.of(leaf, asked)));
            default -> facts.leaves().stream().anyMatch(leaf -> Sameness.of(leaf, asked));
        };
    }

    private boolean member(Facts facts, String name, Rule asked, Scope scope) {
        return scope.leavesOut(name)
                || isNameRefused(facts, name)
                || inclusion.holds(facts.member(name), asked, scope.member(name));
    }

    private boolean pattern(Facts facts, Rules rules, String pattern, Rule asked, Scope scope) {
        return facts.names().stream()
                        .filter(name -> rules.matches(pattern, name))
                        .allMatch(name -> member(facts, name, asked, scope))
                && inclusion.holds(facts.others(pattern), asked, scope.others());
    }

    private boolean additional(Facts facts, Rule asked, Scope scope) {
        Rule others = asked.at("additionalProperties");
        Set<String> patterns = new HashSet<>(facts.patterns());
        patterns.removeAll(asked.named("patternProperties").keySet());
        return others != null
                && facts.names().stream()
                        .filter(asked::isAdditional)
                        .allMatch(name -> member(facts, name, others, scope))
                && patterns.stream().allMatch(p -> inclusion.holds(facts.others(p), others, scope.others()))
                && inclusion.holds(facts.others(null), others, scope.others());
    }

    private static boolean isNameRefused(Facts facts, String name) {
        JsonNode text = JsonNodeFactory.instance.stringNode(name);
        return facts.leaves().stream().anyMatch(leaf -> {
            Rule names = leaf.at("propertyNames");
            return names != null && Trial.of(text, names) == Trial.Answer.NO;
        });
    }

    /** The greatest number of members that such an object can have. */
    private long most(Facts facts) {
        long most = facts.most("maxProperties");
        boolean closed = facts.patterns().isEmpty() && isImpossible(facts.others(null));
        return closed ? Math.min(most, facts.names().size()) : most;
    }

    private boolean isImpossible(List<Rule> rules) {
        return !rules.isEmpty() && emptiness.isEmpty(rules);
    }

    private boolean propertyNames(Facts facts, Rule asked, Scope scope) {
        Rule wanted = asked.at("propertyNames");
        if (wanted == null) {
            return false;
        }
        List<Rule> said = new ArrayList<>();
        for (Rule leaf : facts.leaves()) {
            Rule names = leaf.at("propertyNames");
            if (names != null) {
                said.add(names);
            }
        }
        if (!said.isEmpty() && inclusion.holds(said, wanted, Scope.ALL)) {
            return true;
        }
        JsonNodeFactory nodes = JsonNodeFactory.instance;
        boolean closed = facts.patterns().isEmpty() && isImpossible(facts.others(null));
        return closed
                && facts.names().stream()
                        .filter(name -> !scope.leavesOut(name) && !isImpossible(facts.member(name)))
                        .allMatch(name -> Trial.of(nodes.stringNode(name), wanted) == Trial.Answer.YES);
    }

    private boolean dependent(Facts facts, String name, Set<String> wanted) {
        boolean said = facts.leaves().stream()
                .map(leaf -> leaf.value("dependentRequired").path(name))
                .anyMatch(names -> names.isArray() && names(names).containsAll(wanted));
        return said || facts.required().containsAll(wanted) || isImpossible(facts.member(name));
    }

    private boolean dependent(Facts facts, String name, Rule wanted, Scope scope) {
        Facts present = facts;
        for (Rule leaf : facts.leaves()) {
            Rule same = leaf.named("dependentSchemas").get(name);
            present = same == null ? present : present.and(same);
        }
        return scope.leavesOut(name) || isImpossible(facts.member(name)) || inclusion.covers(present, wanted, scope);
    }

    private static Set<String> names(JsonNode list) {
        Set<String> names = new HashSet<>();
        list.values().forEach(name -> names.add(name.asString()));
        return names;
    }
}
