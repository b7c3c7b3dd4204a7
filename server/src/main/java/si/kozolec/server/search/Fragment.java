package si.kozolec.server.search;

import java.util.ArrayList;
import java.util.List;

/** Cuts the part out of a text where most marks stand close together, and divides it into marked and plain pieces. */
final class Fragment {

    private static final int LONGEST = 240;
    private static final int BEFORE_FIRST_MARK = 60;
    private static final String ELLIPSIS = "…";

    private Fragment() {}

    /** A stretch to mark, from its first character to before its end. */
    record Range(int start, int end) {}

    /** The fragment around the marks, in pieces; marks are given in the order in which they begin, and may overlap. */
    static List<Highlight.Piece> of(String text, List<Range> marks) {
        int from = 0;
        int to = text.length();
        if (to > LONGEST) {
            from = wordStart(text, Math.max(0, densest(marks) - BEFORE_FIRST_MARK));
            to = wordEnd(text, Math.min(text.length(), from + LONGEST));
        }
        List<Highlight.Piece> pieces = new ArrayList<>();
        plain(pieces, from > 0 ? ELLIPSIS : "");
        int at = from;
        for (Range mark : marks) {
            int start = Math.max(at, mark.start);
            int end = Math.min(to, mark.end);
            if (start < end) {
                plain(pieces, text.substring(at, start));
                marked(pieces, text.substring(start, end));
                at = end;
            }
        }
        plain(pieces, text.substring(at, to) + (to < text.length() ? ELLIPSIS : ""));
        return pieces;
    }

    /** Where the first mark of the densest stretch stands. */
    private static int densest(List<Range> marks) {
        int best = 0;
        int most = 0;
        int end = 0;
        for (int first = 0; first < marks.size(); first++) {
            while (end < marks.size() && marks.get(end).end - marks.get(first).start <= LONGEST - BEFORE_FIRST_MARK) {
                end++;
            }
            if (end - first > most) {
                most = end - first;
                best = first;
            }
        }
        return marks.get(best).start;
    }

    private static void plain(List<Highlight.Piece> pieces, String text) {
        if (!text.isEmpty()) {
            pieces.add(new Highlight.Piece(text, false));
        }
    }

    /** Marks that touch become one: a word and its last part end together. */
    private static void marked(List<Highlight.Piece> pieces, String text) {
        int last = pieces.size() - 1;
        if (last >= 0 && pieces.get(last).marked()) {
            pieces.set(last, new Highlight.Piece(pieces.get(last).text() + text, true));
        } else {
            pieces.add(new Highlight.Piece(text, true));
        }
    }

    /** The beginning of the word that stands there, so that the fragment does not begin within it. */
    private static int wordStart(String text, int at) {
        int start = at;
        while (start > 0 && at - start < BEFORE_FIRST_MARK && isWord(text.charAt(start - 1))) {
            start--;
        }
        return start > 0 && Character.isLowSurrogate(text.charAt(start)) ? start - 1 : start;
    }

    private static int wordEnd(String text, int at) {
        int end = at;
        while (end < text.length() && end - at < BEFORE_FIRST_MARK && isWord(text.charAt(end))) {
            end++;
        }
        return end < text.length() && Character.isLowSurrogate(text.charAt(end)) ? end + 1 : end;
    }

    private static boolean isWord(char character) {
        return Words.isPartOfWord(character);
    }
}
