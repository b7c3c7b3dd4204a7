package si.kozolec.compatibility;

import java.util.ArrayList;
import java.util.List;

/**
 * A place in payloads that two versions are compared at.
 *
 * @param attribute the path of the attribute; empty for the entity
 * @param detail what of the attribute it is: itself, its items…
 * @param oldPointer where the old version speaks of it
 * @param newPointer where the new version speaks of it
 * @param old the rules of the old version
 * @param now the rules of the new version
 * @param oldAround other rules of the old version that hold there and are compared elsewhere
 * @param newAround other rules of the new version that hold there and are compared elsewhere
 * @param scope the payloads that the open reading is about
 */
record Place(
        String attribute,
        Detail detail,
        String oldPointer,
        String newPointer,
        List<Rule> old,
        List<Rule> now,
        List<Rule> oldAround,
        List<Rule> newAround,
        Scope scope) {

    /** What of an attribute is meant. */
    enum Detail {
        ITSELF,
        ITEMS,
        ALTERNATIVE
    }

    /** All that the old version says here. */
    List<Rule> allOld() {
        return joined(old, oldAround);
    }

    /** All that the new version says here. */
    List<Rule> allNow() {
        return joined(now, newAround);
    }

    /** The place of a member of the object here. */
    Place member(String name, List<Rule> oldMember, List<Rule> newMember) {
        String path = attribute.isEmpty() ? name.replace('/', '_') : attribute + "/" + name.replace('/', '_');
        return inside(path, Detail.ITSELF, oldMember, newMember, scope.member(name));
    }

    /** The place of the members that nothing names, or that a pattern names. */
    Place others(String name, List<Rule> oldOthers, List<Rule> newOthers) {
        String path = attribute.isEmpty() ? name : attribute + "/" + name;
        return inside(path, Detail.ITSELF, oldOthers, newOthers, scope.others());
    }

    /** The place of the elements of the array here. */
    Place elements(List<Rule> oldElements, List<Rule> newElements) {
        return inside(attribute, Detail.ITEMS, oldElements, newElements, scope.elements());
    }

    /** The same place, on one way of a choice. */
    Place way(List<Rule> oldWay, List<Rule> newWay, List<Rule> oldRest, List<Rule> newRest) {
        return new Place(
                attribute,
                Detail.ALTERNATIVE,
                pointer(oldWay, oldPointer),
                pointer(newWay, newPointer),
                oldWay,
                newWay,
                joined(oldAround, oldRest),
                joined(newAround, newRest),
                scope);
    }

    private Place inside(String path, Detail what, List<Rule> oldRules, List<Rule> newRules, Scope inner) {
        return new Place(
                path,
                what,
                pointer(oldRules, oldPointer),
                pointer(newRules, newPointer),
                oldRules,
                newRules,
                List.of(),
                List.of(),
                inner);
    }

    private static String pointer(List<Rule> rules, String around) {
        return rules.isEmpty() ? around : rules.get(0).pointer();
    }

    private static List<Rule> joined(List<Rule> some, List<Rule> more) {
        if (more.isEmpty()) {
            return some;
        }
        List<Rule> joined = new ArrayList<>(some);
        more.stream().filter(rule -> !joined.contains(rule)).forEach(joined::add);
        return joined;
    }
}
