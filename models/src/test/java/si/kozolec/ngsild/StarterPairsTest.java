package si.kozolec.ngsild;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import si.kozolec.model.DirectoryFiles;
import si.kozolec.model.Finding;
import si.kozolec.model.ModelFiles;
import si.kozolec.model.ModelFolders;
import si.kozolec.model.ModelId;
import si.kozolec.reading.ModelReader;
import si.kozolec.schema.JsonDocument;
import tools.jackson.databind.node.ObjectNode;

/** Our own models: what their normalized examples say is exactly what the key-values beside them say. */
class StarterPairsTest {

    private static ModelFiles files() throws IOException {
        return new DirectoryFiles(Path.of("catalogue"));
    }

    static Stream<ModelId> models() throws IOException {
        return ModelFolders.in(files()).stream();
    }

    @ParameterizedTest
    @MethodSource("models")
    void the_examples_of_a_starter_model_convert_exactly(ModelId id) throws IOException {
        Converter converter = new Converter(new ModelReader(files()).read(id));

        Conversion linked =
                converter.convert(example(id, "example-normalized.jsonld").orElseThrow(), Optional.empty());
        assertThat(linked.representation()).isEqualTo(Representation.NORMALIZED);
        assertThat(linked.keyValues())
                .isEqualTo(example(id, "example.jsonld").orElseThrow().without("@context"));
        assertThat(linked.findings()).noneMatch(Finding::isError);

        Conversion v2 = converter.convert(example(id, "example-normalized.json").orElseThrow(), Optional.empty());
        assertThat(v2.representation()).isEqualTo(Representation.NGSI_V2);
        assertThat(v2.keyValues()).isEqualTo(example(id, "example.json").orElseThrow());
        assertThat(v2.findings()).isEmpty();
    }

    private static Optional<ObjectNode> example(ModelId id, String name) throws IOException {
        String path = id.folder() + "/examples/" + name;
        return files().read(path)
                .flatMap(bytes -> JsonDocument.read(path, bytes).content())
                .map(ObjectNode.class::cast);
    }
}
