package si.kozolec.server.web;

import java.util.List;

/**
 * A drawing of where a model leads: itself on the left, what it leads to on the right. The page lists the same in words.
 *
 * @param name the model
 * @param relations where it leads
 */
public record Diagram(String name, List<Relation> relations) {

    /** The height of a row; the templates draw boxes of 36 in it. */
    public static final int ROW = 52;

    private static final int LONGEST = 34;

    public int height() {
        return Math.max(1, relations.size()) * ROW + 8;
    }

    /** The middle of a row. */
    public int middle(int row) {
        return row * ROW + ROW / 2 + 4;
    }

    /** The middle of the model's own box. */
    public int own() {
        return height() / 2;
    }

    /** The line from the model to a row. */
    public String line(int row) {
        return "M230 " + own() + "C290 " + own() + " 270 " + middle(row) + " 330 " + middle(row) + "H500";
    }

    /** A name that fits into its box. */
    public String cut(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST - 1) + "…";
    }
}
