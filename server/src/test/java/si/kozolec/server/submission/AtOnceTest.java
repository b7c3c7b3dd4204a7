package si.kozolec.server.submission;

import static org.assertj.core.api.Assertions.assertThat;
import static si.kozolec.server.submission.Town.ANA;
import static si.kozolec.server.submission.Town.BOR;
import static si.kozolec.server.submission.Town.COLOUR;
import static si.kozolec.server.submission.Town.SPOTS;
import static si.kozolec.server.submission.Town.VID;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import si.kozolec.server.catalogue.CatalogueCheck;
import si.kozolec.server.git.ModelRepository;
import si.kozolec.server.submission.Event.Verdict;

/** People who do things in the same moment. */
class AtOnceTest {

    private static final String SPOT = "Parking-SI/ParkingSpot";

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
    void submissions_that_begin_in_the_same_moment_get_different_numbers() throws Exception {
        List<Integer> numbers = atOnce(IntStream.range(0, 8)
                .mapToObj(i -> (Callable<Integer>) () -> town.desk
                        .submit(VID, Town.model("Parking-SI/Model" + i, "1.0.0"))
                        .number())
                .toList());

        assertThat(numbers).containsExactlyInAnyOrder(1, 2, 3, 4, 5, 6, 7, 8);
        assertThat(town.desk.list(ANA)).hasSize(8);
    }

    @Test
    void comments_made_in_the_same_moment_are_all_kept() throws Exception {
        int n = town.desk.submit(VID, Town.model(SPOT, "1.0.0")).number();

        atOnce(IntStream.range(0, 8)
                .mapToObj(i -> (Callable<Integer>) () ->
                        town.desk.comment(ANA, n, 0, Place.WHOLE, "No " + i).number())
                .toList());

        Submission submission = town.desk.find(ANA, n).submission();
        assertThat(submission.comments()).extracting(Event.Commented::comment).containsExactly(1, 2, 3, 4, 5, 6, 7, 8);
        assertThat(submission.comments()).extracting(Event.Commented::text).doesNotHaveDuplicates();
    }

    @Test
    void of_two_curators_who_publish_the_same_submission_exactly_one_does() throws Exception {
        Submission submission = town.approved(Town.model(SPOT, "1.0.0"));

        List<String> ends = atOnce(List.of(ANA, BOR).stream()
                .map(person ->
                        (Callable<String>) () -> outcome(() -> town.desk.publish(person, submission.number(), 1)))
                .toList());

        assertThat(ends).containsExactlyInAnyOrder("done", "closed-published");
        assertThat(town.publications).hasSize(1);
    }

    @Test
    void of_two_submissions_about_the_same_model_exactly_one_is_published_and_both_when_they_do_not_touch()
            throws Exception {
        town.published(Town.model(SPOT, "1.0.0"));
        Submission one = town.approved(Town.model(SPOT, "1.1.0", SPOTS));
        Submission other = town.approved(Town.model(SPOT, "1.1.0", COLOUR));
        Submission apart = town.approved(Town.model("Waste-SI/Bin", "1.0.0"));

        List<String> ends = atOnce(List.of(one, other, apart).stream()
                .map(submission ->
                        (Callable<String>) () -> outcome(() -> town.desk.publish(ANA, submission.number(), 1)))
                .toList());

        assertThat(ends.subList(0, 2)).contains("done").doesNotContainSequence("done", "done");
        assertThat(ends.get(2)).isEqualTo("done");
        assertThat(town.versions(SPOT)).containsExactly("1.0.0", "1.1.0");
        assertThat(new CatalogueCheck(town.repository).run(town.index)).isEmpty();
    }

    @Test
    void an_approval_that_meets_a_new_revision_does_not_count_for_it() throws Exception {
        int n = town.desk.submit(VID, Town.model(SPOT, "1.0.0")).number();

        atOnce(List.<Callable<String>>of(
                () -> outcome(() -> town.desk.revise(VID, n, Town.model(SPOT, "1.0.0", SPOTS))),
                () -> outcome(() -> town.desk.review(ANA, n, 1, Verdict.APPROVE, ""))));

        Submission submission = town.desk.find(ANA, n).submission();
        assertThat(submission.latest().revision()).isEqualTo(2);
        assertThat(submission.approvals()).isEmpty();
    }

    @Test
    void what_somebody_else_has_done_is_seen_at_the_next_look() {
        Submission mine = town.approved(Town.model(SPOT, "1.0.0"));
        ModelRepository other = ModelRepository.open(folder.resolve("models.git"));
        Submissions seen = new Submissions(other, Policy.USUAL);
        assertThat(seen.list())
                .singleElement()
                .satisfies(line -> assertThat(line.state()).isEqualTo(SubmissionState.APPROVED));

        town.desk.publish(ANA, mine.number(), 1);

        assertThat(seen.list())
                .singleElement()
                .satisfies(line -> assertThat(line.state()).isEqualTo(SubmissionState.PUBLISHED));
        other.close();
    }

    @Test
    void tidying_up_beside_people_at_work_loses_nothing() throws Exception {
        Submission approved = town.approved(Town.model(SPOT, "1.0.0"));
        int n = town.desk.submit(VID, Town.model("Waste-SI/Bin", "1.0.0")).number();

        atOnce(List.<Callable<String>>of(
                () -> {
                    town.repository.tidy();
                    town.repository.tidy();
                    return "tidy";
                },
                () -> outcome(() -> town.desk.publish(ANA, approved.number(), 1)),
                () -> outcome(() -> town.desk.comment(ANA, n, 0, Place.WHOLE, "Hm."))));

        town.repository.tidy();
        assertThat(new CatalogueCheck(town.repository).run(town.index)).isEmpty();
        assertThat(town.versions(SPOT)).containsExactly("1.0.0");
        assertThat(town.desk.find(ANA, n).submission().comments()).hasSize(1);
        assertThat(folder.resolve("models.git/refs/submissions/" + n)).doesNotExist();
        assertThat(town.desk.comment(ANA, n, 0, Place.WHOLE, "And this.").comments())
                .hasSize(2);
    }

    private static String outcome(Callable<Submission> attempt) throws Exception {
        try {
            attempt.call();
            return "done";
        } catch (RefusedException e) {
            return e.refusals().get(0).code();
        }
    }

    private static <T> List<T> atOnce(List<Callable<T>> all) throws Exception {
        CyclicBarrier start = new CyclicBarrier(all.size());
        ExecutorService threads = Executors.newFixedThreadPool(all.size());
        try {
            List<Future<T>> running = new ArrayList<>();
            for (Callable<T> one : all) {
                running.add(threads.submit(() -> {
                    start.await();
                    return one.call();
                }));
            }
            List<T> results = new ArrayList<>();
            for (Future<T> future : running) {
                results.add(future.get());
            }
            return results;
        } finally {
            threads.shutdownNow();
        }
    }
}
