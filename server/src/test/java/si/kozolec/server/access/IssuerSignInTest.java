package si.kozolec.server.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Signing in at an issuer of OpenID Connect: the way there and back, and everybody who tries another way. */
class IssuerSignInTest extends AtTheLodge {

    @Test
    void a_jwt_of_the_issuer_does_as_well_as_a_token() throws Exception {
        String jwt = issuer.jwt(issuer.claims());

        assertThat(lodge.get("/works/drafts", "Authorization", "Bearer " + jwt).body())
                .isEqualTo("three");
    }

    @Test
    void the_issuer_signs_people_in_and_back_they_come_to_where_they_wanted_to_go() throws Exception {
        HttpResponse<String> in = throughTheIssuer();

        assertThat(in.headers().firstValue("Location")).contains(lodge.uri() + "/works/drafts");
        assertThat(lodge.get("/works/drafts", "Cookie", cookie(in)).body()).isEqualTo("three");
    }

    @Test
    void a_session_that_the_issuer_ends_has_ended() throws Exception {
        String cookie = cookie(throughTheIssuer());
        String other = issuer.jwt(issuer.logoutClaims().claim("sid", "session-9"));
        assertThat(lodge.post("/login/backchannel", "logout_token=" + other).statusCode())
                .isEqualTo(200);
        assertThat(lodge.get("/works", "Cookie", cookie).body()).isEqualTo("town:ana-1");

        HttpResponse<String> told =
                lodge.post("/login/backchannel", "logout_token=" + issuer.jwt(issuer.logoutClaims()));

        assertThat(told.statusCode()).isEqualTo(200);
        assertThat(lodge.get("/works", "Cookie", cookie).body()).isEqualTo("anyone");
    }

    @Test
    void a_state_that_another_browser_began_with_is_refused() throws Exception {
        HttpResponse<String> mine = lodge.get("/login/issuer");
        HttpResponse<String> theirs = lodge.get("/login/issuer");
        String back = backFrom(location(theirs));

        HttpResponse<String> refused = lodge.get(back + "&lang=en", "Cookie", cookie(mine));

        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(refused.body()).contains("Another browser has begun it");
        assertThat(lodge.get(back).statusCode()).isEqualTo(403);
    }

    @Test
    void a_way_back_is_good_for_one_time() throws Exception {
        HttpResponse<String> start = lodge.get("/login/issuer");
        String back = backFrom(location(start));
        assertThat(lodge.get(back, "Cookie", cookie(start)).statusCode()).isEqualTo(303);

        assertThat(lodge.get(back, "Cookie", cookie(start)).statusCode()).isEqualTo(403);
    }

    @Test
    void a_code_that_was_used_before_or_belongs_to_another_sign_in_is_refused() throws Exception {
        HttpResponse<String> first = lodge.get("/login/issuer");
        String code = SmallIssuer.form(URI.create(backFrom(location(first))).getRawQuery())
                .getOrDefault("code", "");
        HttpResponse<String> second = lodge.get("/login/issuer");
        String state = SmallIssuer.form(location(second).getRawQuery()).getOrDefault("state", "");

        // The verifier of PKCE is that of the second sign-in, the code that of the first.
        HttpResponse<String> refused =
                lodge.get("/login/callback?lang=en&code=" + code + "&state=" + state, "Cookie", cookie(second));

        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(refused.body()).contains("did not take the code");
    }

    @Test
    void a_sign_in_asks_with_pkce_state_and_nonce_and_never_sends_the_verifier_along() throws Exception {
        URI asked = location(lodge.get("/login/issuer"));

        assertThat(SmallIssuer.form(asked.getRawQuery()))
                .containsEntry("code_challenge_method", "S256")
                .containsKeys("code_challenge", "state", "nonce", "redirect_uri")
                .doesNotContainKey("code_verifier");
    }

    @Test
    void a_sign_in_that_took_longer_than_ten_minutes_is_refused() throws Exception {
        HttpResponse<String> start = lodge.get("/login/issuer");
        String back = backFrom(location(start));

        clock.pass(Duration.ofMinutes(11));

        assertThat(lodge.get(back, "Cookie", cookie(start)).statusCode()).isEqualTo(403);
    }

    @Test
    void an_id_token_with_a_nonce_that_is_not_ours_is_refused() throws Exception {
        issuer.idClaims = claims -> claims.claim("nonce", "theirs");

        assertThat(throughTheIssuer().statusCode()).isEqualTo(401);
    }

    @Test
    void an_id_token_for_another_client_is_refused() throws Exception {
        issuer.idClaims = claims -> claims.audience("another");

        assertThat(throughTheIssuer().statusCode()).isEqualTo(401);
    }

    @Test
    void while_the_issuer_is_silent_the_page_says_so() throws Exception {
        issuer.silent = true;

        HttpResponse<String> page = lodge.get("/login/issuer?lang=en");

        assertThat(page.statusCode()).isEqualTo(503);
        assertThat(page.body()).contains("does not answer properly");
    }
}
