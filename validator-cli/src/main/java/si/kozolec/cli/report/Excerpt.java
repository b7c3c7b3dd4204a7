package si.kozolec.cli.report;

import java.nio.charset.StandardCharsets;
import si.kozolec.model.Finding;
import si.kozolec.payload.Slice;

/**
 * The line that a finding points to, or the piece of it around the place.
 *
 * @param text the piece, without control characters
 * @param caret where in the piece the place is, from 0
 */
public record Excerpt(String text, int caret) {

    private static final int WIDTH = 100;
    private static final int BEFORE = 40;

    /** So many hold more characters than are shown, whichever they are. */
    private static final int MOST_BYTES = 4 * (WIDTH + 2);

    /** The line of a finding in the entity that it is about. */
    public static Excerpt of(Slice slice, Finding finding) {
        long line = Math.max(0, finding.line() - slice.line());
        // On its first line the entity may stand behind others, which are not shown.
        int before = line == 0 ? slice.column() - 1 : 0;
        return of(slice.bytes(), slice.from(), slice.to(), line, finding.column() - before);
    }

    /**
     * A line within bytes.
     *
     * @param from where the bytes begin that may be looked at
     * @param to where they end
     * @param line which line of them, from 0
     * @param column which character of that line, from 1; it may lie beyond its end
     */
    public static Excerpt of(byte[] bytes, int from, int to, long line, int column) {
        int begin = from;
        for (long skipped = 0; skipped < line && begin < to; begin++) {
            skipped += bytes[begin] == '\n' ? 1 : 0;
        }
        int end = begin;
        while (end < to && bytes[end] != '\n') {
            end++;
        }
        int start = Math.max(0, column - 1 - BEFORE);
        int skip = begin + Math.min(bytesOf(bytes, begin, end, start), end - begin);
        int until = Math.min(end, skip + MOST_BYTES);
        String rest = new String(bytes, skip, until - skip, StandardCharsets.UTF_8);
        return cut(rest, start > 0, Math.max(0, column - 1 - start));
    }

    /** How many bytes the first characters of a line take. */
    private static int bytesOf(byte[] bytes, int begin, int end, int characters) {
        int at = begin;
        for (int seen = 0; at < end; at++) {
            boolean starts = (bytes[at] & 0xC0) != 0x80;
            if (starts && seen++ == characters) {
                break;
            }
        }
        return at - begin;
    }

    private static Excerpt cut(String rest, boolean goesBefore, int place) {
        StringBuilder text = new StringBuilder(goesBefore ? "…" : "");
        int at = 0;
        for (int shown = 0; shown < WIDTH && at < rest.length(); shown++) {
            int point = rest.codePointAt(at);
            at += Character.charCount(point);
            if (point != '\r' || at < rest.length()) {
                // What a payload holds must not move the cursor of a terminal.
                text.appendCodePoint(Character.isISOControl(point) ? ' ' : point);
            }
        }
        boolean goesOn = at < rest.length();
        return new Excerpt(text.append(goesOn ? "…" : "").toString(), place + (goesBefore ? 1 : 0));
    }
}
