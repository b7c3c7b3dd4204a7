package si.kozolec.payload;

import java.util.Locale;
import java.util.Set;

/** Tells in a reader's stead what somebody wrote where JSON wants something else: most of it is written by habit, and has a name. */
final class Misfit {

    private static final Set<String> NO_NUMBERS =
            Set.of("nan", "infinity", "inf", "-infinity", "-inf", "+infinity", "+inf");
    private static final Set<String> OTHER_WORDS = Set.of("true", "false", "null", "none", "nil", "undefined");
    /** Quotation marks of typography: the second and third byte behind E2. */
    private static final Set<Integer> CURLY = Set.of(0x8098, 0x8099, 0x809A, 0x809C, 0x809D, 0x809E);

    private Misfit() {}

    enum Wanted {
        VALUE("json-value-missing"),
        NAME("json-name-missing");

        private final String code;

        Wanted(String code) {
            this.code = code;
        }
    }

    /** What to say when that is wanted, and what stands there is something else. */
    static Unreadable instead(Wanted wanted, Slice slice, int at) {
        byte[] bytes = slice.bytes();
        int end = slice.to();
        byte found = bytes[at];
        if ((found == '}' || found == ']' || found == ',')
                && lastBefore(slice, at) >= 0
                && bytes[lastBefore(slice, at)] == ',') {
            return new Unreadable("json-comma-extra", lastBefore(slice, at));
        }
        if (found == '\'' || found == '`' || curly(bytes, at, end)) {
            return new Unreadable("json-quotes-wrong", at, Characters.at(bytes, at, end));
        }
        if (found == '/' || found == '#') {
            return new Unreadable("json-comment", at);
        }
        if (found == '<') {
            return new Unreadable("json-markup", at);
        }
        String word = Characters.word(bytes, at, end);
        if (word.isEmpty()) {
            return unexpected(wanted.code, bytes, at, end);
        }
        String plain = word.toLowerCase(Locale.ROOT);
        if (wanted == Wanted.VALUE && OTHER_WORDS.contains(plain)) {
            return new Unreadable("json-word-wrong", at, word);
        }
        if (wanted == Wanted.VALUE && (found == '+' || found == '.' || NO_NUMBERS.contains(plain))) {
            return number(bytes, at, end);
        }
        return new Unreadable("json-quotes-missing", at, word);
    }

    /** What to say of something that begins like a number and is none. */
    static Unreadable number(byte[] bytes, int at, int end) {
        String word = Characters.word(bytes, at, end);
        boolean habit = NO_NUMBERS.contains(word.toLowerCase(Locale.ROOT));
        return new Unreadable(habit ? "json-no-number" : "json-number-wrong", at, word);
    }

    /** What to say when a structure neither goes on with a comma nor ends. */
    static Unreadable insteadOfComma(Slice slice, int at, char close, String openLine) {
        byte[] bytes = slice.bytes();
        byte found = bytes[at];
        if (found == '}' || found == ']') {
            String opening = close == '}' ? "{" : "[";
            return new Unreadable("json-bracket-wrong", at, String.valueOf((char) found), opening, openLine);
        }
        if (found == '/' || found == '#') {
            return new Unreadable("json-comment", at);
        }
        return unexpected("json-comma-missing", bytes, at, slice.to());
    }

    private static Unreadable unexpected(String code, byte[] bytes, int at, int end) {
        return bytes[at] < 0 && Utf8.length(bytes, at, end) == 0
                ? new Unreadable("payload-not-utf8", at, Characters.hexadecimal(bytes[at]))
                : new Unreadable(code, at, Characters.at(bytes, at, end));
    }

    /** Where the last visible character before that place stands; -1 when the slice has none. */
    private static int lastBefore(Slice slice, int at) {
        int before = at - 1;
        while (before >= slice.from() && Skipping.blank(slice.bytes()[before])) {
            before--;
        }
        return before >= slice.from() ? before : -1;
    }

    private static boolean curly(byte[] bytes, int at, int end) {
        return Utf8.length(bytes, at, end) == 3
                && (bytes[at] & 0xFF) == 0xE2
                && CURLY.contains(((bytes[at + 1] & 0xFF) << 8) | (bytes[at + 2] & 0xFF));
    }
}
