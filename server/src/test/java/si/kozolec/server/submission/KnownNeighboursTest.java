package si.kozolec.server.submission;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import si.kozolec.rules.Neighbour;
import si.kozolec.server.git.GitTreeFiles;
import si.kozolec.server.git.GitWrite;
import si.kozolec.server.git.ModelRepository;
import si.kozolec.server.git.TreeEdits;
import si.kozolec.server.git.Who;

/** What is known of the neighbours is what is in the tree, and no more is read than has changed. */
class KnownNeighboursTest {

    private static final String SPOT = "Parking-SI/ParkingSpot";
    private static final String BIN = "Waste-SI/Bin";
    private static final String COMMON = "dataModel.Parking-SI/shared-schema.json";
    private static final String SHARED = "\"size\": {\"$ref\": \"../shared-schema.json#/definitions/size\"}";
    private static final String SIZE = "{\"definitions\": {\"size\": {\"type\": \"number\"}}}";

    @TempDir
    Path folder;

    private ModelRepository repository;
    private @Nullable String tree;
    private final KnownNeighbours neighbours = new KnownNeighbours();

    @BeforeEach
    void open() {
        repository = ModelRepository.open(folder.resolve("models.git"));
    }

    @AfterEach
    void close() {
        repository.close();
    }

    @Test
    void only_a_model_whose_folder_has_changed_is_read_again() {
        put(schemaPath(SPOT), Town.schema(SPOT, "1.0.0"));
        put(schemaPath(BIN), Town.schema(BIN, "1.0.0"));
        assertThat(neighbours.in(files())).extracting(Neighbour::id).hasToString("[" + SPOT + ", " + BIN + "]");
        assertThat(neighbours.read()).isEqualTo(2);

        put(schemaPath(BIN), Town.schema(BIN, "1.1.0", Town.COLOUR));

        assertThat(attributes(BIN)).contains("colour");
        assertThat(attributes(SPOT)).doesNotContain("colour");
        assertThat(neighbours.read()).isEqualTo(3);
    }

    @Test
    void a_model_that_finds_its_reference_by_looking_around_follows_whatever_file_that_is() {
        put(schemaPath(SPOT), Town.schema(SPOT, "1.0.0", SHARED.replace("shared-schema", "SHARED-schema")));
        put(COMMON, SIZE);
        assertThat(terms(SPOT)).contains("size");

        put(COMMON, SIZE.replace("\"number\"", "\"object\", \"properties\": {\"wide\": {\"type\": \"number\"}}"));

        assertThat(terms(SPOT)).contains("size", "wide");
    }

    @Test
    void a_model_is_read_again_when_a_shared_file_changes() {
        put(COMMON, SIZE);
        put(schemaPath(SPOT), Town.schema(SPOT, "1.0.0", SHARED));
        put(schemaPath(BIN), Town.schema(BIN, "1.0.0"));
        neighbours.in(files());
        assertThat(neighbours.read()).isEqualTo(2);

        put("dataModel.Parking-SI/notes.md", "nobody reads this");
        neighbours.in(files());
        assertThat(neighbours.read()).isEqualTo(2);
        put(COMMON, SIZE.replace("number", "integer"));
        neighbours.in(files());
        assertThat(neighbours.read()).isEqualTo(3);
        neighbours.in(files());
        assertThat(neighbours.read()).isEqualTo(3);
    }

    @Test
    void a_model_that_is_gone_is_forgotten() {
        put(schemaPath(SPOT), Town.schema(SPOT, "1.0.0"));
        put(schemaPath(BIN), Town.schema(BIN, "1.0.0"));
        neighbours.in(files());

        try (GitWrite write = repository.write()) {
            TreeEdits edits = new TreeEdits();
            edits.remove(schemaPath(SPOT));
            tree = write.tree(tree, edits);
            write.keep();
        }

        assertThat(neighbours.in(files())).extracting(Neighbour::id).hasToString("[" + BIN + "]");
    }

    private Set<String> terms(String id) {
        return neighbours.in(files()).stream()
                .filter(neighbour -> neighbour.id().toString().equals(id))
                .findFirst()
                .orElseThrow()
                .terms()
                .keySet();
    }

    private Set<String> attributes(String id) {
        return neighbours.in(files()).stream()
                .filter(neighbour -> neighbour.id().toString().equals(id))
                .findFirst()
                .orElseThrow()
                .attributes();
    }

    private static String schemaPath(String id) {
        return "dataModel." + id + "/schema.json";
    }

    private void put(String path, String text) {
        try (GitWrite write = repository.write()) {
            TreeEdits edits = new TreeEdits();
            edits.put(path, write.blob(text.getBytes(UTF_8)));
            tree = write.tree(tree, edits);
            write.keep();
        }
    }

    private GitTreeFiles files() {
        try (GitWrite write = repository.write()) {
            String commit = write.commit(
                    String.valueOf(tree), null, Who.repository(Instant.parse("2026-05-04T10:00:00Z")), "x\n");
            write.keep();
            return repository.files(commit);
        }
    }
}
