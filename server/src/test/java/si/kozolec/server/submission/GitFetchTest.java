package si.kozolec.server.submission;

import static org.assertj.core.api.Assertions.assertThat;
import static si.kozolec.server.submission.Town.ANA;
import static si.kozolec.server.submission.Town.SPOTS;
import static si.kozolec.server.submission.Town.VID;
import static si.kozolec.server.submission.Town.ZOJA;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import si.kozolec.server.access.Person;

/** Native git fetches through the real door what its person may see, and nothing else. */
class GitFetchTest extends AtTheGitDoor {

    @ParameterizedTest
    @ValueSource(strings = {"protocol.version=0", "protocol.version=2"})
    void a_submission_is_fetched_by_those_who_may_see_it_and_by_nobody_else(String protocol) throws Exception {
        write(SCHEMA, Town.schema(SPOT, "1.1.0", SPOTS));
        commit("x");
        push(VID, "HEAD:refs/for/main");
        String content = town.desk.find(VID, 2).submission().latest().content();
        String blob = town.repository.files(content).id(SCHEMA).orElseThrow();
        Path other = folder.resolve("other");
        git(folder, "clone", "-q", address(), other.toString());

        git(other, "-c", protocol, "ls-remote", address());
        assertThat(output).contains("refs/heads/main", "1.0.0").doesNotContain("refs/submissions");
        git(other, "-c", protocol, "-c", bearer(ZOJA), "ls-remote", address());
        assertThat(output).doesNotContain("refs/submissions");
        for (String hidden : List.of(content, blob, "refs/submissions/2/head")) {
            assertThat(git(other, "-c", protocol, "fetch", address(), hidden))
                    .as(output)
                    .isNotZero();
            assertThat(git(other, "-c", protocol, "-c", bearer(ZOJA), "fetch", address(), hidden))
                    .isNotZero();
        }
        for (Person may : List.of(VID, ANA)) {
            git(other, "-c", protocol, "-c", bearer(may), "ls-remote", address());
            assertThat(output).contains("refs/submissions/2/head", "refs/submissions/2/meta");
        }
        assertThat(git(other, "-c", protocol, "-c", bearer(ANA), "fetch", address(), "refs/submissions/2/head"))
                .as(output)
                .isZero();
    }

    @Test
    void plain_git_is_asked_for_a_token_when_it_names_a_submission_and_never_when_it_clones() throws Exception {
        write(SCHEMA, Town.schema(SPOT, "1.1.0", SPOTS));
        commit("x");
        push(VID, "HEAD:refs/for/main");
        String withPassword = address().replace("http://", "http://vid:vid@");

        assertThat(git(clone, "fetch", withPassword, "refs/submissions/2/head:mine"))
                .as(output)
                .isZero();
        git(clone, "rev-parse", "mine");
        assertThat(output.strip())
                .isEqualTo(town.desk.find(VID, 2).submission().latest().content());
        assertThat(git(clone, "fetch", withPassword, "+refs/submissions/2/*:refs/remotes/mine/*"))
                .as(output)
                .isZero();
        // More names than git sends without compressing them.
        List<String> many = new ArrayList<>(List.of("fetch", withPassword));
        for (int i = 0; i < 40; i++) {
            many.add("refs/submissions/2/head:refs/remotes/mine/no" + i);
        }
        assertThat(git(clone, many.toArray(String[]::new))).as(output).isZero();

        assertThat(git(clone, "fetch", address(), "refs/submissions/2/head")).isNotZero();
        assertThat(output).containsAnyOf("could not read Username", "Authentication failed", "terminal prompts");
        assertThat(git(clone, "fetch", withPassword.replace("vid:vid", "zoja:zoja"), "refs/submissions/2/head"))
                .isNotZero();
        assertThat(output).contains("couldn't find remote ref");
        assertThat(git(clone, "fetch", "--tags", address(), "main")).isZero();
        assertThat(git(
                        folder,
                        "clone",
                        "-q",
                        "--mirror",
                        address(),
                        folder.resolve("mirror").toString()))
                .as(output)
                .isZero();
    }

    @Test
    void a_hidden_file_cannot_be_had_by_naming_it_in_a_push() throws Exception {
        int secret = town.desk
                .submit(ZOJA, Town.files("s", Map.of("dataModel.Noise-SI/secret.md", "hidden words")))
                .number();
        String blob = town.repository
                .files(town.desk.find(ZOJA, secret).submission().latest().content())
                .id("dataModel.Noise-SI/secret.md")
                .orElseThrow();
        // A tree that names the hidden file, without having it.
        git(clone, "update-index", "--add", "--cacheinfo", "100644," + blob + ",dataModel.Parking-SI/stolen.md");
        git(clone, "write-tree", "--missing-ok");
        String tree = output.strip();
        git(clone, "commit-tree", tree, "-p", "HEAD", "-m", "x");
        String commit = output.strip();

        // Native git does not send what it does not have; if it did, the door would refuse it.
        assertThat(push(VID, commit + ":refs/for/main")).isNotZero();
        assertThat(town.desk.list(VID).stream().filter(line -> line.submitter().is(VID)))
                .hasSize(1);
    }
}
