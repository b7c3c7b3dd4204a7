package si.kozolec.compatibility;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What changed in types, listed values, texts and numbers. */
final class ScalarChanges {

    /** The keywords that say the type of a value, or of which it follows. */
    private static final List<String> TYPED = List.of("type", "anyOf", "oneOf", "enum", "const");

    private ScalarChanges() {}

    static void types(Look look) {
        EnumSet<JsonType> old = look.oldTypes();
        EnumSet<JsonType> now = look.newTypes();
        if (old.equals(now)) {
            return;
        }
        boolean narrowed = !now.containsAll(old);
        boolean widened = !old.containsAll(now);
        ChangeKind kind = narrowed && widened
                ? ChangeKind.TYPE_CHANGED
                : narrowed ? ChangeKind.TYPE_NARROWED : ChangeKind.TYPE_WIDENED;
        look.walk()
                .tell(new Draft(
                        kind,
                        look.place().detail(),
                        look.place().attribute(),
                        Look.pointer(look.old(), typed(look.old()), look.place().oldPointer()),
                        Look.pointer(look.now(), typed(look.now()), look.place().newPointer()),
                        JsonType.text(old),
                        JsonType.text(now),
                        Broken.of(narrowed, widened),
                        Broken.NOBODY));
    }

    private static String typed(Facts facts) {
        return TYPED.stream()
                .filter(keyword -> Look.first(facts, keyword) != null)
                .findFirst()
                .orElse("type");
    }

    static void tell(Look look) {
        values(look);
        if (look.both(JsonType.STRING)) {
            texts(look, "format", ChangeKind.FORMAT_ADDED, ChangeKind.FORMAT_REMOVED, ChangeKind.FORMAT_CHANGED);
            texts(look, "pattern", ChangeKind.PATTERN_ADDED, ChangeKind.PATTERN_REMOVED, ChangeKind.PATTERN_CHANGED);
            least(look, "minLength", ChangeKind.LENGTH_TIGHTENED, ChangeKind.LENGTH_LOOSENED);
            most(look, "maxLength", ChangeKind.LENGTH_TIGHTENED, ChangeKind.LENGTH_LOOSENED);
        }
        if (look.both(JsonType.INTEGER) || look.both(JsonType.FRACTION)) {
            Bound oldLower = look.old().lower();
            Bound newLower = look.now().lower();
            bounds(look, oldLower, newLower, Bound.lowerWithin(newLower, oldLower), "≥ ", "> ", "minimum");
            Bound oldUpper = look.old().upper();
            Bound newUpper = look.now().upper();
            bounds(look, oldUpper, newUpper, Bound.upperWithin(newUpper, oldUpper), "≤ ", "< ", "maximum");
            Set<String> old = all(look.old(), "multipleOf");
            Set<String> now = all(look.now(), "multipleOf");
            if (!old.equals(now)) {
                look.tell(
                        ChangeKind.MULTIPLE_CHANGED,
                        "multipleOf",
                        String.join(", ", old),
                        String.join(", ", now),
                        look.broken("multipleOf"));
            }
        }
    }

    private static void values(Look look) {
        Map<String, JsonNode> old = look.old().values();
        Map<String, JsonNode> now = look.now().values();
        if (old == null && now == null) {
            return;
        }
        int broken = look.broken("enum", "const");
        List<String> gone = missing(old, now);
        List<String> come = missing(now, old);
        if (now != null && (old == null || !gone.isEmpty())) {
            look.tell(ChangeKind.ENUM_REDUCED, keyword(look), text(old), text(now), broken & Broken.PRODUCERS)
                    .as(old == null ? ".new" : "")
                    .with(Json.shortened(String.join(", ", gone)));
        }
        if (old != null && (now == null || !come.isEmpty())) {
            look.tell(ChangeKind.ENUM_EXTENDED, keyword(look), text(old), text(now), broken & Broken.CONSUMERS)
                    .as(now == null ? ".gone" : "")
                    .with(Json.shortened(String.join(", ", come)));
        }
    }

    private static String keyword(Look look) {
        boolean list = Look.first(look.now(), "enum") != null
                || (Look.first(look.now(), "const") == null && Look.first(look.old(), "enum") != null);
        return list ? "enum" : "const";
    }

    private static List<String> missing(@Nullable Map<String, JsonNode> these, @Nullable Map<String, JsonNode> from) {
        List<String> missing = new ArrayList<>();
        if (these != null && from != null) {
            these.forEach((key, value) -> {
                if (!from.containsKey(key)) {
                    missing.add(Json.text(value));
                }
            });
        }
        return missing;
    }

    private static String text(@Nullable Map<String, JsonNode> values) {
        return values == null ? "" : values.values().stream().map(Json::text).collect(Collectors.joining(", "));
    }

    private static void texts(Look look, String keyword, ChangeKind added, ChangeKind removed, ChangeKind changed) {
        Set<String> old = all(look.old(), keyword);
        Set<String> now = all(look.now(), keyword);
        if (!old.equals(now)) {
            ChangeKind kind = now.containsAll(old) ? added : old.containsAll(now) ? removed : changed;
            look.tell(kind, keyword, String.join(" & ", old), String.join(" & ", now), look.broken(keyword));
        }
    }

    static Set<String> all(Facts facts, String keyword) {
        Set<String> all = new LinkedHashSet<>();
        for (Rule leaf : facts.leaves()) {
            if (leaf.has(keyword)) {
                all.add(Json.text(leaf.value(keyword)));
            }
        }
        return all;
    }

    private static void bounds(
            Look look,
            @Nullable Bound old,
            @Nullable Bound now,
            boolean tightened,
            String including,
            String excluding,
            String keyword) {
        boolean same = (old == null || now == null)
                ? old == null && now == null
                : old.excluded() == now.excluded() && old.number().compareTo(now.number()) == 0;
        if (same) {
            return;
        }
        String exclusive = keyword.equals("minimum") ? "exclusiveMinimum" : "exclusiveMaximum";
        Bound shown = now == null ? old : now;
        int broken = look.broken(keyword, exclusive);
        look.tell(
                tightened ? ChangeKind.BOUND_TIGHTENED : ChangeKind.BOUND_LOOSENED,
                shown != null && shown.excluded() ? exclusive : keyword,
                text(old, including, excluding),
                text(now, including, excluding),
                broken & (tightened ? Broken.PRODUCERS : Broken.CONSUMERS));
    }

    private static String text(@Nullable Bound bound, String including, String excluding) {
        return bound == null ? "" : (bound.excluded() ? excluding : including) + bound.number();
    }

    static void least(Look look, String keyword, ChangeKind tightened, ChangeKind loosened) {
        count(look, keyword, look.old().least(keyword), look.now().least(keyword), tightened, loosened);
    }

    static void most(Look look, String keyword, ChangeKind tightened, ChangeKind loosened) {
        count(look, keyword, look.old().most(keyword), look.now().most(keyword), loosened, tightened);
    }

    private static void count(Look look, String keyword, long old, long now, ChangeKind more, ChangeKind less) {
        if (old == now) {
            return;
        }
        boolean tightened = (now > old) == keyword.startsWith("min");
        look.tell(
                        now > old ? more : less,
                        keyword,
                        text(old),
                        text(now),
                        look.broken(keyword) & (tightened ? Broken.PRODUCERS : Broken.CONSUMERS))
                .with(keyword);
    }

    private static String text(long count) {
        return count == 0 || count == Long.MAX_VALUE ? "" : String.valueOf(count);
    }
}
