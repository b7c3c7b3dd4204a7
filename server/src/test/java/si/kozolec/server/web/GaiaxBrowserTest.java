package si.kozolec.server.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import si.kozolec.server.HubTown;
import si.kozolec.server.access.Role;
import si.kozolec.server.browser.Accessibility;
import si.kozolec.server.browser.Chromium;
import si.kozolec.server.browser.Visitor;

/** Everybody can use the pages that tell who signs and what was signed, and administrators the one that tells what is stuck. */
class GaiaxBrowserTest {

    private static HubTown town;
    private static Visitor visitor;

    @BeforeAll
    static void start(@TempDir Path folder) throws Exception {
        visitor = Chromium.visitor();
        town = new HubTown(folder);
    }

    @AfterAll
    static void stop() {
        if (town != null) {
            town.close();
        }
        if (visitor != null) {
            visitor.close();
        }
    }

    @Test
    void what_is_stuck_is_seen_and_tried_again_without_scripts() throws Exception {
        visitor.withScripts(false);
        try {
            visitor.open(at("/login?lang=sl"))
                    .write("#token", town.server().token("Meta", Role.ADMIN))
                    .click("main form button");
            visitor.waitUntil("signed in", () -> !visitor.all(".person").isEmpty());
            visitor.waitUntil("what was given up", () -> {
                visitor.open(at("/gaia-x?lang=sl"));
                return visitor.text().contains("Organization does not exist");
            });
            assertThat(visitor.text()).contains("Komu izročamo poverila", "opsi", "opuščeno");

            int before = town.ckan().actions().size();
            visitor.click("form[action*='/gaia-x/deliveries/opsi/'] button");
            visitor.waitUntil("another attempt", () -> town.ckan().actions().size() > before);
            assertThat(visitor.address()).startsWith("/gaia-x");

            int then = town.ckan().actions().size();
            visitor.waitUntil("that it was given up again", () -> {
                visitor.open(at("/gaia-x?lang=sl"));
                return !visitor.all("form[action*='/gaia-x/targets/opsi'] button")
                        .isEmpty();
            });
            visitor.click("form[action*='/gaia-x/targets/opsi'] button");
            visitor.waitUntil(
                    "another attempt with all", () -> town.ckan().actions().size() > then);
        } finally {
            visitor.withScripts(true);
        }
        Accessibility.assertAccessible(visitor, at("/gaia-x"));
        visitor.driver().manage().deleteAllCookies();
        Accessibility.assertAccessible(visitor, at("/gaia-x"));
        assertThat(visitor.text()).doesNotContain("opsi");
    }

    @Test
    void a_credential_and_those_who_use_a_model_are_there_for_everybody() {
        Accessibility.assertAccessible(visitor, at("/models/Parking-SI/OffStreetParking/1.0.0/credential"));
        Accessibility.assertAccessible(visitor, at("/models/Parking-SI/OffStreetParking"));
        visitor.open(at("/models/Parking-SI/OffStreetParking?lang=sl"));
        assertThat(visitor.text()).contains("Parkirišča v Celju");
    }

    private static URI at(String page) {
        return town.server().uri().resolve(page);
    }
}
