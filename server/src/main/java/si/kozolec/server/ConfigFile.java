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
import si.kozolec.model.LocalizedText;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.toml.TomlMapper;

/** Reads the configuration file: TOML with one key a line. */
final class ConfigFile {

    private static final long LARGEST = 100_000;

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
            if (property.getValue().isValueNode()) {
                values.put(property.getKey(), property.getValue().asString());
            } else {
                String where = file + ": " + property.getKey();
                problems.add(new LocalizedText(
                        where + ": tu mora stati ena sama vrednost", where + ": there must be one single value here"));
            }
        });
        return new Content(values, problems);
    }

    private static Content broken(Path file, String sl, String en) {
        return new Content(Map.of(), List.of(new LocalizedText(file + ": " + sl, file + ": " + en)));
    }
}
