package si.kozolec.server.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import si.kozolec.model.Severity;
import si.kozolec.server.submission.Command;
import si.kozolec.server.submission.Event;
import si.kozolec.server.submission.Place;
import si.kozolec.server.submission.Submission;

/**
 * What was said and done about a proposal: threads of comments, suggested wordings, and the course of events.
 *
 * @param threads the threads, those that are open first
 * @param suggestions what others would word otherwise
 * @param course all events in order
 */
public record Conversation(List<Talk> threads, List<Suggestion> suggestions, List<Moment> course) {

    public Conversation {
        threads = List.copyOf(threads);
        suggestions = List.copyOf(suggestions);
        course = List.copyOf(course);
    }

    /** A thread: the comment that began it, and the answers. */
    public record Talk(int number, Place place, boolean resolved, List<Event.Commented> comments) {}

    /** A suggested wording, and whether the reader can take it over. */
    public record Suggestion(Event.Suggested suggested, boolean accepted, boolean acceptable) {}

    /**
     * Something that happened.
     *
     * @param what a sentence
     * @param said what the person wrote; may be empty
     */
    public record Moment(Event event, String what, String said) {}

    static Conversation of(SubmissionPage page) {
        Submission submission = page.submission();
        Map<Integer, List<Event.Commented>> byThread = new LinkedHashMap<>();
        for (Event.Commented comment : submission.comments()) {
            byThread.computeIfAbsent(comment.thread(), key -> new ArrayList<>()).add(comment);
        }
        List<Talk> threads = new ArrayList<>();
        byThread.forEach((number, comments) ->
                threads.add(new Talk(number, comments.get(0).place(), submission.isResolved(number), comments)));
        threads.sort((one, other) -> Boolean.compare(one.resolved(), other.resolved()));
        List<Suggestion> suggestions = submission.suggestions().stream()
                .map(suggested -> suggestion(page, suggested))
                .toList();
        List<Moment> course = submission.events().stream()
                .map(event -> new Moment(event, what(page.frame().texts(), event), said(event)))
                .toList();
        return new Conversation(threads, suggestions, course);
    }

    private static Suggestion suggestion(SubmissionPage page, Event.Suggested suggested) {
        Command.Accept accept = new Command.Accept(
                page.reader(),
                List.of(suggested.suggestion()),
                "",
                page.submission().latest().base());
        boolean possible = page.submission().decide(accept, page.policy(), page.now()) instanceof Event;
        return new Suggestion(suggested, page.submission().isAccepted(suggested.suggestion()), possible);
    }

    /** What happened, in a sentence that goes on after the name of who did it. */
    static String what(Texts texts, Event event) {
        if (event instanceof Event.Created created) {
            return texts.of(created.draft() ? "event.created.draft" : "event.created");
        } else if (event instanceof Event.Revised revised) {
            return texts.of(revised.draft() ? "event.revised.draft" : "event.revised", revised.revision());
        } else if (event instanceof Event.Accepted accepted) {
            return texts.of("event.accepted", accepted.revision());
        } else if (event instanceof Event.Checked checked) {
            return texts.of("event.checked", checked.revision()) + " " + counts(texts, checked.findings());
        } else if (event instanceof Event.Commented comment) {
            return texts.of(comment.comment() == comment.thread() ? "event.commented" : "event.answered");
        } else if (event instanceof Event.Resolved thread) {
            return texts.of(thread.resolved() ? "event.resolved" : "event.reopened");
        } else if (event instanceof Event.Suggested suggested) {
            return texts.of("event.suggested", suggested.file());
        } else if (event instanceof Event.Reviewed vote) {
            return texts.of("event." + vote.verdict().code(), vote.revision());
        } else if (event instanceof Event.Rejected) {
            return texts.of("event.rejected");
        } else if (event instanceof Event.Withdrawn) {
            return texts.of("event.withdrawn");
        } else if (event instanceof Event.Published published) {
            return texts.of("event.published") + " "
                    + published.releases().stream()
                            .map(release -> release.model() + " " + release.version())
                            .collect(Collectors.joining(", "));
        }
        throw new IllegalStateException("nobody has words for " + event);
    }

    /** {@code 2 napaki, 1 opozorilo}. */
    static String counts(Texts texts, Map<Severity, Integer> findings) {
        List<String> parts = new ArrayList<>();
        for (Severity severity : List.of(Severity.ERROR, Severity.WARNING, Severity.INFO)) {
            int count = findings.getOrDefault(severity, 0);
            if (count > 0) {
                parts.add(texts.count("count." + severity.code(), count));
            }
        }
        return parts.isEmpty() ? texts.of("count.nothing") : String.join(", ", parts);
    }

    private static String said(Event event) {
        if (event instanceof Event.NewRevision revision) {
            return revision.message();
        } else if (event instanceof Event.Commented comment) {
            return comment.text();
        } else if (event instanceof Event.Suggested suggested) {
            return suggested.reason();
        } else if (event instanceof Event.Reviewed vote) {
            return vote.text();
        } else if (event instanceof Event.Rejected rejected) {
            return rejected.text();
        } else if (event instanceof Event.Withdrawn withdrawn) {
            return withdrawn.text();
        }
        return "";
    }
}
