package si.kozolec.server;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import si.kozolec.model.LocalizedText;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.toml.TomlMapper;

/** Reads the configuration file: TOML with one key a line, and a table for each webhook and each broker. */
final class ConfigFile {

    private static final long LARGEST = 100_000;
    private static final Set<String> TABLES =
            Set.of(WebhookSettings.TABLE, BrokerSettings.TABLE, BrokerSecretSettings.TABLE, GaiaxTargetSettings.TABLE);

    private ConfigFile() {}

    /** What is in the file, and what is wrong with it. */
    record Content(Map<String, String> values, List<LocalizedText> problems) {}

    static Content read(Path file) {
        try {
            if (Files.size(file) > LARGEST) {
                return broken(file, "datoteka je prevelika", "the file is too large");
            }
            return values(file, new TomlMapper().readTree(Files.readString(file)));
        } catch (NoSuchFileException e) {
            return broken(file, "te datoteke ni", "there is no such file");
        } catch (CharacterCodingException e) {
            return broken(file, "datoteka ni v UTF-8", "the file is not in UTF-8");
        } catch (IOException e) {
            return broken(file, "datoteke ni mogoče prebrati", "the file cannot be read");
        } catch (JacksonException e) {
            String where = file + ":" + Math.max(1, e.getLocation().getLineNr());
            String why = e.getOriginalMessage();
            return new Content(
                    Map.of(),
                    List.of(new LocalizedText(
                            where + ": to ni TOML (" + why + ")", where + ": not TOML (" + why + ")")));
        }
    }

    private static Content values(Path file, JsonNode root) {
        Map<String, String> values = new LinkedHashMap<>();
        List<LocalizedText> problems = new ArrayList<>();
        root.properties().forEach(property -> {
            String key = property.getKey();
            // The only tables are those of webhooks, [webhook.portal], of brokers, [broker.ljubljana], of their
            // secrets, and of targets, [gaiax-target.hub].
            int depth = TABLES.contains(key) ? NamedSettings.DEPTH : 0;
            gather(key, property.getValue(), depth, values)
                    .ifPresent(wrong -> problems.add(new LocalizedText(
                            file + ": " + wrong + ": tu mora stati ena sama vrednost",
                            file + ": " + wrong + ": there must be one single value here")));
        });
        return new Content(values, problems);
    }

    /** Takes a value, or the values of tables down to that depth; tells where there is none. */
    private static Optional<String> gather(String key, JsonNode node, int depth, Map<String, String> values) {
        if (node.isValueNode()) {
            values.put(key, node.asString());
            return Optional.empty();
        }
        if (!node.isObject() || depth == 0) {
            return Optional.of(key);
        }
        return node.properties().stream()
                .map(below -> gather(key + "." + below.getKey(), below.getValue(), depth - 1, values))
                .flatMap(Optional::stream)
                .reduce((first, second) -> first);
    }

    private static Content broken(Path file, String sl, String en) {
        return new Content(Map.of(), List.of(new LocalizedText(file + ": " + sl, file + ": " + en)));
    }
}
