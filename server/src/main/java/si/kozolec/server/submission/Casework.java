package si.kozolec.server.submission;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import si.kozolec.server.access.Person;
import si.kozolec.server.git.GitWrite;
import si.kozolec.server.git.ModelRepository;
import si.kozolec.server.git.StaleRefException;
import si.kozolec.server.git.Who;
import si.kozolec.server.notice.Notices;
import si.kozolec.server.notice.SubmissionChange;
import si.kozolec.server.submission.Refusal.Kind;
import si.kozolec.server.submission.Submissions.Kept;

/**
 * How a submission goes on: it is found as it stands, what somebody wants is decided, the event is written, everybody is told; and
 * when somebody else was faster, all of that again.
 */
final class Casework {

    private static final Logger LOG = LoggerFactory.getLogger(Casework.class);
    private static final int ATTEMPTS = 20;

    private final ModelRepository repository;
    private final Submissions submissions;
    private final Checks checks;
    private final Policy policy;
    private final Notices notices;
    private final Clock clock;

    Casework(
            ModelRepository repository,
            Submissions submissions,
            Checks checks,
            Policy policy,
            Notices notices,
            Clock clock) {
        this.repository = repository;
        this.submissions = submissions;
        this.checks = checks;
        this.policy = policy;
        this.notices = notices;
        this.clock = clock;
    }

    /**
     * A submission as that person may see it.
     *
     * @throws RefusedException if there is none for this person: strangers are not told that there is one
     */
    Kept find(Person by, int number) {
        return submissions
                .find(number)
                .filter(kept -> ReviewDesk.maySee(by, kept.submission().submitter()))
                .orElseThrow(() -> refused(by, Refusal.of(Kind.UNKNOWN, "submission-unknown", number)));
    }

    /** Begins a submission with that event; its first revision is checked when this returns. */
    Submission begin(Person by, Event.Created event, GitWrite write) {
        for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
            try {
                Kept kept = submissions.create(event, write, ReviewDesk.who(by, event.at()));
                tell(kept.submission(), event);
                return checked(kept).submission();
            } catch (StaleRefException e) {
                LOG.debug("another submission has begun in this moment");
            }
        }
        throw refused(by, Refusal.of(Kind.CONFLICT, "stale"));
    }

    /** Decides and writes down what needs nothing else written. */
    Submission change(Person by, int number, Command command) {
        find(by, number);
        try (GitWrite write = repository.write()) {
            return change(by, number, write, kept -> command).submission();
        }
    }

    /** Decides, writes and moves; when somebody else was faster, decides again. */
    Kept change(Person by, int number, GitWrite write, Function<Kept, Command> command) {
        for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
            Kept kept = kept(number);
            Instant now = now();
            Event event = require(by, kept.submission().decide(command.apply(kept), policy, now));
            try {
                Kept after = submissions.append(kept, List.of(event), Map.of(), write, ReviewDesk.who(by, now));
                tell(after.submission(), event);
                return after;
            } catch (StaleRefException e) {
                LOG.debug("submission {} has changed in this moment", number);
            }
        }
        throw refused(by, Refusal.of(Kind.CONFLICT, "stale"));
    }

    /** Checks the latest revision when that has not been done: it is not, when the process was killed in between. */
    Kept checked(Kept kept) {
        Event.NewRevision latest = kept.submission().latest();
        if (kept.submission().end().isPresent()
                || kept.submission().checks(latest.revision()).isPresent()) {
            return kept;
        }
        Instant now = now();
        CheckReport report = checks.run(latest, now);
        Map<String, byte[]> files = Map.of(Submissions.checksPath(latest.revision()), CheckReportJson.write(report));
        Kept before = kept;
        for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
            Decision decision = before.submission()
                    .decide(new Command.RecordChecks(latest.revision(), report.counts()), policy, now);
            if (!(decision instanceof Event event)) {
                return before;
            }
            try (GitWrite write = repository.write()) {
                Kept after = submissions.append(before, List.of(event), files, write, Who.repository(now));
                tell(after.submission(), event);
                return after;
            } catch (StaleRefException e) {
                before = kept(kept.submission().number());
            }
        }
        return before;
    }

    /** A submission as it stands, whoever asks. */
    Kept kept(int number) {
        return submissions
                .find(number)
                .orElseThrow(() -> new RefusedException(Refusal.of(Kind.UNKNOWN, "submission-unknown", number)));
    }

    /** The decision, or an exception that says why not. */
    static Event require(Person by, Decision decision) {
        if (decision instanceof Event event) {
            return event;
        }
        throw refused(by, (Refusal) decision);
    }

    static RefusedException refused(Person by, Refusal refusal) {
        LOG.info("refused to {}: {}", by.isKnown() ? by.id() : "somebody", refusal.code());
        return new RefusedException(refusal);
    }

    /** Tells everybody who is to know; that it cannot be told stops nothing. */
    void tell(Submission submission, Event event) {
        try {
            notices.submissionChanged(new SubmissionChange(
                    event.at(),
                    submission.number(),
                    submission.title(),
                    EventJson.name(event),
                    submission.state(policy).code(),
                    event.by().id(),
                    event.by().name(),
                    submission.submitter().id()));
        } catch (RuntimeException e) {
            LOG.error("nobody was told about submission {}", submission.number(), e);
        }
    }

    /** The time, as exact as events are. */
    Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
