package si.kozolec.server;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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
 * Reads the context brokers: any number of them, each under a name that the operator chooses, {@code broker.ljubljana.url} in the file
 * or {@code KOZOLEC_BROKER_LJUBLJANA_URL} in the environment. A secret is only referred to, never written there.
 */
final class BrokerSettings {

    /** The table of the configuration file that holds them, each in a table of its own. */
    static final String TABLE = "broker";

    private static final String NAME = "[a-z0-9]+(?:-[a-z0-9]+)*";
    private static final Pattern KEY = Pattern.compile(
            "broker\\.(" + NAME + ")\\.(url|kind|tenant|service-path|auth|user|secret|header|token-url|scope)");
    private static final Pattern VARIABLE = Pattern.compile("KOZOLEC_BROKER_([A-Z0-9]+(?:_[A-Z0-9]+)*?)_"
            + "(URL|KIND|TENANT|SERVICE_PATH|AUTH|USER|SECRET|HEADER|TOKEN_URL|SCOPE)");

    private final Map<String, Map<String, Said>> brokers = new TreeMap<>();

    /** A value and where it was found. */
    private record Said(String value, String where) {}

    /** Takes a setting if it is one of a broker; the first that speaks wins. */
    boolean take(String key, String value, String where) {
        Matcher matcher = KEY.matcher(key);
        if (!matcher.matches()) {
            return false;
        }
        brokers.computeIfAbsent(matcher.group(1), name -> new TreeMap<>())
                .putIfAbsent(matcher.group(2), new Said(value, where));
        return true;
    }

    boolean takeVariable(String name, String value) {
        Matcher matcher = VARIABLE.matcher(name);
        return matcher.matches()
                && take(TABLE + "." + word(matcher.group(1)) + "." + word(matcher.group(2)), value, name);
    }

    private static String word(String variable) {
        return variable.toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** All brokers that are right; what is wrong with the others is told. */
    List<RegisteredBroker> brokers(Consumer<LocalizedText> problems) {
        List<RegisteredBroker> all = new ArrayList<>();
        brokers.forEach((name, said) -> {
            Broker broker = new Reading(name, said, problems).broker();
            if (broker != null) {
                all.add(new RegisteredBroker(name, broker));
            }
        });
        return all;
    }

    /** Reads one broker. */
    private record Reading(String name, Map<String, Said> said, Consumer<LocalizedText> problems) {

        private static final Pattern PLAIN = Pattern.compile("[\\x21-\\x7E]{0,256}");
        private static final Pattern HEADER = Pattern.compile("[A-Za-z0-9!#$%&'*+.^_`|~-]{1,100}");
        private static final Set<String> KINDS = Set.of("none", "basic", "bearer", "oauth2", "header");

        @Nullable Broker broker() {
            Optional<BrokerAddress> address = address();
            Optional<BrokerKind> kind = BrokerKind.of(value("kind", BrokerKind.NGSI_LD.code()));
            if (kind.isEmpty()) {
                refuse("kind", "mora biti ngsi-ld ali ngsiv2", "must be ngsi-ld or ngsiv2");
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
                return Optional.of(BrokerAddress.parse(value("url", "")));
            } catch (BrokerTrouble e) {
                refuse("url", e.text().sl(), e.text().en());
                return Optional.empty();
            }
        }

        private @Nullable Authentication authentication() {
            String kind = value("auth", "none");
            if (!KINDS.contains(kind)) {
                refuse(
                        "auth",
                        "mora biti none, basic, bearer, oauth2 ali header",
                        "must be none, basic, bearer, oauth2 or header");
                return null;
            }
            if (kind.equals("none")) {
                return new Authentication.None();
            }
            Optional<SecretRef> secret = SecretRef.parse(value("secret", ""));
            if (secret.isEmpty()) {
                // Not what was written there: it may be the secret itself.
                refuse(
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
            String header = value("header", "");
            if (!HEADER.matcher(header).matches()) {
                refuse("header", "mora biti ime glave HTTP", "must be the name of an HTTP header");
                return null;
            }
            return new Authentication.Header(header, secret);
        }

        private @Nullable Authentication client(SecretRef secret) {
            Optional<String> user = user();
            try {
                URI url = URI.create(value("token-url", ""));
                boolean web = "https".equals(url.getScheme()) || "http".equals(url.getScheme());
                if (web && url.getHost() != null && url.getRawUserInfo() == null && url.getRawFragment() == null) {
                    return user.isEmpty()
                            ? null
                            : new Authentication.ClientCredentials(url, user.get(), secret, value("scope", ""));
                }
            } catch (IllegalArgumentException e) {
                // Said below, in words that people understand.
            }
            refuse("token-url", "mora biti naslov, kjer se dobi žeton", "must be the address where tokens are given");
            return null;
        }

        private Optional<String> user() {
            String user = value("user", "");
            if (user.isEmpty()) {
                refuse("user", "je pri tej prijavi potreben", "is needed with this authentication");
            }
            return user.isEmpty() ? Optional.empty() : Optional.of(user);
        }

        private String plain(String what) {
            String value = value(what, "");
            if (!PLAIN.matcher(value).matches()) {
                refuse(what, "ne sodi v glavo HTTP", "cannot stand in an HTTP header");
            }
            return value;
        }

        private String value(String what, String otherwise) {
            Said found = said.get(what);
            return found == null ? otherwise : found.value().strip();
        }

        private void refuse(String what, String sl, String en) {
            Said found = said.get(what);
            String where = found == null ? TABLE + "." + name + "." + what : found.where();
            problems.accept(new LocalizedText(where + ": " + sl, where + ": " + en));
        }
    }
}
