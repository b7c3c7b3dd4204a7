package si.kozolec.plan;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import si.kozolec.model.Catalogues;
import si.kozolec.model.ModelFiles;
import si.kozolec.model.ModelId;
import si.kozolec.schema.JsonDocument;
import si.kozolec.schema.SchemaBundle;
import si.kozolec.schema.SchemaLibrary;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Payloads of one model, made from its example by varying what it says; one in a hundred is wrong. The same ones every time. */
final class Payloads {

    /** The models that are measured. */
    static final List<String> MODELS = List.of(
            "Parking-SI/OffStreetParking",
            "Parking-SI/ParkingSpot",
            "Weather-SI/WeatherObserved",
            "Streetlighting-SI/Streetlight",
            "Transportation-SI/TrafficFlowObserved",
            "Environment-SI/AirQualityObserved");

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    final SchemaBundle bundle;
    final Plan plan;
    private final ObjectNode example;
    private final SplittableRandom random;

    Payloads(String model) {
        try {
            ModelFiles files = Catalogues.builtIn();
            ModelId id = ModelId.parse(model).orElseThrow();
            bundle = SchemaBundle.of(new SchemaLibrary(files), id);
            plan = Plan.of(bundle).plan().orElseThrow();
            String path = id.folder() + "/examples/example.json";
            String text = new String(files.read(path).orElseThrow(), StandardCharsets.UTF_8);
            // The top-level domain for examples is none by the lists of those who check mail addresses.
            byte[] ordinary = text.replaceAll("(@[\\w.-]+)\\.example", "$1.si").getBytes(StandardCharsets.UTF_8);
            example = JsonDocument.read(path, ordinary)
                    .content()
                    .orElseThrow()
                    .asObject();
            random = new SplittableRandom(model.hashCode());
        } catch (IOException e) {
            throw new IllegalStateException("cannot read the built-in catalogue", e);
        }
    }

    /** So many of them, each without a line break. */
    List<byte[]> lines(int count) {
        List<byte[]> lines = new ArrayList<>(count);
        for (int index = 0; index < count; index++) {
            JsonNode payload = index % 100 == 57 ? wrong() : right();
            lines.add(payload.toString().getBytes(StandardCharsets.UTF_8));
        }
        return lines;
    }

    private JsonNode right() {
        for (int tried = 0; tried < 20; tried++) {
            JsonNode varied = varied(example);
            byte[] bytes = varied.toString().getBytes(StandardCharsets.UTF_8);
            if (plan.accepts(bytes, 0, bytes.length)) {
                return varied;
            }
        }
        return example;
    }

    private JsonNode wrong() {
        ObjectNode wrong = right().deepCopy().asObject();
        if (random.nextBoolean()) {
            wrong.remove("id");
        } else {
            wrong.put("type", "Another");
        }
        return wrong;
    }

    private JsonNode varied(JsonNode node) {
        if (node.isObject()) {
            ObjectNode varied = NODES.objectNode();
            node.properties().forEach(member -> varied.set(member.getKey(), varied(member.getValue())));
            return varied;
        }
        if (node.isArray()) {
            ArrayNode varied = NODES.arrayNode();
            node.values().forEach(item -> varied.add(varied(item)));
            return varied;
        }
        if (node.isIntegralNumber()) {
            return NODES.numberNode(Math.max(0, node.longValue() + random.nextInt(-2, 3)));
        }
        return node.isString() ? NODES.stringNode(varied(node.asString())) : node;
    }

    /** The same text with one of its last digits changed. */
    private String varied(String text) {
        int at = text.length() - 1 - random.nextInt(8);
        boolean digit = at > 0 && Character.isDigit(text.charAt(at));
        return digit ? text.substring(0, at) + random.nextInt(10) + text.substring(at + 1) : text;
    }
}
