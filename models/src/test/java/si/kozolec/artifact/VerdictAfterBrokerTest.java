package si.kozolec.artifact;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.apicatalog.jsonld.JsonLdError;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import si.kozolec.model.DirectoryFiles;
import si.kozolec.model.Finding;
import si.kozolec.model.ModelFiles;
import si.kozolec.model.ModelFolders;
import si.kozolec.model.ModelId;
import si.kozolec.model.ModelVersion;
import si.kozolec.ngsild.Converter;
import si.kozolec.payload.Slice;
import si.kozolec.reading.ModelReader;
import si.kozolec.schema.JsonDocument;
import si.kozolec.validation.FilesSource;
import si.kozolec.validation.Judge;
import si.kozolec.validation.Judgement;
import si.kozolec.validation.Wanted;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * What a broker gives back is judged as what was posted to it, with our context and without: right entities stay right, wrong ones stay
 * wrong. Here a processor of JSON-LD is the broker; {@code BrokerVerdictTest} has what a real one gave back.
 */
class VerdictAfterBrokerTest {

    private static final ModelFiles FILES = files();
    private static final List<JsonNode> UNWANTED = List.of(
            JsonNodeFactory.instance.booleanNode(true),
            JsonNodeFactory.instance.numberNode(-99_999.5),
            JsonNodeFactory.instance.stringNode("x"),
            JsonNodeFactory.instance.objectNode().put("x", 1));
    private static final Judge JUDGE = new Judge(new FilesSource(FILES));

    static Stream<ModelId> models() {
        return ModelFolders.in(FILES).stream();
    }

    @ParameterizedTest
    @MethodSource("models")
    void a_starter_example_means_the_same_after_a_broker(ModelId id) throws JsonLdError {
        ModelVersion model = new ModelReader(FILES).read(id);
        Converter converter = new Converter(model);
        ObjectNode posted = example(id);

        for (ObjectNode returned : returned(posted, model)) {
            assertThat(converter.convert(returned, Optional.empty()).keyValues())
                    .isEqualTo(converter.convert(posted, Optional.empty()).keyValues());
            assertThat(judgement(returned, id).conforms()).isTrue();
        }
    }

    @ParameterizedTest
    @MethodSource("models")
    void a_damaged_example_is_as_wrong_after_a_broker(ModelId id) throws JsonLdError {
        ModelVersion model = new ModelReader(FILES).read(id);
        ObjectNode example = example(id);
        int wrong = 0;
        int turn = 0;
        for (String name : List.copyOf(example.propertyNames())) {
            if (name.equals("id") || name.equals("type")) {
                continue;
            }
            for (ObjectNode damaged : damaged(example, name, turn++)) {
                Judgement posted = judgement(damaged, id);
                wrong += posted.conforms() ? 0 : 1;
                for (ObjectNode returned : returned(damaged, model)) {
                    assertThat(errors(judgement(returned, id)).isEmpty())
                            .as("%s: posted %s, came back as %s", name, errors(posted), returned.path(name))
                            .isEqualTo(posted.conforms());
                }
            }
        }

        assertThat(wrong).isGreaterThan(3);
    }

    /** Without that attribute, and with a value that hardly any model wants: another one for each attribute in turn. */
    private static List<ObjectNode> damaged(ObjectNode example, String name, int turn) {
        ObjectNode without = example.deepCopy();
        without.remove(name);
        if (!"Property".equals(example.path(name).path("type").asString(""))) {
            return List.of(without);
        }
        ObjectNode other = example.deepCopy();
        ((ObjectNode) other.path(name)).set("value", UNWANTED.get(turn % UNWANTED.size()));
        return List.of(without, other);
    }

    private static List<ObjectNode> returned(ObjectNode posted, ModelVersion model) throws JsonLdError {
        String context = new String(ContextDocument.of(model), UTF_8);
        return List.of(
                read(JsonLdProcessor.throughABroker(posted.toString(), context).toString()),
                read(JsonLdProcessor.withoutAContext(posted.toString(), context).toString()));
    }

    private static Judgement judgement(JsonNode entity, ModelId id) {
        byte[] bytes = entity.toString().getBytes(UTF_8);
        Wanted wanted = new Wanted(id, null, null, false, Wanted.MOST_FINDINGS);
        return JUDGE.judge(new Slice(bytes, 0, bytes.length, 0, 1, 1, ""), wanted, "entity");
    }

    private static List<String> errors(Judgement judgement) {
        return judgement.findings().stream()
                .filter(Finding::isError)
                .map(finding -> finding.code() + finding.pointer())
                .toList();
    }

    private static ObjectNode example(ModelId id) {
        String path = id.folder() + "/examples/example-normalized.jsonld";
        return read(new String(FILES.read(path).orElseThrow(), UTF_8)).without("@context");
    }

    private static ObjectNode read(String text) {
        return (ObjectNode)
                JsonDocument.read("", text.getBytes(UTF_8)).content().orElseThrow();
    }

    private static ModelFiles files() {
        try {
            return new DirectoryFiles(Path.of("catalogue"));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
