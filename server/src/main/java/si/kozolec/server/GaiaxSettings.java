package si.kozolec.server;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import si.kozolec.broker.SecretRef;
import si.kozolec.server.gaiax.GaiaxOptions;
import si.kozolec.server.gaiax.GaiaxOptions.Keystore;
import si.kozolec.server.gaiax.GaiaxOptions.Organisation;
import si.kozolec.server.gaiax.GaiaxOptions.Registration;

/** Reads what the settings say about who signs for Gaia-X, and in whose name. */
final class GaiaxSettings {

    private static final Pattern COUNTRY = Pattern.compile("[A-Z]{2}");
    private static final Pattern HOST = Pattern.compile("[a-z0-9](?:[a-z0-9.-]{0,251}[a-z0-9])?(?::\\d{1,5})?");
    private static final Pattern CONTEXT = Pattern.compile("https://[A-Za-z0-9./_-]{1,200}#?");
    private static final Pattern NUMBER = Pattern.compile("[A-Za-z0-9./-]{2,60}");

    private final Settings settings;

    GaiaxSettings(Settings settings) {
        this.settings = settings;
    }

    GaiaxOptions options() {
        String algorithm = settings.oneOf(Setting.GAIAX_ALGORITHM, "PS256", "ES256");
        List<String> hosts = settings.list(
                Setting.GAIAX_HOSTS,
                HOST,
                "mora biti seznam gostiteljev, npr. registry.example.si, localhost:8443",
                "must be a list of hosts such as registry.example.si, localhost:8443");
        Optional<Path> imported = settings.isSaid(Setting.GAIAX_CREDENTIALS)
                ? Optional.of(settings.path(Setting.GAIAX_CREDENTIALS))
                : Optional.empty();
        return new GaiaxOptions(
                keystore(),
                algorithm,
                context(),
                organisation(),
                imported,
                Set.copyOf(hosts),
                settings.targets(),
                Duration.ofHours(settings.number(Setting.GAIAX_GIVE_UP_HOURS, 1, 8_760)));
    }

    private URI context() {
        String said = settings.text(Setting.GAIAX_CONTEXT);
        if (CONTEXT.matcher(said).matches()) {
            return URI.create(said);
        }
        settings.refuse(
                Setting.GAIAX_CONTEXT,
                "mora biti naslov https konteksta JSON-LD, npr. " + GaiaxOptions.USUAL_CONTEXT,
                "must be the https address of a JSON-LD context such as " + GaiaxOptions.USUAL_CONTEXT);
        return GaiaxOptions.USUAL_CONTEXT;
    }

    private Optional<Keystore> keystore() {
        if (!settings.isSaid(Setting.GAIAX_KEYSTORE)) {
            settings.refuseWithout(Setting.GAIAX_KEYSTORE_PASSWORD, Setting.GAIAX_KEYSTORE);
            settings.refuseWithout(Setting.GAIAX_KEY_ALIAS, Setting.GAIAX_KEYSTORE);
            return Optional.empty();
        }
        Path file = settings.path(Setting.GAIAX_KEYSTORE);
        Optional<SecretRef> password = SecretRef.parse(settings.secret(Setting.GAIAX_KEYSTORE_PASSWORD));
        if (password.isEmpty()) {
            settings.refuse(
                    Setting.GAIAX_KEYSTORE_PASSWORD,
                    "mora biti env:IME ali file:POT; geslo samo ne sme stati v nastavitvah",
                    "must be env:NAME or file:PATH; the password itself never stands in the settings");
        }
        return password.map(found -> new Keystore(file, found, settings.optional(Setting.GAIAX_KEY_ALIAS)));
    }

    private Optional<Organisation> organisation() {
        if (!settings.isSaid(Setting.GAIAX_NAME)) {
            Stream.of(
                            Setting.GAIAX_REGISTRATION,
                            Setting.GAIAX_COUNTRY,
                            Setting.GAIAX_HEADQUARTERS,
                            Setting.GAIAX_TERMS_ACCEPTED)
                    .forEach(setting -> settings.refuseWithout(setting, Setting.GAIAX_NAME));
            return Optional.empty();
        }
        String name = settings.text(Setting.GAIAX_NAME);
        String country = country(Setting.GAIAX_COUNTRY, settings.text(Setting.GAIAX_COUNTRY));
        String headquarters = settings.optional(Setting.GAIAX_HEADQUARTERS);
        String other = headquarters.isEmpty() ? country : country(Setting.GAIAX_HEADQUARTERS, headquarters);
        boolean accepted =
                settings.oneOf(Setting.GAIAX_TERMS_ACCEPTED, "yes", "no").equals("yes");
        String[] number = settings.optional(Setting.GAIAX_REGISTRATION).split("\\s+", 2);
        Optional<Registration> kind = Stream.of(Registration.values())
                .filter(one -> code(one).equals(number[0]))
                .findFirst();
        if (kind.isEmpty() || number.length < 2 || !NUMBER.matcher(number[1]).matches()) {
            String kinds = String.join(
                    ", ",
                    Stream.of(Registration.values()).map(GaiaxSettings::code).toList());
            settings.refuse(
                    Setting.GAIAX_REGISTRATION,
                    "mora biti vrsta in številka, npr. vat-id SI12345678; vrste so: " + kinds,
                    "must be a kind and a number such as vat-id SI12345678; the kinds are: " + kinds);
            return Optional.empty();
        }
        return kind.map(found -> new Organisation(name, found, number[1], country, other, accepted));
    }

    private static String code(Registration registration) {
        return registration.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private String country(Setting setting, String said) {
        if (!COUNTRY.matcher(said).matches()) {
            settings.refuse(
                    setting,
                    "mora biti država z dvema velikima črkama, npr. SI",
                    "must be a country by two capital letters such as SI");
        }
        return said;
    }
}
