package si.kozolec.compatibility;

import java.util.EnumSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One place while it is being compared: what both versions say there, and what can be proved about it. */
final class Look {

    private static final int DEEPEST = 4;

    private final Walk walk;
    private final Place place;
    private final Facts old;
    private final Facts now;
    private final EnumSet<JsonType> oldTypes;
    private final EnumSet<JsonType> newTypes;
    private final int possible;

    /** A look at a place where at most these can be broken. */
    Look(Walk walk, Place place, int possible) {
        this.possible = possible;
        this.walk = walk;
        this.place = place;
        this.old = new Facts(place.old());
        this.now = new Facts(place.now());
        this.oldTypes = reachable(old, 0);
        this.newTypes = reachable(now, 0);
    }

    Walk walk() {
        return walk;
    }

    Place place() {
        return place;
    }

    Facts old() {
        return old;
    }

    Facts now() {
        return now;
    }

    /** The types of the old version, whichever way is taken. */
    EnumSet<JsonType> oldTypes() {
        return oldTypes;
    }

    /** The types of the new version, whichever way is taken. */
    EnumSet<JsonType> newTypes() {
        return newTypes;
    }

    /** Whether values of that type are possible in both versions, so that what is said about them can be compared. */
    boolean both(JsonType type) {
        return oldTypes.contains(type) && newTypes.contains(type);
    }

    /** The types that a value can have, choices looked through. */
    static EnumSet<JsonType> reachable(Facts facts, int depth) {
        EnumSet<JsonType> types = facts.types();
        if (depth > DEEPEST) {
            return types;
        }
        for (Choice choice : facts.choices()) {
            EnumSet<JsonType> either = EnumSet.noneOf(JsonType.class);
            choice.ways().forEach(way -> either.addAll(reachable(new Facts(way.parts()), depth + 1)));
            types.retainAll(either);
        }
        return types;
    }

    /** Whom the differences in those keywords can break, as far as the opposite is not proved. */
    int broken(String... keywords) {
        int broken = Broken.NOBODY;
        Scope[] scopes = {Scope.ALL, place.scope()};
        for (int reading = 0; reading < scopes.length; reading++) {
            int producers = reading == 0 ? Broken.STRICT_PRODUCERS : Broken.OPEN_PRODUCERS;
            int consumers = reading == 0 ? Broken.STRICT_CONSUMERS : Broken.OPEN_CONSUMERS;
            if ((possible & producers) != 0 && !meets(place.allOld(), now, scopes[reading], keywords)) {
                broken |= producers;
            }
            if ((possible & consumers) != 0 && !meets(place.allNow(), old, scopes[reading], keywords)) {
                broken |= consumers;
            }
        }
        return broken;
    }

    private boolean meets(List<Rule> accepting, Facts asked, Scope scope, String... keywords) {
        Facts facts = new Facts(accepting);
        for (Rule leaf : asked.leaves()) {
            for (String keyword : keywords) {
                if (leaf.has(keyword) && !walk.inclusion().meets(facts, leaf, keyword, scope)) {
                    return false;
                }
            }
        }
        return true;
    }

    /** Tells a change by a keyword here. */
    Draft tell(ChangeKind kind, String keyword, String before, String after, int broken) {
        return walk.tell(new Draft(
                kind,
                place.detail(),
                place.attribute(),
                pointer(old, keyword, place.oldPointer()),
                pointer(now, keyword, place.newPointer()),
                before,
                after,
                broken,
                Broken.NOBODY));
    }

    /** Where a keyword stands; the place itself when it does not. */
    static String pointer(Facts facts, String keyword, String otherwise) {
        Rule leaf = first(facts, keyword);
        return leaf == null ? otherwise : Json.below(leaf.pointer(), keyword);
    }

    /** The first schema that has the keyword. */
    static @Nullable Rule first(Facts facts, String keyword) {
        for (Rule leaf : facts.leaves()) {
            if (leaf.has(keyword)) {
                return leaf;
            }
        }
        return null;
    }
}
