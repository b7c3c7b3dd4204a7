package si.kozolec.server.web;

import java.util.List;
import java.util.Optional;
import si.kozolec.server.submission.Event;

/**
 * The page that tells all that was ever done about proposals: who, what and when, the newest first.
 *
 * @param frame what is around it
 * @param lines what happened, on this page
 * @param number the number of the page, from 1
 * @param more whether there is an older page
 */
public record TrailPage(Frame frame, List<Line> lines, int number, boolean more) implements Page {

    public TrailPage {
        lines = List.copyOf(lines);
    }

    /**
     * Something that happened.
     *
     * @param number the number of the proposal
     * @param title its title
     * @param event what happened
     * @param what the same in a sentence
     */
    public record Line(int number, String title, Event event, String what) {}

    public String link(Line line) {
        return frame.link("/submissions/" + line.number());
    }

    public Optional<String> previous() {
        return number > 1 ? Optional.of(at(number - 1)) : Optional.empty();
    }

    public Optional<String> next() {
        return more ? Optional.of(at(number + 1)) : Optional.empty();
    }

    private String at(int page) {
        return frame.link("/submissions/trail", java.util.Map.of("page", List.of(Integer.toString(page))));
    }
}
