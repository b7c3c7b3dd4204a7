package si.kozolec.server.submission;

import static org.assertj.core.api.Assertions.assertThat;
import static si.kozolec.server.submission.Refusals.assertRefused;
import static si.kozolec.server.submission.Town.ANA;
import static si.kozolec.server.submission.Town.BOR;
import static si.kozolec.server.submission.Town.IVA;
import static si.kozolec.server.submission.Town.SPOTS;
import static si.kozolec.server.submission.Town.VID;
import static si.kozolec.server.submission.Town.ZOJA;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import si.kozolec.model.Severity;
import si.kozolec.server.access.Person;
import si.kozolec.server.access.Role;
import si.kozolec.server.catalogue.CatalogueCheck;
import si.kozolec.server.git.GitWrite;
import si.kozolec.server.git.ModelRepository;
import si.kozolec.server.git.TreeEdits;
import si.kozolec.server.notice.SubmissionChange;
import si.kozolec.server.submission.Event.Verdict;

/** The talk about a submission: who sees it, who decides, what is kept. */
class ReviewDeskTest {

    private static final String SPOT = "Parking-SI/ParkingSpot";
    private static final String SCHEMA = "dataModel.Parking-SI/ParkingSpot/schema.json";

    @TempDir
    Path folder;

    private Town town;

    @BeforeEach
    void open() {
        town = new Town(folder);
    }

    @AfterEach
    void close() {
        town.close();
    }

    @Test
    void a_proposal_goes_its_way_from_the_first_error_to_the_published_version() {
        Submission submission = town.desk.submit(VID, Town.files("Parking spots", Map.of(SCHEMA, "{ \"type\": ")));
        int n = submission.number();
        assertThat(submission.state(town.desk.policy())).isEqualTo(SubmissionState.DRAFT);
        assertThat(town.desk.checks(VID, n, 1).orElseThrow().findings()).anySatisfy(finding -> {
            assertThat(finding.isError()).isTrue();
            assertThat(finding.file()).isEqualTo(SCHEMA);
        });
        assertRefused(() -> town.desk.review(ANA, n, 1, Verdict.APPROVE, ""), "checks-blocking");

        submission = town.desk.revise(VID, n, Town.model(SPOT, "1.0.0", SPOTS));
        assertThat(submission.state(town.desk.policy())).isEqualTo(SubmissionState.IN_REVIEW);
        town.desk.comment(ANA, n, 0, new Place(SCHEMA, 0, "/properties/spots"), "How many of what?");
        town.desk.review(ANA, n, 2, Verdict.REQUEST_CHANGES, "Say what is counted.");

        town.desk.revise(VID, n, Town.model(SPOT, "1.0.0", SPOTS.replace("How many", "How many places")));
        town.desk.comment(VID, n, 1, Place.WHOLE, "Places.");
        town.desk.resolve(ANA, n, 1, true);
        assertRefused(() -> town.desk.review(ANA, n, 2, Verdict.APPROVE, ""), "revision-stale");
        town.desk.review(ANA, n, 3, Verdict.APPROVE, "");
        assertRefused(() -> town.desk.publish(ANA, n, 3), "approvals-missing");
        town.desk.review(BOR, n, 3, Verdict.APPROVE, "Good.");
        submission = town.desk.publish(BOR, n, 3);

        assertThat(submission.state(town.desk.policy())).isEqualTo(SubmissionState.PUBLISHED);
        assertThat(town.versions(SPOT)).containsExactly("1.0.0");
        assertThat(town.index.size()).isEqualTo(1);
        assertThat(new CatalogueCheck(town.repository).run(town.index)).isEmpty();
        assertThat(town.publications).singleElement().satisfies(published -> {
            assertThat(published.submission()).isEqualTo(n);
            assertThat(published.versions()).hasSize(1);
        });
        assertThat(town.changes)
                .extracting(SubmissionChange::event)
                .containsExactly(
                        "created",
                        "checked",
                        "revised",
                        "checked",
                        "commented",
                        "reviewed",
                        "revised",
                        "checked",
                        "commented",
                        "resolved",
                        "reviewed",
                        "reviewed",
                        "published");
    }

    @Test
    void who_decided_what_stands_in_git_for_ever() {
        Submission submission = town.published(Town.model(SPOT, "1.0.0", SPOTS));

        ModelRepository.CommitInfo main =
                town.repository.commit(town.repository.main().orElseThrow());
        assertThat(main.message())
                .contains(
                        "Publish Parking-SI/ParkingSpot 1.0.0",
                        "Submission: 1",
                        "Submitted-by: Vid Vovk <vid>",
                        "Approved-by: Ana Kos <ana>, Bor Bele <bor>");
        assertThat(main.who().email()).isEqualTo("ana");
        List<String> story = new ArrayList<>();
        String commit = town.desk.find(ANA, submission.number()).meta();
        while (commit != null) {
            ModelRepository.CommitInfo info = town.repository.commit(commit);
            story.add(0, info.message().lines().findFirst().orElse(""));
            commit = info.parent();
        }
        assertThat(story)
                .containsExactly(
                        "A model: Parking-SI/ParkingSpot",
                        "Revision 1 checked: nothing found",
                        "Revision 1: approve by Ana Kos",
                        "Revision 1: approve by Bor Bele",
                        "Published by Ana Kos: Parking-SI/ParkingSpot 1.0.0");
    }

    @Test
    void an_author_does_not_approve_her_own_model_with_another_token() {
        Person anaAsVendor = new Person("ana", "Ana Kos", Role.SUBMITTER);
        Submission submission = town.desk.submit(anaAsVendor, Town.model(SPOT, "1.0.0"));

        assertRefused(() -> town.desk.review(ANA, submission.number(), 1, Verdict.APPROVE, ""), "your-own");
    }

    @Test
    void strangers_are_not_told_that_a_submission_exists() {
        int n = town.desk.submit(VID, Town.model(SPOT, "1.0.0")).number();

        assertRefused(() -> town.desk.find(ZOJA, n), "submission-unknown");
        assertRefused(() -> town.desk.comment(ZOJA, n, 0, Place.WHOLE, "Hm."), "submission-unknown");
        assertRefused(() -> town.desk.find(Person.ANYONE, n), "submission-unknown");
        assertThat(town.desk.list(ZOJA)).isEmpty();
        assertThat(town.desk.list(Person.ANYONE)).isEmpty();
        assertThat(town.desk.list(VID)).hasSize(1);
        assertThat(town.desk.list(IVA)).hasSize(1);
        assertRefused(() -> town.desk.submit(Person.ANYONE, Town.model(SPOT, "1.0.0")), "role-needed");
    }

    @Test
    void a_suggestion_becomes_a_revision_with_one_call() {
        Submission submission = town.desk.submit(VID, Town.model(SPOT, "1.0.0", SPOTS));
        int n = submission.number();
        town.desk.suggest(ANA, n, suggestion("How many", "How many places"));
        assertRefused(() -> town.desk.suggest(ANA, n, suggestion("Property", "Lastnost")), "suggestion-misses");
        assertRefused(() -> town.desk.suggest(ANA, n, suggestion("nowhere", "x")), "suggestion-misses");

        Submission accepted = town.desk.accept(VID, n, List.of(1));

        assertThat(accepted.latest().revision()).isEqualTo(2);
        assertThat(accepted.checks(2)).isPresent();
        assertThat(town.desk.files(accepted.latest()).read(SCHEMA))
                .hasValueSatisfying(bytes ->
                        assertThat(new String(bytes, StandardCharsets.UTF_8)).contains("Property. How many places"));
        assertRefused(() -> town.desk.accept(VID, n, List.of(1)), "suggestion-accepted");
    }

    @Test
    void a_revision_stands_for_itself() {
        Submission submission = town.desk.submit(
                VID, Town.files("x", Map.of(SCHEMA, Town.schema(SPOT, "1.0.0"), "dataModel.Parking-SI/a.md", "a")));
        Submission revised = town.desk.revise(VID, submission.number(), Town.model(SPOT, "1.0.0", SPOTS));

        assertThat(town.desk.changedPaths(revised.latest())).containsExactly(SCHEMA);
        assertThat(town.desk.changedPaths(revised.revisions().get(0)))
                .containsExactly(SCHEMA, "dataModel.Parking-SI/a.md");
    }

    @Test
    void the_queue_tells_what_has_waited_too_long() {
        town.desk.submit(VID, Town.model(SPOT, "1.0.0"));
        town.clock.pass(Duration.ofDays(15));

        assertThat(town.desk.list(ANA))
                .singleElement()
                .satisfies(line -> assertThat(line.isLate(town.clock.instant())).isTrue());
    }

    @Test
    void checks_that_a_killed_process_has_left_out_are_made_up_for() throws Exception {
        // As if the process had ended between the two moves.
        Submission submission;
        try (GitWrite write = town.repository.write()) {
            String tree = write.tree(
                    null,
                    new TreeEdits()
                            .put(SCHEMA, write.blob(Town.schema(SPOT, "1.0.0").getBytes(StandardCharsets.UTF_8))));
            var who = ReviewDesk.who(VID, town.clock.instant());
            String content = write.commit(tree, null, who, "x");
            Event.Created created = (Event.Created) Submission.begin(
                    new Command.Create(VID, "x", "", false, content, null, List.of()), town.clock.instant());
            submission = town.submissions.create(created, write, who).submission();
        }
        assertThat(submission.checks(1)).isEmpty();

        assertThat(town.desk
                        .review(ANA, submission.number(), 1, Verdict.APPROVE, "")
                        .checks(1))
                .hasValueSatisfying(checked -> assertThat(checked.findings()).doesNotContainKey(Severity.ERROR));
    }

    private static Command.Suggest suggestion(String oldText, String newText) {
        return new Command.Suggest(ANA, 1, SCHEMA, oldText, newText, "clearer");
    }
}
