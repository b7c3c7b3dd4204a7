package si.kozolec.server;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;
import si.kozolec.model.Language;
import si.kozolec.model.LocalizedText;

/**
 * The options that all commands share, before or after the command's name; each can also stand in the configuration file or in
 * the environment.
 */
final class Options {

    @Option(
            names = "--config",
            scope = ScopeType.INHERIT,
            paramLabel = "FILE",
            description = "A configuration file (TOML).")
    private @Nullable Path config;

    @Option(
            names = "--data",
            scope = ScopeType.INHERIT,
            paramLabel = "FOLDER",
            description = "The data folder (default: ./kozolec-data).")
    private @Nullable String data;

    @Option(
            names = "--host",
            scope = ScopeType.INHERIT,
            paramLabel = "HOST",
            description = "The address to listen on (default: 127.0.0.1).")
    private @Nullable String host;

    @Option(
            names = "--port",
            scope = ScopeType.INHERIT,
            paramLabel = "PORT",
            description = "The port to listen on (default: 8080).")
    private @Nullable String port;

    @Option(
            names = "--public-url",
            scope = ScopeType.INHERIT,
            paramLabel = "URL",
            description = "The address under which people reach the server (default: http://HOST:PORT).")
    private @Nullable String publicUrl;

    /** The configuration from all its sources; a command line is stronger than the environment, and that than the file. */
    ServerConfig config() {
        Map<String, String> flags = new LinkedHashMap<>();
        put(flags, "data", data);
        put(flags, "host", host);
        put(flags, "port", port);
        put(flags, "public-url", publicUrl);
        try {
            return ServerConfig.from(flags, System.getenv(), Optional.ofNullable(config));
        } catch (ConfigProblems e) {
            throw new CommandException(ExitCode.USAGE, new LocalizedText(e.in(Language.SL), e.in(Language.EN)));
        }
    }

    private static void put(Map<String, String> flags, String key, @Nullable String value) {
        if (value != null) {
            flags.put(key, value);
        }
    }
}
