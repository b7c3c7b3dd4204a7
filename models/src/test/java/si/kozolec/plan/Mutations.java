package si.kozolec.plan;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Changes payloads here and there, in ways that matter to their schema: with its own words and limits, and with odd values. */
final class Mutations {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final List<String> ODD_NUMBERS = List.of(
            "0",
            "-0",
            "0.0",
            "1",
            "-1",
            "1.0",
            "1.5",
            "2",
            "10",
            "1e2",
            "1E+2",
            "1e400",
            "12.50",
            "360",
            "359.999999999",
            "0.1",
            "-0.0001",
            "100",
            "101",
            "9007199254740993",
            "123456789012345678901234567890",
            "1e-5",
            "0.10",
            "999999999999999999",
            "9223372036854775808",
            "5e0",
            "1000000000000.000000000001");
    private static final List<String> ODD_TEXTS = List.of(
            "",
            " ",
            "a",
            "x\n",
            "č",
            "𝒳𝒴",
            "a,b",
            "a b",
            "2024-02-29",
            "2023-02-29",
            "2024-02-30",
            "2024-01-01T00:00:00Z",
            "2024-01-01T00:00:00",
            "2024-01-01T24:00:00Z",
            "2024-01-01T23:59:60Z",
            "2024-01-01T10:00:00.123+01:00",
            "2024-01-01t00:00:00z",
            "2024-01-01T10:00:00.+01:00",
            "10:00:00Z",
            "10:00:00",
            "25:00:00Z",
            "10:00:00.5-02:30",
            "0000-01-01",
            "http://example.org/a?b#c",
            "http://",
            "//",
            "http://exa mple.org",
            "urn:x:y",
            "urn:",
            "a:b",
            "http://example.org:99999/%zz",
            "http://ex_ample.org/",
            "https://1.2.3.4/",
            "http://[::1]/",
            "mailto:a@b.si",
            "a@b.si",
            "a@b",
            "a.b@c.com",
            ".a@b.com",
            "a@b..com",
            "1.2.3.4",
            "1.2.3.256",
            "01.2.3.4",
            "::1",
            "1:2:3:4:5:6:7:8",
            "fe80::1%eth0",
            "PT5M",
            "P1Y2M3DT4H5M6S",
            "P1W",
            "P",
            "PT",
            "P1D2Y",
            "Point",
            "Polygon",
            "LineString",
            "Property",
            "urn:ngsi-ld:null",
            "example.com",
            "-a.com",
            "a--b.com",
            "123e4567-e89b-12d3-a456-426614174000",
            "AA:BB:CC:DD:EE:FF",
            "http://a/b#c#d",
            "tel:+386",
            "x:/y",
            "x:%41");

    private final SplittableRandom random;
    private final List<JsonNode> words = new ArrayList<>();

    Mutations(JsonNode bundle, List<JsonNode> examples, SplittableRandom random) {
        this.random = random;
        gather(bundle);
        examples.forEach(this::gatherValues);
        ODD_TEXTS.forEach(text -> words.add(NODES.stringNode(text)));
        ODD_NUMBERS.forEach(number -> words.add(NODES.numberNode(new BigDecimal(number))));
        words.add(NODES.nullNode());
        words.add(NODES.booleanNode(true));
        words.add(NODES.booleanNode(false));
        words.add(NODES.objectNode());
        words.add(NODES.arrayNode());
    }

    /** A copy of the payload with some things changed. */
    JsonNode mutated(JsonNode payload, int changes) {
        JsonNode copy = payload.deepCopy();
        for (int change = 0; change < changes; change++) {
            List<JsonNode> containers = new ArrayList<>();
            containers(copy, containers);
            JsonNode container = containers.get(random.nextInt(containers.size()));
            if (container instanceof ObjectNode object) {
                change(object);
            } else if (container instanceof ArrayNode array) {
                change(array);
            }
        }
        return copy;
    }

    private void change(ObjectNode object) {
        List<String> names = List.copyOf(object.propertyNames());
        String name = names.isEmpty() || random.nextInt(12) == 0 ? newName() : names.get(random.nextInt(names.size()));
        JsonNode old = object.path(name);
        switch (random.nextInt(9)) {
            case 0 -> object.remove(name);
            case 1 -> {
                object.remove(name);
                object.set(misspelt(name), old.isMissingNode() ? word() : old);
            }
            case 2 -> object.set(misspelt(name), word());
            case 3 -> object.set(name, NODES.arrayNode().add(old.isMissingNode() ? word() : old));
            case 4 -> object.set(name, NODES.stringNode(old.toString()));
            case 5 -> object.set(name, near(old));
            default -> object.set(name, word());
        }
    }

    private void change(ArrayNode array) {
        int size = array.size();
        switch (random.nextInt(5)) {
            case 0 -> array.add(word());
            case 1 -> array.removeAll();
            case 2 -> {
                if (size > 0) {
                    array.add(array.get(random.nextInt(size)).deepCopy());
                }
            }
            case 3 -> {
                if (size > 0) {
                    array.remove(random.nextInt(size));
                }
            }
            default -> {
                if (size > 0) {
                    array.set(random.nextInt(size), random.nextBoolean() ? word() : near(array.get(0)));
                }
            }
        }
    }

    /** A value of the same type that differs a little. */
    private JsonNode near(JsonNode old) {
        if (old.isString()) {
            String text = old.asString();
            int at = text.isEmpty() ? 0 : random.nextInt(text.length());
            String[] pieces = {"", "x", "0", "-", ":", ".", "Z", "č", "\"", "\\", " ", "\u0000", "/", "#", "%", "@", "T"
            };
            String piece = pieces[random.nextInt(pieces.length)];
            return NODES.stringNode(text.substring(0, at) + piece + text.substring(Math.min(text.length(), at + 1)));
        }
        if (old.isNumber()) {
            int[] steps = {-1, 1, 10, -10, 1000};
            return NODES.numberNode(
                    old.decimalValue().add(BigDecimal.valueOf(steps[random.nextInt(steps.length)], random.nextInt(4))));
        }
        return word();
    }

    private JsonNode word() {
        return words.get(random.nextInt(words.size())).deepCopy();
    }

    private String newName() {
        String[] names = {
            "value", "type", "object", "coordinates", "id", "@context", "createdAt", "scope", "a:b", "@type", "č", "a"
        };
        return names[random.nextInt(names.length)];
    }

    private String misspelt(String name) {
        int at = name.isEmpty() ? 0 : random.nextInt(name.length());
        return switch (random.nextInt(4)) {
            case 0 -> name.substring(0, at) + name.substring(Math.min(name.length(), at + 1));
            case 1 -> name + "s";
            case 2 -> name.substring(0, at) + "x" + name.substring(at);
            default -> newName();
        };
    }

    private void containers(JsonNode node, List<JsonNode> into) {
        if (node.isContainer()) {
            into.add(node);
            node.values().forEach(child -> containers(child, into));
        }
    }

    private void gatherValues(JsonNode example) {
        example.values().forEach(value -> {
            words.add(value);
            gatherValues(value);
        });
    }

    /** The words of the schema, and numbers on both sides of its limits. */
    private void gather(JsonNode schema) {
        for (Map.Entry<String, JsonNode> entry : schema.properties()) {
            if (entry.getKey().equals("enum") && words.size() < 300) {
                entry.getValue().values().forEach(words::add);
            } else if (entry.getValue().isNumber()) {
                words.add(entry.getValue());
                words.add(NODES.numberNode(entry.getValue().decimalValue().add(BigDecimal.ONE)));
                words.add(NODES.numberNode(entry.getValue().decimalValue().subtract(new BigDecimal("0.5"))));
            }
        }
        schema.values().forEach(this::gather);
    }
}
