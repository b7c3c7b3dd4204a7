package si.kozolec.cli;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import si.kozolec.audit.AuditWish;
import si.kozolec.broker.Authentication;
import si.kozolec.broker.Broker;
import si.kozolec.broker.BrokerAddress;
import si.kozolec.broker.BrokerKind;
import si.kozolec.broker.BrokerTrouble;
import si.kozolec.broker.SecretRef;
import si.kozolec.cli.arguments.Arguments;
import si.kozolec.cli.arguments.Option;
import si.kozolec.cli.words.Failure;

/** Reads from the command line which broker is meant, how it wants to be called, and what is to be looked at. */
final class BrokerOptions {

    private static final Pattern HEADER = Pattern.compile("[A-Za-z0-9!#$%&'*+.^_`|~-]{1,100}");
    private static final Pattern PLAIN = Pattern.compile("[\\x21-\\x7E]{1,256}");

    private final Arguments arguments;

    BrokerOptions(Arguments arguments) {
        this.arguments = arguments;
    }

    Broker broker() {
        BrokerAddress address = address(arguments
                .value(Option.BROKER)
                .orElseThrow(() -> Failure.usage("usage-broker-missing", Option.BROKER.flag())));
        BrokerKind kind = BrokerKind.of(arguments.value(Option.KIND, BrokerKind.NGSI_LD.code()))
                .orElseThrow();
        return new Broker(address, kind, plain(Option.TENANT), plain(Option.SERVICE_PATH), authentication());
    }

    AuditWish wish() {
        List<String> types = Stream.of(arguments.value(Option.TYPE, "").split(","))
                .map(String::strip)
                .filter(type -> !type.isEmpty())
                .distinct()
                .toList();
        int page = Math.min(AuditWish.LARGEST_PAGE, arguments.number(Option.PAGE_SIZE, AuditWish.USUAL_PAGE));
        boolean allInstances = arguments.has(Option.ALL_INSTANCES);
        if (allInstances && arguments.value(Option.KIND, "").equals(BrokerKind.NGSI_V2.code())) {
            throw Failure.usage("usage-no-history", Option.ALL_INSTANCES.flag());
        }
        return new AuditWish(
                types, arguments.number(Option.LIMIT, 0), page, arguments.has(Option.HASH_IDS), allInstances);
    }

    private static BrokerAddress address(String written) {
        try {
            return BrokerAddress.parse(written);
        } catch (BrokerTrouble e) {
            throw Failure.usage(List.of(e.text()));
        }
    }

    private Authentication authentication() {
        return switch (arguments.value(Option.AUTH, "none")) {
            case "basic" -> new Authentication.Basic(needed(Option.USER), secret());
            case "bearer" -> new Authentication.Bearer(secret());
            case "header" -> new Authentication.Header(header(), secret());
            case "oauth2" ->
                new Authentication.ClientCredentials(
                        tokenUrl(), needed(Option.USER), secret(), arguments.value(Option.SCOPE, ""));
            default -> new Authentication.None();
        };
    }

    private SecretRef secret() {
        return SecretRef.parse(needed(Option.SECRET))
                .orElseThrow(() -> Failure.usage("usage-secret-wrong", Option.SECRET.flag()));
    }

    private String header() {
        String name = needed(Option.HEADER);
        if (!HEADER.matcher(name).matches()) {
            throw Failure.usage("usage-header-wrong", name);
        }
        return name;
    }

    private URI tokenUrl() {
        String written = needed(Option.TOKEN_URL);
        try {
            URI url = URI.create(written);
            boolean web = "https".equals(url.getScheme()) || "http".equals(url.getScheme());
            if (web && url.getHost() != null && url.getRawUserInfo() == null) {
                return url;
            }
        } catch (IllegalArgumentException e) {
            // Told below.
        }
        throw Failure.usage("usage-server-wrong", written);
    }

    private String needed(Option option) {
        Optional<String> value = arguments.value(option).filter(text -> !text.isBlank());
        return value.orElseThrow(() ->
                Failure.usage("usage-auth-lacks", arguments.value(Option.AUTH, ""), option.flag(), option.label()));
    }

    private String plain(Option option) {
        String value = arguments.value(option, "");
        if (!value.isEmpty() && !PLAIN.matcher(value).matches()) {
            throw Failure.usage("usage-header-wrong", value);
        }
        return value;
    }
}
