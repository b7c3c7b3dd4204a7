package si.kozolec.plan;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a payload looks like from outside, seen from its bytes alone: enough to find its model before it is judged.
 *
 * <p>It promises nothing about the payload. Of one that is broken it tells what could be seen before the break.
 *
 * @param kind whether it is an object, an array, or something else
 * @param type the {@code type} of an object, when that is a plain string; null otherwise
 * @param severalTypes whether its {@code type} is a list
 * @param hasContext whether it has an {@code @context}
 * @param contexts the addresses in its {@code @context}, when that is a string or a list of strings only
 * @param maybeKeyValues whether nothing that was seen speaks for another shape: no attribute begins as {@code {"type": "Property"}}
 *     or {@code {"value": …}}
 */
public record Glance(
        Kind kind,
        @Nullable String type,
        boolean severalTypes,
        boolean hasContext,
        List<String> contexts,
        boolean maybeKeyValues) {

    /** What stands at the top of a payload. */
    public enum Kind {
        OBJECT,
        ARRAY,
        OTHER
    }

    private static final int MOST_CONTEXTS = 100;
    private static final int LONGEST_TEXT = 10_000;

    public Glance {
        contexts = List.copyOf(contexts);
    }

    /** A glance at those bytes; it never fails. */
    public static Glance at(byte[] bytes, int from, int to) {
        if (from < 0 || to > bytes.length || from >= to) {
            return new Glance(Kind.OTHER, null, false, false, List.of(), false);
        }
        Scan scan = new Scan(bytes, from, to);
        int first = scan.start(from);
        byte c = scan.peek(first);
        if (c != '{') {
            return new Glance(c == '[' ? Kind.ARRAY : Kind.OTHER, null, false, false, List.of(), false);
        }
        return new Look(scan).over(first);
    }

    /** The plain string that the member of that name is, in the object at those bytes; null when there is none. */
    public static @Nullable String text(byte[] bytes, int from, int to, String name) {
        Scan scan = new Scan(bytes, from, to);
        int first = scan.start(from);
        int value = scan.peek(first) == '{' ? Skip.member(scan, first, name.getBytes(StandardCharsets.UTF_8)) : -1;
        return value < 0 ? null : new Look(scan).text(value);
    }

    /** A look over the members of an object. */
    private static final class Look {

        private final Scan scan;
        private @Nullable String type;
        private boolean severalTypes;
        private boolean hasContext;
        private List<String> contexts = List.of();
        private boolean maybeKeyValues = true;

        private Look(Scan scan) {
            this.scan = scan;
        }

        private Glance over(int at) {
            int here = scan.space(at + 1);
            while (scan.peek(here) == '"') {
                int behind = Skip.string(scan, here);
                int value = behind < 0 ? behind : scan.colon(behind);
                if (value < 0) {
                    break;
                }
                member(here + 1, behind - 1, value);
                int end = Skip.value(scan, value);
                here = end < 0 ? scan.to : scan.space(end);
                if (scan.peek(here) == ',') {
                    here = scan.space(here + 1);
                }
            }
            return new Glance(Kind.OBJECT, type, severalTypes, hasContext, contexts, maybeKeyValues);
        }

        private void member(int name, int nameEnd, int value) {
            int length = nameEnd - name;
            byte c = scan.peek(value);
            if (length == 4 && is(name, "type")) {
                type = c == '"' ? text(value) : null;
                severalTypes = c == '[';
            } else if (length == 8 && is(name, "@context")) {
                hasContext = true;
                contexts = texts(value);
            } else if (c == '{' && maybeKeyValues) {
                maybeKeyValues = isPlain(value);
            }
        }

        /** Whether the first member of an attribute's value speaks for no other shape than key-values. */
        private boolean isPlain(int at) {
            int name = scan.space(at + 1);
            int end = scan.peek(name) == '"' ? Skip.string(scan, name) : Check.UNSURE;
            int value = end < 0 ? end : scan.colon(end);
            if (value < 0) {
                return true;
            }
            if (Guard.MEMBERS.find(scan.bytes, name + 1, end - 1) >= 0) {
                return false;
            }
            boolean typed = end - name == 6 && is(name + 1, "type") && scan.peek(value) == '"';
            return !typed || scan.text.read(value) < 0 || !Guard.looksLikeKind(scan.text);
        }

        private List<String> texts(int at) {
            if (scan.peek(at) != '[') {
                String one = text(at);
                return one == null ? List.of() : List.of(one);
            }
            List<String> texts = new ArrayList<>();
            int here = scan.space(at + 1);
            while (scan.peek(here) == '"' && texts.size() < MOST_CONTEXTS) {
                String one = text(here);
                int end = Skip.string(scan, here);
                if (one == null || end < 0) {
                    return List.of();
                }
                texts.add(one);
                here = scan.space(end);
                if (scan.peek(here) == ',') {
                    here = scan.space(here + 1);
                }
            }
            return scan.peek(here) == ']' ? texts : List.of();
        }

        private @Nullable String text(int at) {
            if (scan.peek(at) != '"' || scan.text.read(at) < 0 || scan.text.to - scan.text.from > LONGEST_TEXT) {
                return null;
            }
            if (scan.text.escaped) {
                scan.text.unescape();
            }
            return new String(scan.text.bytes, scan.text.from, scan.text.to - scan.text.from, StandardCharsets.UTF_8);
        }

        private boolean is(int at, String word) {
            return scan.word(at, word) > 0;
        }
    }
}
