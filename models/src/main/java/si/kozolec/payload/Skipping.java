package si.kozolec.payload;

/** Steps over parts of JSON text without looking at what they say. */
final class Skipping {

    private Skipping() {}

    static boolean blank(byte b) {
        return b == ' ' || b == '\n' || b == '\r' || b == '\t';
    }

    /** The first byte from there that is no white space. */
    static int blanks(byte[] bytes, int from, int end) {
        int at = from;
        while (at < end && blank(bytes[at])) {
            at++;
        }
        return at;
    }

    /** The end of what is left of those bytes without the white space at their end. */
    static int blanksBefore(byte[] bytes, int from, int end) {
        int at = end;
        while (at > from && blank(bytes[at - 1])) {
            at--;
        }
        return at;
    }

    /** The first byte behind the string that opens there. */
    static int string(byte[] bytes, int quote, int end) {
        for (int at = quote + 1; at < end; at++) {
            if (bytes[at] == '"') {
                return at + 1;
            }
            if (bytes[at] == '\\') {
                at++;
            }
        }
        return end;
    }

    /** The first byte behind the value that begins there. */
    static int value(byte[] bytes, int start, int end) {
        int depth = 0;
        int at = start;
        while (at < end) {
            byte b = bytes[at];
            if (b == '"') {
                at = string(bytes, at, end);
                if (depth == 0) {
                    return at;
                }
                continue;
            }
            if (b == '{' || b == '[') {
                depth++;
            } else if (b == '}' || b == ']') {
                depth--;
                if (depth <= 0) {
                    return depth == 0 ? at + 1 : at;
                }
            } else if (depth == 0 && (b == ',' || blank(b))) {
                return at;
            }
            at++;
        }
        return end;
    }
}
