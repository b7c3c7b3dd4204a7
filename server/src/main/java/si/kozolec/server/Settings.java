package si.kozolec.server;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import si.kozolec.model.LocalizedText;
import si.kozolec.server.broker.BrokerOptions;
import si.kozolec.server.egress.AllowedNetworks;
import si.kozolec.server.gaiax.TargetOptions;

/** Gathers settings from several places, the first that speaks winning, and notes everything that is wrong with them. */
final class Settings {

    /** Names the configuration file. */
    static final String CONFIG_VARIABLE = Setting.ENVIRONMENT_PREFIX + "CONFIG";

    /** What the command line reads; on a vendor's machine both may live. */
    private static final Set<String> OF_THE_COMMAND_LINE =
            Set.of("KOZOLEC_ARCHIVE", "KOZOLEC_JAVA_OPTIONS", "KOZOLEC_LOCALE", "KOZOLEC_DEBUG");

    /** What stays out of every message. */
    private static final Set<Setting> SECRET = Set.of(Setting.OIDC_CLIENT_SECRET, Setting.GAIAX_KEYSTORE_PASSWORD);

    private final Map<Setting, Said> said = new EnumMap<>(Setting.class);
    private final List<LocalizedText> problems = new ArrayList<>();
    private final WebhookSettings webhooks = new WebhookSettings();
    private final BrokerSettings brokers = new BrokerSettings();
    private final BrokerSecretSettings brokerSecrets = new BrokerSecretSettings();
    private final GaiaxTargetSettings targets = new GaiaxTargetSettings();

    /** A value and where it was found, {@code --port}. */
    private record Said(String value, String where) {}

    void takeFlags(Map<String, String> flags) {
        new TreeMap<>(flags).forEach((key, value) -> take(key, value, "--" + key, "--"));
    }

    void takeEnvironment(Map<String, String> environment) {
        new TreeMap<>(environment).forEach((name, value) -> {
            boolean ours = name.startsWith(Setting.ENVIRONMENT_PREFIX) && !OF_THE_COMMAND_LINE.contains(name);
            if (ours && !name.equals(CONFIG_VARIABLE)) {
                takeVariable(name, value);
            }
        });
    }

    void takeFile(Path file) {
        ConfigFile.Content content = ConfigFile.read(file);
        problems.addAll(content.problems());
        content.values().forEach((key, value) -> take(key, value, file + ": " + key, ""));
    }

    String text(Setting setting) {
        String value = value(setting);
        if (value.isBlank()) {
            refuse(setting, "ne sme biti prazno", "must not be empty");
        }
        return value.strip();
    }

    /** The text, or nothing. */
    String optional(Setting setting) {
        return value(setting).strip();
    }

    int number(Setting setting, int least, int most) {
        String value = value(setting).strip();
        if (value.matches("\\d{1,9}")) {
            int number = Integer.parseInt(value);
            if (number >= least && number <= most) {
                return number;
            }
        }
        refuse(
                setting,
                "mora biti celo število od " + least + " do " + most,
                "must be a whole number from " + least + " to " + most);
        return least;
    }

    String oneOf(Setting setting, String... allowed) {
        String value = value(setting).strip();
        if (!Arrays.asList(allowed).contains(value)) {
            String list = String.join(", ", allowed);
            refuse(setting, "mora biti ena od vrednosti: " + list, "must be one of: " + list);
        }
        return value;
    }

    Path path(Setting setting) {
        try {
            return Path.of(text(setting));
        } catch (InvalidPathException e) {
            refuse(setting, "ni pot", "is not a path");
            return Path.of(setting.standard());
        }
    }

    Optional<URI> url(Setting setting) {
        String value = value(setting).strip().replaceAll("/+$", "");
        if (value.isEmpty()) {
            return Optional.empty();
        }
        try {
            URI uri = new URI(value);
            boolean web = "http".equals(uri.getScheme()) || "https".equals(uri.getScheme());
            if (web && uri.getHost() != null && uri.getQuery() == null && uri.getFragment() == null) {
                return Optional.of(uri);
            }
        } catch (URISyntaxException e) {
            // Said below, in words that people understand.
        }
        refuse(
                setting,
                "mora biti naslov, npr. https://modeli.example.si",
                "must be an address such as https://modeli.example.si");
        return Optional.empty();
    }

    /** Several values, with commas or spaces between them, each of the given form. */
    List<String> list(Setting setting, Pattern form, String sl, String en) {
        List<String> values = Pattern.compile("[,\\s]+")
                .splitAsStream(value(setting).strip())
                .filter(value -> !value.isEmpty())
                .toList();
        if (!values.stream().allMatch(value -> form.matcher(value).matches())) {
            refuse(setting, sl, en);
        }
        return values;
    }

    /** A value that stays out of every message. */
    String secret(Setting setting) {
        return value(setting).strip();
    }

    boolean isSaid(Setting setting) {
        return !value(setting).isBlank();
    }

    /** An address letter by letter, by https unless it is on this very machine. */
    Optional<URI> issuer(Setting setting) {
        String value = value(setting).strip();
        try {
            URI uri = new URI(value);
            boolean here = Set.of("localhost", "127.0.0.1", "[::1]").contains(String.valueOf(uri.getHost()));
            boolean safe = "https".equals(uri.getScheme()) || ("http".equals(uri.getScheme()) && here);
            if (safe && uri.getHost() != null && uri.getQuery() == null && uri.getFragment() == null) {
                return Optional.of(uri);
            }
        } catch (URISyntaxException e) {
            // Said below, in words that people understand.
        }
        refuse(
                setting,
                "mora biti naslov https (ali http na tem računalniku), npr. https://prijava.example.si/realms/kozolec",
                "must be an https address (or http on this machine) such as https://login.example.si/realms/kozolec");
        return Optional.empty();
    }

    /** Notes that a setting makes sense only together with another one. */
    void refuseWithout(Setting setting, Setting other) {
        if (said.containsKey(setting)) {
            refuse(setting, "velja le skupaj z " + other.key(), "means nothing without " + other.key());
        }
    }

    /** What was said about webhooks. */
    WebhookSettings webhooks() {
        return webhooks;
    }

    /** What was said about context brokers. */
    BrokerOptions brokers() {
        List<String> said = list(
                Setting.BROKER_NETWORKS,
                Pattern.compile(".{1,255}"),
                "mora biti seznam omrežij in imen",
                "must be a list of networks and names");
        Optional<AllowedNetworks> networks = AllowedNetworks.parse(said);
        if (networks.isEmpty()) {
            refuse(
                    Setting.BROKER_NETWORKS,
                    "mora biti seznam omrežij in imen, npr. 10.20.0.0/16, orion.mesto.lan",
                    "must be a list of networks and names such as 10.20.0.0/16, orion.city.lan");
        }
        return new BrokerOptions(
                brokers.brokers(this::refuse),
                brokerSecrets.secrets(this::refuse),
                networks.orElse(AllowedNetworks.NONE),
                brokerPorts());
    }

    private Set<Integer> brokerPorts() {
        Pattern port = Pattern.compile("[1-9]\\d{0,3}|[1-5]\\d{4}|6[0-4]\\d{3}|65[0-4]\\d\\d|655[0-2]\\d|6553[0-5]");
        String sl = "mora biti seznam vrat od 1 do 65535, npr. 443, 1026";
        String en = "must be a list of ports from 1 to 65535 such as 443, 1026";
        return list(Setting.BROKER_PORTS, port, sl, en).stream()
                .filter(text -> port.matcher(text).matches())
                .map(Integer::valueOf)
                .collect(Collectors.toSet());
    }

    /** To whom signed credentials are handed. */
    List<TargetOptions> targets() {
        return targets.targets(this::refuse);
    }

    /** Notes one more problem, in words that somebody else has found. */
    void refuse(LocalizedText problem) {
        problems.add(problem);
    }

    void refuseProblems() {
        if (!problems.isEmpty()) {
            throw new ConfigProblems(problems);
        }
    }

    private void takeVariable(String name, String value) {
        if (webhooks.takeVariable(name, value)
                || brokers.takeVariable(name, value)
                || brokerSecrets.takeVariable(name, value)
                || targets.takeVariable(name, value)) {
            return;
        }
        for (Setting setting : Setting.values()) {
            if (setting.variable().equals(name)) {
                said.putIfAbsent(setting, new Said(value, name));
                return;
            }
        }
        Stream<String> names = Stream.concat(
                Stream.of(CONFIG_VARIABLE), Arrays.stream(Setting.values()).map(Setting::variable));
        problems.add(unknown(name, Spelling.nearest(name, names.toList())));
    }

    private void take(String key, String value, String where, String prefix) {
        if (webhooks.take(key, value, where)
                || brokers.take(key, value, where)
                || brokerSecrets.take(key, value, where)
                || targets.take(key, value, where)) {
            return;
        }
        Optional<Setting> setting = Setting.ofKey(key);
        if (setting.isPresent()) {
            said.putIfAbsent(setting.get(), new Said(value, where));
            return;
        }
        List<String> keys = Arrays.stream(Setting.values()).map(Setting::key).toList();
        problems.add(unknown(where, Spelling.nearest(key, keys).map(near -> prefix + near)));
    }

    private String value(Setting setting) {
        Said value = said.get(setting);
        return value == null ? setting.standard() : value.value();
    }

    void refuse(Setting setting, String sl, String en) {
        Said value = said.get(setting);
        boolean secret = SECRET.contains(setting);
        String shown = value == null || secret ? "" : " = \"" + value.value() + "\"";
        String what = value == null ? setting.key() : value.where() + shown;
        problems.add(new LocalizedText(what + ": " + sl, what + ": " + en));
    }

    private static LocalizedText unknown(String name, Optional<String> near) {
        return new LocalizedText(
                name + ": te nastavitve ni"
                        + near.map(n -> "; ste mislili " + n + "?").orElse(""),
                name + ": there is no such setting"
                        + near.map(n -> "; did you mean " + n + "?").orElse(""));
    }
}
