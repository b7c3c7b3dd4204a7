package si.kozolec.server.web;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import si.kozolec.compatibility.Change;
import si.kozolec.model.Finding;
import si.kozolec.model.LocalizedText;
import si.kozolec.model.ModelId;
import si.kozolec.server.access.Person;
import si.kozolec.server.access.Role;
import si.kozolec.server.catalogue.PlannedModel;
import si.kozolec.server.submission.CheckReport;
import si.kozolec.server.submission.Command;
import si.kozolec.server.submission.Decision;
import si.kozolec.server.submission.Difference;
import si.kozolec.server.submission.Event;
import si.kozolec.server.submission.Place;
import si.kozolec.server.submission.Policy;
import si.kozolec.server.submission.Refusal;
import si.kozolec.server.submission.Submission;
import si.kozolec.server.submission.SubmissionState;

/**
 * The page of one proposal: where it stands, what the checks say, what would change and for whom, what was said, and what the reader
 * may do next.
 *
 * @param frame what is around it
 * @param submission the proposal
 * @param revision the revision that is shown
 * @param policy what it takes to publish here
 * @param now when the page is written
 * @param reader who reads it
 * @param checks what the checks said of the revision; empty when it has not been checked
 * @param difference what the revision would change for the users of each model
 * @param files the same line by line
 * @param paths the paths of the files that it changes
 * @param attempt what the reader has just tried in vain
 */
public record SubmissionPage(
        Frame frame,
        Submission submission,
        Event.NewRevision revision,
        Policy policy,
        Instant now,
        Person reader,
        Optional<CheckReport> checks,
        Difference difference,
        List<ChangedFile> files,
        List<String> paths,
        Attempt attempt)
        implements Page {

    /** So many findings are shown; a curator who has read so many has seen enough. */
    private static final int MOST_FINDINGS = 200;

    /**
     * What somebody has tried in vain.
     *
     * @param form which form they sent; empty for none
     * @param reasons why it was not done
     * @param text what they had written
     */
    public record Attempt(String form, List<LocalizedText> reasons, String text) {

        static final Attempt NONE = new Attempt("", List.of(), "");

        public Attempt {
            reasons = List.copyOf(reasons);
        }
    }

    /**
     * Something that the reader may want to do now.
     *
     * @param reason why they cannot; null when they can
     */
    public record Choice(@Nullable LocalizedText reason) {

        public boolean possible() {
            return reason == null;
        }
    }

    public SubmissionState state() {
        return submission.state(policy);
    }

    public String stateLabel() {
        return frame.texts().of("submission.state." + state().code());
    }

    /** What happens next, in a sentence. */
    public String next() {
        return frame.texts().of("submission.next." + state().code());
    }

    public boolean late() {
        return submission.isLate(policy, now);
    }

    public boolean isLatest() {
        return revision.revision() == submission.latest().revision();
    }

    public String csrf() {
        return frame.session().map(session -> session.csrf()).orElse("");
    }

    /** Where the forms send to. */
    public String action(String what) {
        return frame.link("/submissions/" + submission.number() + "/" + what);
    }

    public String revisionLink(Event.NewRevision other) {
        return frame.link(
                "/submissions/" + submission.number(), Map.of("revision", List.of(Integer.toString(other.revision()))));
    }

    /** A file as it would be. */
    public String file(String path) {
        return frame.addresses().path("/api/v1/submissions/" + submission.number() + "/files/")
                + path.replace(" ", "%20")
                + Query.of(Map.of("revision", List.of(Integer.toString(revision.revision()))));
    }

    public String model(ModelId id) {
        return frame.link("/models/" + id);
    }

    public boolean isAuthor() {
        return submission.isAuthor(reader.id());
    }

    public boolean isCurator() {
        return reader.may(Role.CURATOR);
    }

    public Choice approving() {
        return asked(new Command.Review(reader, revision.revision(), Event.Verdict.APPROVE, "-"));
    }

    public Choice refusing() {
        return asked(new Command.Review(reader, revision.revision(), Event.Verdict.REQUEST_CHANGES, "-"));
    }

    public Choice publishing() {
        return asked(new Command.Publish(reader, revision.revision(), List.of()));
    }

    public Choice rejecting() {
        return asked(new Command.Reject(reader, "-"));
    }

    public Choice withdrawing() {
        return asked(new Command.Withdraw(reader, "-"));
    }

    public Choice commenting() {
        return asked(new Command.Comment(reader, 0, Place.WHOLE, "-"));
    }

    public Choice revising() {
        return asked(new Command.Revise(reader, "", false, "", null, submission.models()));
    }

    /** The state machine is pure, so it can be asked before anybody presses a button. */
    private Choice asked(Command command) {
        Decision decision = submission.decide(command, policy, now);
        return new Choice(decision instanceof Refusal refusal ? refusal.text() : null);
    }

    /** The findings, the worst first. */
    public List<Finding> findings() {
        return checks.map(CheckReport::findings).orElse(List.of()).stream()
                .sorted((one, other) -> other.severity().compareTo(one.severity()))
                .limit(MOST_FINDINGS)
                .toList();
    }

    /** How many findings are not shown. */
    public int untold() {
        return Math.max(0, checks.map(CheckReport::findings).orElse(List.of()).size() - MOST_FINDINGS);
    }

    /** The findings in numbers. */
    public String checkCounts() {
        return Conversation.counts(
                frame.texts(), checks.map(CheckReport::counts).orElse(Map.of()));
    }

    /** What would change for the users of a model, what breaks somebody first. */
    public List<Change> changes(PlannedModel model) {
        return model.comparison() == null
                ? List.of()
                : model.comparison().changes().stream()
                        .sorted((one, other) -> Boolean.compare(
                                one.open().isCompatible(), other.open().isCompatible()))
                        .toList();
    }

    /** Whom a change breaks, in words. */
    public String breaks(Change change) {
        boolean producers = change.open().producers();
        boolean consumers = change.open().consumers();
        String key = producers && consumers ? "both" : producers ? "producers" : consumers ? "consumers" : "nobody";
        return frame.texts().of("change.breaks." + key);
    }

    /** What somebody wrote in Markdown, as HTML that does no harm. */
    public String said(String text) {
        return Markdown.html(text);
    }

    /** All that happened, as people read it. */
    public Conversation conversation() {
        return Conversation.of(this);
    }

    public String age(Instant time) {
        return Ages.of(frame.texts(), Duration.between(time, now));
    }
}
