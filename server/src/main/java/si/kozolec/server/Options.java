package si.kozolec.server;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.ISetter;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/**
 * The options that all commands share, before or after the command's name: {@code --config}, and one for each {@link Setting}.
 */
final class Options {

    private final Map<String, String> flags = new LinkedHashMap<>();

    @Option(
            names = "--config",
            scope = ScopeType.INHERIT,
            paramLabel = "FILE",
            description = "A configuration file (TOML).")
    private @Nullable Path config;

    /** Gives the program an option for each setting. */
    void addTo(CommandSpec program) {
        for (Setting setting : Setting.values()) {
            String standard = setting.standard().isEmpty() ? "" : " (standard: " + setting.standard() + ")";
            program.addOption(OptionSpec.builder("--" + setting.key())
                    .scopeType(ScopeType.INHERIT)
                    .type(String.class)
                    .paramLabel("VALUE")
                    .description(setting.meaning() + standard)
                    .setter(flag(setting))
                    .build());
        }
    }

    private ISetter flag(Setting setting) {
        return new ISetter() {
            @Override
            public <T> @Nullable T set(@Nullable T value) {
                // The parser also calls with nothing, before it begins.
                if (value == null) {
                    flags.remove(setting.key());
                } else {
                    flags.put(setting.key(), value.toString());
                }
                return value;
            }
        };
    }

    /** The configuration from all its sources; a command line is stronger than the environment, and that than the file. */
    ServerConfig config() {
        try {
            return ServerConfig.from(flags, System.getenv(), Optional.ofNullable(config));
        } catch (ConfigProblems e) {
            throw e.refusal();
        }
    }
}
