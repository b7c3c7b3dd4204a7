package si.kozolec.server.submission;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static si.kozolec.server.submission.Town.ANA;
import static si.kozolec.server.submission.Town.BOR;
import static si.kozolec.server.submission.Town.SPOTS;
import static si.kozolec.server.submission.Town.VID;
import static si.kozolec.server.submission.Town.ZOJA;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import si.kozolec.model.LocalizedText;
import si.kozolec.server.access.Person;
import si.kozolec.server.access.Role;
import si.kozolec.server.git.GitDeniedException;
import si.kozolec.server.git.GitHttp;
import si.kozolec.server.git.PushLimits;
import si.kozolec.server.http.HttpOptions;
import si.kozolec.server.http.HttpServer;
import si.kozolec.server.http.Metrics;
import si.kozolec.server.http.Mount;
import si.kozolec.server.http.Offer;
import si.kozolec.server.submission.Event.Verdict;
import tools.jackson.databind.json.JsonMapper;

/** Native git against the real door. */
class GitPushTest {

    private static final String SPOT = "Parking-SI/ParkingSpot";
    private static final String SCHEMA = "dataModel.Parking-SI/ParkingSpot/schema.json";
    private static final PushLimits LIMITS = new PushLimits(2 << 20, 200, 50, 1 << 20);

    @TempDir
    Path folder;

    private final AtomicInteger looksLeft = new AtomicInteger();
    private Town town;
    private Metrics metrics;
    private HttpServer server;
    private Path clone;
    private String output = "";

    @BeforeEach
    void open() throws Exception {
        assumeTrue(hasGit(), "native git is not installed");
        town = new Town(folder.resolve("data"));
        town.published(Town.model(SPOT, "1.0.0"));
        metrics = new Metrics();
        PushDesk desk = new PushDesk(town.desk, () -> URI.create("https://models.example/"));
        Mount git = new Mount("/git/*", GitHttp.servlet(town.repository, this::person, desk, LIMITS));
        server = HttpServer.start(
                HttpOptions.anyLocalPort(),
                metrics,
                JsonMapper.builder().build(),
                new Offer(List.of(), List.of(), List.of(git), List.of(new Nothing())));
        clone = folder.resolve("clone");
        assertThat(git(folder, "clone", "-q", address(), clone.toString())).isZero();
        git(clone, "config", "user.name", "Vid");
        git(clone, "config", "user.email", "vid@example.org");
    }

    @AfterEach
    void close() {
        if (server != null) {
            server.close();
            metrics.close();
            town.close();
        }
    }

    /** Jersey wants one. */
    @jakarta.ws.rs.Path("/nothing")
    public static final class Nothing {
        @jakarta.ws.rs.GET
        public String nothing() {
            return "";
        }
    }

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

    private Person person(HttpServletRequest request) {
        Optional<String> authorization = Optional.ofNullable(request.getHeader("Authorization"));
        if (authorization.isEmpty()) {
            return Person.ANYONE;
        }
        if (authorization.get().equals("Bearer late")) {
            if (looksLeft.getAndDecrement() <= 0) {
                throw new GitDeniedException(401, new LocalizedText("Preklican.", "Revoked."), Optional.empty());
            }
            return new Person("late", "Late", Role.SUBMITTER);
        }
        String given = authorization.get();
        String name = given.startsWith("Basic ")
                ? new String(java.util.Base64.getDecoder().decode(given.substring(6)), UTF_8).split(":", 2)[1]
                : given.substring("Bearer ".length());
        return Stream.of(VID, ZOJA, ANA, BOR, new Person("rok", "Rok", Role.READER))
                .filter(person -> person.id().equals(name))
                .findFirst()
                .orElseThrow(() ->
                        new GitDeniedException(401, new LocalizedText("Neznan žeton.", "Unknown."), Optional.empty()));
    }

    private static String bearer(Person person) {
        return "http.extraHeader=Authorization: Bearer " + person.id();
    }

    private String address() {
        return server.uri() + "/git/models.git";
    }

    private int push(Person person, String... refs) throws Exception {
        List<String> command = new ArrayList<>(List.of("-c", bearer(person), "push", address()));
        command.addAll(Arrays.asList(refs));
        return git(clone, command.toArray(String[]::new));
    }

    private void write(String path, String text) throws IOException {
        Path file = clone.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private void commit(String message) throws Exception {
        git(clone, "add", "-A");
        assertThat(git(clone, "commit", "-q", "-m", message)).as(output).isZero();
    }

    private long size() throws IOException {
        try (Stream<Path> files = Files.walk(folder.resolve("data/models.git/objects"))) {
            return files.filter(Files::isRegularFile).count();
        }
    }

    private static boolean hasGit() {
        try {
            return new ProcessBuilder("git", "--version").start().waitFor() == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private int git(Path where, String... arguments) throws Exception {
        List<String> command = new ArrayList<>(List.of("git"));
        command.addAll(Arrays.asList(arguments));
        ProcessBuilder builder =
                new ProcessBuilder(command).directory(where.toFile()).redirectErrorStream(true);
        builder.environment().put("GIT_TERMINAL_PROMPT", "0");
        builder.environment().put("GIT_CONFIG_NOSYSTEM", "1");
        builder.environment().put("HOME", folder.toString());
        builder.environment().put("LC_ALL", "C");
        Process process = builder.start();
        process.getOutputStream().close();
        output = new String(process.getInputStream().readAllBytes(), UTF_8);
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        return process.exitValue();
    }
}
