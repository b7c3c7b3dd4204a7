package si.kozolec.server.access;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.nimbusds.jwt.JWTClaimsSet;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.JsonNode;

/**
 * Signs people in at the issuer: the authorization code flow with PKCE (RFC 7636), state and nonce.
 *
 * <p>What a sign-in began with stays here, under the digest of its state, for ten minutes and for one use; and it is bound to the
 * browser that began it by a cookie, so that nobody can make another's browser finish theirs.
 */
final class SignIns {

    private static final Logger LOG = LoggerFactory.getLogger(SignIns.class);
    private static final int MOST = 10_000;
    private static final Duration TIME = Duration.ofMinutes(10);

    private final OidcOptions options;
    private final Issuer issuer;
    private final Jwts jwts;
    private final IssuerPeople people;
    private final Cache<String, Begun> begun;

    /** What a sign-in began with. */
    private record Begun(String browser, String verifier, String nonce, String callback, String then) {}

    /** Where to send the browser, and the secret for its cookie. */
    record Start(URI address, String browser) {}

    /** Who came back, and where they wanted to go. */
    record Arrival(Person person, Optional<String> subject, Optional<String> session, String then) {}

    SignIns(OidcOptions options, Issuer issuer, Jwts jwts, Clock clock) {
        this.options = options;
        this.issuer = issuer;
        this.jwts = jwts;
        this.people = new IssuerPeople(options);
        this.begun = Caffeine.newBuilder()
                .maximumSize(MOST)
                .expireAfterWrite(TIME)
                .ticker(() -> TimeUnit.MILLISECONDS.toNanos(clock.millis()))
                .executor(Runnable::run)
                .build();
    }

    /**
     * Begins one.
     *
     * @param callback where the issuer is to send the browser back to
     * @param then where the browser is to go afterwards
     */
    Start begin(String callback, String then) {
        String state = Digest.secret();
        String verifier = Digest.secret();
        String nonce = Digest.secret();
        String browser = Digest.secret();
        Map<String, String> question = new LinkedHashMap<>();
        question.put("response_type", "code");
        question.put("client_id", options.clientId());
        question.put("redirect_uri", callback);
        question.put("scope", String.join(" ", options.scopes()));
        question.put("state", state);
        question.put("nonce", nonce);
        question.put("code_challenge", Base64.getUrlEncoder().withoutPadding().encodeToString(Digest.of(verifier)));
        question.put("code_challenge_method", "S256");
        URI door = issuer.document().authorization();
        begun.put(Digest.hex(state), new Begun(Digest.hex(browser), verifier, nonce, callback, then));
        String mark = door.getRawQuery() == null ? "?" : "&";
        return new Start(URI.create(door + mark + form(question)), browser);
    }

    /**
     * Ends one with what the issuer has sent along with the browser.
     *
     * @param answer the parameters: {@code state}, {@code code}, {@code iss}, {@code error}
     * @param browser what the browser's cookie holds
     */
    Arrival finish(Map<String, String> answer, String browser) {
        String state = answer.getOrDefault("state", "");
        // Taken out whatever comes of it: a state is good for one answer.
        Begun what = begun.asMap().remove(Digest.hex(state));
        if (what == null) {
            throw refused("Prijava je potekla ali je že končana.", "It was not begun here, took too long, or is over.");
        }
        if (!Digest.same(Digest.hex(browser), what.browser())) {
            throw refused("Začel jo je drug brskalnik.", "Another browser has begun it.");
        }
        String sender = answer.getOrDefault("iss", options.issuer().toString());
        if (!sender.equals(options.issuer().toString())) {
            throw refused("Odgovoril je drug izdajatelj.", "Another issuer has answered.");
        }
        String code = answer.getOrDefault("code", "");
        if (code.isEmpty() || answer.containsKey("error")) {
            throw refused("Izdajatelj je prijavo zavrnil.", "The issuer has refused it.");
        }
        return arrival(redeem(code, what), what);
    }

    private JsonNode redeem(String code, Begun what) {
        Map<String, String> form = new LinkedHashMap<>();
        form.put("grant_type", "authorization_code");
        form.put("code", code);
        form.put("redirect_uri", what.callback());
        form.put("code_verifier", what.verifier());
        String authorization = "";
        if (options.clientSecret().isEmpty()) {
            form.put("client_id", options.clientId());
        } else {
            String both = encode(options.clientId()) + ":" + encode(options.clientSecret());
            authorization = "Basic " + Base64.getEncoder().encodeToString(both.getBytes(StandardCharsets.UTF_8));
        }
        try {
            IssuerClient.Answer answer = issuer.client().post(issuer.document().token(), form(form), authorization);
            if (answer.status() == 200) {
                return answer.json();
            }
            LOG.warn("the issuer did not take a code: {} {}", answer.status(), errorOf(answer.json()));
        } catch (IOException e) {
            LOG.warn("the issuer could not be asked about a code: {}", String.valueOf(e.getMessage()));
            throw AccessException.until(Refusal.ISSUER_UNAVAILABLE, Duration.ofSeconds(10));
        }
        throw refused("Izdajatelj ni sprejel kode.", "The issuer did not take the code.");
    }

    private Arrival arrival(JsonNode answer, Begun what) {
        JWTClaimsSet id = jwts.idToken(answer.path("id_token").asString(""), what.nonce());
        Role role = people.role(id);
        String access = answer.path("access_token").asString("");
        if (role == Role.READER && access.chars().filter(c -> c == '.').count() == 2) {
            role = roleOfCompanion(access, id);
        }
        return new Arrival(people.person(id, role), Optional.of(id.getSubject()), Jwts.text(id, "sid"), what.then());
    }

    /** Many issuers put roles into the access token only; when it is a JWT, they are read from there. */
    private Role roleOfCompanion(String access, JWTClaimsSet id) {
        try {
            JWTClaimsSet claims = jwts.companion(access);
            return id.getSubject().equals(claims.getSubject()) ? people.role(claims) : Role.READER;
        } catch (AccessException e) {
            // It is not for us to read, which is its right.
            return Role.READER;
        }
    }

    private static String errorOf(JsonNode json) {
        return json.path("error").asString("").replaceAll("[^a-z_]", "?");
    }

    private static AccessException refused(String sl, String en) {
        return AccessException.of(Refusal.SIGN_IN_REFUSED, sl, en);
    }

    static String form(Map<String, String> values) {
        return values.entrySet().stream()
                .map(entry -> encode(entry.getKey()) + "=" + encode(entry.getValue()))
                .collect(Collectors.joining("&"));
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
