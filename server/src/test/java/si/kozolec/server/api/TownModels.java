package si.kozolec.server.api;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import si.kozolec.model.ModelId;
import si.kozolec.model.Status;
import si.kozolec.model.Version;
import si.kozolec.reading.ModelRecord;
import si.kozolec.server.git.GitWrite;
import si.kozolec.server.git.ModelRepository;
import si.kozolec.server.git.RefMove;
import si.kozolec.server.git.StaleRefException;
import si.kozolec.server.git.TreeEdits;
import si.kozolec.server.git.Who;

/**
 * The models of a small town: car parks in three versions, one a pre-release; a bench with markup in its words; a draft that was never
 * published; and many lamps, to fill pages.
 */
final class TownModels {

    /** How many models there are in all. */
    static final int MODELS = 28;

    /** The schema of the car parks in version 1.0.0, byte for byte. */
    static final String FIRST_SCHEMA = schema("OffStreetParking", "");

    private static final Who CURATOR = Who.repository(Instant.parse("2026-03-01T08:00:00Z"));

    private final ModelRepository repository;
    private @Nullable String commit;
    private @Nullable String tree;

    private TownModels(ModelRepository repository) {
        this.repository = repository;
    }

    /** Publishes them, and more in version 1.0.0: schemas by the name of their model. */
    static void publish(ModelRepository repository, Map<String, String> more) throws StaleRefException {
        new TownModels(repository).build(more);
    }

    private void build(Map<String, String> more) throws StaleRefException {
        publish(
                "1.0.0",
                parking("", "Parkirišče zunaj ulice", "Off-street parking"),
                List.of("Parking-SI/OffStreetParking"));
        publish(
                "1.1.0",
                parking(FREE, "Parkirišče zunaj ulice", "Off-street parking"),
                List.of("Parking-SI/OffStreetParking"));
        publish(
                "2.0.0-rc.1",
                parking(FREE, "Parkirna hiša ali dvorišče", "Car park"),
                List.of("Parking-SI/OffStreetParking"));
        publish("1.0.0", bench(), List.of("Furniture/Bench"));
        publish(
                "1.0.0",
                lamps(),
                lamps().keySet().stream().map(TownModels::modelOf).toList());
        publish("", Map.of("dataModel.Furniture/Draft/schema.json", schema("Draft", "")), List.of());
        Map<String, String> files = new LinkedHashMap<>();
        more.forEach((model, schema) -> files.put("dataModel." + model + "/schema.json", schema));
        if (!files.isEmpty()) {
            publish("1.0.0", files, List.copyOf(more.keySet()));
        }
    }

    private static final String FREE = """
            ,
                "availableSpotNumber": {
                  "type": "integer",
                  "minimum": 0,
                  "description": "Property. Free spots at the moment. Units:'C62'"
                }""";

    private static String schema(String name, String more) {
        return """
            {
              "$schema": "https://json-schema.org/draft/2020-12/schema",
              "title": "Kozolec - %s",
              "description": "What a town wants to know of each %s that it has",
              "license": "CC-BY-4.0",
              "type": "object",
              "properties": {
                "id": {"type": "string", "description": "Property. The identifier of the entity"},
                "type": {"type": "string", "enum": ["%s"], "description": "Property. The type of the entity"}%s
              },
              "required": ["id", "type"]
            }
            """.formatted(name, name, name, more);
    }

    private static Map<String, String> parking(String more, String sl, String en) {
        String folder = "dataModel.Parking-SI/OffStreetParking/";
        Map<String, String> files = new LinkedHashMap<>();
        files.put(folder + "schema.json", schema("OffStreetParking", more));
        files.put(folder + "kozolec.json", "{\"status\": \"published\", \"domains\": [\"SmartCities\"]}\n");
        files.put(folder + "texts.sl.json", texts(sl, "Garažna hiša ali dvorišče za avtomobile."));
        files.put(folder + "texts.en.json", texts(en, "A place to leave cars, away from the street."));
        files.put(folder + "examples/example.json", "{\"id\": \"urn:ngsi-ld:OffStreetParking:ptuj\"}\n");
        files.put(folder + "examples/example.jsonld", "{\"id\": \"urn:ngsi-ld:OffStreetParking:ptuj\"}\n");
        files.put(folder + "notes.yaml", "notesHeader: Opombe\n");
        files.put(folder + "LICENSE.md", "CC BY 4.0\n");
        return files;
    }

    private static Map<String, String> bench() {
        String folder = "dataModel.Furniture/Bench/";
        return Map.of(
                folder + "schema.json",
                schema("Bench", ""),
                folder + "texts.sl.json",
                texts("Klop <script>alert('x')</script>", "Sedež & \\\"počitek\\\" <b>na</b> prostem."),
                folder + "texts.en.json",
                texts("Bench <script>alert('x')</script>", "Seat & \\\"rest\\\" <b>in</b> the open."));
    }

    private static Map<String, String> lamps() {
        Map<String, String> files = new LinkedHashMap<>();
        for (int i = 1; i <= MODELS - 3; i++) {
            files.put("dataModel.Lamps/Lamp" + i + "/schema.json", schema("Lamp" + i, ""));
        }
        return files;
    }

    private static String texts(String title, String description) {
        return "{\"title\": \"" + title + "\", \"description\": \"" + description + "\"}\n";
    }

    private static String modelOf(String path) {
        String[] parts = path.split("/", -1);
        return parts[0] + "/" + parts[1];
    }

    private static ModelRecord record(String version) {
        return new ModelRecord(
                Version.parse(version).orElseThrow(), Status.PUBLISHED, null, "", null, Map.of(), List.of());
    }

    private void publish(String version, Map<String, String> files, List<String> models) throws StaleRefException {
        try (GitWrite write = repository.write()) {
            TreeEdits edits = new TreeEdits();
            files.forEach((path, content) -> edits.put(path, write.blob(content.getBytes(StandardCharsets.UTF_8))));
            for (String model : models) {
                ModelId id = ModelId.parse(model).orElseThrow();
                edits.put(ModelRecord.path(id), write.blob(record(version).bytes()));
            }
            tree = write.tree(tree, edits);
            String next = write.commit(tree, commit, CURATOR, "Publish\n");
            List<RefMove> moves = new ArrayList<>();
            moves.add(new RefMove(ModelRepository.MAIN, commit, next));
            for (String model : models) {
                moves.add(write.versionTag(
                        ModelId.parse(model).orElseThrow(),
                        Version.parse(version).orElseThrow(),
                        next,
                        CURATOR,
                        "Publish\n"));
            }
            write.keep();
            repository.move(moves, CURATOR, "publish");
            commit = next;
        }
    }
}
