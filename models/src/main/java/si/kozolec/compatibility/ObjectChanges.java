package si.kozolec.compatibility;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** What changed in the members of objects: attributes that came, went, got another name, or are asked for now. */
final class ObjectChanges {

    private final Look look;
    private final Place place;
    private final Facts old;
    private final Facts now;

    ObjectChanges(Look look) {
        this.look = look;
        this.place = look.place();
        this.old = look.old();
        this.now = look.now();
    }

    /** Tells it; gives whom the changes in the members break. */
    int tell() {
        if (!look.both(JsonType.OBJECT)) {
            return Broken.NOBODY;
        }
        Set<String> added = new LinkedHashSet<>(now.names());
        added.removeIf(name -> old.names().contains(name) || place.scope().oldNames(name));
        Set<String> removed = new LinkedHashSet<>(old.names());
        removed.removeIf(name -> now.names().contains(name) || place.scope().newNames(name));
        required(added, removed);
        int broken = Broken.NOBODY;
        for (String name : now.names()) {
            if (old.names().contains(name)) {
                broken |= look.walk().visit(place.member(name, old.member(name), now.member(name)));
            }
        }
        for (Renames.Pair pair :
                Renames.among(removed, added, old, now, look.walk().sameMeaning())) {
            renamed(pair.before(), pair.after());
            removed.remove(pair.before());
            added.remove(pair.after());
        }
        added.forEach(this::added);
        removed.forEach(this::removed);
        broken |= others();
        ScalarChanges.least(look, "minProperties", ChangeKind.SIZE_TIGHTENED, ChangeKind.SIZE_LOOSENED);
        ScalarChanges.most(look, "maxProperties", ChangeKind.SIZE_TIGHTENED, ChangeKind.SIZE_LOOSENED);
        return broken;
    }

    private void required(Set<String> added, Set<String> removed) {
        Set<String> before = old.required();
        Set<String> after = now.required();
        for (String name : after) {
            if (!before.contains(name) && !added.contains(name)) {
                tell(ChangeKind.MADE_REQUIRED, name, Broken.PRODUCERS);
            }
        }
        for (String name : before) {
            if (!after.contains(name) && !removed.contains(name)) {
                tell(ChangeKind.MADE_OPTIONAL, name, Broken.CONSUMERS);
            }
        }
    }

    private void tell(ChangeKind kind, String name, int broken) {
        look.walk()
                .tell(new Draft(
                        kind,
                        Place.Detail.ITSELF,
                        path(name),
                        Look.pointer(old, "required", place.oldPointer()),
                        Look.pointer(now, "required", place.newPointer()),
                        "",
                        "",
                        broken,
                        Broken.NOBODY));
    }

    private void added(String name) {
        boolean required = now.required().contains(name);
        List<Rule> before = new Facts(place.allOld()).member(name);
        List<Rule> after = now.member(name);
        boolean producers = required || !holds(before, after);
        boolean consumers = !holds(after, old.member(name));
        int broken = Broken.of(producers, consumers);
        if (place.scope().leavesOut(name)) {
            broken &= ~Broken.OPEN_CONSUMERS;
            broken &= required ? broken : ~Broken.OPEN_PRODUCERS;
        }
        look.walk()
                .tell(new Draft(
                        ChangeKind.ATTRIBUTE_ADDED,
                        Place.Detail.ITSELF,
                        path(name),
                        null,
                        pointer(now, name, place.newPointer()),
                        "",
                        brief(after),
                        broken,
                        Broken.NOBODY))
                .as(required ? ".required" : "");
    }

    private void removed(String name) {
        List<Rule> before = old.member(name);
        List<Rule> after = now.member(name);
        look.walk()
                .tell(new Draft(
                        ChangeKind.ATTRIBUTE_REMOVED,
                        Place.Detail.ITSELF,
                        path(name),
                        pointer(old, name, place.oldPointer()),
                        null,
                        brief(before),
                        "",
                        Broken.of(!holds(before, after), true),
                        Broken.CONSUMERS));
    }

    private void renamed(String before, String after) {
        look.walk()
                .tell(new Draft(
                        ChangeKind.ATTRIBUTE_RENAMED,
                        Place.Detail.ITSELF,
                        path(after),
                        pointer(old, before, place.oldPointer()),
                        pointer(now, after, place.newPointer()),
                        before,
                        after,
                        Broken.EVERYBODY,
                        Broken.EVERYBODY));
    }

    private int others() {
        List<Rule> before = old.others(null);
        List<Rule> after = now.others(null);
        boolean wasClosed = isClosed(before);
        boolean isClosed = isClosed(after);
        int broken = Broken.NOBODY;
        if (wasClosed != isClosed) {
            look.walk()
                    .tell(new Draft(
                            isClosed ? ChangeKind.OBJECT_CLOSED : ChangeKind.OBJECT_OPENED,
                            place.detail(),
                            place.attribute(),
                            before.isEmpty()
                                    ? place.oldPointer()
                                    : before.get(0).pointer(),
                            after.isEmpty() ? place.newPointer() : after.get(0).pointer(),
                            "",
                            "",
                            isClosed ? Broken.PRODUCERS : Broken.CONSUMERS,
                            Broken.NOBODY));
        } else if (!isClosed) {
            broken |= look.walk().visit(place.others("*", before, after));
        }
        Set<String> patterns = old.patterns();
        Set<String> newPatterns = now.patterns();
        for (String pattern : patterns) {
            if (newPatterns.contains(pattern)) {
                broken |= look.walk().visit(place.others("*", named(old, pattern), named(now, pattern)));
            }
        }
        if (!patterns.equals(newPatterns)) {
            look.tell(
                            ChangeKind.RULE_CHANGED,
                            "patternProperties",
                            String.join(" ", patterns),
                            String.join(" ", newPatterns),
                            look.broken("patternProperties"))
                    .with("patternProperties");
        }
        return broken;
    }

    private static List<Rule> named(Facts facts, String pattern) {
        List<Rule> named = new ArrayList<>(1);
        for (Rule leaf : facts.leaves()) {
            Rule rule = leaf.named("patternProperties").get(pattern);
            if (rule != null) {
                named.add(rule);
            }
        }
        return named;
    }

    private boolean isClosed(List<Rule> others) {
        return !others.isEmpty() && look.walk().emptiness().isEmpty(others);
    }

    private boolean holds(List<Rule> accepting, List<Rule> asked) {
        return look.walk().inclusion().holds(accepting, asked, Scope.ALL);
    }

    private String path(String name) {
        return place.member(name, List.of(), List.of()).attribute();
    }

    private static String pointer(Facts facts, String name, String otherwise) {
        for (Rule leaf : facts.leaves()) {
            Rule property = leaf.named("properties").get(name);
            if (property != null) {
                return property.pointer();
            }
        }
        return otherwise;
    }

    /** The types of an attribute, for people. */
    private static String brief(List<Rule> rules) {
        return JsonType.text(Look.reachable(new Facts(rules), 0));
    }
}
