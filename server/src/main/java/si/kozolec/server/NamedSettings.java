package si.kozolec.server;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import si.kozolec.model.LocalizedText;

/**
 * Settings of things of which there are any number, each under a name that the operator chooses: {@code webhook.portal.url} in the
 * file, where each has a table of its own, or {@code KOZOLEC_WEBHOOK_PORTAL_URL} in the environment. Never as flags, which others on
 * the machine can read.
 */
final class NamedSettings {

    /** How deep such a table lies in the configuration file. */
    static final int DEPTH = 2;

    private static final String NAME = "[a-z0-9]+(?:-[a-z0-9]+)*";

    private final String table;
    private final Pattern key;
    private final Pattern variable;
    private final Map<String, Map<String, Said>> all = new TreeMap<>();

    /** A value and where it was found. */
    private record Said(String value, String where) {}

    /**
     * @param table what the keys begin with, {@code webhook}
     * @param members what can be said of each
     */
    NamedSettings(String table, String... members) {
        this.table = table;
        String words = String.join("|", members);
        this.key = Pattern.compile(table + "\\.(" + NAME + ")\\.(" + words + ")");
        this.variable = Pattern.compile(Setting.ENVIRONMENT_PREFIX + inCapitals(table)
                + "_([A-Z0-9]+(?:_[A-Z0-9]+)*?)_(" + inCapitals(words) + ")");
    }

    /** Takes a setting if it is one of these; the first that speaks wins. */
    boolean take(String name, String value, String where) {
        Matcher matcher = key.matcher(name);
        if (!matcher.matches()) {
            return false;
        }
        all.computeIfAbsent(matcher.group(1), one -> new TreeMap<>())
                .putIfAbsent(matcher.group(2), new Said(value, where));
        return true;
    }

    boolean takeVariable(String name, String value) {
        Matcher matcher = variable.matcher(name);
        return matcher.matches()
                && take(table + "." + inSmall(matcher.group(1)) + "." + inSmall(matcher.group(2)), value, name);
    }

    /** All of them by name; what is wrong with one is told to {@code problems}. */
    List<One> all(Consumer<LocalizedText> problems) {
        return all.keySet().stream().map(name -> new One(name, problems)).toList();
    }

    private static String inCapitals(String words) {
        return words.toUpperCase(Locale.ROOT).replace('-', '_');
    }

    private static String inSmall(String words) {
        return words.toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** What was said of one. */
    final class One {

        private final String name;
        private final Map<String, Said> said;
        private final Consumer<LocalizedText> problems;

        private One(String name, Consumer<LocalizedText> problems) {
            this.name = name;
            this.said = all.getOrDefault(name, Map.of());
            this.problems = problems;
        }

        String name() {
            return name;
        }

        Optional<String> value(String member) {
            return Optional.ofNullable(said.get(member))
                    .map(found -> found.value().strip());
        }

        String value(String member, String otherwise) {
            return value(member).orElse(otherwise);
        }

        /** Without the value: an address may hold a key, and a secret is one. */
        void refuse(String member, String sl, String en) {
            Said found = said.get(member);
            String where = found == null ? table + "." + name + "." + member : found.where();
            problems.accept(new LocalizedText(where + ": " + sl, where + ": " + en));
        }
    }
}
