package si.kozolec.server.submission;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import si.kozolec.model.Finding;
import si.kozolec.server.access.Person;
import si.kozolec.server.access.Role;
import si.kozolec.server.git.GitTreeFiles;
import si.kozolec.server.git.GitWrite;
import si.kozolec.server.git.ModelRepository;
import si.kozolec.server.git.TextChange;
import si.kozolec.server.git.Who;
import si.kozolec.server.notice.Notices;
import si.kozolec.server.submission.Submissions.Kept;

/**
 * The one door to submissions. Whatever somebody wants to do is decided by {@link Submission#decide}, and becomes one atomic move of
 * references or a {@link RefusedException}.
 */
public final class ReviewDesk {

    private static final Logger LOG = LoggerFactory.getLogger(ReviewDesk.class);
    private static final int MANY_FILES = 30;

    private final ModelRepository repository;
    private final Submissions submissions;
    private final ContentWriter contents;
    private final Wordings wordings;
    private final Checks checks;
    private final Differences differences;
    private final PublishingRoom publishing;
    private final Policy policy;
    private final Casework casework;

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
        this.casework = new Casework(repository, submissions, checks, policy, notices, clock);
    }

    public Policy policy() {
        return policy;
    }

    /** Begins a submission; its first revision is checked when this returns. */
    public Submission submit(Person by, Content content) {
        Instant now = casework.now();
        Who who = who(by, now);
        Casework.require(
                by, Submission.begin(create(by, content, new ContentWriter.Written("", null, List.of())), now));
        try (GitWrite write = write(content)) {
            ContentWriter.Written written = contents.write(content, write, who, content.title() + "\n");
            Event event = Casework.require(by, Submission.begin(create(by, content, written), now));
            return casework.begin(by, (Event.Created) event, write);
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
        casework.find(by, number);
        Instant now = casework.now();
        Who who = who(by, now);
        Casework.require(
                by,
                casework.kept(number)
                        .submission()
                        .decide(revise(by, content, new ContentWriter.Written("", null, List.of())), policy, now));
        try (GitWrite write = write(content)) {
            ContentWriter.Written written =
                    contents.write(content, write, who, "Submission " + number + "\n\n" + content.message() + "\n");
            return casework.checked(casework.change(by, number, write, kept -> revise(by, content, written)))
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
        return casework.change(by, number, new Command.Comment(by, thread, place, text));
    }

    public Submission resolve(Person by, int number, int thread, boolean resolved) {
        return casework.change(by, number, new Command.Resolve(by, thread, resolved));
    }

    /** Proposes another wording of a text that stands exactly once in a file of the latest revision. */
    public Submission suggest(Person by, int number, Command.Suggest suggestion) {
        Kept kept = casework.find(by, number);
        Casework.require(by, kept.submission().decide(suggestion, policy, casework.now()));
        Refusal missed = wordings.missed(kept.submission(), suggestion);
        if (missed != null) {
            throw Casework.refused(by, missed);
        }
        return casework.change(by, number, suggestion);
    }

    /** Takes over suggestions: one call, one new revision, which is checked when this returns. */
    public Submission accept(Person by, int number, List<Integer> suggestions) {
        casework.find(by, number);
        Instant now = casework.now();
        try (GitWrite write = repository.write()) {
            return casework.checked(casework.change(by, number, write, kept -> {
                        Event.NewRevision latest = kept.submission().latest();
                        Command.Accept empty = new Command.Accept(by, suggestions, "", latest.base());
                        Casework.require(by, kept.submission().decide(empty, policy, now));
                        Wordings.Put put = wordings.put(kept.submission(), suggestions);
                        if (put.refusal() != null) {
                            throw Casework.refused(by, put.refusal());
                        }
                        String content = wordings.commit(kept.submission(), put.texts(), write, who(by, now));
                        return new Command.Accept(by, suggestions, content, latest.base());
                    }))
                    .submission();
        }
    }

    /** Votes on the latest revision, which must be the one that the curator has seen. */
    public Submission review(Person by, int number, int revision, Event.Verdict verdict, String text) {
        casework.find(by, number);
        casework.checked(casework.kept(number));
        return casework.change(by, number, new Command.Review(by, revision, verdict, text));
    }

    public Submission reject(Person by, int number, String text) {
        return casework.change(by, number, new Command.Reject(by, text));
    }

    public Submission withdraw(Person by, int number, String text) {
        return casework.change(by, number, new Command.Withdraw(by, text));
    }

    /** Makes the latest revision part of the catalogue; everybody sees it when this returns. */
    public Submission publish(Person by, int number, int revision) {
        casework.find(by, number);
        try {
            Kept published = publishing.publish(by, number, revision, casework.now());
            casework.tell(published.submission(), published.submission().end().orElseThrow());
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
        return casework.find(by, number);
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
        Kept kept = casework.find(by, number);
        Kept now = kept.submission().latest().revision() == revision ? casework.checked(kept) : kept;
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

    /** Few files are written one by one; many become one pack. */
    private GitWrite write(Content content) {
        return content.files().size() > MANY_FILES ? repository.writeMany() : repository.write();
    }

    static Who who(Person person, Instant now) {
        return new Who(person.name(), person.id(), now);
    }
}
