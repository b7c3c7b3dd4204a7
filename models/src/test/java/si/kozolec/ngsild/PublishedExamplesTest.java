package si.kozolec.ngsild;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import si.kozolec.model.ModelFiles;
import si.kozolec.model.ModelFolders;
import si.kozolec.model.ModelId;
import si.kozolec.reading.ModelReader;
import si.kozolec.schema.Corpus;
import si.kozolec.schema.JsonDocument;
import si.kozolec.schema.Pointers;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Every example that is published, as it is and damaged. */
class PublishedExamplesTest {

    private static final long SEED = 20_261_122;

    private final ModelFiles files = Corpus.upstream();
    private final ModelReader reader = new ModelReader(files);

    @Test
    void examples_in_key_values_are_left_alone() {
        List<String> touched = new ArrayList<>();
        for (ModelId id : ModelFolders.in(files)) {
            Converter converter = new Converter(reader.read(id));
            for (String name : List.of("example.json", "example.jsonld")) {
                example(id, name).ifPresent(written -> {
                    Conversion conversion = converter.convert(written, Optional.empty());
                    ObjectNode expected = written.deepCopy();
                    expected.remove("@context");
                    if (!conversion.keyValues().equals(expected)
                            || !conversion.findings().isEmpty()) {
                        touched.add(id + "/" + name + " " + conversion.representation() + Station.told(conversion));
                    }
                });
            }
        }

        assertThat(touched).isEmpty();
    }

    @Test
    void no_damage_makes_the_conversion_fail_or_change_its_input() {
        Random random = new Random(SEED);
        int converted = 0;
        for (ModelId id : ModelFolders.in(files)) {
            Converter converter = new Converter(reader.read(id));
            for (String name : List.of(
                    "example.json",
                    "example-normalized.json",
                    "example-normalized.jsonld",
                    "example-geojsonfeature.json")) {
                Optional<ObjectNode> example = example(id, name);
                for (int round = 0; round < 4 && example.isPresent(); round++) {
                    ObjectNode damaged = (ObjectNode) damaged(example.get(), random);
                    ObjectNode before = damaged.deepCopy();
                    Moments moments = random.nextBoolean() ? Moments.ALL : Moments.LATEST;
                    Conversion conversion = converter.convert(damaged, stated(random), moments);
                    assertThat(damaged).isEqualTo(before);
                    if (Station.told(conversion).stream().noneMatch(line -> line.contains("geometry-from"))) {
                        everyPlaceLeadsBack(conversion.keyValues(), "", conversion.origins(), damaged);
                        conversion
                                .further()
                                .forEach(one -> everyPlaceLeadsBack(one.keyValues(), "", one.origins(), damaged));
                    }
                    converted++;
                }
            }
        }

        assertThat(converted).isGreaterThan(2_000);
    }

    private static void everyPlaceLeadsBack(JsonNode node, String place, Origins origins, JsonNode written) {
        if (Pointers.follow(written, origins.of(place)).isEmpty()
                || Pointers.follow(written, origins.ofName(place)).isEmpty()) {
            fail(place + " leads to " + origins.of(place) + ", which is not in " + written);
        }
        for (Map.Entry<String, JsonNode> member : node.properties()) {
            everyPlaceLeadsBack(member.getValue(), Pointers.below(place, member.getKey()), origins, written);
        }
        for (int index = 0; node.isArray() && index < node.size(); index++) {
            everyPlaceLeadsBack(node.get(index), place + "/" + index, origins, written);
        }
    }

    private Optional<ObjectNode> example(ModelId id, String name) {
        String path = id.folder() + "/examples/" + name;
        return files.read(path)
                .flatMap(bytes -> JsonDocument.read(path, bytes).content())
                .filter(JsonNode::isObject)
                .map(ObjectNode.class::cast);
    }

    private static Optional<Representation> stated(Random random) {
        List<String> codes = List.of("keyvalues", "normalized", "concise", "ngsiv2", "", "", "", "");
        return Representation.of(codes.get(random.nextInt(codes.size())));
    }

    /** A copy in which now and then something is another thing: a value, a name, a nesting. */
    private static JsonNode damaged(JsonNode node, Random random) {
        JsonNodeFactory nodes = JsonNodeFactory.instance;
        if (node.isObject()) {
            ObjectNode copy = nodes.objectNode();
            for (Map.Entry<String, JsonNode> member : node.properties()) {
                String name = random.nextInt(12) == 0 ? word(random) : member.getKey();
                copy.set(name, random.nextInt(12) == 0 ? thing(random) : damaged(member.getValue(), random));
            }
            return copy;
        }
        if (node.isArray()) {
            ArrayNode copy = nodes.arrayNode();
            node.values().forEach(item -> copy.add(random.nextInt(12) == 0 ? thing(random) : damaged(item, random)));
            return copy;
        }
        return random.nextInt(12) == 0 ? thing(random) : node;
    }

    private static String word(Random random) {
        List<String> words = List.of(
                "type",
                "@type",
                "value",
                "object",
                "languageMap",
                "vocab",
                "json",
                "valueList",
                "objectList",
                "dataset",
                "values",
                "objects",
                "datasetId",
                "observedAt",
                "metadata",
                "@value",
                "@id",
                "@list",
                "id",
                "geometry",
                "https://schema.org/name",
                "ngsi-ld:x",
                ":",
                "x:",
                "",
                "a/b~c",
                "č",
                "unitCode",
                "properties");
        return words.get(random.nextInt(words.size()));
    }

    private static JsonNode thing(Random random) {
        List<String> things = List.of(
                "null",
                "[]",
                "{}",
                "\"Property\"",
                "\"Relationship\"",
                "\"urn:ngsi-ld:null\"",
                "[[1,2]]",
                "[[1,\"x\"]]",
                "{\"type\":\"Property\",\"values\":[[1,\"2026-01-01T00:00:00Z\"],[],[2,\"x\"],3]}",
                "{\"type\":\"Property\",\"avg\":[[1,\"x\",\"y\"]]}",
                "[{\"value\":1,\"observedAt\":\"x\"},{\"values\":[[1,2],[3,4]],\"instanceId\":1}]",
                "{\"value\":1}",
                "{\"type\":\"Property\"}",
                "[{\"value\":1,\"datasetId\":3}]",
                "{\"@value\":{\"@value\":[]}}",
                "{\"dataset\":{\"@none\":1,\"b\":{\"value\":2}}}",
                "1e400",
                "-0.0",
                "\"\"",
                "\"46,14\"",
                "{\"languageMap\":{}}",
                "{\"type\":\"geo:point\",\"value\":\"1,2\"}",
                "{\"type\":[\"Property\"],\"values\":[[]]}",
                "true",
                "\"Feature\"");
        String thing = things.get(random.nextInt(things.size()));
        return JsonDocument.read("", thing.getBytes(StandardCharsets.UTF_8))
                .content()
                .orElseThrow();
    }
}
