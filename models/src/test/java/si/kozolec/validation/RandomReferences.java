package si.kozolec.validation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Makes up schemas of several parts that refer to each other in every way there is, and payloads to judge by them. */
final class RandomReferences {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final List<String> NAMES = List.of("p", "q", "r");
    private static final List<String> ANCHORS = List.of("k", "m", "n");
    private static final List<String> TYPES = List.of("string", "number", "boolean", "object", "array");
    private static final List<JsonNode> VALUES = List.of(
            NODES.stringNode("a"),
            NODES.stringNode("bb"),
            NODES.numberNode(1),
            NODES.numberNode(7),
            NODES.booleanNode(true),
            NODES.nullNode());

    private final SplittableRandom random;
    private final Edition edition;
    private final List<Part> parts = new ArrayList<>();

    /** How an edition of JSON Schema says what this is about. */
    enum Edition {
        DRAFT_4("http://json-schema.org/draft-04/schema#", "id", "definitions"),
        DRAFT_7("http://json-schema.org/draft-07/schema#", "$id", "definitions"),
        DRAFT_2019_09("https://json-schema.org/draft/2019-09/schema", "$id", "$defs"),
        DRAFT_2020_12("https://json-schema.org/draft/2020-12/schema", "$id", "$defs");

        private final String address;
        private final String id;
        private final String definitions;

        Edition(String address, String id, String definitions) {
            this.address = address;
            this.id = id;
            this.definitions = definitions;
        }

        private boolean isOld() {
            return compareTo(DRAFT_2019_09) < 0;
        }
    }

    /** A schema that is a resource: it has an address, places that can be referred to, and places that are to refer. */
    private static final class Part {

        private final int number;
        private final String address;
        private final ObjectNode schema = NODES.objectNode();
        private final Map<String, ObjectNode> places = new HashMap<>();
        private final List<ObjectNode> holes = new ArrayList<>();
        private final List<String> anchors = new ArrayList<>();

        private Part(int number, String address) {
            this.number = number;
            this.address = address;
        }

        private String folder() {
            return address.substring(0, address.lastIndexOf('/') + 1);
        }
    }

    RandomReferences(long seed) {
        random = new SplittableRandom(seed);
        edition = pick(List.of(
                Edition.DRAFT_4, Edition.DRAFT_7, Edition.DRAFT_2019_09, Edition.DRAFT_2020_12, Edition.DRAFT_2020_12));
    }

    Edition edition() {
        return edition;
    }

    ObjectNode schema() {
        Part whole = new Part(0, "https://example.si/farm/whole");
        whole.schema
                .put("$schema", edition.address)
                .put(edition.id, whole.address)
                .put("type", "object");
        parts.add(whole);
        for (int number = 1 + random.nextInt(4); number > 0; number--) {
            parts.add(inner(parts.size()));
        }
        for (Part part : parts) {
            content(part);
        }
        parts.forEach(this::anchors);
        parts.forEach(part -> part.holes.forEach(hole -> refer(part, hole)));
        for (Part part : parts.subList(0, parts.size() - 1)) {
            if (random.nextInt(3) > 0) {
                // A schema may only look at the same value again further on, or there would be no end.
                String further = pick(parts.subList(part.number + 1, parts.size())).address;
                if (edition.isOld()) {
                    part.schema.putArray("allOf").addObject().put("$ref", further);
                } else {
                    part.schema.put("$ref", further);
                }
                if (!edition.isOld() && random.nextInt(5) == 0) {
                    part.schema.put("unevaluatedProperties", false);
                }
            }
        }
        return whole.schema;
    }

    private Part inner(int number) {
        Part outer = pick(parts);
        String id =
                pick(List.of("part" + number, "barn" + number + "/part" + number, "https://example.si/part" + number));
        Part part = new Part(number, id.startsWith("https:") ? id : outer.folder() + id);
        part.schema.put(edition.id, id);
        object(outer.schema, edition.definitions).set("part" + number, part.schema);
        return part;
    }

    private void content(Part part) {
        fill(part, "", part.schema, 2);
        for (String name : List.of("x", "y")) {
            ObjectNode definition = object(part.schema, edition.definitions).putObject(name);
            fill(part, "/" + edition.definitions + "/" + name, definition, 1);
        }
    }

    private void fill(Part part, String pointer, ObjectNode schema, int depth) {
        part.places.put(pointer, schema);
        if (random.nextInt(3) == 0 && !pointer.isEmpty()) {
            schema.put("type", pick(TYPES));
        } else if (random.nextInt(6) == 0 && !pointer.isEmpty()) {
            schema.putArray("enum").add(pick(VALUES));
        }
        if (random.nextInt(8) == 0) {
            schema.putArray("required").add(pick(NAMES));
        }
        ObjectNode properties = schema.putObject("properties");
        for (String name : NAMES) {
            if (random.nextBoolean()) {
                below(part, pointer + "/properties/" + name, properties.putObject(name), depth);
            }
        }
        for (String keyword : List.of("items", "additionalProperties")) {
            if (random.nextInt(3) == 0) {
                below(part, pointer + "/" + keyword, schema.putObject(keyword), depth);
            }
        }
        if (!edition.isOld()) {
            annotated(part, pointer, schema, depth);
        }
    }

    /** What one schema has looked at counts for another that asks for the rest, and some editions see that otherwise. */
    private void annotated(Part part, String pointer, ObjectNode schema, int depth) {
        // In 2019-09 the other validator takes what "contains" has found as looked at, which only the next edition
        // says.
        if (edition == Edition.DRAFT_2020_12 && random.nextInt(5) == 0) {
            below(part, pointer + "/contains", schema.putObject("contains"), depth);
        }
        if (depth > 0) {
            for (String keyword : List.of("if", "then", "not")) {
                if (random.nextInt(10) == 0) {
                    fill(part, pointer + "/" + keyword, schema.putObject(keyword), depth - 1);
                }
            }
            if (random.nextInt(8) == 0) {
                fill(part, pointer + "/anyOf/0", schema.putArray("anyOf").addObject(), depth - 1);
                fill(part, pointer + "/anyOf/1", ((ArrayNode) schema.path("anyOf")).addObject(), depth - 1);
            }
        }
        // The other validator does not look for names there.
        part.places
                .keySet()
                .removeIf(place -> List.of("contains", "if", "then", "not", "anyOf").stream()
                        .anyMatch(keyword -> place.startsWith(pointer + "/" + keyword)));
        for (String keyword : List.of("unevaluatedItems", "unevaluatedProperties")) {
            if (random.nextInt(10) == 0) {
                schema.put(keyword, false);
            }
        }
    }

    private void below(Part part, String pointer, ObjectNode schema, int depth) {
        if (depth == 0 || random.nextInt(3) > 0) {
            // Nothing refers to what only refers: there would be no end.
            part.holes.add(schema);
        } else {
            fill(part, pointer, schema, depth - 1);
        }
    }

    private void anchors(Part part) {
        for (String name : ANCHORS) {
            ObjectNode schema = part.places.get(pick(sorted(part)));
            if (random.nextInt(3) == 0
                    || List.of("$anchor", "$dynamicAnchor").stream().anyMatch(schema::has)) {
                continue;
            }
            if (!edition.isOld()) {
                boolean dynamic = edition == Edition.DRAFT_2020_12 && random.nextInt(3) > 0;
                schema.put(dynamic ? "$dynamicAnchor" : "$anchor", name);
                part.anchors.add(name);
            } else if (!schema.has(edition.id)) {
                schema.put(edition.id, "#" + name);
                part.anchors.add(name);
            }
        }
        if (edition == Edition.DRAFT_2019_09 && random.nextInt(3) > 0) {
            part.schema.put("$recursiveAnchor", random.nextInt(4) > 0);
        }
    }

    private void refer(Part from, ObjectNode hole) {
        if (edition == Edition.DRAFT_2019_09 && random.nextInt(3) == 0) {
            hole.put("$recursiveRef", "#");
            return;
        }
        Part to = random.nextBoolean() ? from : pick(parts);
        boolean byName = !to.anchors.isEmpty() && random.nextInt(3) > 0;
        String fragment = byName ? pick(to.anchors) : pick(sorted(to));
        boolean dynamic = edition == Edition.DRAFT_2020_12 && random.nextInt(byName ? 2 : 9) == 0;
        hole.put(dynamic ? "$dynamicRef" : "$ref", address(from, to) + "#" + fragment);
    }

    private String address(Part from, Part to) {
        if (from == to && random.nextInt(4) > 0) {
            return "";
        }
        return to.address.startsWith(from.folder()) && random.nextBoolean()
                ? to.address.substring(from.folder().length())
                : to.address;
    }

    private static List<String> sorted(Part part) {
        return part.places.keySet().stream().sorted().toList();
    }

    JsonNode payload(int depth) {
        int kind = random.nextInt(depth == 3 ? 3 : 6);
        if (depth > 0 && kind < 3) {
            ObjectNode object = NODES.objectNode();
            for (String name : NAMES) {
                if (random.nextInt(3) > 0) {
                    object.set(name, payload(depth - 1));
                }
            }
            return object;
        }
        if (depth > 0 && kind == 3) {
            ArrayNode array = NODES.arrayNode();
            for (int count = random.nextInt(3); count > 0; count--) {
                array.add(payload(depth - 1));
            }
            return array;
        }
        return pick(VALUES);
    }

    private static ObjectNode object(ObjectNode schema, String name) {
        return schema.path(name) instanceof ObjectNode there ? there : schema.putObject(name);
    }

    private <T> T pick(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }
}
