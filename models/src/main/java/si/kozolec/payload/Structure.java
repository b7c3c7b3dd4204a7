package si.kozolec.payload;

/**
 * Follows one JSON object, array or text to its end, over as many blocks as it takes.
 *
 * <p>It minds texts, escapes and depth, and nothing else: whether the brackets fit is for the reader of the entity to say. In large
 * stretches it takes eight bytes at once, and looks at single ones only where a backslash stands or the end is near.
 */
final class Structure {

    private static final long ALL = 0xFF;

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
        boolean large = Lines.large(bytes);
        int at = from;
        while (at < end) {
            if (large && depth > 0 && !escape) {
                at = words(bytes, at, end);
            }
            int stop = Math.min(end, at + Long.BYTES);
            while (at < stop) {
                if (ends(bytes[at++])) {
                    return at;
                }
            }
        }
        return -1;
    }

    private boolean ends(byte b) {
        if (escape) {
            escape = false;
        } else if (text) {
            escape = b == '\\';
            text = b != '"';
            return !text && depth == 0;
        } else if (b == '"') {
            text = true;
        } else {
            // Square and curly brackets differ in one bit.
            int bracket = b & ~0x20;
            if (bracket == '[') {
                depth++;
            } else if (bracket == ']') {
                depth--;
                return depth <= 0;
            }
        }
        return false;
    }

    /** Runs over whole words that hold neither a backslash nor the end; gives the first byte that was not run over. */
    private int words(byte[] bytes, int from, int end) {
        long level = depth;
        long inside = text ? ALL : 0;
        int at = from;
        for (; at <= end - Long.BYTES; at += Long.BYTES) {
            long word = Words.at(bytes, at);
            if (Words.hasBackslash(word)) {
                break;
            }
            long texts = inside;
            long quotes = Words.quotes(word);
            if (quotes != 0) {
                // A byte is inside a text when the number of quotation marks up to it is odd.
                quotes ^= quotes << 1;
                quotes ^= quotes << 2;
                quotes ^= quotes << 4;
                texts = (quotes ^ inside) & ALL;
            }
            if (texts != ALL && Words.mayHaveBracket(word)) {
                int closing = Long.bitCount(Words.closing(word) & ~texts);
                if (closing > 0 && level <= closing) {
                    break;
                }
                level += Long.bitCount(Words.opening(word) & ~texts) - closing;
            }
            inside = (texts & 0x80) == 0 ? 0 : ALL;
        }
        depth = level;
        text = inside != 0;
        return at;
    }
}
