package si.kozolec.payload;

import java.util.Locale;

/** Writes characters and bytes of a payload so that they can stand in a sentence. */
final class Characters {

    private static final int MOST = 40;

    private Characters() {}

    /** The character there: itself when it can be seen, its number otherwise. */
    static String at(byte[] bytes, int at, int end) {
        if (at >= end) {
            return "";
        }
        return Utf8.length(bytes, at, end) == 0 ? hexadecimal(bytes[at]) : named(Utf8.codePoint(bytes, at, end));
    }

    static String named(int codePoint) {
        int type = Character.getType(codePoint);
        boolean seen = codePoint > ' '
                && type != Character.CONTROL
                && type != Character.FORMAT
                && type != Character.SURROGATE
                && type != Character.UNASSIGNED
                && type != Character.SPACE_SEPARATOR
                && type != Character.LINE_SEPARATOR
                && type != Character.PARAGRAPH_SEPARATOR;
        return seen ? Character.toString(codePoint) : String.format(Locale.ROOT, "U+%04X", codePoint);
    }

    static String hexadecimal(byte b) {
        return String.format(Locale.ROOT, "0x%02X", b & 0xFF);
    }

    /** The letters, digits and signs that stand there together, shortened. */
    static String word(byte[] bytes, int at, int end) {
        StringBuilder word = new StringBuilder();
        int next = at;
        while (next < end && word.length() < MOST && ofWord(bytes[next])) {
            word.append((char) bytes[next]);
            next++;
        }
        return next < end && ofWord(bytes[next]) ? word + "…" : word.toString();
    }

    private static boolean ofWord(byte b) {
        return b > 0 && (Character.isLetterOrDigit(b) || "_$-+.".indexOf(b) >= 0);
    }
}
