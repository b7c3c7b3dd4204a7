package si.kozolec.server.browser;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.openqa.selenium.WebElement;

/** Leads a visitor through all pages of a server, as everybody, as somebody who proposes, as a curator, and as an administrator. */
public final class Tour {

    private static final String WRONG = """
            {
              "id": "urn:ngsi-ld:OffStreetParking:trznica",
              "type": "OffStreetParking",
              "totalSpotNumbr": 120,
              "availableSpotNumber": "37",
              "status": ["odprto"]
            }""";

    private static final String TABLE = """
            ime;število prostih mest;totalSpotNumber;zadnja sprememba
            Tržnica;12;80;2026-11-03T10:00:00Z
            Kolodvor;0;140;2026-11-03T10:05:00Z
            """;

    /** The pages that everybody can see, by the names of their scenes. */
    private static final Map<String, String> READING = new LinkedHashMap<>();

    static {
        READING.put("home", "/");
        READING.put("results", "/search?q=parkiri%C5%A1%C4%8De");
        READING.put("results-typo", "/search?q=parkirsce");
        READING.put("results-nothing", "/search?q=brbrbr");
        READING.put("results-wrong", "/search?page=-1");
        READING.put("model", "/models/Parking-SI/OffStreetParking");
        READING.put("model-air", "/models/Environment-SI/AirQualityObserved");
        READING.put("compare", "/models/Parking-SI/OffStreetParking/compare");
        READING.put("quality", "/models/Parking-SI/OffStreetParking/quality");
        READING.put("credential", "/models/Parking-SI/OffStreetParking/latest/credential");
        READING.put("identity", "/gaia-x");
        READING.put("attribute", "/attributes/name");
        READING.put("about", "/about");
        READING.put("terms", "/about/terms");
        READING.put("accessibility", "/about/accessibility");
        READING.put("words", "/about/words");
        READING.put("statistics", "/about/statistics");
        READING.put("interoperability", "/about/interoperability");
        READING.put("catalog", "/catalog");
        READING.put("api", "/api");
        READING.put("login", "/login");
        READING.put("validate", "/validate");
        READING.put("identify", "/identify");
        READING.put("propose", "/propose");
        READING.put("not-found", "/models/Parking-SI/OfStreetParking");
    }

    private final Visitor visitor;
    private final URI server;
    private final String submitter;
    private final String curator;
    private final String admin;

    /**
     * Plans a tour.
     *
     * @param submitter the token of somebody who may propose
     * @param curator the token of somebody who may decide
     * @param admin the token of somebody who may see what is stuck
     */
    public Tour(Visitor visitor, URI server, String submitter, String curator, String admin) {
        this.visitor = visitor;
        this.server = server;
        this.submitter = submitter;
        this.curator = curator;
        this.admin = admin;
    }

    /** Stops at each page in each language; who takes part learns the name of the scene and the language. */
    public void each(BiConsumer<String, String> stop) {
        for (String language : List.of("sl", "en")) {
            signOut();
            READING.forEach((name, page) -> {
                open(page, language);
                stop.accept(name, language);
            });
            working(stop, language);
            reviewing(stop, language);
        }
        signOut();
    }

    private void working(BiConsumer<String, String> stop, String language) {
        send("/validate", language, WRONG, "main form button[type=submit]");
        stop.accept("validate-wrong", language);
        open("/validate?example=Parking-SI/OffStreetParking", language).click("main form button[type=submit]");
        visitor.waitUntil("the verdict", () -> !visitor.all("#verdict").isEmpty());
        stop.accept("validate-good", language);
        send("/identify", language, TABLE, "button[value=identify]");
        stop.accept("identify-fits", language);
        open("/identify?example=csv", language).click("button[value=identify]");
        visitor.waitUntil("the draft", () -> !visitor.all("#draft").isEmpty());
        stop.accept("identify-draft", language);
        visitor.click("button[value=begin]");
        visitor.waitUntil("the form", () -> !visitor.all("#message").isEmpty());
        stop.accept("propose-draft", language);
        visitor.click("button[value=check]");
        visitor.waitUntil("what was found", () -> !visitor.all("#found").isEmpty());
        stop.accept("propose-checked", language);
        visitor.click("button[value=submit]");
        visitor.waitUntil("why not", () -> !visitor.all("#problem").isEmpty());
        stop.accept("propose-sign-in", language);
    }

    private void reviewing(BiConsumer<String, String> stop, String language) {
        signIn(submitter);
        open("/propose?model=Benches-SI/" + (language.equals("sl") ? "ParkBench" : "CityBench"), language);
        visitor.write("#title", language.equals("sl") ? "Klopi v parkih" : "Benches in the city")
                .click("button[value=submit]");
        visitor.waitUntil("the proposal", () -> visitor.address().startsWith("/submissions/"));
        String proposal = visitor.address().replaceAll("\\?.*", "");
        stop.accept("submission-own", language);
        open("/submissions", language);
        stop.accept("queue-own", language);
        signIn(curator);
        open(proposal, language);
        stop.accept("submission", language);
        open("/submissions", language);
        stop.accept("queue", language);
        open("/submissions/trail", language);
        stop.accept("trail", language);
        open("/login", language);
        stop.accept("signed-in", language);
        brokers(stop, language);
        signIn(admin);
        open("/gaia-x", language);
        stop.accept("identity-admin", language);
        signOut();
    }

    /** The brokers, when the server knows any: Ljubljana's is audited, and what is known of the others looked at. */
    private void brokers(BiConsumer<String, String> stop, String language) {
        open("/brokers", language);
        stop.accept("brokers", language);
        List<String> known =
                visitor.all("main tbody th a").stream().map(WebElement::getText).toList();
        if (known.contains("ljubljana")) {
            auditing(stop, language);
        }
        if (known.contains("maribor")) {
            open("/brokers/maribor", language);
            stop.accept("broker-watched", language);
        }
        if (known.contains("celje")) {
            open("/brokers/celje/contexts", language);
            stop.accept("broker-contexts", language);
            // What was fetched when the tour went in one language is stale no more when it goes in the other.
            if (!visitor.all("main input:checked").isEmpty()) {
                visitor.click("main form button");
                visitor.waitUntil(
                        "what was fetched",
                        () -> !visitor.all("main [role=status]").isEmpty());
                stop.accept("broker-contexts-fetched", language);
            }
        }
    }

    private void auditing(BiConsumer<String, String> stop, String language) {
        open("/brokers/ljubljana", language).click("form[action*=audits] button");
        visitor.waitUntil("the audit", () -> visitor.address().contains("/audits/"));
        visitor.waitUntil("its end", () -> {
            visitor.driver().navigate().refresh();
            return visitor.all("button[value=cancel]").isEmpty();
        });
        stop.accept("audit", language);
        visitor.click(".crumbs li:nth-child(3) a");
        visitor.waitUntil("the broker", () -> !visitor.address().contains("/audits/"));
        stop.accept("broker", language);
    }

    private void send(String page, String language, String payload, String button) {
        open(page, language).write("#payload", payload).click(button);
        visitor.waitUntil("the verdict", () -> !visitor.all("#verdict").isEmpty());
    }

    private Visitor open(String page, String language) {
        return visitor.open(server.resolve(page + (page.contains("?") ? "&" : "?") + "lang=" + language));
    }

    private void signIn(String token) {
        signOut();
        open("/login", "sl").write("#token", token).click("main form button");
        visitor.waitUntil("signed in", () -> !visitor.all(".person").isEmpty());
    }

    private void signOut() {
        open("/login", "sl").driver().manage().deleteAllCookies();
    }
}
