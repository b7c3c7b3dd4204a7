package si.kozolec.server.web;

import java.util.List;

/**
 * A picture of some numbers as lying bars, with the same numbers in a table beside it.
 *
 * @param id the name of the element, unlike any other on the page
 * @param title what it shows
 * @param side what the names are of
 * @param unit what the numbers count
 * @param bars the numbers in order
 */
public record Chart(String id, String title, String side, String unit, List<Bar> bars) {

    /** The height of a bar with the room around it. */
    public static final int ROW = 30;

    private static final int WIDEST = 250;
    private static final int LONGEST_NAME = 24;

    public Chart {
        bars = List.copyOf(bars);
    }

    /** A number and what it is of. */
    public record Bar(String name, long number) {}

    public int height() {
        return bars.size() * ROW + 6;
    }

    public int top(int row) {
        return row * ROW + 4;
    }

    public long width(Bar bar) {
        long most = bars.stream().mapToLong(Bar::number).max().orElse(1);
        return Math.max(2, bar.number() * WIDEST / Math.max(1, most));
    }

    public String cut(String name) {
        return name.length() <= LONGEST_NAME ? name : name.substring(0, LONGEST_NAME - 1) + "…";
    }
}
