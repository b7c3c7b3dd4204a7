package si.kozolec.server.notice;

/** Makes one plain line of what somebody has written, so that it can stand where a second line would mean something. */
final class Plain {

    private Plain() {}

    /** The words, with one space for whatever stands between them: breaks, control characters, marks that turn the direction. */
    static String line(String text, int longest) {
        StringBuilder line = new StringBuilder();
        boolean gap = false;
        for (int i = 0; i < text.length(); ) {
            int character = text.codePointAt(i);
            i += Character.charCount(character);
            if (isNothing(character)) {
                gap = true;
                continue;
            }
            if (gap && !line.isEmpty()) {
                line.append(' ');
            }
            gap = false;
            if (line.length() + Character.charCount(character) > longest) {
                return line.append('…').toString();
            }
            line.appendCodePoint(character);
        }
        return line.toString();
    }

    private static boolean isNothing(int character) {
        if (Character.isWhitespace(character) || Character.isSpaceChar(character)) {
            return true;
        }
        int type = Character.getType(character);
        return type == Character.CONTROL
                || type == Character.FORMAT
                || type == Character.SURROGATE
                || type == Character.UNASSIGNED;
    }
}
