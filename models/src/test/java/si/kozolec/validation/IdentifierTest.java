package si.kozolec.validation;

import static org.assertj.core.api.Assertions.assertThat;
import static si.kozolec.validation.Payloads.PARKING;
import static si.kozolec.validation.Payloads.example;
import static si.kozolec.validation.Payloads.slice;

import org.junit.jupiter.api.Test;
import si.kozolec.model.ModelFiles;
import si.kozolec.model.ModelFolders;
import si.kozolec.model.ModelId;
import si.kozolec.schema.Corpus;
import si.kozolec.schema.JsonDocument;
import tools.jackson.databind.node.ObjectNode;

class IdentifierTest {

    private final Identifier identifier = identifier(Payloads.nationalFiles());

    @Test
    void every_national_example_is_identified_without_its_type_and_conforms() {
        assertThat(ModelFolders.in(Payloads.nationalFiles())).allSatisfy(id -> {
            ObjectNode nameless = example(id);
            nameless.remove("type");

            Identified best = identify(nameless).models().get(0);

            assertThat(best.model()).isEqualTo(id);
            assertThat(best.conforms()).isTrue();
            assertThat(best.unknown()).isEmpty();
            assertThat(best.missing()).isEmpty();
        });
    }

    @Test
    void what_does_not_fit_is_told() {
        ObjectNode parking = example(PARKING).put("colour", "blue");
        parking.remove("id");
        parking.remove("name");

        Identified best = identify(parking).models().get(0);

        assertThat(best.model()).isEqualTo(PARKING);
        assertThat(best.unknown()).containsExactly("colour");
        assertThat(best.missing()).contains("id");
        assertThat(best.conforms()).isFalse();
        assertThat(best.score()).isBetween(0.5, 0.99);
    }

    @Test
    void a_payload_that_cannot_be_read_says_why() {
        Identification nothing = identifier.identify(slice("{\"id\": "), "x.json");

        assertThat(nothing.models()).isEmpty();
        assertThat(nothing.findings()).isNotEmpty();
    }

    @Test
    void nearly_every_published_example_is_identified_without_its_type() {
        ModelFiles files = Corpus.upstream();
        Identifier upstream = identifier(files);
        int all = 0;
        int right = 0;
        for (ModelId id : ModelFolders.in(files)) {
            String path = id.folder() + "/examples/example.json";
            ObjectNode entity = files.read(path)
                    .flatMap(bytes -> JsonDocument.read(path, bytes).content())
                    .filter(ObjectNode.class::isInstance)
                    .map(ObjectNode.class::cast)
                    .orElse(null);
            if (entity != null) {
                entity.remove("type");
                all++;
                Identification found = upstream.identify(slice(entity.toString()), path);
                right += !found.models().isEmpty()
                                && found.models().get(0).model().equals(id)
                        ? 1
                        : 0;
            }
        }
        assertThat(all).isGreaterThan(190);
        assertThat((double) right / all).isGreaterThan(0.9);
    }

    private Identification identify(ObjectNode entity) {
        return identifier.identify(slice(entity.toString()), "x.json");
    }

    private static Identifier identifier(ModelFiles files) {
        return new Identifier(new FilesSource(files), new CompiledModels(CompiledModels.USUAL));
    }
}
