package si.kozolec.server.submission;

import static org.assertj.core.api.Assertions.assertThat;
import static si.kozolec.server.submission.Town.ANA;
import static si.kozolec.server.submission.Town.BOR;
import static si.kozolec.server.submission.Town.SPOTS;
import static si.kozolec.server.submission.Town.VID;
import static si.kozolec.server.submission.Town.ZOJA;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import si.kozolec.server.access.Person;
import si.kozolec.server.access.Role;
import si.kozolec.server.submission.Event.Verdict;

/** Native git pushes through the real door. */
class GitPushTest extends AtTheGitDoor {

    @Test
    void a_push_becomes_a_submission_and_the_answer_tells_its_number_and_the_findings() throws Exception {
        write(SCHEMA, Town.schema(SPOT, "1.0.1", SPOTS));
        commit("Parking spots count\n\nThey can be counted now.");

        assertThat(push(VID, "HEAD:refs/for/main")).isZero();

        assertThat(output)
                .contains(
                        "Submission 2, revision 1.",
                        "https://models.example/submissions/2",
                        "Checked: 1 errors",
                        "error " + SCHEMA,
                        "(version-too-low)");
        Submission submission = town.desk.find(VID, 2).submission();
        assertThat(submission.title()).isEqualTo("Parking spots count");
        assertThat(submission.latest().message()).isEqualTo("They can be counted now.");
        assertThat(town.desk.changedPaths(submission.latest())).containsExactly(SCHEMA);
        assertThat(town.repository.refs("refs/for/")).isEmpty();
    }

    @Test
    void the_findings_are_told_in_the_language_of_the_one_who_pushes() throws Exception {
        write(SCHEMA, Town.schema(SPOT, "1.0.1", SPOTS));
        commit("x");

        assertThat(git(
                        clone,
                        "-c",
                        "http.extraHeader=Accept-Language: sl",
                        "-c",
                        bearer(VID),
                        "push",
                        address(),
                        "HEAD:refs/for/main"))
                .isZero();
        assertThat(output).contains("Predlog 2, revizija 1.", "Preverjeno. Napake: 1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"refs/for/main/2", "refs/submissions/2"})
    void a_push_with_the_number_is_a_new_revision(String target) throws Exception {
        write(SCHEMA, Town.schema(SPOT, "1.0.1", SPOTS));
        commit("Parking spots count");
        push(VID, "HEAD:refs/for/main");
        write(SCHEMA, Town.schema(SPOT, "1.1.0", SPOTS));
        git(clone, "commit", "-q", "--amend", "-am", "Parking spots count, minor");

        assertThat(push(VID, "HEAD:" + target)).isZero();

        assertThat(output).contains("Submission 2, revision 2.", "Checked: 0 errors");
        town.desk.review(ANA, 2, 2, Verdict.APPROVE, "");
        town.desk.review(BOR, 2, 2, Verdict.APPROVE, "");
        town.desk.publish(ANA, 2, 2);
        assertThat(git(clone, "pull", "-q", "--no-rebase", "-X", "theirs", address(), "main"))
                .as(output)
                .isZero();
        assertThat(git(clone, "fetch", "-q", "--tags", address())).isZero();
        git(clone, "tag");
        assertThat(output).contains("dataModel.Parking-SI/ParkingSpot/1.1.0");
    }

    @Test
    void somebody_elses_submission_gets_no_revision() throws Exception {
        write(SCHEMA, Town.schema(SPOT, "1.1.0", SPOTS));
        commit("x");
        push(VID, "HEAD:refs/for/main");

        assertThat(push(ZOJA, "HEAD:refs/for/main/2")).isNotZero();
        assertThat(output).contains("There is no submission 2.");
    }

    @Test
    void whoever_brings_no_token_is_asked_for_one_and_a_reader_may_not_push() throws Exception {
        write(SCHEMA, Town.schema(SPOT, "1.1.0", SPOTS));
        commit("x");

        assertThat(git(clone, "push", address(), "HEAD:refs/for/main")).isNotZero();
        assertThat(output).containsAnyOf("could not read Username", "Authentication failed", "terminal prompts");
        assertThat(push(new Person("rok", "Rok", Role.READER), "HEAD:refs/for/main"))
                .isNotZero();
        assertThat(output).contains("403");
        // A token as the password of an address, as git sends it after it was asked.
        String withPassword = address().replace("http://", "http://vid:vid@");
        assertThat(git(clone, "push", withPassword, "HEAD:refs/for/main"))
                .as(output)
                .isZero();
    }

    @Test
    void a_token_that_is_revoked_while_the_push_is_on_its_way_does_not_hold() throws Exception {
        write(SCHEMA, Town.schema(SPOT, "1.1.0", SPOTS));
        commit("x");
        // Once for what git asks first, once for the push itself; not any more when all of it is here.
        looksLeft.set(2);

        assertThat(push(new Person("late", "Late", Role.SUBMITTER), "HEAD:refs/for/main"))
                .isNotZero();
        assertThat(output).contains("Revoked.");
        assertThat(town.desk.list(ANA)).hasSize(1);
    }

    @Test
    void nothing_but_a_proposal_is_taken() throws Exception {
        write(SCHEMA, Town.schema(SPOT, "1.1.0", SPOTS));
        commit("x");
        git(clone, "tag", "dataModel.Parking-SI/ParkingSpot/9.0.0");
        Map<String, String> before = town.repository.refs("refs/");

        for (List<String> refs : List.of(
                List.of("HEAD:refs/heads/main"),
                List.of("+HEAD:refs/heads/main"),
                List.of("HEAD:refs/heads/other"),
                List.of("dataModel.Parking-SI/ParkingSpot/9.0.0"),
                List.of(":refs/heads/main"),
                List.of("HEAD:refs/submissions/1/meta"),
                List.of("HEAD:refs/for/main", "HEAD:refs/for/main/1"))) {
            assertThat(push(ANA, refs.toArray(String[]::new)))
                    .as(refs.toString())
                    .isNotZero();
        }
        assertThat(town.repository.refs("refs/")).isEqualTo(before);
        assertThat(town.repository.check()).isEmpty();
    }

    @Test
    void a_history_of_its_own_is_not_taken() throws Exception {
        git(clone, "checkout", "-q", "--orphan", "alone");
        commit("x");

        assertThat(push(VID, "HEAD:refs/for/main")).isNotZero();
        assertThat(output).contains("Clone the repository first");
    }

    @Test
    void links_and_names_that_lead_elsewhere_are_told() throws Exception {
        Files.createSymbolicLink(clone.resolve("dataModel.Parking-SI/link.json"), Path.of("/etc/passwd"));
        commit("x");

        assertThat(push(VID, "HEAD:refs/for/main")).isNotZero();
        assertThat(output).contains("dataModel.Parking-SI/link.json: This is a link.");
    }

    @Test
    void a_pack_that_is_too_large_is_refused_and_leaves_nothing_behind() throws Exception {
        byte[] noise = new byte[3 << 20];
        new Random(7).nextBytes(noise);
        Files.write(clone.resolve("dataModel.Parking-SI/noise.bin"), noise);
        commit("x");
        long before = size();

        assertThat(push(VID, "HEAD:refs/for/main")).isNotZero();
        assertThat(size()).isEqualTo(before);
        try (Stream<Path> left = Files.list(folder.resolve("data/models.git/incoming"))) {
            assertThat(left).isEmpty();
        }
    }

    @Test
    void a_pack_of_too_many_objects_is_stopped_at_its_header() throws Exception {
        for (int i = 0; i < 300; i++) {
            write("dataModel.Parking-SI/many/" + i + ".md", "text " + i);
        }
        commit("x");

        assertThat(push(VID, "HEAD:refs/for/main")).isNotZero();
        assertThat(output).contains("more than the 200 that are taken");
    }
}
