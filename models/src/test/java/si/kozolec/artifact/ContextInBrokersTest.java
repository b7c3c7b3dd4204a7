package si.kozolec.artifact;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.apicatalog.jsonld.JsonLdError;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import si.kozolec.model.DirectoryFiles;
import si.kozolec.model.ModelFiles;
import si.kozolec.model.ModelFolders;
import si.kozolec.model.ModelId;
import si.kozolec.model.ModelVersion;
import si.kozolec.reading.ModelReader;
import si.kozolec.reading.TermSource;
import si.kozolec.schema.Corpus;
import si.kozolec.schema.JsonDocument;
import tools.jackson.databind.JsonNode;

/** Whether entities that go through a broker with our contexts come back with the names that they went in with. */
class ContextInBrokersTest {

    private static final String EXAMPLE = "/examples/example-normalized.jsonld";

    @Test
    void every_attribute_of_a_starter_model_comes_back_under_its_name() throws IOException {
        ModelFiles starter = new DirectoryFiles(Path.of("catalogue"));
        Tally tally = throughABroker(starter, ContextDocument::of);

        assertThat(tally.entities).isEqualTo(14);
        assertThat(tally.lost).isEmpty();
        assertThat(tally.refused).isEmpty();
    }

    @Test
    void with_typed_moments_they_would_not() throws IOException {
        Tally tally = throughABroker(new DirectoryFiles(Path.of("catalogue")), ContextDocument::ofKeyValues);

        assertThat(tally.lost).hasSizeGreaterThan(20).contains("Parking-SI/OffStreetParking observationDateTime");
    }

    @Test
    void published_models_lose_only_what_is_the_core_contexts_own() {
        Tally tally = throughABroker(Corpus.upstream(), ContextDocument::of);

        assertThat(tally.entities).isGreaterThan(190);
        assertThat(tally.lost).allMatch(line -> TermSource.isCore(line.substring(line.indexOf(' ') + 1)));
        // Their identifiers or types are written as attributes.
        assertThat(tally.refused).hasSize(4);
    }

    @Test
    void what_a_real_broker_holds_comes_back_from_a_processor_under_the_same_names() throws IOException, JsonLdError {
        ModelVersion model = new ModelReader(Corpus.upstream()).read(new ModelId("Environment", "AirQualityObserved"));
        Path answer = Corpus.folder().resolve("brokers/scorpio-5.0.3/035-get-RICH-normalized.json");
        JsonNode body = JsonDocument.read("", Files.readAllBytes(answer))
                .content()
                .orElseThrow()
                .path("response")
                .path("body");

        assertThat(lost(body.toString(), ContextDocument.of(model))).isEmpty();
        assertThat(lost(body.toString(), ContextDocument.ofKeyValues(model))).containsExactly("dateObserved");
    }

    private static Tally throughABroker(ModelFiles files, Function<ModelVersion, byte[]> context) {
        Tally tally = new Tally();
        ModelReader reader = new ModelReader(files);
        for (ModelId id : ModelFolders.in(files)) {
            Optional<byte[]> example = files.read(id.folder() + EXAMPLE);
            if (example.isPresent()) {
                tally.entities++;
                try {
                    lost(new String(example.get(), UTF_8), context.apply(reader.read(id)))
                            .forEach(name -> tally.lost.add(id + " " + name));
                } catch (JsonLdError e) {
                    tally.refused.add(id.toString());
                }
            }
        }
        return tally;
    }

    private static List<String> lost(String entity, byte[] context) throws JsonLdError {
        JsonObject back = JsonLdProcessor.throughABroker(entity, new String(context, UTF_8));
        return JsonLdProcessor.object(entity).keySet().stream()
                .filter(name -> !back.containsKey(name))
                .toList();
    }

    private static final class Tally {
        private int entities;
        private final List<String> lost = new ArrayList<>();
        private final List<String> refused = new ArrayList<>();
    }
}
