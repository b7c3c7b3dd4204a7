package si.kozolec.server.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import si.kozolec.server.HandClock;
import si.kozolec.server.api.Lodge;

/** The lodge with tokens of its own and an issuer beside it, and the calls of those who want to come in. */
abstract class AtTheLodge {

    private static final Pattern CSRF = Pattern.compile("name=\"csrf\" value=\"([^\"]+)\"");

    static final Instant MORNING = Instant.parse("2026-06-01T08:00:00Z");

    final HandClock clock = new HandClock(MORNING);
    final SmallIssuer issuer = new SmallIssuer(clock);

    @TempDir
    Path folder;

    Tokens tokens;
    Lodge lodge;

    @BeforeEach
    void open() {
        tokens = new Tokens(folder, clock);
        lodge = lodge(Limits.USUAL);
    }

    @AfterEach
    void stop() {
        lodge.close();
        issuer.close();
    }

    Lodge lodge(Limits limits) {
        AccessOptions options = new AccessOptions(limits, Duration.ofHours(8), false, Optional.of(issuer.options()));
        return new Lodge(new Access(options, new Tokens(folder, clock), clock, clock::nanos), "127.0.0.1");
    }

    HttpResponse<String> signIn(String text) throws Exception {
        return lodge.post(
                "/login",
                "then=%2Fworks%2Fdrafts&token=" + text,
                "Origin",
                lodge.uri().toString());
    }

    HttpResponse<String> throughTheIssuer() throws Exception {
        HttpResponse<String> start = lodge.get("/login/issuer?then=/works/drafts");
        return lodge.get(backFrom(location(start)), "Cookie", cookie(start));
    }

    String backFrom(URI door) throws Exception {
        return location(lodge.get(door.toString())).toString();
    }

    String csrf(String cookie) throws Exception {
        Matcher matcher = CSRF.matcher(lodge.get("/login", "Cookie", cookie).body());
        assertThat(matcher.find()).isTrue();
        return matcher.group(1);
    }

    static URI location(HttpResponse<String> response) {
        return URI.create(response.headers().firstValue("Location").orElseThrow());
    }

    static String cookie(HttpResponse<String> response) {
        return response.headers().firstValue("Set-Cookie").orElseThrow().split(";", 2)[0];
    }

    static String basic(String both) {
        return "Basic " + Base64.getEncoder().encodeToString(both.getBytes(StandardCharsets.UTF_8));
    }

    Tokens.Fresh token(String name, String person, Role role) throws Exception {
        return tokens.create(name, person, role, Optional.empty());
    }
}
