package si.kozolec.schema;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * Makes a regular expression one that every validator takes: what ECMA-262 allows with the flag {@code u}, and Java too.
 *
 * <p>Strict validators refuse {@code \_} or a bare <code>}</code>, which lenient ones take for the plain character. Such
 * things are written the strict way; the expression keeps its meaning. What has no such meaning is refused.
 */
final class EcmaPattern {

    private static final int LONGEST = 5_000;
    private static final int DEEPEST = 100;
    private static final String SYNTAX = "^$\\.*+?()[]{}|/";
    private static final Pattern REPEAT = Pattern.compile("\\{\\d{1,9}(?:,\\d{0,9})?\\}");
    private static final Pattern GROUP = Pattern.compile("\\((?!\\?)|\\(\\?(?::|=|!|<=|<!|<[A-Za-z_$][\\w$]*>)");
    private static final Pattern CODE =
            Pattern.compile("x[0-9A-Fa-f]{2}|u[0-9A-Fa-f]{4}|c[A-Za-z]|[pP]\\{[\\w=]{1,60}\\}");
    private static final Pattern CODE_POINT = Pattern.compile("u\\{0*([0-9A-Fa-f]{1,6})\\}");
    private static final Pattern BACK_REFERENCE = Pattern.compile("k<[A-Za-z_$][\\w$]*>|[1-9]\\d?");

    private final String source;
    private final StringBuilder mended = new StringBuilder();
    private int at;
    private int groups;
    private int highestReference;

    private EcmaPattern(String source) {
        this.source = source;
    }

    /** The expression as every validator takes it; empty when it cannot be saved. */
    static Optional<String> mend(String source) {
        if (source.length() > LONGEST) {
            return Optional.empty();
        }
        try {
            String mended = new EcmaPattern(source).mended();
            Pattern.compile(mended);
            return Optional.of(mended);
        } catch (PatternSyntaxException | Unmendable e) {
            return Optional.empty();
        }
    }

    private String mended() {
        // For each open group, whether it looks around: such a one cannot be repeated.
        Deque<Boolean> open = new ArrayDeque<>();
        boolean repeatable = false;
        while (at < source.length()) {
            char c = source.charAt(at);
            if (c == '(') {
                open.push(group());
                repeatable = false;
                if (open.size() > DEEPEST) {
                    throw new Unmendable();
                }
                continue;
            }
            if (c == '*' || c == '+' || c == '?' || (c == '{' && looksAt(REPEAT))) {
                repeat(repeatable);
                repeatable = false;
                continue;
            }
            repeatable = c != '|' && c != '^' && c != '$';
            if (c == ')') {
                if (open.isEmpty()) {
                    throw new Unmendable();
                }
                repeatable = !open.pop();
            }
            if (c == '\\') {
                repeatable = !source.startsWith("\\b", at) && !source.startsWith("\\B", at);
                escape(false);
            } else if (c == '[') {
                characterClass();
            } else if (c == '{' || c == '}' || c == ']') {
                mended.append('\\');
                take(1);
            } else {
                take(1);
            }
        }
        if (highestReference > groups) {
            throw new Unmendable();
        }
        return mended.toString();
    }

    /** The start of a group; whether the group only looks around. */
    private boolean group() {
        int length = matched(GROUP);
        boolean plain = length == 1;
        boolean named = source.startsWith("(?<", at) && length > 4;
        groups += plain || named ? 1 : 0;
        boolean lookAround = !plain && !named && source.charAt(at + 2) != ':';
        take(length);
        return lookAround;
    }

    private void repeat(boolean repeatable) {
        if (!repeatable) {
            throw new Unmendable();
        }
        take(source.charAt(at) == '{' ? matched(REPEAT) : 1);
        if (at < source.length() && source.charAt(at) == '?') {
            take(1);
        }
    }

    /** An escape at the current place; whether it stands for a set of characters, {@code \d}. */
    private boolean escape(boolean inClass) {
        if (++at >= source.length()) {
            throw new Unmendable();
        }
        char c = source.charAt(at);
        if ("dDwWsS".indexOf(c) >= 0 || looksAt(CODE)) {
            boolean set = "dDwWsSpP".indexOf(c) >= 0;
            mended.append('\\');
            take(looksAt(CODE) ? matched(CODE) : 1);
            return set;
        }
        Matcher codePoint = CODE_POINT.matcher(source).region(at, source.length());
        if (codePoint.lookingAt()) {
            int point = Integer.parseInt(codePoint.group(1), 16);
            if (!Character.isValidCodePoint(point)) {
                throw new Unmendable();
            }
            mended.append(point < 0x80 ? "\\x%02X".formatted(point) : Character.toString(point));
            at = codePoint.end();
        } else if (c == 'v' || c == '0') {
            // Java reads both otherwise.
            mended.append(c == 'v' ? "\\x0B" : "\\x00");
            at++;
        } else if ("nrtf".indexOf(c) >= 0 || (!inClass && (c == 'b' || c == 'B'))) {
            mended.append('\\');
            take(1);
        } else if (!inClass && looksAt(BACK_REFERENCE)) {
            int length = matched(BACK_REFERENCE);
            if (c != 'k') {
                highestReference = Math.max(highestReference, Integer.parseInt(source, at, at + length, 10));
            }
            mended.append('\\');
            take(length);
        } else if (SYNTAX.indexOf(c) >= 0 || (inClass && c == '-')) {
            mended.append('\\');
            take(1);
        } else if (Character.isLetterOrDigit(c)) {
            throw new Unmendable();
        } else {
            take(1);
        }
        return false;
    }

    private void characterClass() {
        take(1);
        if (at < source.length() && source.charAt(at) == '^') {
            take(1);
        }
        if (at < source.length() && source.charAt(at) == ']') {
            throw new Unmendable();
        }
        boolean first = true;
        boolean rangeMayStart = false;
        while (at < source.length() && source.charAt(at) != ']') {
            char c = source.charAt(at);
            if (c == '-' && !first && !source.startsWith("-]", at)) {
                if (rangeMayStart && !isSet(at + 1)) {
                    take(1);
                    element();
                } else {
                    mended.append('\\');
                    take(1);
                }
                rangeMayStart = false;
            } else {
                rangeMayStart = !element();
            }
            first = false;
        }
        if (at >= source.length()) {
            throw new Unmendable();
        }
        take(1);
    }

    /** One element of a character class; whether it stands for a set. */
    private boolean element() {
        if (at >= source.length()) {
            throw new Unmendable();
        }
        char c = source.charAt(at);
        if (c == '\\') {
            return escape(true);
        }
        if (c == '[' || (c == '&' && mended.charAt(mended.length() - 1) == '&')) {
            // Java would read a class within the class, or the common part of two.
            mended.append(c == '[' ? "\\[" : "\\x26");
            at++;
            return false;
        }
        take(Character.charCount(source.codePointAt(at)));
        return false;
    }

    private boolean isSet(int index) {
        return index + 1 < source.length()
                && source.charAt(index) == '\\'
                && "dDwWsSpP".indexOf(source.charAt(index + 1)) >= 0;
    }

    private boolean looksAt(Pattern form) {
        return form.matcher(source).region(at, source.length()).lookingAt();
    }

    private int matched(Pattern form) {
        Matcher matcher = form.matcher(source).region(at, source.length());
        if (!matcher.lookingAt()) {
            throw new Unmendable();
        }
        return matcher.end() - at;
    }

    private void take(int length) {
        mended.append(source, at, at + length);
        at += length;
    }

    /** Ends the attempt; it never leaves this class. */
    private static final class Unmendable extends RuntimeException {

        private static final long serialVersionUID = 1;

        private Unmendable() {
            super(null, null, false, false);
        }
    }
}
