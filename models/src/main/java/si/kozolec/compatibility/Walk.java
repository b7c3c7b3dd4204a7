package si.kozolec.compatibility;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiPredicate;
import tools.jackson.databind.JsonNode;

/**
 * Walks through two versions of a schema side by side and collects what changed.
 *
 * <p>At each place it first asks what can be proved about payloads, in both directions and both readings. What is told there
 * and further in can then break at most those for whom nothing was proved; and when nothing of what is told explains why it was
 * not, that is told as a change itself. So no verdict is milder than the proofs allow, however little the comparison of single
 * keywords understands.
 */
final class Walk {

    private static final int DEEPEST = 60;

    private record Seen(List<Rule> old, List<Rule> now, Scope scope, int limit) {}

    private final Effort effort = new Effort();
    private final Emptiness emptiness = new Emptiness(effort);
    private final Inclusion inclusion = new Inclusion(effort, emptiness);
    private final List<Draft> drafts = new ArrayList<>();
    private final Map<Seen, Integer> told = new HashMap<>();
    private final List<Seen> toldInOrder = new ArrayList<>();
    private final Map<Seen, Integer> open = new HashMap<>();
    private final Set<String> sameDefinitions;
    private final boolean sameRoots;
    private final BiPredicate<String, String> sameMeaning;
    private int depth;
    private int leansOn = Integer.MAX_VALUE;
    private int limit = Broken.EVERYBODY;

    /**
     * @param sameMeaning whether an old and a new name of an attribute are terms with the same IRI
     */
    Walk(Rules old, Rules now, BiPredicate<String, String> sameMeaning) {
        this.sameMeaning = sameMeaning;
        this.sameRoots = old.root().node().equals(now.root().node());
        this.sameDefinitions = sameDefinitions(old, now);
    }

    /** All changes between two schemas. */
    List<Draft> changes(Rule old, Rule now) {
        try {
            Scope scope = Scope.open(old, now);
            visit(new Place("", Place.Detail.ITSELF, "", "", List.of(old), List.of(now), List.of(), List.of(), scope));
        } catch (TooHardException e) {
            drafts.clear();
            tell(new Draft(
                    ChangeKind.REBUILT, Place.Detail.ITSELF, "", "", "", "", "", Broken.EVERYBODY, Broken.NOBODY));
        }
        return drafts;
    }

    Inclusion inclusion() {
        return inclusion;
    }

    Emptiness emptiness() {
        return emptiness;
    }

    BiPredicate<String, String> sameMeaning() {
        return sameMeaning;
    }

    Draft tell(Draft draft) {
        drafts.add(draft);
        return draft;
    }

    /** Compares a place; gives whom the changes told there break. */
    int visit(Place place) {
        if (isUnchanged(place.old(), place.now())) {
            return Broken.NOBODY;
        }
        Seen key = new Seen(place.old(), place.now(), place.scope(), limit);
        Integer known = told.get(key);
        if (known != null) {
            return known;
        }
        Integer around = open.get(key);
        if (around != null) {
            // Met again inside itself: what there is to tell is being told out there.
            leansOn = Math.min(leansOn, around);
            return Broken.NOBODY;
        }
        int outerLeansOn = leansOn;
        leansOn = Integer.MAX_VALUE;
        open.put(key, depth);
        int broken = compared(place);
        open.remove(key);
        leansOn = Math.min(leansOn < depth ? leansOn : Integer.MAX_VALUE, outerLeansOn);
        told.put(key, broken);
        toldInOrder.add(key);
        return broken;
    }

    private int compared(Place place) {
        int outerLimit = limit;
        limit = possible(place);
        int broken = compared(place, limit);
        limit = outerLimit;
        return broken;
    }

    private int compared(Place place, int possible) {
        int from = drafts.size();
        int toldBefore = toldInOrder.size();
        int broken = Broken.NOBODY;
        if (++depth <= DEEPEST) {
            broken = inside(new Look(this, place, possible));
        }
        depth--;
        for (Draft draft : drafts.subList(from, drafts.size())) {
            draft.keepOnly(possible);
            broken |= draft.broken();
        }
        for (Seen inner : toldInOrder.subList(toldBefore, toldInOrder.size())) {
            told.computeIfPresent(inner, (key, flags) -> flags & possible);
        }
        int unexplained = possible & ~broken;
        boolean explainedAround = leansOn < depth;
        if (unexplained != Broken.NOBODY && !explainedAround) {
            tell(new Draft(
                    ChangeKind.REBUILT,
                    place.detail(),
                    place.attribute(),
                    place.oldPointer(),
                    place.newPointer(),
                    "",
                    "",
                    unexplained,
                    Broken.NOBODY));
            broken |= unexplained;
        }
        return broken;
    }

    private int inside(Look look) {
        ChoiceChanges choices = new ChoiceChanges(look);
        ScalarChanges.types(look);
        WordChanges.tell(look);
        if (choices.wholeIsOneWay()) {
            return choices.tell();
        }
        ScalarChanges.tell(look);
        int broken = choices.tell();
        broken |= ArrayChanges.tell(look);
        broken |= new ObjectChanges(look).tell();
        OtherChanges.tell(look);
        return broken;
    }

    /** Whom the change at a place can break, because nothing else is proved of it, or of what it is a part of. */
    private int possible(Place place) {
        int possible = Broken.NOBODY;
        if (mayBreak(Broken.STRICT_PRODUCERS) && !inclusion.holds(place.allOld(), place.now(), Scope.ALL)) {
            possible |= Broken.STRICT_PRODUCERS;
            if (mayBreak(Broken.OPEN_PRODUCERS) && !inclusion.holds(place.allOld(), place.now(), place.scope())) {
                possible |= Broken.OPEN_PRODUCERS;
            }
        }
        if (mayBreak(Broken.STRICT_CONSUMERS) && !inclusion.holds(place.allNow(), place.old(), Scope.ALL)) {
            possible |= Broken.STRICT_CONSUMERS;
            if (mayBreak(Broken.OPEN_CONSUMERS) && !inclusion.holds(place.allNow(), place.old(), place.scope())) {
                possible |= Broken.OPEN_CONSUMERS;
            }
        }
        return possible;
    }

    private boolean mayBreak(int somebody) {
        return (limit & somebody) != 0;
    }

    private boolean isUnchanged(List<Rule> old, List<Rule> now) {
        boolean same = old.size() == now.size();
        for (int index = 0; same && index < old.size(); index++) {
            JsonNode node = old.get(index).node();
            same = node.equals(now.get(index).node()) && refersToTheSame(node);
        }
        return same;
    }

    private boolean refersToTheSame(JsonNode node) {
        return sameRoots || references(node).stream().allMatch(sameDefinitions::contains);
    }

    /** The definitions that are the same in both bundles, and refer only to such. */
    private static Set<String> sameDefinitions(Rules old, Rules now) {
        Map<String, Set<String>> references = new HashMap<>();
        old.root().named("$defs").forEach((name, rule) -> {
            Rule other = now.root().named("$defs").get(name);
            if (other != null && other.node().equals(rule.node())) {
                references.put("#/$defs/" + name, references(rule.node()));
            }
        });
        while (references.values().removeIf(used -> !references.keySet().containsAll(used))) {
            // One that falls may take others with it.
        }
        return references.keySet();
    }

    private static Set<String> references(JsonNode node) {
        Set<String> references = new HashSet<>();
        for (JsonNode reference : node.findValues("$ref")) {
            if (reference.isString()) {
                references.add(reference.asString());
            }
        }
        return references;
    }
}
