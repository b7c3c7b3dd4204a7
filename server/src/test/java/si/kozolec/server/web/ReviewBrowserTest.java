package si.kozolec.server.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.Keys;
import org.openqa.selenium.support.ui.Select;
import si.kozolec.server.WholeServer;
import si.kozolec.server.access.Role;
import si.kozolec.server.browser.Accessibility;
import si.kozolec.server.browser.Chromium;
import si.kozolec.server.browser.Visitor;

/** The pages for working, as three people use them: one who proposes, and two who decide. */
class ReviewBrowserTest {

    private static WholeServer server;
    private static Visitor visitor;
    private static String vid;
    private static String ana;
    private static String bor;

    @BeforeAll
    static void start(@TempDir Path folder) throws Exception {
        visitor = Chromium.visitor();
        server = new WholeServer(folder);
        vid = server.token("Vid", Role.SUBMITTER);
        ana = server.token("Ana", Role.CURATOR);
        bor = server.token("Bor", Role.CURATOR);
    }

    @AfterAll
    static void stop() {
        if (server != null) {
            server.close();
        }
        if (visitor != null) {
            visitor.close();
        }
    }

    @Test
    void a_model_goes_from_a_proposal_to_the_catalogue() {
        signIn(vid);
        open("/propose").write("#model", "Benches-SI/ParkBench").click("main form button");
        visitor.write("#title", "Klopi v parkih").click("button[value=check]");
        visitor.waitUntil("what the rules say", () -> !visitor.all("#found").isEmpty());
        assertThat(visitor.text()).contains("brez napak", "Ni besed, po katerih bi model našli.");

        visitor.click("button[value=submit]");
        visitor.waitUntil("the proposal", () -> visitor.address().startsWith("/submissions/"));
        String proposal = visitor.address();
        assertThat(visitor.one("h1").getText()).isEqualTo("Klopi v parkih");
        assertThat(visitor.text()).contains("čaka na pregled", "nov model").doesNotContain("Vaše mnenje");

        signIn(ana);
        open("/submissions").follow("Klopi v parkih");
        new Select(visitor.one("#comment-file")).selectByValue("dataModel.Benches-SI/ParkBench/texts.sl.json");
        visitor.write("#comment-text", "Dodajte naslov.").click("form.say button");
        visitor.waitUntil("the comment", () -> !visitor.all("#comment-1").isEmpty());
        visitor.write("#review-text", "Brez naslova ne gre.").click("button[value=request-changes]");
        visitor.waitUntil("the vote", () -> visitor.text().contains("čaka na popravke"));

        signIn(vid);
        visitor.open(at(proposal)).click("main a.button");
        visitor.waitUntil("the form", () -> !visitor.all("#file-1").isEmpty());
        String texts = String.valueOf(visitor.one("#file-1").getDomProperty("value"));
        visitor.write("#file-1", texts.replace("\"title\": \"\"", "\"title\": \"Klop v parku\""))
                .click("button[value=submit]");
        visitor.waitUntil("the second revision", () -> visitor.address().startsWith("/submissions/"));
        assertThat(visitor.text()).contains("čaka na pregled");

        approve(ana, proposal);
        approve(bor, proposal);
        visitor.click("form[action*=publish] button");
        visitor.waitUntil("it is published", () -> visitor.text().contains("Predlog je objavljen"));

        open("/search?q=klop").follow("Klop v parku");
        assertThat(visitor.text()).contains("Benches-SI/ParkBench", "1.0.0");

        signIn(ana);
        open("/submissions/trail");
        assertThat(visitor.text()).contains("zahteva popravke revizije 1", "odobri revizijo 2", "objavi");
        Accessibility.assertAccessible(visitor, at("/submissions/trail"));
        Accessibility.assertAccessible(visitor, at("/submissions"));
        Accessibility.assertAccessible(
                visitor, URI.create(at(proposal).toString().replaceAll("\\?.*", "")));
    }

    @Test
    void somebody_has_data_judged_and_sees_where_they_are_wrong() {
        open("/validate").write("#payload", """
                {"id": "urn:ngsi-ld:OffStreetParking:1", "type": "OffStreetParking",
                "totalSpotNumbr": 12,
                "availableSpotNumber": "3"}""").click("main form button");
        visitor.waitUntil("the verdict", () -> !visitor.all("#verdict").isEmpty());

        assertThat(visitor.text()).contains("ne ustreza", "Ste mislili »totalSpotNumber«?", "Odstranite narekovaje: 3");
        assertThat(visitor.one("#line-3").getDomAttribute("class")).isEqualTo("error");
        Accessibility.assertAccessible(visitor);

        open("/validate").follow("Poskusite s primerom").click("main form button[type=submit]");
        visitor.waitUntil("the verdict", () -> visitor.text().contains("1 entiteta, brez napak"));
    }

    @Test
    void who_types_is_helped_on_with_the_keyboard_alone() {
        signOut();
        open("/").tabTo("#q").press("parki");
        visitor.waitUntil(
                "suggestions",
                () -> !visitor.all("#q-suggestions [role=option]").isEmpty());
        Accessibility.assertAccessible(visitor);

        visitor.press(Keys.ARROW_DOWN, Keys.ESCAPE);
        assertThat(visitor.one("#q").getDomAttribute("aria-expanded")).isEqualTo("false");
        visitor.press("rišč");
        visitor.waitUntil("suggestions", () -> "true".equals(visitor.one("#q").getDomAttribute("aria-expanded")));
        visitor.press(Keys.ARROW_DOWN, Keys.ENTER);

        visitor.waitUntil("what was chosen", () -> visitor.address().matches("/(search|models).*"));
        assertThat(visitor.text()).contains("Parkirišče");
    }

    @Test
    void who_mistypes_is_asked_what_was_meant_and_who_finds_takes_the_model_home() {
        signOut();
        open("/search?q=zabojnki");
        assertThat(visitor.one("#meant").getText()).isEqualTo("Ste mislili: zabojnik");

        visitor.click("#meant a")
                .waitUntil("the right question", () -> visitor.all("#meant").isEmpty());
        visitor.click(".result a")
                .waitUntil(
                        "the model", () -> visitor.address().startsWith("/models/WasteManagement-SI/WasteContainer"));
        assertThat(visitor.one("main .buttons a.button").getDomAttribute("href"))
                .endsWith("model.zip");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    sl | Podatki se ujemajo z obstoječim modelom | v modelu se imenuje drugače | Odpri model
                    en | The data fit a model that exists | called otherwise in the model | Open the model
                    """)
    void somebody_brings_a_table_and_finds_the_model_for_it(
            String language, String verdict, String remark, String open) {
        signOut();
        visitor.open(at("/identify?lang=" + language)).write("#payload", """
                ime;število prostih mest;totalSpotNumber;status
                Tržnica;12;80;open
                Kolodvor;0;140;full
                """).click("button[value=identify]");
        visitor.waitUntil("the verdict", () -> !visitor.all("#verdict").isEmpty());

        assertThat(visitor.one("#verdict").getText()).isEqualTo(verdict);
        assertThat(visitor.one(".candidate h3 + p").getText()).contains("Parking-SI/");
        assertThat(visitor.one(".matches").getText()).contains("število prostih mest", "availableSpotNumber", remark);
        Accessibility.assertAccessible(visitor);

        visitor.click(".candidate button[form=identify]");
        visitor.waitUntil("the judgement", () -> visitor.address().startsWith("/validate"));
        visitor.driver().navigate().back();
        visitor.follow(open);
        visitor.waitUntil("the model", () -> visitor.address().startsWith("/models/Parking-SI/"));
    }

    @Test
    void data_that_fit_no_model_become_a_proposal_without_scripts() {
        signOut();
        visitor.withScripts(false);
        try {
            open("/identify").follow("Poskusite s tabelo").click("button[value=identify]");
            assertThat(visitor.one("#draft").getText()).isEqualTo("Osnutek novega modela");

            visitor.write("#name", "Parks-SI/Bench").click("section.draft .row button");
            assertThat(visitor.one("section.draft").getText()).contains("Kaj morate dopolniti sami");

            visitor.click("button[value=begin]");
            assertThat(visitor.one("h2 code").getText()).isEqualTo("Parks-SI/Bench");
            assertThat(visitor.one("#title").getDomProperty("value")).isEqualTo("Nov model Bench");
            assertThat(String.valueOf(visitor.one("#file-0").getDomProperty("value")))
                    .contains("Parks-SI/Bench");

            visitor.click("button[value=check]");
            assertThat(visitor.one("#found").getText()).isEqualTo("Kaj pravijo pravila");
        } finally {
            visitor.withScripts(true);
        }
        Accessibility.assertAccessible(visitor);
    }

    @ParameterizedTest
    @ValueSource(strings = {"sl", "en"})
    void everybody_can_use_the_draft_that_is_made_of_data(String language) {
        signOut();
        visitor.open(at("/identify?example=csv&lang=" + language)).click("button[value=identify]");
        visitor.waitUntil("the draft", () -> !visitor.all("#draft").isEmpty());

        Accessibility.assertOpenPageAccessible(visitor);
    }

    @Test
    void who_proposes_can_use_the_list_of_their_own_proposals() {
        signIn(vid);
        open("/propose?model=Benches-SI/CityBench")
                .write("#title", "Mestna klop")
                .click("button[value=submit]");
        visitor.waitUntil("the proposal", () -> visitor.address().startsWith("/submissions/"));

        Accessibility.assertAccessible(visitor, at("/submissions"));

        assertThat(visitor.one("h1").getText()).isEqualTo("My proposals");
        assertThat(visitor.text()).contains("Mestna klop");
    }

    @Test
    void everybody_can_use_the_pages_for_working() {
        signOut();
        Accessibility.assertAccessible(visitor, at("/identify?example=csv"));
        Accessibility.assertAccessible(visitor, at("/validate"));
        Accessibility.assertAccessible(visitor, at("/propose"));
        Accessibility.assertAccessible(visitor, at("/propose?model=Parking-SI/OffStreetParking"));
    }

    private static void approve(String token, String proposal) {
        signIn(token);
        visitor.open(at(proposal)).click("button[value=approve]");
        visitor.waitUntil("the approval", () -> visitor.text().contains("To ste o reviziji 2 že povedali"));
    }

    private static void signIn(String token) {
        signOut();
        open("/login").write("#token", token).click("main form button");
        visitor.waitUntil("signed in", () -> !visitor.all(".person").isEmpty());
    }

    private static void signOut() {
        visitor.open(at("/login")).driver().manage().deleteAllCookies();
    }

    private static Visitor open(String page) {
        return visitor.open(at(page + (page.contains("?") ? "&" : "?") + "lang=sl"));
    }

    private static URI at(String page) {
        return server.uri().resolve(page);
    }
}
