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

    private final Map<String, String> flags = new LinkedHashMap<>();
    private @Nullable Path config;

    @Option(
            names = "--config",
            scope = ScopeType.INHERIT,
            paramLabel = "FILE",
            description = "A configuration file (TOML).")
    void config(@Nullable Path file) {
        config = file;
    }

    @Option(
            names = "--data",
            scope = ScopeType.INHERIT,
            paramLabel = "FOLDER",
            description = "The data folder (standard: ./kozolec-data).")
    void data(@Nullable String value) {
        flag("data", value);
    }

    @Option(
            names = "--host",
            scope = ScopeType.INHERIT,
            paramLabel = "HOST",
            description = "The address to listen on (standard: 127.0.0.1).")
    void host(@Nullable String value) {
        flag("host", value);
    }

    @Option(
            names = "--port",
            scope = ScopeType.INHERIT,
            paramLabel = "PORT",
            description = "The port to listen on (standard: 8080).")
    void port(@Nullable String value) {
        flag("port", value);
    }

    @Option(
            names = "--public-url",
            scope = ScopeType.INHERIT,
            paramLabel = "URL",
            description = "The address under which the world knows the server.")
    void publicUrl(@Nullable String value) {
        flag("public-url", value);
    }

    @Option(
            names = "--log-level",
            scope = ScopeType.INHERIT,
            paramLabel = "LEVEL",
            description = "error, warn, info, debug or trace (standard: info).")
    void logLevel(@Nullable String value) {
        flag("log-level", value);
    }

    @Option(
            names = "--max-threads",
            scope = ScopeType.INHERIT,
            paramLabel = "N",
            description = "How many threads may answer requests (standard: 32).")
    void maxThreads(@Nullable String value) {
        flag("max-threads", value);
    }

    @Option(
            names = "--max-body-megabytes",
            scope = ScopeType.INHERIT,
            paramLabel = "N",
            description = "The largest body of a request (standard: 32).")
    void maxBodyMegabytes(@Nullable String value) {
        flag("max-body-megabytes", value);
    }

    @Option(
            names = "--idle-timeout-seconds",
            scope = ScopeType.INHERIT,
            paramLabel = "N",
            description = "After so long a silent connection is closed (standard: 30).")
    void idleTimeoutSeconds(@Nullable String value) {
        flag("idle-timeout-seconds", value);
    }

    @Option(
            names = "--stop-timeout-seconds",
            scope = ScopeType.INHERIT,
            paramLabel = "N",
            description = "So long running requests may take to end (standard: 10).")
    void stopTimeoutSeconds(@Nullable String value) {
        flag("stop-timeout-seconds", value);
    }

    /** The command line's parser also calls with nothing, before it begins. */
    private void flag(String key, @Nullable String value) {
        if (value == null) {
            flags.remove(key);
        } else {
            flags.put(key, value);
        }
    }

    /** The configuration from all its sources; a command line is stronger than the environment, and that than the file. */
    ServerConfig config() {
        try {
            return ServerConfig.from(flags, System.getenv(), Optional.ofNullable(config));
        } catch (ConfigProblems e) {
            throw new CommandException(ExitCode.USAGE, new LocalizedText(e.in(Language.SL), e.in(Language.EN)));
        }
    }
}
