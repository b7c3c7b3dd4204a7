package si.kozolec.server.submission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import si.kozolec.model.ModelId;
import si.kozolec.model.Severity;
import si.kozolec.model.Version;
import si.kozolec.server.access.Person;
import si.kozolec.server.access.Role;
import si.kozolec.server.submission.Event.Verdict;

/** The life of a submission, rule by rule. */
class SubmissionTest {

    private static final Person VENDOR = new Person("vid", "Vid Vovk", Role.SUBMITTER);
    private static final Person OTHER_VENDOR = new Person("zoja", "Zoja Zver", Role.SUBMITTER);
    private static final Person ANA = new Person("ana", "Ana Kos", Role.CURATOR);
    private static final Person BOR = new Person("bor", "Bor Bele", Role.CURATOR);
    private static final Person ADMIN = new Person("iva", "Iva Ivanc", Role.ADMIN);
    private static final Instant MONDAY = Instant.parse("2026-05-04T10:00:00Z");

    private Policy policy = Policy.USUAL;
    private Instant now = MONDAY;
    private Submission submission = Submission.of(7, List.of(created(VENDOR)));

    @Test
    void what_nobody_has_checked_yet_is_a_draft() {
        assertThat(state()).isEqualTo(SubmissionState.DRAFT);
        assertRefused(new Command.Review(ANA, 1, Verdict.APPROVE, ""), "checks-missing");
    }

    @Test
    void errors_block_approval_and_warnings_do_not() {
        checked(Severity.ERROR);
        assertThat(state()).isEqualTo(SubmissionState.DRAFT);
        assertRefused(new Command.Review(ANA, 1, Verdict.APPROVE, ""), "checks-blocking");

        checked(Severity.WARNING);
        assertThat(state()).isEqualTo(SubmissionState.IN_REVIEW);
        done(new Command.Review(ANA, 1, Verdict.APPROVE, ""));
    }

    @Test
    void a_stricter_policy_lets_warnings_block_too() {
        policy = new Policy(2, Severity.WARNING, Duration.ZERO, Duration.ofDays(14));
        checked(Severity.WARNING);

        assertRefused(new Command.Review(ANA, 1, Verdict.APPROVE, ""), "checks-blocking");
    }

    @Test
    void two_curators_make_it_approved_and_one_of_them_publishes() {
        checked(Severity.INFO);
        done(new Command.Review(ANA, 1, Verdict.APPROVE, ""));
        assertThat(state()).isEqualTo(SubmissionState.IN_REVIEW);
        assertRefused(publish(ANA), "approvals-missing");

        done(new Command.Review(BOR, 1, Verdict.APPROVE, "Fine."));
        assertThat(state()).isEqualTo(SubmissionState.APPROVED);

        done(publish(ANA));
        assertThat(state()).isEqualTo(SubmissionState.PUBLISHED);
    }

    @Test
    void the_same_curator_counts_once_whatever_token_she_uses() {
        checked(Severity.INFO);
        done(new Command.Review(ANA, 1, Verdict.APPROVE, ""));
        Person anaElsewhere = new Person("ana", "A. Kos", Role.ADMIN);

        assertRefused(new Command.Review(anaElsewhere, 1, Verdict.APPROVE, ""), "vote-same");
        assertThat(submission.approvals()).hasSize(1);
    }

    @Test
    void a_curator_does_not_vote_on_what_she_has_written_whatever_token_she_uses() {
        submission = Submission.of(7, List.of(created(ANA)));
        checked(Severity.INFO);
        Person anaElsewhere = new Person("ana", "Another Name", Role.ADMIN);

        assertRefused(new Command.Review(ANA, 1, Verdict.APPROVE, ""), "your-own");
        assertRefused(new Command.Review(anaElsewhere, 1, Verdict.APPROVE, ""), "your-own");
        assertRefused(new Command.Reject(anaElsewhere, "no"), "your-own");
    }

    @Test
    void an_approval_after_a_request_for_changes_replaces_it() {
        checked(Severity.INFO);
        done(new Command.Review(ANA, 1, Verdict.REQUEST_CHANGES, "The unit is wrong."));
        assertThat(state()).isEqualTo(SubmissionState.CHANGES_REQUESTED);
        done(new Command.Review(BOR, 1, Verdict.APPROVE, ""));
        assertRefused(publish(BOR), "changes-requested");

        done(new Command.Review(ANA, 1, Verdict.APPROVE, "I was wrong."));

        assertThat(state()).isEqualTo(SubmissionState.APPROVED);
    }

    @Test
    void changes_are_not_requested_without_a_word() {
        checked(Severity.INFO);
        assertRefused(new Command.Review(ANA, 1, Verdict.REQUEST_CHANGES, " "), "text-missing");
    }

    @Test
    void a_new_revision_needs_new_checks_and_new_votes() {
        checked(Severity.INFO);
        done(new Command.Review(ANA, 1, Verdict.APPROVE, ""));
        done(new Command.Review(BOR, 1, Verdict.APPROVE, ""));
        done(revise(VENDOR, false));

        assertThat(state()).isEqualTo(SubmissionState.DRAFT);
        assertThat(submission.approvals()).isEmpty();
        assertRefused(new Command.Review(ANA, 1, Verdict.APPROVE, ""), "revision-stale");
        assertRefused(new Command.Review(ANA, 3, Verdict.APPROVE, ""), "revision-unknown");
    }

    @Test
    void a_draft_waits_for_its_author_and_nobody_votes_on_it() {
        done(revise(VENDOR, true));
        checked(Severity.INFO);

        assertThat(state()).isEqualTo(SubmissionState.DRAFT);
        assertRefused(new Command.Review(ANA, 2, Verdict.APPROVE, ""), "draft");
    }

    @Test
    void only_its_author_revises_it() {
        assertRefused(revise(OTHER_VENDOR, false), "not-yours");
        assertRefused(revise(ANA, false), "not-yours");
        assertRefused(revise(Person.ANYONE, false), "role-needed");
    }

    @Test
    void a_token_with_a_lower_role_does_less_even_for_the_same_person() {
        checked(Severity.INFO);
        Person anaAsReader = new Person("ana", "Ana Kos", Role.READER);

        assertRefused(new Command.Review(anaAsReader, 1, Verdict.APPROVE, ""), "role-needed");
    }

    @Test
    void its_author_or_an_admin_withdraws_it() {
        assertRefused(new Command.Withdraw(ANA, ""), "not-yours");
        assertThat(decide(new Command.Withdraw(ADMIN, ""))).isInstanceOf(Event.Withdrawn.class);
        done(new Command.Withdraw(VENDOR, ""));

        assertThat(state()).isEqualTo(SubmissionState.WITHDRAWN);
        assertRefused(comment(VENDOR), "closed-withdrawn");
    }

    @Test
    void a_rejected_one_can_still_be_talked_about_and_nothing_else() {
        done(new Command.Reject(ANA, "There is such a model already."));

        assertThat(state()).isEqualTo(SubmissionState.REJECTED);
        done(comment(VENDOR));
        assertRefused(revise(VENDOR, false), "closed-rejected");
    }

    @Test
    void comments_of_strangers_are_refused_and_threads_are_settled() {
        assertRefused(comment(OTHER_VENDOR), "not-yours");
        done(comment(ANA));
        done(new Command.Comment(VENDOR, 1, Place.WHOLE, "It is in metres."));
        assertThat(submission.comments()).extracting(Event.Commented::thread).containsExactly(1, 1);
        assertThat(submission.openThreads()).isEqualTo(1);
        assertRefused(new Command.Comment(VENDOR, 2, Place.WHOLE, "x"), "thread-unknown");

        done(new Command.Resolve(VENDOR, 1, true));
        assertRefused(new Command.Resolve(ANA, 1, true), "thread-resolved");
        assertThat(submission.openThreads()).isZero();
    }

    @Test
    void a_pointer_without_a_file_is_no_place() {
        assertRefused(new Command.Comment(ANA, 0, new Place(null, 0, "/properties"), "x"), "place-unclear");
        assertRefused(new Command.Comment(ANA, 0, new Place("a.json", -1, ""), "x"), "place-unclear");
        assertRefused(new Command.Comment(ANA, 0, new Place("a.json", 1, "properties"), "x"), "place-unclear");
    }

    @Test
    void a_suggestion_is_accepted_once_and_makes_a_revision() {
        done(new Command.Suggest(ANA, 1, "a/texts.sl.json", "parkirišče", "parkirišča", "sklon"));
        assertRefused(accept(ANA, 1), "not-yours");
        assertRefused(accept(VENDOR, 2), "suggestion-unknown");
        assertRefused(accept(VENDOR, 1, 1), "suggestions-unclear");
        done(accept(VENDOR, 1));

        assertThat(submission.latest().revision()).isEqualTo(2);
        assertRefused(accept(VENDOR, 1), "suggestion-accepted");
    }

    @Test
    void time_for_comments_has_to_pass_before_it_is_published() {
        policy = Policy.USUAL.withWaitingTime(Duration.ofDays(3)).withApprovals(1);
        checked(Severity.INFO);
        done(new Command.Review(ANA, 1, Verdict.APPROVE, ""));
        now = MONDAY.plus(Duration.ofDays(3)).minusSeconds(1);
        assertRefused(publish(ANA), "waiting-time");

        now = MONDAY.plus(Duration.ofDays(3));
        done(publish(ANA));
    }

    @Test
    void what_has_waited_for_curators_too_long_is_late_and_what_waits_for_its_author_is_not() {
        checked(Severity.INFO);
        Instant later = MONDAY.plus(Duration.ofDays(15));

        assertThat(submission.isLate(policy, MONDAY)).isFalse();
        assertThat(submission.isLate(policy, later)).isTrue();
        done(new Command.Review(ANA, 1, Verdict.REQUEST_CHANGES, "units"));
        assertThat(submission.isLate(policy, later)).isFalse();
    }

    @Test
    void checks_of_an_older_revision_come_too_late() {
        done(revise(VENDOR, false));

        assertRefused(new Command.RecordChecks(1, Map.of()), "revision-stale");
    }

    @Test
    void it_begins_with_a_title_of_one_line() {
        assertThat(begin(VENDOR, " ")).isInstanceOf(Refusal.class);
        assertThat(begin(VENDOR, "one\ntwo")).isInstanceOf(Refusal.class);
        assertThat(begin(Person.ANYONE, "Parking")).isInstanceOf(Refusal.class);
        assertThat(begin(VENDOR, "Parking")).isInstanceOf(Event.Created.class);
    }

    @Test
    void a_reason_is_told_in_both_languages() {
        Refusal refusal = (Refusal) decide(revise(ANA, false));

        assertThat(refusal.text().sl()).isEqualTo("To lahko stori samo, kdor je predlog začel.");
        assertThat(refusal.text().en()).isEqualTo("Only whoever began this submission may do that.");
        assertThat(refusal.kind()).isEqualTo(Refusal.Kind.FORBIDDEN);
    }

    @Test
    void events_that_do_not_begin_with_a_creation_are_no_submission() {
        assertThatThrownBy(() -> Submission.of(1, List.of())).isInstanceOf(IllegalArgumentException.class);
    }

    private SubmissionState state() {
        return submission.state(policy);
    }

    private void checked(Severity worst) {
        done(new Command.RecordChecks(submission.latest().revision(), Map.of(worst, 2)));
    }

    private void done(Command command) {
        submission = submission.with(
                (Event) assertThat(decide(command)).isInstanceOf(Event.class).actual());
    }

    private Decision decide(Command command) {
        return submission.decide(command, policy, now);
    }

    private void assertRefused(Command command, String code) {
        assertThat(decide(command))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo(code));
    }

    private static Decision begin(Person by, String title) {
        return Submission.begin(new Command.Create(by, title, "", false, "c1", null, List.of()), MONDAY);
    }

    private static Event.Created created(Person by) {
        return (Event.Created) begin(by, "Parking");
    }

    private static Command.Revise revise(Person by, boolean draft) {
        return new Command.Revise(by, "", draft, "c2", "b2", List.of());
    }

    private static Command.Comment comment(Person by) {
        return new Command.Comment(by, 0, new Place("dataModel.Parking-SI/ParkingSpot/schema.json", 12, ""), "Why?");
    }

    private static Command.Accept accept(Person by, Integer... suggestions) {
        return new Command.Accept(by, List.of(suggestions), "c3", null);
    }

    private Command.Publish publish(Person by) {
        return new Command.Publish(
                by,
                submission.latest().revision(),
                List.of(new Event.Release(new ModelId("Parking-SI", "ParkingSpot"), Version.of(1, 1, 0))));
    }
}
