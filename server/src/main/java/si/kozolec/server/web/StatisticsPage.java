package si.kozolec.server.web;

import java.util.List;

/**
 * How much there is in the repository, in pictures and tables.
 *
 * @param frame what is around it
 * @param charts the pictures
 */
public record StatisticsPage(Frame frame, List<Chart> charts) implements Page {

    public StatisticsPage {
        charts = List.copyOf(charts);
    }
}
