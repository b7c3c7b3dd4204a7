package si.kozolec.server.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import si.kozolec.server.http.Reason;

/** The lodge as programs, git and browsers meet it over HTTP. */
class SignInTest extends AtTheLodge {

    @Test
    void whoever_brings_nothing_may_read_and_is_asked_for_credentials_when_writing() throws Exception {
        assertThat(lodge.get("/works").body()).isEqualTo("anyone");

        HttpResponse<String> refused = lodge.post("/works", "title=x");

        assertThat(refused.statusCode()).isEqualTo(401);
        assertThat(refused.headers().firstValue("WWW-Authenticate")).contains("Bearer realm=\"kozolec\"");
        assertThat(refused.body()).contains("\"code\":\"unauthorized\"", "Prijavite se");
    }

    @Test
    void a_token_lets_its_person_write_until_it_is_revoked() throws Exception {
        Tokens.Fresh fresh = token("Ana", "ana", Role.SUBMITTER);

        assertThat(lodge.post("/works", "title=x", "Authorization", "Bearer " + fresh.text())
                        .body())
                .isEqualTo("ana x");
        tokens.revoke(fresh.token().id());

        HttpResponse<String> refused =
                lodge.post("/works", "title=x", "Authorization", "Bearer " + fresh.text(), "Accept-Language", "en");
        assertThat(refused.statusCode()).isEqualTo(401);
        assertThat(refused.body()).contains("\"code\":\"token-revoked\"", "Ask for a new one");
        assertThat(refused.headers().firstValue("WWW-Authenticate").orElse("")).contains("invalid_token");
    }

    @Test
    void git_sends_the_token_as_a_password_of_any_user() throws Exception {
        String text = token("Ana", "ana", Role.SUBMITTER).text();

        assertThat(lodge.get("/works", "Authorization", basic("git:" + text)).body())
                .isEqualTo("ana");
        assertThat(lodge.get("/works", "Authorization", basic(text + ":")).body())
                .isEqualTo("ana");
        assertThat(lodge.get("/works", "Authorization", basic("ana:wrong")).statusCode())
                .isEqualTo(401);
    }

    @Test
    void a_role_that_is_too_low_is_told_which_one_is_needed() throws Exception {
        String text = token("Ana", "ana", Role.SUBMITTER).text();

        HttpResponse<String> refused = lodge.get("/works/drafts", "Authorization", "Bearer " + text);

        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(refused.body()).contains("\"code\":\"forbidden\"", "curator", "submitter");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Bearer", "Bearer ", "Digest x", "Basic !!!", "nonsense"})
    void credentials_that_cannot_be_read_are_refused(String authorization) throws Exception {
        HttpResponse<String> refused = lodge.get("/works", "Authorization", authorization);

        assertThat(refused.statusCode()).isEqualTo(401);
        assertThat(refused.body()).contains("credentials-unreadable");
    }

    @Test
    void a_token_pasted_into_the_form_begins_a_session_that_ends_with_the_token() throws Exception {
        Tokens.Fresh fresh = token("Živa <b>", "ziva", Role.CURATOR);
        HttpResponse<String> in = signIn(fresh.text());

        assertThat(in.statusCode()).isEqualTo(303);
        assertThat(in.headers().firstValue("Location")).contains(lodge.uri() + "/works/drafts");
        assertThat(in.headers().firstValue("Set-Cookie").orElse(""))
                .contains("; Path=/; ", "HttpOnly", "SameSite=Lax")
                .doesNotContain(fresh.text());
        String cookie = cookie(in);
        assertThat(lodge.get("/works", "Cookie", cookie).body()).isEqualTo("ziva");

        tokens.revoke(fresh.token().id());
        assertThat(lodge.get("/works", "Cookie", cookie).body()).isEqualTo("anyone");
        assertThat(lodge.get("/works/drafts", "Cookie", cookie).statusCode()).isEqualTo(401);
    }

    @Test
    void a_session_ends_after_an_hour_of_silence_and_in_any_case_after_eight() throws Exception {
        String idle = cookie(signIn(token("Ana", "ana", Role.CURATOR).text()));
        String busy = cookie(signIn(token("Bor", "bor", Role.CURATOR).text()));
        for (int minutes = 0; minutes < 8 * 60; minutes += 30) {
            assertThat(lodge.get("/works", "Cookie", busy).body()).isEqualTo("bor");
            clock.pass(Duration.ofMinutes(30));
        }

        assertThat(lodge.get("/works", "Cookie", idle).body()).isEqualTo("anyone");
        assertThat(lodge.get("/works", "Cookie", busy).body()).isEqualTo("anyone");
    }

    @Test
    void a_wrong_token_in_the_form_is_told_on_the_page() throws Exception {
        HttpResponse<String> refused = lodge.post(
                "/login?lang=en", "token=kzl_wrong", "Origin", lodge.uri().toString());

        assertThat(refused.statusCode()).isEqualTo(401);
        assertThat(refused.body()).contains("We do not know this token", "<form");
        assertThat(refused.headers().firstValue("Cache-Control")).contains("no-store");
    }

    @Test
    void a_form_of_another_page_cannot_sign_anybody_in() throws Exception {
        String form = "token=" + token("Mal", "mal", Role.SUBMITTER).text();

        assertThat(lodge.post("/login", form, "Origin", "https://evil.example").statusCode())
                .isEqualTo(403);
        assertThat(lodge.post("/login", form).statusCode()).isEqualTo(403);
    }

    @Test
    void a_change_with_a_cookie_needs_our_origin_and_the_token_of_the_session() throws Exception {
        String cookie = cookie(signIn(token("Ana", "ana", Role.CURATOR).text()));
        String csrf = csrf(cookie);
        String here = lodge.uri().toString();

        assertThat(lodge.post("/works", "title=x&csrf=" + csrf, "Cookie", cookie, "Origin", here)
                        .body())
                .isEqualTo("ana x");
        assertThat(lodge.post("/works", "title=x", "Cookie", cookie, "Origin", here, "X-CSRF-Token", csrf)
                        .body())
                .isEqualTo("ana x");
        assertThat(lodge.post("/works", "title=x", "Cookie", cookie, "Origin", here)
                        .statusCode())
                .isEqualTo(403);
        assertThat(lodge.post("/works", "title=x&csrf=wrong", "Cookie", cookie, "Origin", here)
                        .statusCode())
                .isEqualTo(403);
        assertThat(lodge.post("/works", "title=x&csrf=" + csrf, "Cookie", cookie, "Origin", "https://evil.example")
                        .body())
                .contains("cross-site");
        assertThat(lodge.post("/works", "title=x&csrf=" + csrf, "Cookie", cookie)
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void signing_out_ends_the_session() throws Exception {
        String cookie = cookie(signIn(token("Ana", "ana", Role.CURATOR).text()));
        String here = lodge.uri().toString();
        assertThat(lodge.post("/logout", "", "Cookie", cookie, "Origin", here).statusCode())
                .isEqualTo(403);

        HttpResponse<String> out = lodge.post("/logout", "csrf=" + csrf(cookie), "Cookie", cookie, "Origin", here);

        assertThat(out.statusCode()).isEqualTo(303);
        assertThat(out.headers().firstValue("Set-Cookie").orElse("")).contains("Max-Age=0");
        assertThat(lodge.get("/works", "Cookie", cookie).body()).isEqualTo("anyone");
    }

    @ParameterizedTest
    @ValueSource(strings = {"//evil.example", "https://evil.example", "/\\evil.example", "evil", "/a\u0001b"})
    void nobody_is_sent_on_to_another_site(String then) throws Exception {
        String text = token("Ana", "ana", Role.CURATOR).text();
        String form = SignIns.form(Map.of("token", text, "then", then));

        HttpResponse<String> in =
                lodge.post("/login", form, "Origin", lodge.uri().toString());

        assertThat(in.headers().firstValue("Location")).contains(lodge.uri() + "/");
    }

    @Test
    void whoever_writes_too_often_is_told_when_to_come_again() throws Exception {
        lodge.close();
        lodge = lodge(new Limits(2, 2, 600));
        String ana = "Bearer " + token("Ana", "ana", Role.SUBMITTER).text();
        lodge.post("/works", "title=1", "Authorization", ana, "X-Forwarded-For", "192.0.2.1");
        lodge.post("/works", "title=2", "Authorization", ana, "X-Forwarded-For", "192.0.2.2");

        HttpResponse<String> person =
                lodge.post("/works", "title=3", "Authorization", ana, "X-Forwarded-For", "192.0.2.3");
        lodge.post("/works", "title=1", "X-Forwarded-For", "192.0.2.9");
        lodge.post("/works", "title=1", "X-Forwarded-For", "192.0.2.9");
        HttpResponse<String> address = lodge.post("/works", "title=1", "X-Forwarded-For", "192.0.2.9");

        assertThat(person.statusCode()).isEqualTo(429);
        assertThat(person.headers().firstValue("Retry-After")).contains("30");
        assertThat(address.statusCode()).isEqualTo(429);
        assertThat(address.headers().firstValue("Retry-After")).contains("30");
        assertThat(address.body()).contains("too-many-requests");
        assertThat(lodge.get("/works").statusCode()).isEqualTo(200);
    }

    @Test
    void who_has_tried_too_many_wrong_tokens_is_told_to_wait_but_right_ones_still_hold() throws Exception {
        lodge.close();
        lodge = lodge(new Limits(0, 0, 3));
        String wrong = "Bearer kzl_aaaaaaaaaa_" + "x".repeat(43);
        for (int i = 0; i < 3; i++) {
            assertThat(lodge.get("/works", "Authorization", wrong).statusCode()).isEqualTo(401);
        }

        assertThat(lodge.get("/works", "Authorization", wrong).statusCode()).isEqualTo(429);
        String right = "Bearer " + token("Ana", "ana", Role.SUBMITTER).text();
        assertThat(lodge.get("/works", "Authorization", right).body()).isEqualTo("ana");
    }

    @ParameterizedTest
    @EnumSource(Refusal.class)
    void each_refusal_has_its_problem(Refusal refusal) {
        Reason reason = Reason.valueOf(refusal.name());

        assertThat(reason.code()).isEqualTo(refusal.code());
        assertThat(reason.status()).isBetween(401, 503);
        assertThat(refusal.asksForCredentials()).isEqualTo(reason.status() == 401);
        assertThat(refusal.text().sl()).isNotBlank();
    }

    @Test
    void behind_https_cookies_are_kept_to_it() {
        assertThat(new Cookies(true, "kozolec").set("x", Duration.ofHours(1)))
                .isEqualTo("__Host-kozolec=x; Path=/; Max-Age=3600; HttpOnly; SameSite=Lax; Secure");
        assertThat(new Cookies(true, "kozolec").find("kozolec=y; __Host-kozolec=x"))
                .contains("x");
    }
}
