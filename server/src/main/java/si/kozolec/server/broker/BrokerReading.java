package si.kozolec.server.broker;

import java.net.URI;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import si.kozolec.broker.Authentication;
import si.kozolec.broker.Broker;
import si.kozolec.broker.BrokerAddress;
import si.kozolec.broker.BrokerKind;
import si.kozolec.broker.BrokerTrouble;
import si.kozolec.broker.SecretRef;

/** Reads the description of a broker, wherever it was written: in the configuration or by a curator. */
public final class BrokerReading {

    /** What can be said of a broker, in the words of the configuration. */
    public static final Set<String> MEMBERS =
            Set.of("url", "kind", "tenant", "service-path", "auth", "user", "secret", "header", "token-url", "scope");

    private static final Pattern PLAIN = Pattern.compile("[\\x21-\\x7E]{0,256}");
    private static final Pattern WORDS = Pattern.compile("[\\x20-\\x7E]{0,256}");
    private static final Pattern HEADER = Pattern.compile("[A-Za-z0-9!#$%&'*+.^_`|~-]{1,100}");
    private static final Set<String> OURS =
            Set.of("host", "content-length", "transfer-encoding", "connection", "accept", "accept-encoding");
    private static final Set<String> KINDS = Set.of("none", "basic", "bearer", "oauth2", "header");

    private final Said said;

    /** What was said of one broker. */
    public interface Said {

        /** What was said; empty when nothing was. */
        String value(String member);

        /** Takes down what is wrong with something that was said. */
        void refuse(String member, String sl, String en);

        /**
         * Where the secret is that these machines are shown; null when there is none for them, which was refused then.
         *
         * @param hosts the names of the machines
         */
        @Nullable SecretRef secret(Set<String> hosts);
    }

    public BrokerReading(Said said) {
        this.said = said;
    }

    /** The broker; null when something is wrong with it. */
    public @Nullable Broker broker() {
        Optional<BrokerAddress> address = address();
        Optional<BrokerKind> kind = BrokerKind.of(or("kind", BrokerKind.NGSI_LD.code()));
        if (kind.isEmpty()) {
            said.refuse("kind", "mora biti ngsi-ld ali ngsiv2", "must be ngsi-ld or ngsiv2");
        }
        String tenant = plain("tenant");
        String path = plain("service-path");
        Set<String> hosts = new LinkedHashSet<>();
        address.ifPresent(where -> hosts.add(where.base().getHost()));
        Authentication authentication = authentication(hosts);
        return address.isEmpty() || kind.isEmpty() || authentication == null
                ? null
                : new Broker(address.get(), kind.get(), tenant, path, authentication);
    }

    private Optional<BrokerAddress> address() {
        try {
            return Optional.of(BrokerAddress.parse(said.value("url")));
        } catch (BrokerTrouble e) {
            said.refuse("url", e.text().sl(), e.text().en());
            return Optional.empty();
        }
    }

    /**
     * How a machine wants to be told who calls; null when that is not right.
     *
     * @param machine the hosts that a secret would be shown to, besides the one that gives tokens
     */
    public @Nullable Authentication authentication(Set<String> machine) {
        String kind = or("auth", "none");
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
        boolean named = kind.equals("basic") || kind.equals("oauth2");
        String user = named ? user() : "";
        String header = kind.equals("header") ? header() : "";
        URI tokens = kind.equals("oauth2") ? tokenUrl() : null;
        Set<String> hosts = new LinkedHashSet<>(machine);
        if (tokens != null) {
            hosts.add(tokens.getHost());
        }
        SecretRef secret = said.secret(hosts);
        if (secret == null || user == null || header == null || (kind.equals("oauth2") && tokens == null)) {
            return null;
        }
        if (tokens != null) {
            return new Authentication.ClientCredentials(tokens, user, secret, words("scope"));
        }
        return switch (kind) {
            case "basic" -> new Authentication.Basic(user, secret);
            case "header" -> new Authentication.Header(header, secret);
            default -> new Authentication.Bearer(secret);
        };
    }

    private @Nullable String header() {
        String header = said.value("header");
        if (HEADER.matcher(header).matches() && !OURS.contains(header.toLowerCase(Locale.ROOT))) {
            return header;
        }
        said.refuse("header", "mora biti ime glave HTTP", "must be the name of an HTTP header");
        return null;
    }

    private @Nullable URI tokenUrl() {
        try {
            URI url = URI.create(said.value("token-url"));
            boolean web = "https".equals(url.getScheme()) || "http".equals(url.getScheme());
            if (web && url.getHost() != null && url.getRawUserInfo() == null && url.getRawFragment() == null) {
                return url;
            }
        } catch (IllegalArgumentException e) {
            // Said below, in words that people understand.
        }
        said.refuse("token-url", "mora biti naslov, kjer se dobi žeton", "must be the address where tokens are given");
        return null;
    }

    private @Nullable String user() {
        String user = words("user");
        if (user.isEmpty()) {
            said.refuse("user", "je pri tej prijavi potreben", "is needed with this authentication");
        }
        return user.isEmpty() ? null : user;
    }

    private String or(String member, String otherwise) {
        String value = said.value(member);
        return value.isEmpty() ? otherwise : value;
    }

    private String plain(String member) {
        return fitting(member, PLAIN);
    }

    private String words(String member) {
        return fitting(member, WORDS);
    }

    private String fitting(String member, Pattern form) {
        String value = said.value(member);
        if (form.matcher(value).matches()) {
            return value;
        }
        said.refuse(member, "ne sodi v glavo HTTP", "cannot stand in an HTTP header");
        return "";
    }
}
