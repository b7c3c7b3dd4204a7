package si.kozolec.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import si.kozolec.model.Language;
import si.kozolec.model.Severity;
import si.kozolec.server.access.Role;
import si.kozolec.server.ckan.Portal;
import si.kozolec.server.ckan.PortalOptions;
import si.kozolec.server.gaiax.TargetOptions;
import si.kozolec.server.submission.Policy;

class ServerConfigTest {

    @TempDir
    private Path folder;

    @Test
    void without_any_word_from_the_operator_the_standard_values_hold() {
        ServerConfig config = ServerConfig.from(Map.of(), Map.of(), Optional.empty());

        assertThat(config.host()).isEqualTo("127.0.0.1");
        assertThat(config.port()).isEqualTo(8080);
        assertThat(config.data()).isEqualTo(Path.of("./kozolec-data"));
        assertThat(config.publicUrl()).isEmpty();
        assertThat(config.address()).isEqualTo(URI.create("http://127.0.0.1:8080"));
        assertThat(config.logLevel()).isEqualTo("info");
        assertThat(config.maxBodyBytes()).isEqualTo(32L * 1024 * 1024);
        assertThat(config.validationTime()).isEqualTo(Duration.ofSeconds(60));
        assertThat(config.stopTimeout()).isEqualTo(Duration.ofSeconds(10));
    }

    @Test
    void the_policy_of_reviews_is_the_operators() {
        ServerConfig usual = ServerConfig.from(Map.of(), Map.of(), Optional.empty());
        ServerConfig strict = ServerConfig.from(
                Map.of("approvals", "3", "blocking", "warning", "waiting-hours", "48", "late-days", "7"),
                Map.of(),
                Optional.empty());

        assertThat(usual.policy()).isEqualTo(Policy.USUAL);
        assertThat(strict.policy()).isEqualTo(new Policy(3, Severity.WARNING, Duration.ofDays(2), Duration.ofDays(7)));
        assertThatThrownBy(() -> ServerConfig.from(Map.of("blocking", "all"), Map.of(), Optional.empty()))
                .hasMessageContaining("blocking");
    }

    @Test
    void a_flag_wins_over_the_environment_and_the_environment_over_the_file() throws IOException {
        Path file = file("port = 1001\nhost = \"0.0.0.0\"\nmax-threads = 20\n");

        ServerConfig config = ServerConfig.from(
                Map.of("port", "1003"),
                Map.of("KOZOLEC_PORT", "1002", "KOZOLEC_HOST", "::1", "PATH", "/bin"),
                Optional.of(file));

        assertThat(config.port()).isEqualTo(1003);
        assertThat(config.host()).isEqualTo("::1");
        assertThat(config.maxThreads()).isEqualTo(20);
        assertThat(config.address()).isEqualTo(URI.create("http://[::1]:1003"));
    }

    @Test
    void the_environment_can_name_the_file() throws IOException {
        Path file = file("log-level = \"debug\"\n");

        ServerConfig config = ServerConfig.from(Map.of(), Map.of("KOZOLEC_CONFIG", file.toString()), Optional.empty());

        assertThat(config.logLevel()).isEqualTo("debug");
    }

    @Test
    void a_public_address_is_kept_without_its_last_slash() {
        ServerConfig config =
                ServerConfig.from(Map.of("public-url", "https://modeli.example.si/"), Map.of(), Optional.empty());

        assertThat(config.address()).isEqualTo(URI.create("https://modeli.example.si"));
    }

    @Test
    void what_is_set_for_the_command_line_does_not_stop_a_server_on_the_same_machine() {
        Map<String, String> environment = Map.of("KOZOLEC_ARCHIVE", "off", "KOZOLEC_JAVA_OPTIONS", "-Xmx1g");

        ServerConfig config = ServerConfig.from(Map.of(), environment, Optional.empty());

        assertThat(config.port()).isEqualTo(8080);
    }

    @Test
    void all_problems_are_told_at_once_each_with_its_place() throws IOException {
        Path file = file("prot = 8080\nidle-timeout-seconds = 0\n");

        ConfigProblems problems = catchThrowableOfType(
                ConfigProblems.class,
                () -> ServerConfig.from(
                        Map.of("port", "99999"),
                        Map.of("KOZOLEC_LOG_LEVL", "debug", "KOZOLEC_MAX_THREADS", "many"),
                        Optional.of(file)));

        assertThat(problems.problems()).hasSize(5);
        assertThat(problems.in(Language.EN))
                .contains("KOZOLEC_LOG_LEVL: there is no such setting; did you mean KOZOLEC_LOG_LEVEL?")
                .contains("prot: there is no such setting; did you mean port?")
                .contains("--port = \"99999\": must be a whole number from 0 to 65535")
                .contains("KOZOLEC_MAX_THREADS = \"many\"")
                .contains("idle-timeout-seconds = \"0\": must be a whole number from 1 to 3600");
        assertThat(problems.in(Language.SL)).contains("ste mislili port?");
    }

    @ParameterizedTest
    @CsvSource({
        "log-level, loud, must be one of",
        "public-url, modeli.example.si, must be an address",
        "public-url, ftp://example.si, must be an address",
        "public-url, https://example.si/?a=b, must be an address",
        "host, ' ', must not be empty",
        "port, -1, whole number",
        "port, 80.5, whole number",
        "prt, 80, did you mean --port?",
        "completely-else, 1, there is no such setting",
        "oidc-issuer, http://login.example.si/realm, must be an https address",
        "oidc-name, town, means nothing without oidc-issuer",
        "trusted-proxies, proxy.example.si, must be a list of IP addresses",
        "writes-per-minute, -1, whole number",
    })
    void a_wrong_setting_stops_the_start(String key, String value, String said) {
        assertThatThrownBy(() -> ServerConfig.from(Map.of(key, value), Map.of(), Optional.empty()))
                .isInstanceOf(ConfigProblems.class)
                .hasMessageContaining(said);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"port = |not TOML", "[limits]\\nport = 1|one single value", "port = [1, 2]|one single value"})
    void a_file_that_is_not_as_it_should_be_is_named(String content, String said) throws IOException {
        Path file = file(content.replace("\\n", "\n"));

        assertThatThrownBy(() -> ServerConfig.from(Map.of(), Map.of(), Optional.of(file)))
                .isInstanceOf(ConfigProblems.class)
                .hasMessageContaining("kozolec.toml")
                .hasMessageContaining(said);
    }

    @Test
    void an_issuer_is_taken_with_all_that_is_said_about_it() {
        ServerConfig config = ServerConfig.from(
                Map.of(
                        "public-url", "https://modeli.example.si",
                        "oidc-issuer", "https://login.example.si/realm/",
                        "oidc-name", "town",
                        "oidc-role-curator", "ministry, office"),
                Map.of("KOZOLEC_OIDC_CLIENT_SECRET", "hush"),
                Optional.empty());

        assertThat(config.access().secure()).isTrue();
        assertThat(config.access().oidc()).hasValueSatisfying(oidc -> {
            assertThat(oidc.issuer()).isEqualTo(URI.create("https://login.example.si/realm/"));
            assertThat(oidc.audience()).isEqualTo("kozolec");
            assertThat(oidc.roles().get(Role.CURATOR)).containsExactlyInAnyOrder("ministry", "office");
            assertThat(oidc.algorithms()).containsExactly("RS256", "PS256", "ES256");
            assertThat(oidc.toString()).doesNotContain("hush");
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"none", "HS256", "RS256 HS256", "rs256", " "})
    void a_signature_that_anybody_could_make_cannot_be_allowed(String algorithms) {
        assertThatThrownBy(() -> ServerConfig.from(
                        Map.of("oidc-issuer", "https://login.example.si", "oidc-algorithms", algorithms),
                        Map.of(),
                        Optional.empty()))
                .isInstanceOf(ConfigProblems.class)
                .hasMessageContaining("oidc-algorithms");
    }

    @Test
    void a_secret_that_means_nothing_is_not_repeated() {
        assertThatThrownBy(() -> ServerConfig.from(Map.of("oidc-client-secret", "hush"), Map.of(), Optional.empty()))
                .isInstanceOf(ConfigProblems.class)
                .hasMessageContaining("oidc-client-secret")
                .hasMessageNotContaining("hush");
    }

    @Test
    void portals_that_are_read_and_those_that_are_written_are_a_table_each() throws IOException {
        Path file = file("""
                [portal.opsi]
                url = "https://podatki.example.si/"
                title = "OPSI"

                [gaiax-target.opsi]
                kind = "ckan"
                url = "https://podatki.example.si"
                organisation = "ministrstvo"
                extras = "false"
                auth = "header"
                header = "Authorization"
                secret = "env:OPSI_TOKEN"
                """);

        ServerConfig config = ServerConfig.from(Map.of(), Map.of("OPSI_TOKEN", "hush"), Optional.of(file));

        URI portal = URI.create("https://podatki.example.si");
        assertThat(config.portals()).containsExactly(new Portal("opsi", "OPSI", portal));
        assertThat(config.gaiax().targets()).singleElement().satisfies(target -> {
            assertThat(target.kind()).isEqualTo(TargetOptions.Kind.CKAN);
            assertThat(target.portal()).isEqualTo(new PortalOptions("ministrstvo", false));
            assertThat(target.toString()).doesNotContain("hush");
        });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "[portal.opsi]\\nurl = \"ftp://x.si\"|portal.opsi.url: must be an address",
                "[portal.opsi]\\nurl = \"https://x.si\"\\ntitle = \"\"|portal.opsi.title: must have 1 to 100",
                "[gaiax-target.o]\\nkind = \"ckan\"\\nurl = \"https://x.si\"|gaiax-target.o.organisation: must be the name",
                "[gaiax-target.o]\\nkind = \"dkan\"\\nurl = \"https://x.si\"|gaiax-target.o.kind: must be xfsc",
                "[gaiax-target.o]\\nkind = \"ces\"\\nurl = \"https://x.si\"\\nextras = \"so\"|o.extras: must be true or false",
            })
    void what_is_wrong_with_a_portal_or_a_target_is_told(String content, String said) throws IOException {
        Path file = file(content.replace("\\n", "\n"));

        assertThatThrownBy(() -> ServerConfig.from(Map.of(), Map.of(), Optional.of(file)))
                .isInstanceOf(ConfigProblems.class)
                .hasMessageContaining(said);
    }

    @Test
    void a_file_that_is_not_there_is_named() {
        assertThatThrownBy(() -> ServerConfig.from(Map.of(), Map.of(), Optional.of(folder.resolve("none.toml"))))
                .isInstanceOf(ConfigProblems.class)
                .hasMessageContaining("none.toml: there is no such file");
    }

    private Path file(String content) throws IOException {
        return Files.writeString(folder.resolve("kozolec.toml"), content);
    }
}
