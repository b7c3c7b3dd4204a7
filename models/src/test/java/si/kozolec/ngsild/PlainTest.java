package si.kozolec.ngsild;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import si.kozolec.model.ModelVersion;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** What is said of an entity without its model is what its model would have said. */
class PlainTest {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final int ENTITIES = 20_000;
    private static final List<String> NAMES = List.of(
            "name",
            "temperature",
            "category",
            "location",
            "address",
            "reading",
            "house",
            "value",
            "object",
            "type",
            "@type",
            "id",
            "@id",
            "values",
            "languageMap",
            "observedAt",
            "metadata",
            "dataset",
            "datasetId",
            "unitCode",
            "scope",
            "createdAt",
            "deletedAt",
            "@context",
            "@value",
            "@list",
            "street",
            "coordinates",
            "properties",
            "geometry",
            "TimeInstant",
            "https://schema.org/name",
            "ngsi-ld:name",
            "other");
    private static final List<String> TEXTS = List.of(
            "a",
            "Property",
            "Relationship",
            "Text",
            "Point",
            "Feature",
            "Station",
            "urn:ngsi-ld:null",
            "https://schema.org/name",
            "PostalAddress",
            "GeoProperty",
            "Number");

    @Test
    void key_values_are_read_without_their_model() {
        Supplier<ModelVersion> nobodyAsks = () -> {
            throw new AssertionError("the model was read");
        };

        Conversion conversion = new Converter(nobodyAsks)
                .convert(
                        Station.json(
                                "{'id': 'urn:a', 'type': 'Station', '@context': 'x', 'name': 'A', 'category': ['a', 'b'],"
                                        + " 'location': {'type': 'Point', 'coordinates': [14.5, 46.1]}, 'other': null,"
                                        + " 'hours': [{'opens': '8', 'days': ['Mo']}]}"),
                        Optional.empty());

        assertThat(conversion.representation()).isEqualTo(Representation.KEY_VALUES);
        assertThat(conversion.keyValues().propertyNames())
                .containsExactly("id", "type", "name", "category", "location", "other", "hours");
    }

    @Test
    void entities_of_all_shapes_are_read_as_by_their_model() {
        SplittableRandom random = new SplittableRandom(20_261_129);
        Known known = new Known(Station.model());
        int plain = 0;
        for (int index = 0; index < ENTITIES; index++) {
            ObjectNode entity = object(random, 0);
            Optional<Representation> stated = random.nextInt(4) > 0
                    ? Optional.empty()
                    : Optional.of(Representation.values()[random.nextInt(Representation.values().length)]);
            Optional<Conversion> quick = Plain.read(entity, stated);
            if (quick.isPresent()) {
                plain++;
                Conversion whole = new EntityReading(known, stated, Moments.LATEST).read(entity);
                assertThat(told(quick.get())).as(entity.toString()).isEqualTo(told(whole));
            }
        }
        assertThat(plain).isBetween(ENTITIES / 20, ENTITIES);
    }

    /** All of a conversion, its members in their order. */
    private static List<Object> told(Conversion conversion) {
        List<String> places = conversion.keyValues().propertyNames().stream()
                .map(name -> conversion.origins().of("/" + name))
                .toList();
        return List.of(
                conversion.representation(),
                conversion.mixed(),
                conversion.keyValues().toString(),
                places,
                conversion.further(),
                conversion.findings());
    }

    private static ObjectNode object(SplittableRandom random, int depth) {
        ObjectNode object = NODES.objectNode();
        if (depth == 0) {
            object.put("id", "urn:ngsi-ld:Station:1").put("type", "Station");
        }
        int members = random.nextInt(4);
        for (int member = 0; member < members; member++) {
            object.set(NAMES.get(random.nextInt(NAMES.size())), value(random, depth + 1));
        }
        return object;
    }

    private static JsonNode value(SplittableRandom random, int depth) {
        return switch (random.nextInt(depth > 3 ? 4 : 7)) {
            case 0, 1 -> NODES.stringNode(TEXTS.get(random.nextInt(TEXTS.size())));
            case 2 -> NODES.numberNode(random.nextInt(100));
            case 3 -> random.nextBoolean() ? NODES.nullNode() : NODES.booleanNode(random.nextBoolean());
            case 4 -> array(random, depth);
            default -> object(random, depth);
        };
    }

    private static ArrayNode array(SplittableRandom random, int depth) {
        ArrayNode array = NODES.arrayNode();
        int items = random.nextInt(3);
        for (int item = 0; item < items; item++) {
            array.add(value(random, depth + 1));
        }
        return array;
    }
}
