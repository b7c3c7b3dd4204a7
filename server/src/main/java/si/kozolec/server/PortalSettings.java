package si.kozolec.server;

import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import si.kozolec.model.LocalizedText;
import si.kozolec.server.ckan.Portal;

/**
 * Reads which open-data portals are looked through for data sets that use our models: any number of them, {@code portal.opsi.url} in the
 * file or {@code KOZOLEC_PORTAL_OPSI_URL} around it.
 */
final class PortalSettings {

    /** What their names begin with. */
    static final String TABLE = "portal";

    private static final int LONGEST_TITLE = 100;

    private final NamedSettings settings = new NamedSettings(TABLE, "url", "title");

    boolean take(String key, String value, String where) {
        return settings.take(key, value, where);
    }

    boolean takeVariable(String name, String value) {
        return settings.takeVariable(name, value);
    }

    /** All portals that are right; what is wrong with the others is told. */
    List<Portal> portals(Consumer<LocalizedText> problems) {
        return settings.all(problems).stream().flatMap(PortalSettings::portal).toList();
    }

    private static Stream<Portal> portal(NamedSettings.One said) {
        String title = said.value("title", said.name());
        if (title.isEmpty() || title.length() > LONGEST_TITLE) {
            said.refuse("title", "mora imeti od 1 do 100 znakov", "must have 1 to 100 characters");
        }
        return GaiaxTargetSettings.url(said).map(url -> new Portal(said.name(), title, url)).stream();
    }
}
