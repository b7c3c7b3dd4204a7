package si.kozolec.server;

import java.util.Optional;
import si.kozolec.model.LocalizedText;
import si.kozolec.server.dcat.CatalogOptions;

/** Reads what the operator says of the catalogue that portals take in. */
final class CatalogSettings {

    private final Settings settings;

    CatalogSettings(Settings settings) {
        this.settings = settings;
    }

    CatalogOptions options() {
        return new CatalogOptions(
                text(Setting.CATALOG_TITLE_SL, Setting.CATALOG_TITLE_EN, CatalogOptions.USUAL.title()),
                text(Setting.CATALOG_PUBLISHER_SL, Setting.CATALOG_PUBLISHER_EN, CatalogOptions.USUAL.publisher()),
                settings.oneOf(
                        Setting.CATALOG_PUBLISHER_TYPE,
                        CatalogOptions.publisherTypes().toArray(String[]::new)),
                settings.url(Setting.CATALOG_PUBLISHER_URL),
                contact());
    }

    /** What is said in one language only is not completed by our own words in the other. */
    private LocalizedText text(Setting sl, Setting en, LocalizedText usual) {
        LocalizedText said = new LocalizedText(settings.optional(sl), settings.optional(en));
        return said.isEmpty() ? usual : said;
    }

    private Optional<String> contact() {
        String contact = settings.optional(Setting.CATALOG_CONTACT);
        if (!contact.isEmpty() && !contact.matches("[^\\s@<>\"]{1,64}@[A-Za-z0-9.-]{1,253}")) {
            settings.refuse(
                    Setting.CATALOG_CONTACT,
                    "mora biti elektronski naslov, na primer podatki@example.si",
                    "must be a mailbox, such as podatki@example.si");
        }
        return contact.isEmpty() ? Optional.empty() : Optional.of(contact);
    }
}
