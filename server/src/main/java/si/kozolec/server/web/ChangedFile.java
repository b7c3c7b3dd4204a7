package si.kozolec.server.web;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import si.kozolec.server.git.TextChange;

/**
 * How one file changes, line by line, as people read it.
 *
 * @param path the file
 * @param kind what happens to it
 * @param lines the lines that differ, with some around them; empty when they cannot be shown
 */
public record ChangedFile(String path, TextChange.Kind kind, List<Line> lines) {

    private static final Pattern HUNK = Pattern.compile("@@ -(\\d+)(?:,\\d+)? \\+(\\d+)(?:,\\d+)? @@.*");

    public ChangedFile {
        lines = List.copyOf(lines);
    }

    /**
     * One line.
     *
     * @param sign {@code +}, {@code -}, a space, or {@code @} between two places of the file
     * @param before its number before; 0 when it was not there
     * @param after its number now; 0 when it is no more there
     */
    public record Line(char sign, int before, int after, String text) {

        /** The class of the style sheet. */
        public String style() {
            return switch (sign) {
                case '+' -> "added";
                case '-' -> "removed";
                case '@' -> "gap";
                default -> "same";
            };
        }
    }

    static ChangedFile of(TextChange change) {
        List<Line> lines = new ArrayList<>();
        int before = 0;
        int after = 0;
        boolean inside = false;
        for (String text : change.diff().split("\n", -1)) {
            Matcher hunk = HUNK.matcher(text);
            if (hunk.matches()) {
                before = Integer.parseInt(hunk.group(1));
                after = Integer.parseInt(hunk.group(2));
                if (inside) {
                    lines.add(new Line('@', 0, 0, "…"));
                }
                inside = true;
            } else if (inside && !text.isEmpty()) {
                String rest = text.substring(1);
                switch (text.charAt(0)) {
                    case '+' -> lines.add(new Line('+', 0, after++, rest));
                    case '-' -> lines.add(new Line('-', before++, 0, rest));
                    case ' ' -> lines.add(new Line(' ', before++, after++, rest));
                    default -> {
                        // Git's remark that the last line has no end.
                    }
                }
            }
        }
        return new ChangedFile(change.path(), change.kind(), lines);
    }

    /** How many lines come. */
    public long added() {
        return lines.stream().filter(line -> line.sign() == '+').count();
    }

    /** How many lines go. */
    public long removed() {
        return lines.stream().filter(line -> line.sign() == '-').count();
    }
}
