package si.kozolec.server.ckan;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Keeps what was last read of a portal over a restart. Without the file the portal is read again, and nothing else is lost. */
final class ReadingFile {

    private static final Logger LOG = LoggerFactory.getLogger(ReadingFile.class);
    private static final JsonMapper JSON = new JsonMapper();

    private final Path file;

    ReadingFile(Path folder, Portal portal) {
        this.file = folder.resolve(portal.name() + ".json");
    }

    PortalReading read() {
        try {
            JsonNode json = JSON.readTree(Files.readAllBytes(file));
            Map<String, List<Use>> uses = new TreeMap<>();
            json.path("uses").forEachEntry((model, all) -> {
                List<Use> ofModel = new ArrayList<>();
                all.forEach(one -> ofModel.add(new Use(
                        one.path("name").asString(""),
                        one.path("title").asString(""),
                        one.path("organisation").asString(""),
                        one.path("version").asString(""))));
                uses.put(model, ofModel);
            });
            return new PortalReading(
                    Instant.parse(json.path("at").asString("")),
                    json.path("datasets").asInt(0),
                    json.path("complete").asBoolean(false),
                    uses);
        } catch (NoSuchFileException e) {
            return PortalReading.NONE;
        } catch (IOException | JacksonException | DateTimeException e) {
            LOG.warn("{} cannot be read; the portal is read again", file, e);
            return PortalReading.NONE;
        }
    }

    void write(PortalReading reading) throws IOException {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("at", reading.at().toString())
                .put("datasets", reading.datasets())
                .put("complete", reading.complete());
        ObjectNode uses = json.putObject("uses");
        new TreeMap<>(reading.uses()).forEach((model, all) -> {
            ArrayNode ofModel = uses.putArray(model);
            all.forEach(use -> ofModel.addObject()
                    .put("name", use.name())
                    .put("title", use.title())
                    .put("organisation", use.organisation())
                    .put("version", use.version()));
        });
        Files.createDirectories(file.getParent());
        Path fresh = file.resolveSibling(file.getFileName() + ".new");
        Files.write(fresh, JSON.writeValueAsBytes(json));
        Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }
}
