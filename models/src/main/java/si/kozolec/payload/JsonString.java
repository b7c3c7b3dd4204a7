package si.kozolec.payload;

import static java.nio.charset.StandardCharsets.UTF_8;

/** Reads one string of a JSON text: finds its end, checks every byte of it, and undoes its escapes. */
final class JsonString {

    private static final int LONGEST_NAME = 128;
    /** {@code Relationship} and its like; longer ones are mostly there only once. */
    private static final int LONGEST_WORD = 16;

    private static final char REPLACEMENT = '\uFFFD';

    private final byte[] bytes;
    private final int end;
    private boolean escaped;
    private int loneSurrogate = -1;
    private int after;

    JsonString(byte[] bytes, int end) {
        this.bytes = bytes;
        this.end = end;
    }

    /** The string whose opening quote stands there; a surrogate without its other half becomes U+FFFD. */
    String read(int quote) throws Unreadable {
        return read(quote, LONGEST_WORD);
    }

    /** The same of a name, which comes again in the next entity. */
    String readName(int quote) throws Unreadable {
        return read(quote, LONGEST_NAME);
    }

    private String read(int quote, int longestRecurring) throws Unreadable {
        int close = close(quote);
        after = close + 1;
        loneSurrogate = -1;
        if (!escaped && close - quote <= longestRecurring) {
            return Recurring.text(bytes, quote + 1, close);
        }
        return escaped ? unescaped(quote + 1, close) : new String(bytes, quote + 1, close - quote - 1, UTF_8);
    }

    /** The first byte after the string that was read last. */
    int after() {
        return after;
    }

    /** Where in the string that was read last half a surrogate pair stands; -1 when nowhere. */
    int loneSurrogate() {
        return loneSurrogate;
    }

    private int close(int quote) throws Unreadable {
        escaped = false;
        int at = quote + 1;
        while (at < end) {
            byte b = bytes[at];
            if (b == '"') {
                return at;
            } else if (b == '\\') {
                escaped = true;
                at += escapeLength(at);
            } else if (b >= 0 && b < 0x20) {
                throw b == '\n' || b == '\r'
                        ? new Unreadable("json-text-unclosed", quote)
                        : new Unreadable("json-control-character", at, Characters.named(b));
            } else if (b >= 0) {
                at++;
            } else {
                int length = Utf8.length(bytes, at, end);
                if (length == 0) {
                    throw new Unreadable("payload-not-utf8", at, Characters.hexadecimal(bytes[at]));
                }
                at += length;
            }
        }
        throw new Unreadable("json-text-unclosed", quote);
    }

    private int escapeLength(int backslash) throws Unreadable {
        if (backslash + 1 >= end) {
            return 1;
        }
        char kind = (char) bytes[backslash + 1];
        if (kind == 'u') {
            for (int digit = backslash + 2; digit < backslash + 6; digit++) {
                if (digit >= end || Character.digit(bytes[digit], 16) < 0) {
                    throw new Unreadable("json-escape-wrong", backslash, "\\u");
                }
            }
            return 6;
        }
        if ("\"\\/bfnrt".indexOf(kind) < 0) {
            throw new Unreadable("json-escape-wrong", backslash, "\\" + Characters.at(bytes, backslash + 1, end));
        }
        return 2;
    }

    private String unescaped(int from, int to) {
        StringBuilder text = new StringBuilder(to - from);
        int plain = from;
        int at = from;
        while (at < to) {
            if (bytes[at] != '\\') {
                at++;
                continue;
            }
            text.append(new String(bytes, plain, at - plain, UTF_8));
            if (bytes[at + 1] != 'u') {
                text.append(meant(bytes[at + 1]));
                at += 2;
            } else {
                at = surrogatesPaired(text, at, to);
            }
            plain = at;
        }
        return text.append(new String(bytes, plain, to - plain, UTF_8)).toString();
    }

    private int surrogatesPaired(StringBuilder text, int at, int to) {
        char unit = unit(at);
        if (!Character.isSurrogate(unit)) {
            text.append(unit);
            return at + 6;
        }
        boolean pair = Character.isHighSurrogate(unit)
                && at + 12 <= to
                && bytes[at + 6] == '\\'
                && bytes[at + 7] == 'u'
                && Character.isLowSurrogate(unit(at + 6));
        if (pair) {
            text.append(unit).append(unit(at + 6));
            return at + 12;
        }
        text.append(REPLACEMENT);
        loneSurrogate = loneSurrogate < 0 ? at : loneSurrogate;
        return at + 6;
    }

    private char unit(int backslash) {
        int unit = 0;
        for (int digit = backslash + 2; digit < backslash + 6; digit++) {
            unit = (unit << 4) | Character.digit(bytes[digit], 16);
        }
        return (char) unit;
    }

    private static char meant(byte kind) {
        return switch (kind) {
            case 'b' -> '\b';
            case 'f' -> '\f';
            case 'n' -> '\n';
            case 'r' -> '\r';
            case 't' -> '\t';
            default -> (char) kind;
        };
    }
}
