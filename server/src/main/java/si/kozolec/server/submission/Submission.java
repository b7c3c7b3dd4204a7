package si.kozolec.server.submission;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import si.kozolec.model.ModelId;

/**
 * A submission as its events have made it, and what may happen to it next. Nothing in here reads or writes anything.
 *
 * <pre>{@code
 * Decision decision = submission.decide(new Command.Review(ana, 2, Verdict.APPROVE, "Fine."), policy, now);
 * if (decision instanceof Event event) {
 *     submission = submission.with(event);
 * }
 * }</pre>
 */
public final class Submission {

    private final int number;
    private final List<Event> events;
    private final Event.Created created;
    private final List<Event.NewRevision> revisions = new ArrayList<>();
    private final Map<Integer, Event.Checked> checks = new TreeMap<>();
    private final Map<Integer, Map<String, Event.Reviewed>> votes = new TreeMap<>();
    private final List<Event.Commented> comments = new ArrayList<>();
    private final Set<Integer> resolved = new TreeSet<>();
    private final List<Event.Suggested> suggestions = new ArrayList<>();
    private final Set<Integer> accepted = new TreeSet<>();
    private @Nullable Event end;

    private Submission(int number, List<Event> events) {
        if (events.isEmpty() || !(events.get(0) instanceof Event.Created first)) {
            throw new IllegalArgumentException("submission " + number + " does not begin with its creation");
        }
        this.number = number;
        this.events = List.copyOf(events);
        this.created = first;
        this.events.forEach(this::take);
    }

    /**
     * The submission that these events have made.
     *
     * @throws IllegalArgumentException if the first of them is not its creation
     */
    public static Submission of(int number, List<Event> events) {
        return new Submission(number, events);
    }

    /** Whether a submission may begin, before it has a number. */
    public static Decision begin(Command.Create command, Instant now) {
        return Decisions.begin(command, now);
    }

    /** What becomes of a command: the same submission, command, policy and moment give the same answer. */
    public Decision decide(Command command, Policy policy, Instant now) {
        return new Decisions(this, policy, now).decide(command);
    }

    /** The submission after one event more. */
    public Submission with(Event event) {
        List<Event> longer = new ArrayList<>(events);
        longer.add(event);
        return new Submission(number, longer);
    }

    private void take(Event event) {
        if (event instanceof Event.NewRevision revision) {
            revisions.add(revision);
        }
        if (event instanceof Event.Accepted taken) {
            accepted.addAll(taken.suggestions());
        } else if (event instanceof Event.Checked checked) {
            checks.put(checked.revision(), checked);
        } else if (event instanceof Event.Reviewed vote) {
            votes.computeIfAbsent(vote.revision(), key -> new LinkedHashMap<>())
                    .put(vote.by().id(), vote);
        } else if (event instanceof Event.Commented comment) {
            comments.add(comment);
        } else if (event instanceof Event.Resolved thread) {
            if (thread.resolved()) {
                resolved.add(thread.thread());
            } else {
                resolved.remove(thread.thread());
            }
        } else if (event instanceof Event.Suggested suggestion) {
            suggestions.add(suggestion);
        } else if (event instanceof Event.Rejected
                || event instanceof Event.Withdrawn
                || event instanceof Event.Published) {
            end = event;
        }
    }

    public int number() {
        return number;
    }

    /** All that happened, in order. */
    public List<Event> events() {
        return events;
    }

    public String title() {
        return created.title();
    }

    /** Who began it. */
    public Actor submitter() {
        return created.by();
    }

    public Instant createdAt() {
        return created.at();
    }

    public Instant changedAt() {
        return events.get(events.size() - 1).at();
    }

    public List<Event.NewRevision> revisions() {
        return List.copyOf(revisions);
    }

    public Event.NewRevision latest() {
        return revisions.get(revisions.size() - 1);
    }

    /** The models that its latest content brings or changes. */
    public List<ModelId> models() {
        List<ModelId> models = created.models();
        for (Event.NewRevision revision : revisions) {
            models = revision instanceof Event.Revised revised ? revised.models() : models;
        }
        return models;
    }

    /** What the checks of a revision found, in numbers. */
    public Optional<Event.Checked> checks(int revision) {
        return Optional.ofNullable(checks.get(revision));
    }

    /** The votes that count on a revision: each curator's last one. */
    public Collection<Event.Reviewed> votes(int revision) {
        return List.copyOf(votes.getOrDefault(revision, Map.of()).values());
    }

    /** Who approves the latest revision. */
    public List<Actor> approvals() {
        return votes(latest().revision()).stream()
                .filter(vote -> vote.verdict() == Event.Verdict.APPROVE)
                .map(Event.Reviewed::by)
                .toList();
    }

    public List<Event.Commented> comments() {
        return List.copyOf(comments);
    }

    public boolean isResolved(int thread) {
        return resolved.contains(thread);
    }

    /** How many threads are not settled. */
    public long openThreads() {
        return comments.stream()
                .filter(comment -> comment.comment() == comment.thread() && !isResolved(comment.thread()))
                .count();
    }

    public List<Event.Suggested> suggestions() {
        return List.copyOf(suggestions);
    }

    public boolean isAccepted(int suggestion) {
        return accepted.contains(suggestion);
    }

    /** How it ended: rejected, withdrawn or published; empty while it is open. */
    public Optional<Event> end() {
        return Optional.ofNullable(end);
    }

    /** Whether that person has written any of it; such a person has no vote. */
    public boolean isAuthor(String person) {
        return revisions.stream().anyMatch(revision -> revision.by().id().equals(person));
    }

    public SubmissionState state(Policy policy) {
        if (end != null) {
            return end instanceof Event.Rejected
                    ? SubmissionState.REJECTED
                    : end instanceof Event.Withdrawn ? SubmissionState.WITHDRAWN : SubmissionState.PUBLISHED;
        }
        if (isChangesRequested()) {
            return SubmissionState.CHANGES_REQUESTED;
        }
        if (latest().draft() || !passes(policy)) {
            return SubmissionState.DRAFT;
        }
        return approvals().size() >= policy.approvals() ? SubmissionState.APPROVED : SubmissionState.IN_REVIEW;
    }

    /** Whether it has waited for curators for longer than it should. */
    public boolean isLate(Policy policy, Instant now) {
        SubmissionState state = state(policy);
        return (state == SubmissionState.IN_REVIEW || state == SubmissionState.APPROVED)
                && now.isAfter(latest().at().plus(policy.lateAfter()));
    }

    /** Whether the latest revision was checked and nothing that blocks was found. */
    boolean passes(Policy policy) {
        Event.Checked latest = checks.get(latest().revision());
        return latest != null && !policy.blocks(latest.findings().keySet());
    }

    boolean isChangesRequested() {
        return votes(latest().revision()).stream().anyMatch(vote -> vote.verdict() == Event.Verdict.REQUEST_CHANGES);
    }
}
