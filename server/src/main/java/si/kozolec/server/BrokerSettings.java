package si.kozolec.server;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import si.kozolec.broker.Authentication;
import si.kozolec.broker.Broker;
import si.kozolec.broker.BrokerAddress;
import si.kozolec.broker.BrokerKind;
import si.kozolec.broker.BrokerTrouble;
import si.kozolec.broker.SecretRef;
import si.kozolec.model.LocalizedText;
import si.kozolec.server.broker.RegisteredBroker;

/**
 * Reads the context brokers: any number of them, {@code broker.ljubljana.url} in the file or {@code KOZOLEC_BROKER_LJUBLJANA_URL}
 * around it. A secret is only referred to, never written there.
 */
final class BrokerSettings {

    /** What their names begin with. */
    static final String TABLE = "broker";

    private final NamedSettings settings = new NamedSettings(
            TABLE, "url", "kind", "tenant", "service-path", "auth", "user", "secret", "header", "token-url", "scope");

    boolean take(String key, String value, String where) {
        return settings.take(key, value, where);
    }

    boolean takeVariable(String name, String value) {
        return settings.takeVariable(name, value);
    }

    /** All brokers that are right; what is wrong with the others is told. */
    List<RegisteredBroker> brokers(Consumer<LocalizedText> problems) {
        return settings.all(problems).stream()
                .flatMap(said -> Stream.ofNullable(new Reading(said).broker())
                        .map(broker -> new RegisteredBroker(said.name(), broker)))
                .toList();
    }

    /** Reads one broker. */
    private record Reading(NamedSettings.One said) {

        private static final Pattern PLAIN = Pattern.compile("[\\x21-\\x7E]{0,256}");
        private static final Pattern HEADER = Pattern.compile("[A-Za-z0-9!#$%&'*+.^_`|~-]{1,100}");
        private static final Set<String> KINDS = Set.of("none", "basic", "bearer", "oauth2", "header");

        @Nullable Broker broker() {
            Optional<BrokerAddress> address = address();
            Optional<BrokerKind> kind = BrokerKind.of(said.value("kind", BrokerKind.NGSI_LD.code()));
            if (kind.isEmpty()) {
                said.refuse("kind", "mora biti ngsi-ld ali ngsiv2", "must be ngsi-ld or ngsiv2");
            }
            String tenant = plain("tenant");
            String path = plain("service-path");
            Authentication authentication = authentication();
            return address.isEmpty() || kind.isEmpty() || authentication == null
                    ? null
                    : new Broker(address.get(), kind.get(), tenant, path, authentication);
        }

        private Optional<BrokerAddress> address() {
            try {
                return Optional.of(BrokerAddress.parse(said.value("url", "")));
            } catch (BrokerTrouble e) {
                said.refuse("url", e.text().sl(), e.text().en());
                return Optional.empty();
            }
        }

        private @Nullable Authentication authentication() {
            String kind = said.value("auth", "none");
            if (!KINDS.contains(kind)) {
                said.refuse(
                        "auth",
                        "mora biti none, basic, bearer, oauth2 ali header",
                        "must be none, basic, bearer, oauth2 or header");
                return null;
            }
            if (kind.equals("none")) {
                return new Authentication.None();
            }
            Optional<SecretRef> secret = SecretRef.parse(said.value("secret", ""));
            if (secret.isEmpty()) {
                // Not what was written there: it may be the secret itself.
                said.refuse(
                        "secret",
                        "mora biti env:IME ali file:POT; skrivnost sama ne sme stati v nastavitvah",
                        "must be env:NAME or file:PATH; the secret itself never stands in the settings");
                return null;
            }
            return switch (kind) {
                case "bearer" -> new Authentication.Bearer(secret.get());
                case "header" -> header(secret.get());
                case "basic" ->
                    user().map(user -> (Authentication) new Authentication.Basic(user, secret.get()))
                            .orElse(null);
                default -> client(secret.get());
            };
        }

        private @Nullable Authentication header(SecretRef secret) {
            String header = said.value("header", "");
            if (!HEADER.matcher(header).matches()) {
                said.refuse("header", "mora biti ime glave HTTP", "must be the name of an HTTP header");
                return null;
            }
            return new Authentication.Header(header, secret);
        }

        private @Nullable Authentication client(SecretRef secret) {
            Optional<String> user = user();
            try {
                URI url = URI.create(said.value("token-url", ""));
                boolean web = "https".equals(url.getScheme()) || "http".equals(url.getScheme());
                if (web && url.getHost() != null && url.getRawUserInfo() == null && url.getRawFragment() == null) {
                    return user.isEmpty()
                            ? null
                            : new Authentication.ClientCredentials(url, user.get(), secret, said.value("scope", ""));
                }
            } catch (IllegalArgumentException e) {
                // Said below, in words that people understand.
            }
            said.refuse(
                    "token-url", "mora biti naslov, kjer se dobi žeton", "must be the address where tokens are given");
            return null;
        }

        private Optional<String> user() {
            String user = said.value("user", "");
            if (user.isEmpty()) {
                said.refuse("user", "je pri tej prijavi potreben", "is needed with this authentication");
            }
            return user.isEmpty() ? Optional.empty() : Optional.of(user);
        }

        private String plain(String what) {
            String value = said.value(what, "");
            if (!PLAIN.matcher(value).matches()) {
                said.refuse(what, "ne sodi v glavo HTTP", "cannot stand in an HTTP header");
            }
            return value;
        }
    }
}
