package si.kozolec.plan;

/** Knows well-formed UTF-8: the shortest form only, no surrogates, nothing above U+10FFFF. */
final class Utf8 {

    private Utf8() {}

    /** The place behind the character beyond ASCII that begins here; UNSURE when it is malformed. */
    static int next(byte[] b, int at, int to) {
        int lead = b[at] & 0xFF;
        if (lead < 0xC2 || lead > 0xF4) {
            return Check.UNSURE;
        }
        int length = lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
        if (to - at < length) {
            return Check.UNSURE;
        }
        int second = b[at + 1] & 0xFF;
        boolean wellFormed = switch (lead) {
            case 0xE0 -> second >= 0xA0 && second <= 0xBF;
            case 0xED -> second >= 0x80 && second <= 0x9F;
            case 0xF0 -> second >= 0x90 && second <= 0xBF;
            case 0xF4 -> second >= 0x80 && second <= 0x8F;
            default -> second >= 0x80 && second <= 0xBF;
        };
        for (int index = 2; index < length; index++) {
            wellFormed &= (b[at + index] & 0xC0) == 0x80;
        }
        return wellFormed ? at + length : Check.UNSURE;
    }

    /** Writes a character; the place behind it. */
    static int put(byte[] b, int at, int point) {
        int here = at;
        if (point < 0x80) {
            b[here++] = (byte) point;
        } else if (point < 0x800) {
            b[here++] = (byte) (0xC0 | (point >> 6));
            b[here++] = (byte) (0x80 | (point & 0x3F));
        } else if (point < 0x10000) {
            b[here++] = (byte) (0xE0 | (point >> 12));
            b[here++] = (byte) (0x80 | ((point >> 6) & 0x3F));
            b[here++] = (byte) (0x80 | (point & 0x3F));
        } else {
            b[here++] = (byte) (0xF0 | (point >> 18));
            b[here++] = (byte) (0x80 | ((point >> 12) & 0x3F));
            b[here++] = (byte) (0x80 | ((point >> 6) & 0x3F));
            b[here++] = (byte) (0x80 | (point & 0x3F));
        }
        return here;
    }
}
