package si.kozolec.compatibility;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What changed in {@code anyOf} and {@code oneOf}: the ways are paired, and compared two by two. */
final class ChoiceChanges {

    private static final Set<String> CHOICES = Set.of("anyOf", "oneOf");
    private static final Set<String> PLAIN = Set.of("anyOf", "oneOf", "type", "$ref", "allOf");

    private final Look look;
    private final List<Choice> old;
    private final List<Choice> now;

    ChoiceChanges(Look look) {
        this.look = look;
        this.old = choices(look.old());
        this.now = choices(look.now());
        old.removeIf(choice -> now.removeIf(other -> other.keyword().equals(choice.keyword())
                && Sameness.of(choice.rule(), other.rule(), choice.keyword())));
    }

    private static List<Choice> choices(Facts facts) {
        List<Choice> choices = new ArrayList<>(facts.choices());
        choices.removeIf(choice -> !CHOICES.contains(choice.keyword()));
        return choices;
    }

    /** Whether one version gives a choice and nothing else where the other has no choice: that one is then one of the ways. */
    boolean wholeIsOneWay() {
        return (old.isEmpty()
                        && now.size() == 1
                        && isPlain(look.now())
                        && look.old().choices().isEmpty())
                || (now.isEmpty()
                        && old.size() == 1
                        && isPlain(look.old())
                        && look.now().choices().isEmpty());
    }

    private static boolean isPlain(Facts facts) {
        return facts.leaves().stream()
                .flatMap(leaf -> leaf.node().propertyNames().stream())
                .allMatch(keyword -> Rule.isWords(keyword) || PLAIN.contains(keyword));
    }

    /** Tells it; gives whom the changes on the ways break. */
    int tell() {
        if (wholeIsOneWay()) {
            boolean before = now.isEmpty();
            List<Rule> whole = before ? look.place().now() : look.place().old();
            List<List<Rule>> one = new ArrayList<>(List.of(whole));
            return before
                    ? paired(old.get(0).keyword(), ways(old.get(0)), one)
                    : paired(now.get(0).keyword(), one, ways(now.get(0)));
        }
        int broken = Broken.NOBODY;
        while (!old.isEmpty() && !now.isEmpty()) {
            Choice before = old.remove(0);
            Choice after = now.stream()
                    .filter(choice -> choice.keyword().equals(before.keyword()))
                    .findFirst()
                    .orElse(now.get(0));
            now.remove(after);
            if (!before.keyword().equals(after.keyword())) {
                changed(after.keyword(), before, after);
            }
            broken |= paired(after.keyword(), ways(before), ways(after));
        }
        old.forEach(choice -> changed(choice.keyword(), choice, null));
        now.forEach(choice -> changed(choice.keyword(), null, choice));
        return broken;
    }

    private static List<List<Rule>> ways(Choice choice) {
        return new ArrayList<>(choice.ways().stream().map(Choice.Way::parts).toList());
    }

    private void changed(String keyword, @Nullable Choice before, @Nullable Choice after) {
        look.tell(
                        ChangeKind.RULE_CHANGED,
                        keyword,
                        before == null ? "" : Json.text(before.rule().value(before.keyword())),
                        after == null ? "" : Json.text(after.rule().value(after.keyword())),
                        look.broken("anyOf", "oneOf"))
                .with(keyword);
    }

    private int paired(String keyword, List<List<Rule>> before, List<List<Rule>> after) {
        before.removeIf(way -> take(way, after));
        int broken = Broken.NOBODY;
        for (List<Rule> way : List.copyOf(before)) {
            List<Rule> likest = likest(way, after);
            if (likest != null && likest(likest, before) == way) {
                before.remove(way);
                after.remove(likest);
                broken |= look.walk()
                        .visit(look.place()
                                .way(
                                        way,
                                        likest,
                                        rest(look.place().old(), way),
                                        rest(look.place().now(), likest)));
            }
        }
        before.forEach(way -> gone(keyword, way));
        after.forEach(way -> come(keyword, way));
        return broken;
    }

    /** Takes the same way out of the others, if it is among them. */
    private static boolean take(List<Rule> way, List<List<Rule>> others) {
        for (List<Rule> other : others) {
            boolean same = way.size() == 1 && other.size() == 1 && Sameness.of(way.get(0), other.get(0));
            if (same) {
                return others.remove(other);
            }
        }
        return false;
    }

    private static List<Rule> rest(List<Rule> all, List<Rule> way) {
        return all == way ? List.of() : all;
    }

    private static @Nullable List<Rule> likest(List<Rule> way, List<List<Rule>> others) {
        List<Rule> likest = null;
        double most = 0;
        for (List<Rule> other : others) {
            double likeness = Likeness.of(new Facts(way), new Facts(other));
            if (likeness > most) {
                most = likeness;
                likest = other;
            }
        }
        return likest;
    }

    private void gone(String keyword, List<Rule> way) {
        if (isExplained(way, look.newTypes())) {
            return;
        }
        Place place = look.place();
        boolean producers = !look.walk()
                .inclusion()
                .holds(place.way(way, List.of(), place.old(), List.of()).allOld(), place.now(), Scope.ALL);
        int consumers = keyword.equals("oneOf") ? look.broken(keyword) & Broken.CONSUMERS : Broken.NOBODY;
        tell(ChangeKind.ALTERNATIVE_REMOVED, keyword, way, (producers ? Broken.PRODUCERS : 0) | consumers);
    }

    private void come(String keyword, List<Rule> way) {
        if (isExplained(way, look.oldTypes())) {
            return;
        }
        Place place = look.place();
        boolean consumers = !look.walk()
                .inclusion()
                .holds(place.way(List.of(), way, List.of(), place.now()).allNow(), place.old(), Scope.ALL);
        int producers = keyword.equals("oneOf") ? look.broken(keyword) & Broken.PRODUCERS : Broken.NOBODY;
        tell(ChangeKind.ALTERNATIVE_ADDED, keyword, way, (consumers ? Broken.CONSUMERS : 0) | producers);
    }

    /** Whether the way is about other types than all else, so that it was told with the types. */
    private static boolean isExplained(List<Rule> way, Set<JsonType> otherTypes) {
        Set<JsonType> types = Look.reachable(new Facts(way), 0);
        return types.stream().noneMatch(otherTypes::contains);
    }

    private void tell(ChangeKind kind, String keyword, List<Rule> way, int broken) {
        boolean added = kind == ChangeKind.ALTERNATIVE_ADDED;
        Place place = look.place();
        String pointer = way.isEmpty() ? "" : way.get(0).pointer();
        String text = way.isEmpty() ? "" : Json.text(way.get(0).node());
        look.walk()
                .tell(new Draft(
                        kind,
                        place.detail(),
                        place.attribute(),
                        added ? Look.pointer(look.old(), keyword, place.oldPointer()) : pointer,
                        added ? pointer : Look.pointer(look.now(), keyword, place.newPointer()),
                        added ? "" : text,
                        added ? text : "",
                        broken,
                        Broken.NOBODY));
    }
}
