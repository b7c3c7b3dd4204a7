package si.kozolec.cli.report;

/** Makes foreign text harmless: what stands in a payload or a file's name must not move the cursor of a terminal. */
public final class Plain {

    private Plain() {}

    /** The text in one line, without control characters. */
    public static String text(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (Character.isISOControl(text.charAt(i))) {
                return cleaned(text);
            }
        }
        return text;
    }

    private static String cleaned(String text) {
        StringBuilder clean = new StringBuilder(text.length());
        text.codePoints().forEach(point -> clean.appendCodePoint(Character.isISOControl(point) ? ' ' : point));
        return clean.toString();
    }
}
