package si.kozolec.server.api;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import si.kozolec.model.LocalizedText;
import si.kozolec.server.gaiax.LedgerEvent;
import si.kozolec.server.http.Failure;
import si.kozolec.server.http.Problem;
import si.kozolec.server.http.Reason;

/**
 * Which events somebody wants.
 *
 * @param page which page, from 0
 * @param size how many a page has
 * @param after the number of the last event that was received; 0 for none
 * @param type the type that they must have; empty for any
 */
record EventQuestion(int page, int size, int after, String type) {

    private static final int LARGEST_PAGE = 100;
    private static final int MOST_PAGES = 1_000_000;

    /** Reads the parameters; all that is wrong with them is told at once. */
    static EventQuestion of(String page, String size, @Nullable String lastReceived, @Nullable String type) {
        List<Problem.Part> problems = new ArrayList<>();
        EventQuestion question = new EventQuestion(
                number("page", page, 0, MOST_PAGES, problems),
                number("size", size, 1, LARGEST_PAGE, problems),
                lastReceived == null || lastReceived.isEmpty()
                        ? 0
                        : number("lastReceivedID", lastReceived, 0, Integer.MAX_VALUE, problems),
                type == null ? "" : type);
        if (!problems.isEmpty()) {
            throw new Failure(
                    new Problem(Reason.INVALID_REQUEST, problems.get(0).message(), problems));
        }
        return question;
    }

    private static int number(String name, String said, int least, int most, List<Problem.Part> problems) {
        if (said.matches("\\d{1,12}")) {
            long number = Long.parseLong(said);
            if (number >= least && number <= most) {
                return (int) number;
            }
        }
        problems.add(Problem.Part.inParameter(
                name,
                new LocalizedText(
                        "Pričakovano je celo število od " + least + " do " + most + ".",
                        "A whole number from " + least + " to " + most + " is expected.")));
        return least;
    }

    /** Those events of all that there are, the oldest first. */
    List<LedgerEvent> from(List<LedgerEvent> all) {
        // Numbers begin with 1 and have no gaps, so what came after stands behind it.
        Stream<LedgerEvent> wanted = all.subList(Math.min(after, all.size()), all.size()).stream()
                .filter(event -> type.isEmpty() || event.kind().type().equals(type));
        return wanted.skip((long) page * size).limit(size).toList();
    }
}
