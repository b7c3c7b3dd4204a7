package si.kozolec.server.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.Keys;
import si.kozolec.server.api.SmallTown;
import si.kozolec.server.browser.Accessibility;
import si.kozolec.server.browser.Chromium;
import si.kozolec.server.browser.Visitor;

/** The pages for reading, as a reader sees them. */
class BrowserTest {

    private static SmallTown town;
    private static Visitor visitor;

    @BeforeAll
    static void start(@TempDir Path folder) throws Exception {
        visitor = Chromium.visitor();
        town = new SmallTown(folder);
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

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/search",
                "/search?q=park&subject=Parking-SI",
                "/search?q=nonsensical",
                "/search?page=-1",
                "/models/Parking-SI/OffStreetParking",
                "/models/Furniture/Bench",
                "/models/Furniture/Draft",
                "/models/Furniture/Bank",
                "/models/Parking-SI/OffStreetParking/compare?from=1.0.0",
                "/models/Parking-SI/OffStreetParking/quality",
                "/attributes/id",
                "/about",
                "/about/terms",
                "/about/accessibility",
                "/about/words",
                "/about/statistics",
                "/about/interoperability",
                "/catalog",
                "/login",
            })
    void everybody_can_use_the_page(String page) {
        Accessibility.assertAccessible(visitor, town.uri().resolve(page));
    }

    @Test
    void who_uses_the_keyboard_alone_finds_a_model() {
        visitor.open(town.uri().resolve("/?lang=sl"));
        visitor.press(Keys.TAB);
        assertThat(visitor.one(":focus").getText()).isEqualTo("Skoči na vsebino");

        visitor.press(Keys.ENTER).tabTo("#q").press("garažna", Keys.ENTER);
        visitor.waitUntil("results", () -> visitor.address().startsWith("/search?q="));
        visitor.tabTo(".result a").press(Keys.ENTER);

        visitor.waitUntil("the model", () -> visitor.address().startsWith("/models/"));
        assertThat(visitor.one("h1").getText()).isEqualTo("Parkirišče zunaj ulice");
    }

    @Test
    void who_types_into_the_filter_sees_fewer_attributes() {
        visitor.open(town.uri().resolve("/models/Parking-SI/OffStreetParking?lang=sl"));
        assertThat(visitor.one("#attribute-id").isDisplayed()).isTrue();

        visitor.write("#filter", "SPOT available");

        visitor.waitUntil(
                "fewer rows", () -> !visitor.all("#attribute-id").get(0).isDisplayed());
        assertThat(visitor.one("#attribute-availableSpotNumber").isDisplayed()).isTrue();
        assertThat(visitor.one(".filter [role=status]").getText()).contains("1 / 3");
    }

    @Test
    void reading_needs_no_scripts() {
        visitor.withScripts(false);
        try {
            visitor.open(town.uri().resolve("/?lang=en"))
                    .write("#q", "car park")
                    .click(".hero button")
                    .follow("Off-street parking");

            assertThat(visitor.text()).contains("availableSpotNumber", "schema.json");
        } finally {
            visitor.withScripts(true);
        }
    }
}
