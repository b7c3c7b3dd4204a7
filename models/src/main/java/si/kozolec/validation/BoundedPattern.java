package si.kozolec.validation;

import java.util.regex.PatternSyntaxException;
import org.jspecify.annotations.Nullable;

/**
 * A regular expression that always comes to an end, whoever wrote it.
 *
 * <p>Most run in an engine whose time grows with the length of the text and nothing else. What that engine does not know (looking
 * around, referring back) runs in Java's, over a text that counts how often it is looked at.
 */
final class BoundedPattern {

    private static final int LOOKS_FOR_ANY_TEXT = 200_000;
    private static final int LOOKS_FOR_A_CHARACTER = 500;

    private final com.google.re2j.@Nullable Pattern linear;
    private final java.util.regex.@Nullable Pattern searching;

    private BoundedPattern(com.google.re2j.@Nullable Pattern linear, java.util.regex.@Nullable Pattern searching) {
        this.linear = linear;
        this.searching = searching;
    }

    /** What came of looking for an expression in a text. */
    enum Outcome {
        FOUND,
        NOT_FOUND,
        TOO_COSTLY
    }

    /** The expression, written after ECMA-262; one that no engine understands is found everywhere. */
    static BoundedPattern of(String expression) {
        try {
            return new BoundedPattern(com.google.re2j.Pattern.compile(expression), null);
        } catch (com.google.re2j.PatternSyntaxException | StackOverflowError e) {
            return searching(expression);
        }
    }

    private static BoundedPattern searching(String expression) {
        try {
            return new BoundedPattern(null, java.util.regex.Pattern.compile(endingStrictly(expression)));
        } catch (PatternSyntaxException | StackOverflowError e) {
            return new BoundedPattern(null, null);
        }
    }

    /** Whether it is a regular expression at all. */
    boolean isUnderstood() {
        return linear != null || searching != null;
    }

    /** Whether the expression is found anywhere in the text. */
    Outcome find(String text) {
        if (linear != null) {
            return linear.matcher(text).find() ? Outcome.FOUND : Outcome.NOT_FOUND;
        }
        if (searching == null) {
            return Outcome.FOUND;
        }
        try {
            long most = LOOKS_FOR_ANY_TEXT + (long) LOOKS_FOR_A_CHARACTER * text.length();
            return searching.matcher(new CountedText(text, most)).find() ? Outcome.FOUND : Outcome.NOT_FOUND;
        } catch (TooCostly | StackOverflowError e) {
            return Outcome.TOO_COSTLY;
        }
    }

    /** The dollar sign means the very end; in Java alone it would also stand before a last line break. */
    private static String endingStrictly(String expression) {
        StringBuilder strict = new StringBuilder();
        boolean inClass = false;
        for (int at = 0; at < expression.length(); at++) {
            char c = expression.charAt(at);
            if (c == '\\' && at + 1 < expression.length()) {
                strict.append(c).append(expression.charAt(++at));
                continue;
            }
            inClass = c == '[' || (inClass && c != ']');
            strict.append(c == '$' && !inClass ? "\\z" : String.valueOf(c));
        }
        return strict.toString();
    }

    /** A text that gives up when it has been looked at too often. */
    private static final class CountedText implements CharSequence {

        private final CharSequence text;
        private long left;

        private CountedText(CharSequence text, long left) {
            this.text = text;
            this.left = left;
        }

        @Override
        public char charAt(int index) {
            if (--left < 0) {
                throw new TooCostly();
            }
            return text.charAt(index);
        }

        @Override
        public int length() {
            return text.length();
        }

        @Override
        public CharSequence subSequence(int start, int end) {
            return text.subSequence(start, end);
        }

        @Override
        public String toString() {
            return text.toString();
        }
    }

    /** Ends the search; it never leaves this class. */
    private static final class TooCostly extends RuntimeException {

        private static final long serialVersionUID = 1;

        private TooCostly() {
            super(null, null, false, false);
        }
    }
}
