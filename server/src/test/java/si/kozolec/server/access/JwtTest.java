package si.kozolec.server.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import si.kozolec.server.HandClock;

class JwtTest {

    private final HandClock clock = new HandClock(AtTheLodge.MORNING);
    private final SmallIssuer issuer = new SmallIssuer(clock);

    @TempDir
    private Path folder;

    private Access access;

    @BeforeEach
    void open() {
        AccessOptions options =
                new AccessOptions(Limits.USUAL, Duration.ofHours(8), false, Optional.of(issuer.options()));
        access = new Access(options, new Tokens(folder, clock), clock, clock::nanos);
    }

    @AfterEach
    void stop() {
        issuer.close();
    }

    @Test
    void whoever_the_issuer_vouches_for_is_known_with_id_name_and_role() {
        assertThat(person(issuer.jwt(issuer.claims()))).isEqualTo(new Person("town:ana-1", "Ana Novak", Role.CURATOR));
    }

    @Test
    void signatures_with_each_allowed_algorithm_hold() {
        ECKey ec = SmallIssuer.ec("ec");
        issuer.published = List.of(issuer.key, ec);

        JWSHeader.Builder es = new JWSHeader.Builder(JWSAlgorithm.ES256).keyID("ec");
        JWSHeader.Builder ps = new JWSHeader.Builder(JWSAlgorithm.PS256).keyID("first");

        assertThat(person(SmallIssuer.sign(es, issuer.claims(), ec)).role()).isEqualTo(Role.CURATOR);
        assertThat(person(SmallIssuer.sign(ps, issuer.claims(), issuer.key)).role())
                .isEqualTo(Role.CURATOR);
    }

    @Test
    void an_algorithm_that_the_operator_did_not_allow_is_refused() {
        JWSHeader.Builder header = new JWSHeader.Builder(JWSAlgorithm.RS512).keyID("first");

        refused(SmallIssuer.sign(header, issuer.claims(), issuer.key), "algorithm");
    }

    @Test
    void an_expired_one_is_refused_once_the_clocks_cannot_be_the_reason() {
        String jwt = issuer.jwt(issuer.claims());

        clock.pass(Duration.ofSeconds(300 + 59));
        assertThat(person(jwt).isKnown()).isTrue();
        clock.pass(Duration.ofSeconds(2));
        assertThat(refusal(jwt).refusal()).isEqualTo(Refusal.JWT_EXPIRED);
    }

    @Test
    void one_that_is_not_valid_yet_is_refused_unless_the_clocks_can_be_the_reason() {
        Date soon = Date.from(clock.instant().plusSeconds(50));
        Date later = Date.from(clock.instant().plusSeconds(120));

        assertThat(person(issuer.jwt(issuer.claims().notBeforeTime(soon))).isKnown())
                .isTrue();
        refused(issuer.jwt(issuer.claims().notBeforeTime(later)), "before");
    }

    @Test
    void one_without_an_end_is_refused() {
        refused(issuer.jwt(issuer.claims().expirationTime(null)), "exp");
    }

    @Test
    void one_for_another_audience_is_refused() {
        refused(issuer.jwt(issuer.claims().audience("another-server")), "aud");
        refused(issuer.jwt(issuer.claims().audience((String) null)), "aud");
    }

    @Test
    void one_of_another_issuer_is_refused_without_asking_ours() {
        refused(issuer.jwt(issuer.claims().issuer("https://elsewhere.example")), "Somebody else");
        assertThat(issuer.keyCalls).hasValue(0);
    }

    @Test
    void one_that_nobody_has_signed_is_refused() {
        refused(new PlainJWT(issuer.claims().build()).serialize(), "not a signed JWT");
    }

    @Test
    void one_that_is_signed_with_the_public_key_as_if_it_were_a_secret_is_refused() throws Exception {
        SignedJWT jwt = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.HS256).keyID("first").build(),
                issuer.claims().build());
        jwt.sign(new MACSigner(issuer.key.toRSAPublicKey().getEncoded()));

        refused(jwt.serialize(), "algorithm");
    }

    @Test
    void one_that_brings_its_own_key_is_refused() {
        RSAKey own = SmallIssuer.rsa("own");
        JWSHeader.Builder header =
                new JWSHeader.Builder(JWSAlgorithm.RS256).jwk(own.toPublicJWK()).keyID("first");

        refused(SmallIssuer.sign(header, issuer.claims(), own), "signature");
    }

    @Test
    void one_whose_content_was_changed_is_refused() {
        String[] parts = issuer.jwt(issuer.claims()).split("\\.", -1);
        String[] others = issuer.jwt(issuer.claims().subject("bor-2")).split("\\.", -1);

        refused(parts[0] + "." + others[1] + "." + parts[2], "signature");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a.b.c", "..", "eyJhbGciOiJSUzI1NiJ9..", "kzl_nonsense", "\u0000"})
    void nonsense_is_refused(String text) {
        assertThat(refusal(text).refusal())
                .isIn(Refusal.JWT_INVALID, Refusal.TOKEN_UNKNOWN, Refusal.CREDENTIALS_UNREADABLE);
    }

    @Test
    void an_unknown_key_makes_us_ask_once_and_then_not_again_for_a_while() {
        person(issuer.jwt(issuer.claims()));
        assertThat(issuer.keyCalls).hasValue(1);
        clock.pass(Duration.ofSeconds(11));
        RSAKey foreign = SmallIssuer.rsa("foreign");
        JWSHeader.Builder header = new JWSHeader.Builder(JWSAlgorithm.RS256).keyID("foreign");

        for (int i = 0; i < 5; i++) {
            refused(SmallIssuer.sign(header, issuer.claims(), foreign), "key");
        }

        assertThat(issuer.keyCalls).hasValue(2);
    }

    @Test
    void a_new_key_of_the_issuer_is_found_and_the_old_one_does_not_hold_any_more() {
        String old = issuer.jwt(issuer.claims());
        person(old);
        clock.pass(Duration.ofSeconds(11));

        issuer.rotate("second");

        assertThat(person(issuer.jwt(issuer.claims())).role()).isEqualTo(Role.CURATOR);
        refused(old, "key");
    }

    @Test
    void a_key_that_is_not_published_any_more_is_forgotten_after_ten_minutes() {
        String old = issuer.jwt(
                issuer.claims().expirationTime(Date.from(clock.instant().plusSeconds(3_600))));
        person(old);
        issuer.rotate("second");

        clock.pass(Duration.ofMinutes(11));

        refused(old, "key");
    }

    @Test
    void while_the_issuer_is_silent_its_keys_hold_for_an_hour_more_and_then_nobody_gets_in() {
        String jwt = issuer.jwt(
                issuer.claims().expirationTime(Date.from(clock.instant().plusSeconds(90_000))));
        person(jwt);
        issuer.silent = true;

        clock.pass(Duration.ofMinutes(60));
        assertThat(person(jwt).isKnown()).isTrue();
        clock.pass(Duration.ofMinutes(11));
        assertThat(refusal(jwt).refusal()).isEqualTo(Refusal.ISSUER_UNAVAILABLE);
        assertThat(refusal(jwt).retryAfter()).contains(Duration.ofSeconds(10));
    }

    @Test
    void keys_are_not_fetched_from_anywhere_else() {
        issuer.discovery = document -> with(document, "jwks_uri", "http://localhost:1/keys");

        assertThat(refusal(issuer.jwt(issuer.claims())).refusal()).isEqualTo(Refusal.ISSUER_UNAVAILABLE);
        assertThat(issuer.keyCalls).hasValue(0);
    }

    @Test
    void the_discovery_document_of_another_issuer_is_not_believed() {
        issuer.discovery = document -> with(document, "issuer", "https://elsewhere.example");

        assertThat(refusal(issuer.jwt(issuer.claims())).refusal()).isEqualTo(Refusal.ISSUER_UNAVAILABLE);
    }

    @Test
    void endless_keys_are_not_read_to_the_end() {
        issuer.keysBody = "{\"keys\": [], \"more\": \"" + "x".repeat(IssuerClient.LARGEST) + "\"}";

        assertThat(refusal(issuer.jwt(issuer.claims())).refusal()).isEqualTo(Refusal.ISSUER_UNAVAILABLE);
    }

    @Test
    void who_has_no_role_of_ours_may_read() {
        assertThat(person(issuer.jwt(issuer.claims().claim("realm", null))).role())
                .isEqualTo(Role.READER);
        assertThat(person(issuer.jwt(issuer.claims().claim("realm", Map.of("roles", List.of("cook")))))
                        .role())
                .isEqualTo(Role.READER);
    }

    @Test
    void of_several_roles_the_highest_counts() {
        JWTClaimsSet.Builder claims = issuer.claims().claim("realm", Map.of("roles", List.of("vendor", "root")));

        assertThat(person(issuer.jwt(claims)).role()).isEqualTo(Role.ADMIN);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ana <x>", "ana\nnovak", "", " "})
    void an_id_that_would_break_what_it_is_written_into_is_refused(String subject) {
        assertThat(refusal(issuer.jwt(issuer.claims().subject(subject))).refusal())
                .isEqualTo(Refusal.JWT_INVALID);
    }

    @Test
    void a_name_with_odd_signs_becomes_one_line() {
        assertThat(person(issuer.jwt(issuer.claims().claim("name", "Ana\n<root@x>\u202e Novak")))
                        .name())
                .isEqualTo("Ana root@x Novak");
    }

    @Test
    void a_logout_token_is_no_access_token() {
        JWTClaimsSet.Builder claims = issuer.logoutClaims().audience("kozolec-api");

        refused(issuer.jwt(claims), "not an access token");
        JWSHeader.Builder typed = new JWSHeader.Builder(JWSAlgorithm.RS256)
                .type(new JOSEObjectType("logout+jwt"))
                .keyID("first");
        refused(SmallIssuer.sign(typed, issuer.claims(), issuer.key), "typ");
    }

    @Test
    void a_jwt_of_a_session_that_the_issuer_has_ended_is_refused_at_once() {
        String jwt = issuer.jwt(issuer.claims());
        String other = issuer.jwt(issuer.claims().claim("sid", "session-2"));
        person(jwt);

        access.issuerEnded(issuer.jwt(issuer.logoutClaims()), "192.0.2.1");

        refused(jwt, "session has ended");
        assertThat(person(other).isKnown()).isTrue();
    }

    @Test
    void when_all_sessions_of_a_person_have_ended_later_ones_hold() {
        String before = issuer.jwt(issuer.claims());

        access.issuerEnded(issuer.jwt(issuer.logoutClaims().claim("sid", null)), "192.0.2.1");
        clock.pass(Duration.ofSeconds(2));

        refused(before, "session has ended");
        assertThat(person(issuer.jwt(issuer.claims())).isKnown()).isTrue();
    }

    @Test
    void what_is_no_logout_token_ends_nothing() {
        Set<JWTClaimsSet.Builder> wrong = Set.of(
                issuer.logoutClaims().claim("events", Map.of("something", Map.of())),
                issuer.logoutClaims().claim("nonce", "n"),
                issuer.logoutClaims().claim("sid", null).subject(null),
                issuer.logoutClaims().audience("another"),
                issuer.logoutClaims().jwtID(null),
                issuer.logoutClaims()
                        .issueTime(Date.from(clock.instant().minusSeconds(3_600)))
                        .expirationTime(null),
                issuer.claims().audience(SmallIssuer.CLIENT));

        for (JWTClaimsSet.Builder claims : wrong) {
            AccessException refused = catchThrowableOfType(
                    AccessException.class, () -> access.issuerEnded(issuer.jwt(claims), "192.0.2.1"));
            assertThat(refused).as(claims.build().toString()).isNotNull();
        }
        assertThat(person(issuer.jwt(issuer.claims())).isKnown()).isTrue();
    }

    private static Map<String, Object> with(Map<String, Object> document, String key, String value) {
        Map<String, Object> changed = new HashMap<>(document);
        changed.put(key, value);
        return changed;
    }

    private Person person(String jwt) {
        return access.person(Optional.of("Bearer " + jwt), Optional.empty(), "192.0.2.1");
    }

    private AccessException refusal(String jwt) {
        AccessException refused = catchThrowableOfType(AccessException.class, () -> person(jwt));
        assertThat(refused).as(jwt).isNotNull();
        return refused;
    }

    private void refused(String jwt, String because) {
        AccessException refused = refusal(jwt);
        assertThat(refused.refusal()).isEqualTo(Refusal.JWT_INVALID);
        assertThat(refused.text().en()).containsIgnoringCase(because);
    }
}
