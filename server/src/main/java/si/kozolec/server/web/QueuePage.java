package si.kozolec.server.web;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import si.kozolec.server.submission.SubmissionState;
import si.kozolec.server.submission.SubmissionSummary;

/**
 * The page that shows proposals: to curators all of them, to everybody else their own.
 *
 * @param frame what is around it
 * @param shown the proposals on this page
 * @param total how many there are in the chosen states
 * @param number the number of this page, from 1
 * @param size how many proposals a page has
 * @param counts how many proposals there are in each state
 * @param chosen the states that are shown; empty for all
 * @param approvals how many approvals a proposal needs
 * @param now when the page is written
 * @param curator whether the reader decides about proposals
 */
public record QueuePage(
        Frame frame,
        List<SubmissionSummary> shown,
        int total,
        int number,
        int size,
        Map<SubmissionState, Long> counts,
        List<SubmissionState> chosen,
        int approvals,
        Instant now,
        boolean curator)
        implements Page {

    /** A state to choose. */
    public record Choice(String label, long count, boolean selected, String link) {}

    /** The states that there are proposals in. */
    public List<Choice> choices() {
        List<Choice> choices = new ArrayList<>();
        Query query = frame.query();
        long all = counts.values().stream().mapToLong(Long::longValue).sum();
        choices.add(new Choice(
                frame.texts().of("queue.all"),
                all,
                chosen.isEmpty(),
                here(query.without("state").without("page"))));
        for (SubmissionState state : SubmissionState.values()) {
            long count = counts.getOrDefault(state, 0L);
            if (count > 0 || chosen.contains(state)) {
                choices.add(new Choice(
                        state(state), count, chosen.contains(state), here(query.toggle("state", state.code()))));
            }
        }
        return choices;
    }

    public String state(SubmissionState state) {
        return frame.texts().of("submission.state." + state.code());
    }

    /** What the checks found, in numbers; empty when they do not matter any more. */
    public String checks(SubmissionSummary summary) {
        return summary.state().isOpen() ? Conversation.counts(frame.texts(), summary.findings()) : "";
    }

    public String link(SubmissionSummary summary) {
        return frame.link("/submissions/" + summary.number());
    }

    public boolean late(SubmissionSummary summary) {
        return summary.isLate(now);
    }

    /** How long ago it changed, in words: busy people think in days. */
    public String age(SubmissionSummary summary) {
        return Ages.of(frame.texts(), Duration.between(summary.changedAt(), now));
    }

    public Optional<String> previous() {
        return number > 1 ? Optional.of(at(number - 1)) : Optional.empty();
    }

    public Optional<String> next() {
        return (long) number * size < total ? Optional.of(at(number + 1)) : Optional.empty();
    }

    private String at(int page) {
        return here(frame.query().set("page", Integer.toString(page)));
    }

    private String here(Query query) {
        return frame.addresses().path("/submissions") + query.set(Pages.LANG, frame.lang());
    }
}
