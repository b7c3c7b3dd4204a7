package si.kozolec.server.submission;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static si.kozolec.server.submission.Town.ANA;
import static si.kozolec.server.submission.Town.BOR;
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
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
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
import tools.jackson.databind.json.JsonMapper;

/** A small town behind the real door for native git, and a clone of it to work in. */
abstract class AtTheGitDoor {

    static final String SPOT = "Parking-SI/ParkingSpot";
    static final String SCHEMA = "dataModel.Parking-SI/ParkingSpot/schema.json";
    static final PushLimits LIMITS = new PushLimits(2 << 20, 200, 50, 1 << 20);

    @TempDir
    Path folder;

    final AtomicInteger looksLeft = new AtomicInteger();
    Town town;
    Metrics metrics;
    HttpServer server;
    Path clone;
    String output = "";

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

    Person person(HttpServletRequest request) {
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

    static String bearer(Person person) {
        return "http.extraHeader=Authorization: Bearer " + person.id();
    }

    String address() {
        return server.uri() + "/git/models.git";
    }

    int push(Person person, String... refs) throws Exception {
        List<String> command = new ArrayList<>(List.of("-c", bearer(person), "push", address()));
        command.addAll(Arrays.asList(refs));
        return git(clone, command.toArray(String[]::new));
    }

    void write(String path, String text) throws IOException {
        Path file = clone.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    void commit(String message) throws Exception {
        git(clone, "add", "-A");
        assertThat(git(clone, "commit", "-q", "-m", message)).as(output).isZero();
    }

    long size() throws IOException {
        try (Stream<Path> files = Files.walk(folder.resolve("data/models.git/objects"))) {
            return files.filter(Files::isRegularFile).count();
        }
    }

    static boolean hasGit() {
        try {
            return new ProcessBuilder("git", "--version").start().waitFor() == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    int git(Path where, String... arguments) throws Exception {
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
