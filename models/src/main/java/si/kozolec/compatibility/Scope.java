package si.kozolec.compatibility;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which payloads a question is asked about.
 *
 * <p>Strictly, all of them. For open models, those that do not yet use a name that only the new version describes: whoever used it
 * before did so at their own risk. The names that a version describes at a place are gathered from all schemas that may apply
 * there, whichever way a payload takes. There is one object for each such place, so scopes are compared by identity.
 */
final class Scope {

    /** All payloads. */
    static final Scope ALL = new Scope(Map.of(), Set.of(), Set.of(), true);

    private final Map<List<Set<Rule>>, Scope> known;
    private final Set<Rule> old;
    private final Set<Rule> now;
    private final Set<String> leftOut = new HashSet<>();
    private final boolean strict;

    private Scope(Map<List<Set<Rule>>, Scope> known, Set<Rule> old, Set<Rule> now, boolean strict) {
        this.known = known;
        this.old = old;
        this.now = now;
        this.strict = strict;
        if (!strict) {
            now.forEach(rule -> leftOut.addAll(rule.named("properties").keySet()));
            leftOut.removeIf(name -> describes(old, name));
        }
    }

    /** The payloads without names that are new. */
    static Scope open(Rule old, Rule now) {
        return new Scope(new HashMap<>(), closure(List.of(old)), closure(List.of(now)), false);
    }

    /** Whether payloads with a member of that name, at this place, are none of our business. */
    boolean leavesOut(String name) {
        return leftOut.contains(name);
    }

    /** Whether the old version has rules for a member of that name here, in whichever way. */
    boolean oldNames(String name) {
        return old.stream().anyMatch(rule -> rule.named("properties").containsKey(name));
    }

    /** Whether the new version has rules for a member of that name here, in whichever way. */
    boolean newNames(String name) {
        return now.stream().anyMatch(rule -> rule.named("properties").containsKey(name));
    }

    /** The place of the member of that name. */
    Scope member(String name) {
        return strict ? this : at(members(old, name), members(now, name));
    }

    /** The place of members that no schema names. */
    Scope others() {
        return strict ? this : at(unnamed(old), unnamed(now));
    }

    /** The place of the elements of an array. */
    Scope elements() {
        return strict ? this : at(elements(old), elements(now));
    }

    private Scope at(List<Rule> oldRules, List<Rule> newRules) {
        Set<Rule> oldClosure = closure(oldRules);
        Set<Rule> newClosure = closure(newRules);
        List<Set<Rule>> key = List.of(oldClosure, newClosure);
        Scope scope = known.get(key);
        if (scope == null) {
            scope = new Scope(known, oldClosure, newClosure, false);
            known.put(key, scope);
        }
        return scope;
    }

    /** Whether a name is one of those that the rules describe; any name is where names are free and their values are not. */
    private static boolean describes(Set<Rule> rules, String name) {
        return rules.stream()
                .anyMatch(rule -> rule.named("properties").containsKey(name)
                        || !rule.isAdditional(name)
                        || isMap(rule, "additionalProperties")
                        || isMap(rule, "unevaluatedProperties"));
    }

    private static boolean isMap(Rule rule, String keyword) {
        Rule others = rule.at(keyword);
        return others != null && !others.isAlways() && !others.isNever();
    }

    private static List<Rule> members(Set<Rule> rules, String name) {
        List<Rule> members = new ArrayList<>();
        rules.forEach(rule -> rule.addMember(name, members));
        return members;
    }

    private static List<Rule> unnamed(Set<Rule> rules) {
        List<Rule> unnamed = new ArrayList<>();
        for (Rule rule : rules) {
            unnamed.addAll(rule.named("patternProperties").values());
            Rule additional = rule.at("additionalProperties");
            if (additional != null) {
                unnamed.add(additional);
            }
        }
        return unnamed;
    }

    private static List<Rule> elements(Set<Rule> rules) {
        List<Rule> elements = new ArrayList<>();
        for (Rule rule : rules) {
            elements.addAll(rule.list("prefixItems"));
            for (String keyword : List.of("items", "contains")) {
                Rule each = rule.at(keyword);
                if (each != null) {
                    elements.add(each);
                }
            }
        }
        return elements;
    }

    /** All schemas that may describe a value together with these. */
    static Set<Rule> closure(List<Rule> rules) {
        Set<Rule> closure = new LinkedHashSet<>();
        rules.forEach(rule -> close(rule, closure));
        return closure;
    }

    private static void close(Rule rule, Set<Rule> closure) {
        if (!rule.node().isObject() || !closure.add(rule)) {
            return;
        }
        Rule target = rule.target();
        if (target != null) {
            close(target, closure);
        }
        for (String keyword : List.of("allOf", "anyOf", "oneOf")) {
            rule.list(keyword).forEach(part -> close(part, closure));
        }
        for (String keyword : List.of("if", "then", "else")) {
            Rule part = rule.at(keyword);
            if (part != null) {
                close(part, closure);
            }
        }
        rule.named("dependentSchemas").values().forEach(part -> close(part, closure));
    }
}
