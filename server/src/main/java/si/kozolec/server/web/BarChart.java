package si.kozolec.server.web;

import java.util.ArrayList;
import java.util.List;

/**
 * A picture of some numbers as lying bars of one or more parts, with the same numbers in a table beside it.
 *
 * @param id the name of the element, unlike any other on the page
 * @param title what it shows
 * @param description what is to be seen, in a sentence, for who does not see it
 * @param columns the heads of the table
 * @param rows the bars in order
 */
public record BarChart(String id, String title, String description, List<String> columns, List<Row> rows) {

    /** How wide the picture is; it is drawn as wide as there is room, so a phone shows it nearly as large. */
    public static final int WIDTH = 400;

    /** The height of a bar with its name above it and the room around them. */
    public static final int HEIGHT = 52;

    private static final int LEFT = 4;
    private static final int WIDEST = 230;
    private static final int LONGEST_NAME = 42;

    public BarChart {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
    }

    /**
     * A bar.
     *
     * @param name what it is of
     * @param parts what it consists of, from left to right
     * @param says its numbers in few words, written beside it
     * @param cells its line in the table, the name left out
     */
    public record Row(String name, List<Part> parts, String says, List<String> cells) {

        public Row {
            parts = List.copyOf(parts);
            cells = List.copyOf(cells);
        }

        long sum() {
            return parts.stream().mapToLong(Part::number).sum();
        }
    }

    /** A part of a bar, {@code good}, {@code bad} or {@code other}. */
    public record Part(String kind, long number) {}

    /** A part of a bar where it is drawn. */
    public record Drawn(String kind, long left, long width) {}

    public int height() {
        return rows.size() * HEIGHT + 6;
    }

    public int top(int row) {
        return row * HEIGHT + 24;
    }

    /** Where the foot of the name above a bar is. */
    public int foot(int row) {
        return top(row) - 6;
    }

    /** The parts of a bar that are large enough to be seen; what there is, is seen. */
    public List<Drawn> drawn(Row row) {
        long most = Math.max(1, rows.stream().mapToLong(Row::sum).max().orElse(1));
        List<Drawn> drawn = new ArrayList<>();
        long left = LEFT;
        for (Part part : row.parts()) {
            if (part.number() > 0) {
                long width = Math.max(2, part.number() * WIDEST / most);
                drawn.add(new Drawn(part.kind(), left, width));
                left += width;
            }
        }
        return drawn;
    }

    /** Where the words beside a bar begin. */
    public long end(Row row) {
        return drawn(row).stream()
                        .mapToLong(part -> part.left() + part.width())
                        .max()
                        .orElse(LEFT)
                + 7;
    }

    /** Whether numbers stand in that column of the table, that of the names not counted. */
    public boolean isNumber(int column) {
        return rows.stream().allMatch(row -> row.cells().get(column).matches("[\\d?–].*"));
    }

    public String cut(String name) {
        return name.length() <= LONGEST_NAME ? name : name.substring(0, LONGEST_NAME - 1) + "…";
    }
}
