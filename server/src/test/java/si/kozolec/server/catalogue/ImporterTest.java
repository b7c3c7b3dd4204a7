package si.kozolec.server.catalogue;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import si.kozolec.model.ModelId;
import si.kozolec.model.Version;
import si.kozolec.server.catalogue.ModelResult.Outcome;
import si.kozolec.server.git.ModelRepository;

class ImporterTest {

    private static final String SPOTS = "\"spots\": {\"type\": \"integer\", \"description\": \"Property. How many\"}";
    private static final String COLOUR =
            "\"colour\": {\"type\": \"string\", \"description\": \"Property. Its colour\"}";
    private static final ModelId CAR_PARK = new ModelId("Parking", "CarPark");

    @TempDir
    Path folder;

    private final Shelf shelf = new Shelf();
    private ModelRepository repository;

    @BeforeEach
    void open() {
        repository = ModelRepository.open(folder);
    }

    @AfterEach
    void close() {
        repository.close();
    }

    @Test
    void a_new_model_gets_the_version_that_its_schema_states() throws Exception {
        shelf.model("Parking/CarPark", "0.3.1", SPOTS);

        ModelResult result = importShelf();

        assertThat(result.outcome()).isEqualTo(Outcome.TAKEN);
        assertThat(versions()).containsExactly("0.3.1");
    }

    @Test
    void every_file_is_kept_byte_for_byte() throws Exception {
        shelf.model("Parking/CarPark", "0.0.1").file("dataModel.Parking/CarPark/notes.yaml", "a: b\r\n\t");
        importShelf();

        assertThat(files().read("dataModel.Parking/CarPark/notes.yaml")).contains("a: b\r\n\t".getBytes(UTF_8));
    }

    @Test
    void importing_the_same_again_makes_no_commit() throws Exception {
        shelf.model("Parking/CarPark", "0.0.1", SPOTS);
        importShelf();
        String before = repository.main().orElseThrow();

        ImportReport again = run(false);

        assertThat(again.commit()).isEmpty();
        assertThat(again.models()).extracting(ModelResult::outcome).containsExactly(Outcome.UNCHANGED);
        assertThat(repository.main()).contains(before);
    }

    @Test
    void an_attribute_more_is_a_minor_version() throws Exception {
        shelf.model("Parking/CarPark", "0.1.3", SPOTS);
        importShelf();
        shelf.model("Parking/CarPark", "0.1.3", SPOTS, COLOUR);

        assertThat(importShelf().version()).isEqualTo(Version.of(0, 2, 0));
        assertThat(versions()).containsExactly("0.1.3", "0.2.0");
    }

    @Test
    void an_attribute_less_is_a_major_version() throws Exception {
        shelf.model("Parking/CarPark", "0.1.3", SPOTS, COLOUR);
        importShelf();
        shelf.model("Parking/CarPark", "0.1.3", SPOTS);

        assertThat(importShelf().version()).isEqualTo(Version.of(1, 0, 0));
    }

    @Test
    void another_text_is_a_patch() throws Exception {
        shelf.model("Parking/CarPark", "0.1.3", SPOTS);
        importShelf();
        shelf.model("Parking/CarPark", "0.1.3", SPOTS.replace("How many", "How many places"));

        assertThat(importShelf().version()).isEqualTo(Version.of(0, 1, 4));
    }

    @Test
    void a_higher_version_in_the_schema_is_kept() throws Exception {
        shelf.model("Parking/CarPark", "0.1.3", SPOTS);
        importShelf();
        shelf.model("Parking/CarPark", "3.0.0", SPOTS, COLOUR);

        assertThat(importShelf().version()).isEqualTo(Version.of(3, 0, 0));
    }

    @Test
    void a_published_version_keeps_its_content_when_the_model_changes() throws Exception {
        shelf.model("Parking/CarPark", "0.1.3", SPOTS);
        importShelf();
        String old = shelf.text("dataModel.Parking/CarPark/schema.json");
        shelf.model("Parking/CarPark", "0.1.3", COLOUR);
        importShelf();

        Snapshot snapshot = Snapshot.of(repository, repository.references());
        PublishedVersion first =
                snapshot.find(CAR_PARK).orElseThrow().versions().firstEntry().getValue();
        assertThat(repository.files(first.commit()).read("dataModel.Parking/CarPark/schema.json"))
                .contains(old.getBytes(UTF_8));
    }

    @Test
    void a_reference_that_leads_nowhere_puts_only_that_model_into_quarantine() throws Exception {
        shelf.model("Parking/CarPark", "0.0.1", SPOTS)
                .model("Parking/Gate", "0.0.1", "\"place\": {\"$ref\": \"https://example.org/nowhere.json\"}");

        ImportReport report = run(false);

        assertThat(report.models())
                .extracting(ModelResult::outcome)
                .containsExactly(Outcome.TAKEN, Outcome.QUARANTINED);
        assertThat(report.models().get(1).findings()).anySatisfy(finding -> {
            assertThat(finding.code()).isEqualTo("reference-unresolved");
            assertThat(finding.message().en()).contains("https://example.org/nowhere.json");
            assertThat(finding.message().sl()).contains("https://example.org/nowhere.json");
            assertThat(finding.pointer()).isEqualTo("/properties/place/$ref");
            assertThat(finding.line()).isPositive();
        });
        assertThat(Snapshot.of(repository, repository.references()).find(new ModelId("Parking", "Gate")))
                .hasValueSatisfying(entry -> assertThat(entry.versions()).isEmpty());
    }

    @Test
    void a_schema_that_is_no_json_is_kept_in_quarantine_and_comes_out_when_it_is_mended() throws Exception {
        shelf.file("dataModel.Parking/CarPark/schema.json", "{ \"type\": ");
        assertThat(importShelf().outcome()).isEqualTo(Outcome.QUARANTINED);
        assertThat(run(false).commit()).isEmpty();

        shelf.model("Parking/CarPark", "0.0.1", SPOTS);
        assertThat(importShelf().outcome()).isEqualTo(Outcome.TAKEN);
        assertThat(versions()).containsExactly("0.0.1");
    }

    @Test
    void a_published_model_that_breaks_keeps_its_versions() throws Exception {
        shelf.model("Parking/CarPark", "0.1.0", SPOTS);
        importShelf();
        shelf.file("dataModel.Parking/CarPark/schema.json", "no json");

        ModelResult result = importShelf();

        assertThat(result.outcome()).isEqualTo(Outcome.QUARANTINED);
        assertThat(result.version()).isEqualTo(Version.of(0, 1, 0));
        assertThat(versions()).containsExactly("0.1.0");
        assertThat(new CatalogueCheck(repository).run(null)).isEmpty();
    }

    @Test
    void a_change_in_a_shared_file_gives_a_new_version_to_the_models_that_use_it_and_only_to_those() throws Exception {
        shelf.file("data-models/common-schema.json", common("string"))
                .model(
                        "Parking/CarPark",
                        "0.1.0",
                        "\"owner\": {\"$ref\": \"https://smart-data-models.github.io/data-models/common-schema.json#/definitions/Owner\"}")
                .model("Parking/Gate", "0.1.0", SPOTS);
        run(false);
        shelf.file("data-models/common-schema.json", common("integer"));

        ImportReport report = run(false);

        assertThat(report.models()).extracting(ModelResult::outcome).containsExactly(Outcome.TAKEN, Outcome.UNCHANGED);
        assertThat(versions()).containsExactly("0.1.0", "1.0.0");
    }

    @Test
    void a_dry_run_tells_what_would_happen_and_writes_nothing() throws Exception {
        shelf.model("Parking/CarPark", "0.0.1", SPOTS);

        ImportReport report = run(true);

        assertThat(report.count(Outcome.TAKEN)).isEqualTo(1);
        assertThat(repository.main()).isEmpty();
        assertThat(repository.references().versions()).isEmpty();
    }

    @Test
    void the_origin_is_recorded_with_the_model() throws Exception {
        shelf.model("Parking/CarPark", "0.0.1", SPOTS);
        importShelf();

        assertThat(Records.of(files(), CAR_PARK).orElseThrow().origin()).satisfies(origin -> {
            assertThat(origin.repository()).isEqualTo("shelf");
            assertThat(origin.commit()).isEqualTo("c0ffee");
            assertThat(origin.path()).isEqualTo("dataModel.Parking/CarPark");
        });
    }

    @Test
    void a_published_term_keeps_its_iri_whatever_a_later_context_says() throws Exception {
        shelf.model("Parking/CarPark", "0.0.1", SPOTS)
                .file("dataModel.Parking/context.jsonld", "{\"@context\":{\"spots\":\"https://example.org/old\"}}");
        importShelf();
        shelf.model("Parking/CarPark", "0.0.1", SPOTS, COLOUR)
                .file("dataModel.Parking/context.jsonld", "{\"@context\":{\"spots\":\"https://example.org/new\"}}");
        importShelf();

        assertThat(Records.of(files(), CAR_PARK).orElseThrow().terms())
                .containsEntry("spots", "https://example.org/old");
    }

    @Test
    void the_report_tells_everything_as_json() throws Exception {
        shelf.model("Parking/CarPark", "0.0.1", SPOTS);

        assertThat(new String(run(false).json(), UTF_8))
                .contains(
                        "\"id\" : \"Parking/CarPark\"",
                        "\"outcome\" : \"taken\"",
                        "\"version\" : \"0.0.1\"",
                        "\"taken\" : 1");
    }

    private static String common(String ownerType) {
        return "{\"definitions\":{\"Owner\":{\"type\":\"" + ownerType
                + "\",\"description\":\"Property. Who owns it\"}}}";
    }

    private ModelResult importShelf() throws Exception {
        return run(false).models().get(0);
    }

    private ImportReport run(boolean dryRun) throws Exception {
        Clock clock = Clock.fixed(Instant.parse("2026-05-04T10:00:00Z"), ZoneOffset.UTC);
        return new Importer(repository, clock).run(List.of(shelf.source()), dryRun, Progress.NONE);
    }

    private List<String> versions() {
        return Snapshot.of(repository, repository.references())
                .find(CAR_PARK)
                .orElseThrow()
                .versions()
                .keySet()
                .stream()
                .map(Version::toString)
                .toList();
    }

    private si.kozolec.server.git.GitTreeFiles files() {
        return repository.files(repository.main().orElseThrow());
    }
}
