package si.kozolec.server.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import si.kozolec.server.WholeServer;
import si.kozolec.server.access.Role;

/** The pages for proposing and reviewing, where people or circumstances are not kind. */
class WorkingPagesTest {

    private static WholeServer server;

    @BeforeAll
    static void start(@TempDir Path folder) {
        server = new WholeServer(folder);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void what_somebody_wrote_is_given_back_when_the_session_has_ended() throws Exception {
        FormUser vid = FormUser.signedIn(server, "Vid", Role.SUBMITTER);
        String proposal = vid.propose("Parks-SI/Fountain");
        server.revoke("Vid");

        HttpResponse<String> answer = vid.form(proposal + "/comments?lang=en", Map.of("text", "An hour of thought"));

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.body())
                .contains("Your session has ended", "An hour of thought", "/login?then=%2Fsubmissions");
    }

    @Test
    void a_form_that_is_not_ours_is_turned_away() throws Exception {
        FormUser ana = FormUser.signedIn(server, "Ana", Role.CURATOR);
        String proposal = ana.propose("Parks-SI/Swing");
        String csrf = ana.csrf;
        ana.csrf = "made-up";

        assertThat(ana.form(proposal + "/comments", Map.of("text", "x")).statusCode())
                .isEqualTo(403);

        ana.csrf = csrf;
        assertThat(ana.form(proposal + "/comments", Map.of("text", "x")).statusCode())
                .isEqualTo(303);
    }

    @Test
    void a_vote_on_a_revision_that_is_not_the_latest_is_refused_and_its_words_are_kept() throws Exception {
        FormUser vida = FormUser.signedIn(server, "Vida", Role.SUBMITTER);
        FormUser bor = FormUser.signedIn(server, "Bor", Role.CURATOR);
        String proposal = vida.propose("Parks-SI/Slide");
        String number = proposal.substring(proposal.lastIndexOf('/') + 1);
        assertThat(bor.get(proposal).statusCode()).isEqualTo(200);
        HttpResponse<String> revised = vida.parts(
                "/propose",
                Map.of(
                        "submission", number,
                        "model", "Parks-SI/Slide",
                        "title", "x",
                        "do", "submit",
                        "path-0", "schema.json",
                        "file-0", FormUser.schema("Parks-SI/Slide")));
        assertThat(revised.statusCode()).isEqualTo(303);

        HttpResponse<String> vote = bor.form(
                proposal + "/reviews?lang=en",
                Map.of("verdict", "approve", "revision", "1", "text", "Well thought out"));

        assertThat(vote.statusCode()).isEqualTo(409);
        assertThat(vote.body()).contains("Well thought out", "Revision 1 is not the latest any more");
    }

    @Test
    void a_submitter_sees_her_own_proposals_and_no_others() throws Exception {
        FormUser vesna = FormUser.signedIn(server, "Vesna", Role.SUBMITTER);
        FormUser zala = FormUser.signedIn(server, "Zala", Role.SUBMITTER);
        String proposal = vesna.propose("Parks-SI/Bush");

        assertThat(vesna.get("/submissions?lang=en").body()).contains("Parks-SI/Bush", "My proposals");
        assertThat(zala.get("/submissions?lang=en").body()).doesNotContain("Parks-SI/Bush");
        assertThat(zala.get(proposal).statusCode()).isEqualTo(404);
        assertThat(zala.get("/submissions/trail").statusCode()).isEqualTo(403);
        assertThat(FormUser.nobody(server).get(proposal).statusCode()).isEqualTo(303);
    }

    @Test
    void words_are_markdown_and_never_more_than_that_wherever_they_are_written() throws Exception {
        FormUser vesna = FormUser.signedIn(server, "Vesna", Role.SUBMITTER);
        String proposal = vesna.propose("Parks-SI/Well");
        FormUser ana = FormUser.signedIn(server, "Ana", Role.CURATOR);
        String harm =
                "<script>alert(1)</script> [go](javascript:alert(2)) ![see](https://example.org/spy.png) **bold**";
        ana.form(proposal + "/comments", Map.of("text", harm));
        ana.form(proposal + "/reviews", Map.of("text", harm, "verdict", "request-changes", "revision", "1"));
        ana.form(proposal + "/end", Map.of("text", harm, "how", "reject"));

        String page = ana.get(proposal).body();

        assertThat(page.split("<strong>bold</strong>", -1))
                .as("three times said, one of them shown twice")
                .hasSize(5);
        assertThat(page)
                .contains("&lt;script&gt;alert(1)&lt;/script&gt;")
                .doesNotContain("<script>alert", "javascript:alert", "spy.png");
    }

    @Test
    void markup_in_words_stays_words() throws Exception {
        FormUser ana = FormUser.signedIn(server, "Ana", Role.CURATOR);
        String proposal = ana.propose("Parks-SI/Tree");
        ana.form(proposal + "/comments", Map.of("text", "<script>alert(1)</script>"));

        String page = ana.get(proposal).body();

        assertThat(page).contains("&lt;script&gt;alert(1)&lt;/script&gt;").doesNotContain("<script>alert");
        assertThat(page).contains("A &lt;b&gt;model&lt;/b&gt;");
    }

    @Test
    void who_has_not_signed_in_may_check_and_loses_nothing_when_handing_in() throws Exception {
        FormUser nobody = FormUser.nobody(server);
        Map<String, String> written = Map.of(
                "model", "Parks-SI/Pond",
                "title", "Ponds",
                "message", "For the ducks",
                "do", "submit",
                "path-0", "schema.json",
                "file-0", "{\"title\": 1");

        HttpResponse<String> answer = nobody.parts("/propose?lang=en", written);

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.body()).contains("For the ducks", "{\"title\": 1", "sign in in another tab");

        Map<String, String> asked = new java.util.HashMap<>(written);
        asked.put("do", "check");
        assertThat(nobody.parts("/propose?lang=en", asked).body()).contains("has errors", "json-");
    }

    @Test
    void scripts_in_the_texts_of_a_model_stay_words_on_its_page() throws Exception {
        FormUser vid = FormUser.signedIn(server, "Vito", Role.SUBMITTER);
        String bad = "\"<script>alert(1)</script><img src=x onerror=alert(2)> \u202E\u0301\"";
        HttpResponse<String> answer = vid.parts(
                "/propose?lang=en",
                Map.of(
                        "model", "Parks-SI/Hedge",
                        "title", "<script>alert(3)</script>",
                        "message", "<img src=x onerror=alert(4)>",
                        "do", "submit",
                        "path-0", "schema.json",
                        "file-0", FormUser.schema("Parks-SI/Hedge"),
                        "path-1", "texts.en.json",
                        "file-1", "{\"title\": " + bad + ", \"description\": " + bad + "}"));
        String proposal = answer.headers().firstValue("Location").orElseThrow();

        HttpResponse<String> page = vid.get(proposal.replaceAll("\\?.*", "") + "?lang=en");

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("&lt;script&gt;").doesNotContain("<script>alert", "<img src=x");
        assertThat(page.headers().firstValue("Content-Security-Policy").orElseThrow())
                .contains("script-src 'self'");
    }

    @Test
    void two_tabs_on_the_same_proposal_do_not_decide_it_twice() throws Exception {
        FormUser vesna = FormUser.signedIn(server, "Vera", Role.SUBMITTER);
        FormUser bor = FormUser.signedIn(server, "Borut", Role.CURATOR);
        String proposal = vesna.propose("Parks-SI/Gate");
        Map<String, String> vote = Map.of("verdict", "request-changes", "revision", "1", "text", "Once");

        assertThat(bor.form(proposal + "/reviews?lang=en", vote).statusCode()).isEqualTo(303);
        HttpResponse<String> again = bor.form(
                proposal + "/reviews?lang=en",
                Map.of("verdict", "request-changes", "revision", "1", "text", "From the other tab"));

        assertThat(again.statusCode()).isEqualTo(409);
        assertThat(again.body()).contains("From the other tab");
    }
}
