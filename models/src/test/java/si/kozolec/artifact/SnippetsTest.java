package si.kozolec.artifact;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import si.kozolec.model.DirectoryFiles;
import si.kozolec.model.LocalizedText;
import si.kozolec.model.MemoryFiles;
import si.kozolec.model.ModelFiles;
import si.kozolec.model.ModelFolders;
import si.kozolec.model.ModelId;
import si.kozolec.payload.Slice;
import si.kozolec.reading.ModelReader;
import si.kozolec.schema.Corpus;
import si.kozolec.schema.JsonDocument;
import si.kozolec.validation.FilesSource;
import si.kozolec.validation.Judge;
import si.kozolec.validation.Judgement;
import si.kozolec.validation.Wanted;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

class SnippetsTest {

    private static final String CONTEXT =
            "https://modeli.example.si/models/Parking-SI/ParkingSpot/1.0.0/context.jsonld";
    private static final ModelId PARKING = new ModelId("Parking-SI", "ParkingSpot");

    @Test
    void the_calls_are_those_that_somebody_begins_with() {
        assertThat(parking().calls())
                .extracting(Snippet::name)
                .containsExactly(
                        "create",
                        "create-with-link",
                        "batch",
                        "read",
                        "query",
                        "query-key-values",
                        "query-by-iri",
                        "subscribe");
    }

    @Test
    void every_call_is_made_as_brokers_accept_it_and_none_as_they_refuse_it() throws IOException {
        List<JsonNode> calls =
                List.copyOf(read(Objects.requireNonNull(SnippetsTest.class.getResourceAsStream("broker-calls.json"))
                                .readAllBytes())
                        .values());
        List<String> accepted = shapes(calls, true);
        List<String> refused = shapes(calls, false);

        assertThat(refused).hasSize(4).doesNotContainAnyElementsOf(accepted);
        assertThat(parking().calls())
                .extracting(SnippetsTest::shape)
                .allMatch(accepted::contains)
                .noneMatch(refused::contains);
    }

    @Test
    void every_call_is_made_as_a_real_broker_has_accepted_one() throws IOException {
        List<String> accepted = shapes(recorded(), true);

        assertThat(accepted).hasSizeGreaterThan(20);
        assertThat(parking().calls()).extracting(SnippetsTest::shape).allMatch(accepted::contains);
    }

    @Test
    void the_context_stands_in_the_body_or_in_the_link_and_never_in_both() {
        for (Snippet call : parking().calls()) {
            boolean inBody = call.body() != null && call.body().toString().contains("@context");
            boolean linked = call.headers().containsKey("Link");
            boolean typeIsAnIri = call.name().equals("query-by-iri");
            assertThat(inBody ^ linked ^ typeIsAnIri).as(call.name()).isTrue();
            assertThat("application/ld+json".equals(call.headers().get("Content-Type")))
                    .isEqualTo(inBody);
            assertThat(call.headers()).containsKey("Accept");
        }
    }

    @Test
    void both_entities_conform_to_their_model() throws IOException {
        ModelFiles files = starter();
        Judge judge = new Judge(new FilesSource(files));
        ModelReader reader = new ModelReader(files);
        for (ModelId id : ModelFolders.in(files)) {
            Snippets snippets = Snippets.of(files, reader.read(id), CONTEXT);
            for (JsonNode entity : List.of(snippets.normalized(), snippets.keyValues())) {
                assertThat(entity.has("@context")).isFalse();
                assertThat(judgement(judge, entity, id).clean())
                        .as(id.toString())
                        .isTrue();
            }
        }
    }

    @Test
    void a_model_without_examples_gets_entities_with_what_is_required() {
        ModelId id = new ModelId("Test-SI", "Thing");
        ModelFiles files = MemoryFiles.ofTexts(Map.of(id.folder() + "/schema.json", """
                {"type": "object", "required": ["id", "type", "owner", "location", "seenAt", "size", "level"], "properties": {
                  "id": {"type": "string"}, "type": {"type": "string", "enum": ["Thing"]},
                  "owner": {"type": "string", "description": "Relationship. Whose"},
                  "location": {"type": "object", "description": "GeoProperty. Where"},
                  "seenAt": {"type": "string", "format": "date-time", "description": "Property. When"},
                  "size": {"type": "number", "description": "Property. How large"},
                  "level": {"type": "string", "enum": ["low", "high"], "description": "Property. How high"},
                  "optional": {"type": "string", "description": "Property. Not needed"}}}"""));
        Snippets snippets = Snippets.of(files, new ModelReader(files).read(id), CONTEXT);
        Judge judge = new Judge(new FilesSource(files));

        assertThat(snippets.keyValues().propertyNames())
                .containsExactly("id", "type", "owner", "location", "seenAt", "size", "level");
        assertThat(judgement(judge, snippets.normalized(), id).conforms()).isTrue();
        assertThat(judgement(judge, snippets.keyValues(), id).conforms()).isTrue();
        assertThat(snippets.typeIri()).isEqualTo("https://w3id.org/kozolec/terms/Test-SI/Thing");
    }

    @Test
    void a_shell_gets_the_call_whole() {
        Snippet odd = new Snippet(
                "odd",
                LocalizedText.NONE,
                "GET",
                "/ngsi-ld/v1/entities/urn:it's",
                Map.of("Accept", "application/json"),
                null);

        assertThat(odd.curl())
                .isEqualTo(
                        "curl -sS \"$BROKER\"'/ngsi-ld/v1/entities/urn:it'\\''s' \\\n  -H 'Accept: application/json'");
        assertThat(parking().calls().get(0).curl())
                .startsWith("curl -sS -X POST \"$BROKER\"'/ngsi-ld/v1/entities' \\\n")
                .contains("-H 'Content-Type: application/ld+json'", "<<'KOZOLEC'\n{\n")
                .endsWith("}\nKOZOLEC\n");
    }

    private static Snippets parking() {
        ModelFiles files = starter();
        return Snippets.of(files, new ModelReader(files).read(PARKING), CONTEXT);
    }

    private static ModelFiles starter() {
        try {
            return new DirectoryFiles(Path.of("catalogue"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Judgement judgement(Judge judge, JsonNode entity, ModelId id) {
        byte[] bytes = entity.toString().getBytes(UTF_8);
        Wanted wanted = new Wanted(id, null, null, false, Wanted.MOST_FINDINGS);
        return judge.judge(new Slice(bytes, 0, bytes.length, 0, 1, 1, ""), wanted, "entity");
    }

    /** What was asked of a real broker, each with the status that it answered. */
    private static List<JsonNode> recorded() throws IOException {
        List<JsonNode> calls = new ArrayList<>();
        try (Stream<Path> files = Files.list(Corpus.folder().resolve("brokers/scorpio-5.0.3"))) {
            for (Path file : files.sorted().toList()) {
                JsonNode exchange = read(Files.readAllBytes(file));
                ObjectNode call = exchange.path("request").isObject()
                        ? ((ObjectNode) exchange.path("request")).deepCopy()
                        : JsonNodeFactory.instance.objectNode();
                calls.add(call.put(
                        "status", exchange.path("response").path("status").asInt(0)));
            }
        }
        return calls;
    }

    /** The shapes of those calls that were accepted, or of those that were not. */
    private static List<String> shapes(List<JsonNode> calls, boolean accepted) {
        List<String> shapes = new ArrayList<>();
        for (JsonNode call : calls) {
            int status = call.path("status").asInt(0);
            if (accepted == (status == 200 || status == 201)) {
                Map<String, String> headers = new TreeMap<>();
                call.path("headers").forEachEntry((name, value) -> headers.put(name, value.asString("")));
                String method = call.path("method").asString("");
                shapes.add(shape(method, call.path("path").asString(""), headers, call.path("body")));
            }
        }
        return shapes;
    }

    private static JsonNode read(byte[] bytes) {
        return JsonDocument.read("", bytes).content().orElseThrow();
    }

    private static String shape(Snippet call) {
        return shape(call.method(), call.path(), call.headers(), call.body());
    }

    /** What matters of a call: where it goes, in which media types, where the context stands, what sort of type is asked for. */
    private static String shape(String method, String path, Map<String, String> headers, @Nullable JsonNode body) {
        String place = path.replaceFirst("\\?.*", "").replaceFirst("(/entities/).+", "$1{id}");
        String type = path.contains("type=http") ? "iri" : path.contains("type=") ? "name" : "";
        boolean inBody = body != null && body.toString().contains("@context");
        String link = headers.getOrDefault("Link", "").replaceFirst("<[^>]*>", "<context>");
        return String.join(
                " ",
                method,
                place,
                type,
                headers.getOrDefault("Content-Type", ""),
                headers.getOrDefault("Accept", ""),
                link,
                String.valueOf(inBody),
                body != null && body.isArray() ? "array" : "");
    }
}
