package si.kozolec.model;

/** Text as XML 1.0 can hold it, for the reports that pipelines read: section 2.2 says which characters there are, 2.4 which are escaped. */
public final class XmlText {

    private XmlText() {}

    /** An attribute with a blank before it; a line break, which a reader would make a blank, is one already. */
    public static String attribute(String name, Object value) {
        return " " + name + "=\"" + escaped(value.toString()).replace("\n", " ") + "\"";
    }

    /** Text between tags; what XML cannot hold at all, such as control characters, becomes a blank. */
    public static String escaped(String text) {
        StringBuilder escaped = new StringBuilder(text.length() + 20);
        text.codePoints().forEach(point -> {
            switch (point) {
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '&' -> escaped.append("&amp;");
                case '"' -> escaped.append("&quot;");
                default -> escaped.appendCodePoint(isXml(point) ? point : ' ');
            }
        });
        return escaped.toString();
    }

    /** Text without the characters that XML cannot hold at all, for a writer that escapes the others itself. */
    public static String plain(String text) {
        return text.codePoints()
                .filter(point -> point == '\t' || isXml(point))
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static boolean isXml(int point) {
        return point == '\n'
                || (point >= 0x20 && point <= 0xD7FF)
                || (point >= 0xE000 && point <= 0xFFFD)
                || point > 0xFFFF;
    }
}
