package si.kozolec.server.access;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jwt.SignedJWT;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import si.kozolec.server.api.Lodge;

/** The lodge with a real Keycloak as issuer, and a real browser: {@code mvn -Pkeycloak -pl server -am verify}. */
class KeycloakIT {

    private static Lodge lodge;
    private static Keycloak keycloak;

    @TempDir
    private static Path folder;

    @BeforeAll
    static void start() throws Exception {
        int port = Keycloak.freePort();
        OidcOptions issuer = new OidcOptions(
                Keycloak.issuer(port),
                Keycloak.ISSUER_NAME,
                Keycloak.CLIENT,
                Keycloak.SECRET,
                "kozolec-api",
                List.of("openid", "profile"),
                "realm_access.roles",
                Map.of(Role.SUBMITTER, Set.of("submitter"), Role.CURATOR, Set.of("curator")),
                "name",
                List.of("RS256"),
                Duration.ofSeconds(60),
                Set.of());
        AccessOptions options = new AccessOptions(Limits.USUAL, Duration.ofHours(8), false, Optional.of(issuer));
        lodge = new Lodge(Access.open(options, folder.resolve("access")));
        String home = Objects.requireNonNull(System.getProperty("keycloak.home"), "run with -Pkeycloak");
        keycloak = Keycloak.start(Path.of(home), port, lodge.uri(), folder);
    }

    @AfterAll
    static void stop() {
        if (keycloak != null) {
            keycloak.close();
        }
        lodge.close();
    }

    @Test
    void a_jwt_of_keycloak_lets_its_person_do_what_the_role_allows() throws Exception {
        String sonja = keycloak.accessToken("sonja");
        String ciril = keycloak.accessToken("ciril");

        assertThat(lodge.post("/works", "title=x", "Authorization", "Bearer " + sonja)
                        .body())
                .startsWith("keycloak:")
                .endsWith(" x");
        assertThat(drafts(sonja).statusCode()).isEqualTo(403);
        assertThat(drafts(ciril).body()).isEqualTo("three");
        assertThat(drafts(ciril.substring(0, ciril.length() - 8) + "AAAAAAAA").statusCode())
                .isEqualTo(401);
    }

    @Test
    void after_keycloak_has_changed_its_key_new_and_old_jwts_hold() throws Exception {
        String before = keycloak.accessToken("ciril");
        assertThat(drafts(before).statusCode()).isEqualTo(200);

        keycloak.rotateKeys();
        String after = keycloak.accessToken("ciril");
        assertThat(keyOf(after)).isNotEqualTo(keyOf(before));

        // Keys are not asked for more often than every ten seconds.
        Instant end = Instant.now().plusSeconds(30);
        while (drafts(after).statusCode() != 200 && Instant.now().isBefore(end)) {
            TimeUnit.MILLISECONDS.sleep(500);
        }
        assertThat(drafts(after).body()).isEqualTo("three");
        assertThat(drafts(before).body()).isEqualTo("three");
    }

    @Test
    void a_curator_signs_in_with_chromium_and_is_out_as_soon_as_keycloak_ends_the_session() throws Exception {
        Optional<Path> chromium = Browser.installed();
        Assumptions.assumeTrue(chromium.isPresent(), "this machine has no Chromium");
        String jwt = keycloak.accessToken("ciril");
        try (Browser browser = Browser.start(chromium.orElseThrow(), folder)) {
            browser.open(lodge.uri() + "/login?then=/works/drafts");
            browser.click("#issuer");
            browser.type("#username", "ciril");
            browser.type("#password", "ciril-pass");
            browser.click("#kc-login");
            browser.await("location.pathname === '/works/drafts' && document.body !== null");
            assertThat(browser.text()).isEqualTo("three");
            browser.open(lodge.uri() + "/login?lang=en");
            browser.await("document.body !== null && document.body.innerText.includes('Ciril Skrbnik')");
            assertThat(browser.text()).contains("You are signed in as Ciril Skrbnik", "curator");

            keycloak.endSessions("ciril");

            browser.open(lodge.uri() + "/works");
            browser.await("location.pathname === '/works' && document.body.innerText === 'anyone'");
            assertThat(drafts(jwt).statusCode()).isEqualTo(401);
        }
    }

    private static HttpResponse<String> drafts(String jwt) throws Exception {
        return lodge.get("/works/drafts", "Authorization", "Bearer " + jwt);
    }

    private static String keyOf(String jwt) throws Exception {
        return SignedJWT.parse(jwt).getHeader().getKeyID();
    }
}
