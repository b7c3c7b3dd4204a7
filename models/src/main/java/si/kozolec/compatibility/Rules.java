package si.kozolec.compatibility;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** One bundle taken apart into its rules: the schema itself and every schema within it. */
final class Rules {

    private final Rule root;
    private final Map<String, Pattern> patterns = new HashMap<>();

    Rules(JsonNode bundle) {
        this.root = new Rule(this, "", bundle);
    }

    Rule root() {
        return root;
    }

    /** What a reference leads to; null when it leads nowhere. A bundle refers only to itself and to its definitions. */
    @Nullable Rule target(String reference) {
        if (reference.equals("#")) {
            return root;
        }
        String start = "#/$defs/";
        return reference.startsWith(start) ? root.named("$defs").get(reference.substring(start.length())) : null;
    }

    /**
     * Whether a name or a text has something that the pattern looks for.
     *
     * @throws TooHardException when that takes unreasonably long
     */
    boolean matches(String pattern, String text) {
        try {
            return patterns.computeIfAbsent(pattern, Pattern::compile)
                    .matcher(new Patience(text))
                    .find();
        } catch (StackOverflowError e) {
            throw new TooHardException();
        }
    }

    /** A text that can be looked at only so many times: an expression can go over it again and again without end. */
    private static final class Patience implements CharSequence {

        private static final int MOST_LOOKS = 200_000;

        private final String text;
        private int looks;

        private Patience(String text) {
            this.text = text;
        }

        @Override
        public int length() {
            return text.length();
        }

        @Override
        public char charAt(int index) {
            if (++looks > MOST_LOOKS + text.length()) {
                throw new TooHardException();
            }
            return text.charAt(index);
        }

        @Override
        public CharSequence subSequence(int start, int end) {
            return text.subSequence(start, end);
        }

        @Override
        public String toString() {
            return text;
        }
    }
}
