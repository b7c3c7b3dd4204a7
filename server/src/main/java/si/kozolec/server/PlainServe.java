package si.kozolec.server;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The arguments of a server that is simply started: nothing but settings, {@code --port 8090} or {@code --port=8090}.
 *
 * <p>The whole command line takes as long to set up as the repository and the index together, and a server that is started knows
 * no more of it than this. All that is not quite as plain, and every mistake, is left to it: it has the better words.
 *
 * @param flags the settings that were given, without {@code --}
 */
record PlainServe(Map<String, String> flags) {

    private static final String COMMAND = "serve";
    private static final String DASHES = "--";

    /** Reads the arguments; empty when they are not that plain. */
    static Optional<PlainServe> of(String... args) {
        Map<String, String> flags = new LinkedHashMap<>();
        int next = 0;
        while (next < args.length) {
            String arg = args[next++];
            if (next == 1 && arg.equals(COMMAND)) {
                continue;
            }
            if (!arg.startsWith(DASHES)) {
                return Optional.empty();
            }
            int equals = arg.indexOf('=');
            String key = arg.substring(DASHES.length(), equals < 0 ? arg.length() : equals);
            String value = equals >= 0 ? arg.substring(equals + 1) : next < args.length ? args[next++] : "";
            boolean plain = Setting.ofKey(key).isPresent() && isPlain(value);
            if (!plain || flags.put(key, value) != null) {
                return Optional.empty();
            }
        }
        return Optional.of(new PlainServe(flags));
    }

    /** The configuration that it stands for, together with the environment. */
    ServerConfig config() {
        try {
            return ServerConfig.from(flags, System.getenv(), Optional.empty());
        } catch (ConfigProblems e) {
            throw e.refusal();
        }
    }

    /** Not missing, and nothing that the whole command line would see as more than a value. */
    private static boolean isPlain(String value) {
        return !value.isBlank() && !value.startsWith("-") && !value.startsWith("@");
    }
}
