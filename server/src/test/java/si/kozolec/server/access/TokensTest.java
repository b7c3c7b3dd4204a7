package si.kozolec.server.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import si.kozolec.server.HandClock;

class TokensTest {

    private final HandClock clock = new HandClock(AtTheLodge.MORNING);

    @TempDir
    private Path data;

    private Path folder;
    private Tokens server;
    private Tokens command;

    @BeforeEach
    void open() {
        folder = data.resolve("access");
        server = new Tokens(folder, clock);
        command = new Tokens(folder, clock);
    }

    @Test
    void a_token_that_a_command_makes_is_known_to_the_running_server_at_once() throws IOException {
        assertThat(refusal("kzl_aaaaaaaaaa_" + "x".repeat(43))).isEqualTo(Refusal.TOKEN_UNKNOWN);

        Tokens.Fresh fresh = make("Ana Novak", "ana", Role.CURATOR);

        assertThat(server.find(fresh.text()).owner()).isEqualTo(new Person("ana", "Ana Novak", Role.CURATOR));
    }

    @Test
    void only_a_digest_of_the_secret_is_kept() throws IOException {
        Tokens.Fresh fresh = make("Ana", "ana", Role.CURATOR);

        String secret = fresh.text().substring(fresh.text().length() - 43);
        String file = Files.readString(folder.resolve("tokens.json"));

        assertThat(fresh.text()).matches("kzl_[a-z2-7]{10}_[A-Za-z0-9_-]{43}");
        assertThat(file).doesNotContain(secret).contains(fresh.token().id());
        assertThat(fresh.toString()).doesNotContain(secret);
    }

    @Test
    void the_files_are_for_the_owner_alone() throws IOException {
        Assumptions.assumeTrue(
                data.getFileSystem().supportedFileAttributeViews().contains("posix"),
                "this file system knows no owners");
        make("Ana", "ana", Role.CURATOR);

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("tokens.json"))))
                .isEqualTo("rw-------");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder)))
                .isEqualTo("rwx------");
    }

    @Test
    void a_revoked_token_is_refused_from_the_next_request_on() throws IOException {
        Tokens.Fresh fresh = make("Ana", "ana", Role.CURATOR);
        server.find(fresh.text());

        assertThat(command.revoke(fresh.token().id())).isTrue();

        assertThat(refusal(fresh.text())).isEqualTo(Refusal.TOKEN_REVOKED);
        assertThat(command.list().get(0).state(clock.instant())).isEqualTo(Token.State.REVOKED);
    }

    @Test
    void revoking_what_is_not_there_says_so() throws IOException {
        make("Ana", "ana", Role.CURATOR);

        assertThat(command.revoke("aaaaaaaaaa")).isFalse();
    }

    @Test
    void a_token_expires_to_the_second() throws IOException {
        Tokens.Fresh fresh = command.create(
                "Ana", "ana", Role.CURATOR, Optional.of(clock.instant().plusSeconds(60)));

        clock.pass(Duration.ofSeconds(59));
        assertThat(server.find(fresh.text()).id()).isEqualTo(fresh.token().id());
        clock.pass(Duration.ofSeconds(1));
        assertThat(refusal(fresh.text())).isEqualTo(Refusal.TOKEN_EXPIRED);
    }

    @Test
    void whoever_has_only_the_id_is_not_told_what_has_become_of_the_token() throws IOException {
        Tokens.Fresh fresh = make("Ana", "ana", Role.CURATOR);
        command.revoke(fresh.token().id());

        assertThat(refusal("kzl_" + fresh.token().id() + "_" + "A".repeat(43))).isEqualTo(Refusal.TOKEN_UNKNOWN);
    }

    @Test
    void a_token_of_which_one_letter_is_wrong_is_unknown() throws IOException {
        String text = make("Ana", "ana", Role.CURATOR).text();

        for (int i = 0; i < text.length(); i++) {
            char other = text.charAt(i) == 'a' ? 'b' : 'a';
            String wrong = text.substring(0, i) + other + text.substring(i + 1);
            assertThat(refusal(wrong)).as(wrong).isEqualTo(Refusal.TOKEN_UNKNOWN);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "not JSON",
                "[]",
                "{\"format\": \"kozolec-tokens 2\", \"tokens\": []}",
                "{\"format\": \"kozolec-tokens 1\", \"tokens\": [{\"id\": \"aaaaaaaaaa\"}]}"
            })
    void when_the_file_cannot_be_understood_no_token_holds(String content) throws IOException {
        Tokens.Fresh fresh = make("Ana", "ana", Role.CURATOR);
        server.find(fresh.text());
        byte[] before = Files.readAllBytes(folder.resolve("tokens.json"));

        Files.writeString(folder.resolve("tokens.json"), content);

        assertThat(refusal(fresh.text())).isEqualTo(Refusal.ACCESS_UNAVAILABLE);
        assertThatThrownBy(() -> make("Bor", "bor", Role.ADMIN)).isInstanceOf(IOException.class);
        assertThat(folder.resolve("tokens.json")).hasContent(content);

        Files.write(folder.resolve("tokens.json"), before);
        assertThat(server.find(fresh.text()).person()).isEqualTo("ana");
    }

    @Test
    void a_token_that_stands_there_twice_makes_the_file_unreadable() throws IOException {
        Tokens.Fresh fresh = make("Ana", "ana", Role.SUBMITTER);
        Path file = folder.resolve("tokens.json");
        String one = Files.readString(file)
                .replaceFirst("(?s).*\"tokens\" : \\[", "")
                .replaceFirst("(?s)][^]]*$", "");

        Files.writeString(
                file,
                "{\"format\": \"kozolec-tokens 1\", \"tokens\": [" + one + "," + one.replace("submitter", "admin")
                        + "]}");

        assertThat(refusal(fresh.text())).isEqualTo(Refusal.ACCESS_UNAVAILABLE);
    }

    @Test
    void a_role_that_somebody_wrote_into_a_digest_does_not_help() throws IOException {
        Tokens.Fresh fresh = make("Ana", "ana", Role.SUBMITTER);
        Path file = folder.resolve("tokens.json");

        Files.writeString(file, Files.readString(file).replaceFirst("\"sha256\" : \"[0-9a-f]{64}", "\"sha256\" : \""));

        assertThat(refusal(fresh.text())).isEqualTo(Refusal.ACCESS_UNAVAILABLE);
    }

    @Test
    void of_tokens_that_many_make_and_revoke_at_once_none_is_lost() throws Exception {
        List<Callable<String>> work = IntStream.range(0, 40)
                .mapToObj(n -> (Callable<String>) () -> {
                    Tokens own = new Tokens(folder, clock);
                    String id = own.create("N" + n, "n" + n, Role.SUBMITTER, Optional.empty())
                            .token()
                            .id();
                    assertThat(n % 2 == 0 || own.revoke(id)).isTrue();
                    return id;
                })
                .toList();
        ExecutorService people = Executors.newFixedThreadPool(8);
        Set<String> made;
        try {
            made = people.invokeAll(work).stream().map(TokensTest::result).collect(Collectors.toSet());
        } finally {
            people.shutdown();
        }

        assertThat(command.list()).extracting(Token::id).containsExactlyInAnyOrderElementsOf(made);
        assertThat(command.list().stream().filter(token -> token.revoked().isPresent()))
                .hasSize(20);
        try (var left = Files.list(folder)) {
            assertThat(left.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrder("tokens.json", "tokens.lock");
        }
    }

    @Test
    void two_processes_that_write_at_once_do_not_lose_each_others_tokens() throws Exception {
        List<Process> others = List.of(otherProcess("first"), otherProcess("second"));
        for (int n = 0; n < 10; n++) {
            make("Here " + n, "here", Role.SUBMITTER);
        }
        for (Process other : others) {
            assertThat(other.waitFor()).isZero();
        }

        assertThat(command.list().stream().collect(Collectors.groupingBy(Token::person, Collectors.counting())))
                .containsEntry("here", 10L)
                .containsEntry("first", 10L)
                .containsEntry("second", 10L);
    }

    private Process otherProcess(String person) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        ManyTokens.class.getName(),
                        folder.toString(),
                        person)
                .inheritIO()
                .start();
    }

    /** What the other processes run. */
    static final class ManyTokens {

        private ManyTokens() {}

        public static void main(String[] args) throws IOException {
            Tokens tokens = new Tokens(Path.of(args[0]), new HandClock(AtTheLodge.MORNING));
            for (int n = 0; n < 10; n++) {
                tokens.create("There " + n, args[1], Role.SUBMITTER, Optional.empty());
            }
        }
    }

    private static String result(Future<String> done) {
        try {
            return done.get();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private Tokens.Fresh make(String name, String person, Role role) throws IOException {
        return command.create(name, person, role, Optional.empty());
    }

    private Refusal refusal(String text) {
        AccessException refused = catchThrowableOfType(AccessException.class, () -> server.find(text));
        assertThat(refused).as(text).isNotNull();
        return refused.refusal();
    }
}
