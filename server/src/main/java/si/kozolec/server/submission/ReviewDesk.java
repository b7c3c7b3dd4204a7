package si.kozolec.server.submission;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import si.kozolec.model.Finding;
import si.kozolec.server.access.Person;
import si.kozolec.server.access.Role;
import si.kozolec.server.git.GitTreeFiles;
import si.kozolec.server.git.GitWrite;
import si.kozolec.server.git.ModelRepository;
import si.kozolec.server.git.StaleRefException;
import si.kozolec.server.git.TextChange;
import si.kozolec.server.git.Who;
import si.kozolec.server.notice.Notices;
import si.kozolec.server.notice.SubmissionChange;
import si.kozolec.server.submission.Refusal.Kind;
import si.kozolec.server.submission.Submissions.Kept;

/**
 * The one door to submissions. Whatever somebody wants to do is decided by {@link Submission#decide}, and becomes one atomic move of
 * references or a {@link RefusedException}.
 */
public final class ReviewDesk {

    private static final Logger LOG = LoggerFactory.getLogger(ReviewDesk.class);
    private static final int ATTEMPTS = 20;
    private static final int MANY_FILES = 30;

    private final ModelRepository repository;
    private final Submissions submissions;
    private final ContentWriter contents;
    private final Wordings wordings;
    private final Checks checks;
    private final Differences differences;
    private final PublishingRoom publishing;
    private final Policy policy;
    private final Notices notices;
    private final Clock clock;

    ReviewDesk(
            ModelRepository repository,
            Submissions submissions,
            ContentWriter contents,
            Checks checks,
            Differences differences,
            PublishingRoom publishing,
            Policy policy,
            Notices notices,
            Clock clock) {
        this.repository = repository;
        this.submissions = submissions;
        this.contents = contents;
        this.wordings = new Wordings(repository);
        this.checks = checks;
        this.differences = differences;
        this.publishing = publishing;
        this.policy = policy;
        this.notices = notices;
        this.clock = clock;
    }

    public Policy policy() {
        return policy;
    }

    /** Begins a submission; its first revision is checked when this returns. */
    public Submission submit(Person by, Content content) {
        Instant now = now();
        Who who = who(by, now);
        require(by, Submission.begin(create(by, content, new ContentWriter.Written("", null, List.of())), now));
        try (GitWrite write = write(content)) {
            ContentWriter.Written written = contents.write(content, write, who, content.title() + "\n");
            Event.Created event = (Event.Created) require(by, Submission.begin(create(by, content, written), now));
            for (int attempt = 1; ; attempt++) {
                try {
                    Kept kept = submissions.create(event, write, who);
                    tell(kept.submission(), event);
                    return checked(kept).submission();
                } catch (StaleRefException e) {
                    if (attempt == ATTEMPTS) {
                        throw refused(by, Refusal.of(Kind.CONFLICT, "stale"));
                    }
                }
            }
        } catch (RefusedException e) {
            LOG.info("refused to {}: {}", by.id(), e.getMessage());
            throw e;
        }
    }

    private static Command.Create create(Person by, Content content, ContentWriter.Written written) {
        return new Command.Create(
                by,
                content.title(),
                content.message(),
                content.draft(),
                written.commit(),
                written.base(),
                written.models());
    }

    /**
     * What the rules say of what somebody is still writing. Nothing of it is kept.
     *
     * @throws RefusedException if it could not be handed in at all
     */
    public List<Finding> preview(Content content) {
        ContentWriter.Preview preview = contents.preview(content);
        return checks.preview(preview.files(), preview.models());
    }

    /** Sends other content, which stands for itself; it is checked when this returns. */
    public Submission revise(Person by, int number, Content content) {
        find(by, number);
        Instant now = now();
        Who who = who(by, now);
        require(
                by,
                kept(number)
                        .submission()
                        .decide(revise(by, content, new ContentWriter.Written("", null, List.of())), policy, now));
        try (GitWrite write = write(content)) {
            ContentWriter.Written written =
                    contents.write(content, write, who, "Submission " + number + "\n\n" + content.message() + "\n");
            return checked(change(by, number, write, kept -> revise(by, content, written)))
                    .submission();
        } catch (RefusedException e) {
            LOG.info("refused to {}: submission {}: {}", by.id(), number, e.getMessage());
            throw e;
        }
    }

    private static Command.Revise revise(Person by, Content content, ContentWriter.Written written) {
        return new Command.Revise(
                by, content.message(), content.draft(), written.commit(), written.base(), written.models());
    }

    /** Says something; {@code thread} is 0 to begin a new one. */
    public Submission comment(Person by, int number, int thread, Place place, String text) {
        return change(by, number, new Command.Comment(by, thread, place, text));
    }

    public Submission resolve(Person by, int number, int thread, boolean resolved) {
        return change(by, number, new Command.Resolve(by, thread, resolved));
    }

    /** Proposes another wording of a text that stands exactly once in a file of the latest revision. */
    public Submission suggest(Person by, int number, Command.Suggest suggestion) {
        Kept kept = find(by, number);
        require(by, kept.submission().decide(suggestion, policy, now()));
        Refusal missed = wordings.missed(kept.submission(), suggestion);
        if (missed != null) {
            throw refused(by, missed);
        }
        return change(by, number, suggestion);
    }

    /** Takes over suggestions: one call, one new revision, which is checked when this returns. */
    public Submission accept(Person by, int number, List<Integer> suggestions) {
        find(by, number);
        Instant now = now();
        try (GitWrite write = repository.write()) {
            return checked(change(by, number, write, kept -> {
                        Event.NewRevision latest = kept.submission().latest();
                        Command.Accept empty = new Command.Accept(by, suggestions, "", latest.base());
                        require(by, kept.submission().decide(empty, policy, now));
                        Wordings.Put put = wordings.put(kept.submission(), suggestions);
                        if (put.refusal() != null) {
                            throw refused(by, put.refusal());
                        }
                        String content = wordings.commit(kept.submission(), put.texts(), write, who(by, now));
                        return new Command.Accept(by, suggestions, content, latest.base());
                    }))
                    .submission();
        }
    }

    /** Votes on the latest revision, which must be the one that the curator has seen. */
    public Submission review(Person by, int number, int revision, Event.Verdict verdict, String text) {
        find(by, number);
        checked(kept(number));
        return change(by, number, new Command.Review(by, revision, verdict, text));
    }

    public Submission reject(Person by, int number, String text) {
        return change(by, number, new Command.Reject(by, text));
    }

    public Submission withdraw(Person by, int number, String text) {
        return change(by, number, new Command.Withdraw(by, text));
    }

    /** Makes the latest revision part of the catalogue; everybody sees it when this returns. */
    public Submission publish(Person by, int number, int revision) {
        find(by, number);
        try {
            Kept published = publishing.publish(by, number, revision, now());
            tell(published.submission(), published.submission().end().orElseThrow());
            return published.submission();
        } catch (RefusedException e) {
            LOG.info("refused to {}: submission {}: {}", by.id(), number, e.getMessage());
            throw e;
        }
    }

    /**
     * A submission as that person may see it.
     *
     * @throws RefusedException if there is none for this person: strangers are not told that there is one
     */
    public Kept find(Person by, int number) {
        return submissions
                .find(number)
                .filter(kept -> maySee(by, kept.submission().submitter()))
                .orElseThrow(() -> refused(by, Refusal.of(Kind.UNKNOWN, "submission-unknown", number)));
    }

    /** The submissions that a person may see, the oldest first. */
    public List<SubmissionSummary> list(Person by) {
        return submissions.list().stream()
                .filter(summary -> maySee(by, summary.submitter()))
                .toList();
    }

    /** Whether a person may see what somebody has submitted. */
    public static boolean maySee(Person by, Actor submitter) {
        return by.isKnown() && (by.may(Role.CURATOR) || submitter.is(by));
    }

    /** What the checks of a revision said; of the latest one they are made up for when they are missing. */
    public Optional<CheckReport> checks(Person by, int number, int revision) {
        Kept kept = find(by, number);
        Kept now = kept.submission().latest().revision() == revision ? checked(kept) : kept;
        return submissions.checks(now, revision).map(CheckReportJson::read);
    }

    /** The catalogue as it would be with a revision. */
    public GitTreeFiles files(Event.NewRevision revision) {
        return repository.files(revision.content());
    }

    /** The paths that a revision changes. */
    public List<String> changedPaths(Event.NewRevision revision) {
        String base = revision.base();
        return base == null ? repository.paths(revision.content()) : repository.changedPaths(base, revision.content());
    }

    /** What a revision changes in the texts, line by line. */
    public List<TextChange> textChanges(Event.NewRevision revision) {
        return differences.texts(revision);
    }

    /** What a revision would do to the catalogue as it stands now, model by model, with all that changes for its users. */
    public Difference difference(Event.NewRevision revision) {
        return differences.of(revision);
    }

    /** Checks the latest revision when that has not been done: it is not, when the process was killed in between. */
    private Kept checked(Kept kept) {
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

    private Submission change(Person by, int number, Command command) {
        find(by, number);
        try (GitWrite write = repository.write()) {
            return change(by, number, write, kept -> command).submission();
        }
    }

    /** Decides, writes and moves; when somebody else was faster, decides again. */
    private Kept change(Person by, int number, GitWrite write, Function<Kept, Command> command) {
        for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
            Kept kept = kept(number);
            Instant now = now();
            Event event = require(by, kept.submission().decide(command.apply(kept), policy, now));
            try {
                Kept after = submissions.append(kept, List.of(event), Map.of(), write, who(by, now));
                tell(after.submission(), event);
                return after;
            } catch (StaleRefException e) {
                LOG.debug("submission {} has changed in this moment", number);
            }
        }
        throw refused(by, Refusal.of(Kind.CONFLICT, "stale"));
    }

    private Kept kept(int number) {
        return submissions
                .find(number)
                .orElseThrow(() -> new RefusedException(Refusal.of(Kind.UNKNOWN, "submission-unknown", number)));
    }

    private static Event require(Person by, Decision decision) {
        if (decision instanceof Event event) {
            return event;
        }
        throw refused(by, (Refusal) decision);
    }

    private static RefusedException refused(Person by, Refusal refusal) {
        LOG.info("refused to {}: {}", by.isKnown() ? by.id() : "somebody", refusal.code());
        return new RefusedException(refusal);
    }

    private void tell(Submission submission, Event event) {
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

    /** Few files are written one by one; many become one pack. */
    private GitWrite write(Content content) {
        return content.files().size() > MANY_FILES ? repository.writeMany() : repository.write();
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    static Who who(Person person, Instant now) {
        return new Who(person.name(), person.id(), now);
    }
}
