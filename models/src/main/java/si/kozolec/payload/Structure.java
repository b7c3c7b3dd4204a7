package si.kozolec.payload;

/**
 * Follows one JSON object, array or text to its end, over as many blocks as it takes.
 *
 * <p>It minds texts, escapes and depth, and nothing else: whether the brackets fit is for the reader of the entity to say.
 */
final class Structure {

    private long depth;
    private boolean text;
    private boolean escape;

    /** Whether one of these begins with that byte. */
    static boolean opens(byte b) {
        return b == '{' || b == '[' || b == '"';
    }

    /** Begins anew; what is run over next must start with the opening byte. */
    void begin() {
        depth = 0;
        text = false;
        escape = false;
    }

    /** Runs over those bytes; gives the first byte behind the end, or -1 when the end is not among them. */
    int run(byte[] bytes, int from, int end) {
        long level = depth;
        int at = from;
        while (at < end) {
            if (text) {
                at = closingQuote(bytes, at, end);
                if (at < 0) {
                    depth = level;
                    return -1;
                }
                if (level == 0) {
                    return at;
                }
            }
            while (at < end) {
                byte b = bytes[at++];
                if (b == '"') {
                    text = true;
                    break;
                }
                // Square and curly brackets differ in one bit.
                int bracket = b & ~0x20;
                if (bracket == '[') {
                    level++;
                } else if (bracket == ']' && --level <= 0) {
                    return at;
                }
            }
        }
        depth = level;
        return -1;
    }

    private int closingQuote(byte[] bytes, int from, int end) {
        int at = from;
        if (escape) {
            escape = false;
            at++;
        }
        while (at < end) {
            byte b = bytes[at++];
            if (b == '"') {
                text = false;
                return at;
            }
            if (b == '\\' && at++ == end) {
                escape = true;
            }
        }
        return -1;
    }
}
