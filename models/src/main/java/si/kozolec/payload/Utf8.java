package si.kozolec.payload;

/** Knows well-formed UTF-8 (Unicode, table 3-7): no overlong forms, no surrogates, nothing beyond U+10FFFF. */
final class Utf8 {

    private Utf8() {}

    /** Whether a character begins with this byte; all others continue one. */
    static boolean beginsCharacter(byte b) {
        return (b & 0xC0) != 0x80;
    }

    /** How many bytes the character there has; 0 when they are not well-formed. */
    static int length(byte[] bytes, int at, int end) {
        int first = bytes[at] & 0xFF;
        if (first < 0x80) {
            return 1;
        }
        if (first < 0xC2 || first > 0xF4) {
            return 0;
        }
        int length = first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4;
        if (at + length > end) {
            return 0;
        }
        int second = bytes[at + 1] & 0xFF;
        int least = first == 0xE0 ? 0xA0 : first == 0xF0 ? 0x90 : 0x80;
        int most = first == 0xED ? 0x9F : first == 0xF4 ? 0x8F : 0xBF;
        if (second < least || second > most) {
            return 0;
        }
        for (int rest = 2; rest < length; rest++) {
            if (beginsCharacter(bytes[at + rest])) {
                return 0;
            }
        }
        return length;
    }

    /** The character there, which must be well-formed. */
    static int codePoint(byte[] bytes, int at, int end) {
        int length = length(bytes, at, end);
        int point = length == 1 ? bytes[at] : bytes[at] & (0xFF >> (length + 1));
        for (int rest = 1; rest < length; rest++) {
            point = (point << 6) | (bytes[at + rest] & 0x3F);
        }
        return point;
    }
}
