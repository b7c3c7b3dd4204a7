package si.kozolec.server;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import si.kozolec.broker.Authentication;
import si.kozolec.model.LocalizedText;
import si.kozolec.server.broker.BrokerReading;
import si.kozolec.server.gaiax.TargetOptions;

/**
 * Reads to whom signed credentials are handed: any number of targets, {@code gaiax-target.hub.url} in the file or {@code
 * KOZOLEC_GAIAX_TARGET_HUB_URL} around it. How we sign in there is said as for a context broker.
 */
final class GaiaxTargetSettings {

    /** What their names begin with. */
    static final String TABLE = "gaiax-target";

    private final NamedSettings settings = new NamedSettings(
            TABLE, "kind", "url", "schemas", "auth", "user", "secret", "header", "token-url", "scope");

    boolean take(String key, String value, String where) {
        return settings.take(key, value, where);
    }

    boolean takeVariable(String name, String value) {
        return settings.takeVariable(name, value);
    }

    /** All targets that are right; what is wrong with the others is told. */
    List<TargetOptions> targets(Consumer<LocalizedText> problems) {
        return settings.all(problems).stream()
                .flatMap(said -> Stream.ofNullable(target(said)))
                .toList();
    }

    private static @Nullable TargetOptions target(NamedSettings.One said) {
        Optional<TargetOptions.Kind> kind = TargetOptions.Kind.of(said.value("kind", ""));
        if (kind.isEmpty()) {
            said.refuse("kind", "mora biti xfsc, gxdch, ces ali webhook", "must be xfsc, gxdch, ces or webhook");
        }
        String schemas = said.value("schemas", "true");
        if (!Set.of("true", "false").contains(schemas)) {
            said.refuse("schemas", "mora biti true ali false", "must be true or false");
        }
        Optional<URI> url = url(said);
        Authentication authentication = new BrokerReading(new BrokerSettings.OperatorsWord(said))
                .authentication(url.map(URI::getHost).map(Set::of).orElse(Set.of()));
        return kind.isEmpty() || url.isEmpty() || authentication == null
                ? null
                : new TargetOptions(said.name(), kind.get(), url.get(), authentication, schemas.equals("true"));
    }

    private static Optional<URI> url(NamedSettings.One said) {
        try {
            URI url = new URI(said.value("url", "").replaceAll("/+$", ""));
            boolean web = "https".equals(url.getScheme()) || "http".equals(url.getScheme());
            boolean plain = url.getRawUserInfo() == null && url.getRawQuery() == null && url.getRawFragment() == null;
            if (web && url.getHost() != null && plain) {
                return Optional.of(url);
            }
        } catch (URISyntaxException e) {
            // Said below, in words that people understand.
        }
        said.refuse(
                "url",
                "mora biti naslov brez uporabnika, poizvedbe in fragmenta, npr. https://katalog.example.si",
                "must be an address without user, query and fragment, such as https://catalogue.example.si");
        return Optional.empty();
    }
}
