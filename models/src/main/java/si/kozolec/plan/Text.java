package si.kozolec.plan;

/** The string that was read last, without its quotes; escapes are undone only when somebody asks for its characters. */
final class Text {

    private static final String PLAIN_ESCAPES = "\"\\/bfnrt";
    private static final String PLAIN_MEANINGS = "\"\\/\b\f\n\r\t";

    private final Scan scan;

    /** The bytes that hold it: the payload, or a buffer when escapes were undone. */
    byte[] bytes;

    int from;
    int to;

    /** Whether it holds escapes that are not undone. */
    boolean escaped;

    private byte[] buffer = new byte[0];

    Text(Scan scan) {
        this.scan = scan;
        this.bytes = scan.bytes;
    }

    /** Reads the string whose opening quote is here; the place behind its closing quote. */
    int read(int at) {
        byte[] b = scan.bytes;
        int end = scan.to;
        int here = at + 1;
        bytes = b;
        from = here;
        escaped = false;
        while (true) {
            here = Stretch.end(b, here, end);
            if (here >= end) {
                return Check.UNSURE;
            }
            byte c = b[here];
            if (c == '"') {
                to = here;
                return here + 1;
            }
            here = special(c, here);
            if (here < 0) {
                return Check.UNSURE;
            }
        }
    }

    /** Takes a name as the string to judge. */
    void take(int nameFrom, int nameTo) {
        bytes = scan.bytes;
        from = nameFrom;
        to = nameTo;
        escaped = false;
    }

    /** How many characters it has. */
    int length() {
        int length = 0;
        for (int here = from; here < to; here++) {
            length += (bytes[here] & 0xC0) == 0x80 ? 0 : 1;
        }
        return length;
    }

    /** Undoes the escapes. */
    void unescape() {
        if (buffer.length < to - from) {
            buffer = new byte[to - from + 32];
        }
        byte[] b = scan.bytes;
        int put = 0;
        for (int here = from; here < to; ) {
            byte c = b[here];
            if (c != '\\') {
                buffer[put++] = c;
                here++;
            } else if (b[here + 1] != 'u') {
                buffer[put++] = (byte) PLAIN_MEANINGS.charAt(PLAIN_ESCAPES.indexOf(b[here + 1]));
                here += 2;
            } else {
                int unit = unit(b, here + 2);
                here += 6;
                if (Character.isHighSurrogate((char) unit)) {
                    unit = Character.toCodePoint((char) unit, (char) unit(b, here + 2));
                    here += 6;
                }
                put = Utf8.put(buffer, put, unit);
            }
        }
        bytes = buffer;
        from = 0;
        to = put;
        escaped = false;
    }

    private int special(byte c, int at) {
        if (c < 0) {
            return Utf8.next(scan.bytes, at, scan.to);
        }
        if (c != '\\' || at + 1 >= scan.to) {
            return Check.UNSURE;
        }
        escaped = true;
        if (scan.bytes[at + 1] != 'u') {
            return PLAIN_ESCAPES.indexOf(scan.bytes[at + 1]) < 0 ? Check.UNSURE : at + 2;
        }
        if (at + 6 > scan.to) {
            return Check.UNSURE;
        }
        int unit = unit(scan.bytes, at + 2);
        if (unit < 0 || Character.isLowSurrogate((char) unit)) {
            return Check.UNSURE;
        }
        return Character.isHighSurrogate((char) unit) ? secondHalf(at + 6) : at + 6;
    }

    private int secondHalf(int at) {
        if (at + 6 > scan.to || scan.bytes[at] != '\\' || scan.bytes[at + 1] != 'u') {
            return Check.UNSURE;
        }
        int unit = unit(scan.bytes, at + 2);
        return unit >= 0 && Character.isLowSurrogate((char) unit) ? at + 6 : Check.UNSURE;
    }

    /** The number that four hexadecimal digits stand for; negative when they are none. */
    private static int unit(byte[] b, int at) {
        int unit = 0;
        for (int index = 0; index < 4; index++) {
            byte c = b[at + index];
            int digit = c < 0 ? -1 : Character.digit((char) c, 16);
            if (digit < 0) {
                return -1;
            }
            unit = unit * 16 + digit;
        }
        return unit;
    }
}
