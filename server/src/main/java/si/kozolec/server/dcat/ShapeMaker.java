package si.kozolec.server.dcat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import si.kozolec.model.Attribute;
import si.kozolec.model.ModelVersion;
import si.kozolec.server.dcat.TermNames.Reading;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * Says in SHACL what a JSON Schema says, of the graph that a key-values payload becomes with the model's {@code @context}.
 *
 * <p>An array becomes as many values as it has different ones, so what a schema says of an array's items is said of each value, and its
 * length is a count. In RDF a value and an array of that one value are the same, and so are nothing, {@code null} and an empty array. Only
 * the coordinates of GeoJSON and a few other terms of the NGSI-LD core stay lists.
 */
final class ShapeMaker {

    private static final Set<String> MERGEABLE = Set.of(
            "properties",
            "required",
            "title",
            "description",
            "type",
            "allOf",
            "$comment",
            "examples",
            "default",
            "deprecated");
    private static final List<String> NUMBERS = List.of("integer", "double", "decimal");
    private static final JsonNode NOTHING = JsonNodeFactory.instance.objectNode();
    private static final int DEEPEST = 60;

    private final Writing writing;
    private final TermNames names;
    private final JsonNode root;
    private final String home;
    private final Map<String, Attribute> attributes;
    private final Map<String, Node> shapes = new HashMap<>();
    private final Set<String> open = new HashSet<>();
    private final NavigableSet<String> unsaid = new TreeSet<>();

    /**
     * Makes shapes of one model.
     *
     * @param root the model's schema, bundled
     * @param home where the IRIs of shapes begin
     */
    ShapeMaker(Writing writing, ModelVersion model, JsonNode root, String home) {
        this.writing = writing;
        this.names = new TermNames(model);
        this.root = root;
        this.home = home;
        this.attributes = model.allAttributes()
                .collect(Collectors.toMap(Attribute::path, attribute -> attribute, (first, second) -> first));
    }

    /** The keywords of the schema that SHACL, or the graph of a payload, has no room for. */
    NavigableSet<String> unsaid() {
        return unsaid;
    }

    /** The shape of the model's entities. */
    void entity(Node shape) {
        open.add("#");
        object(shape, root, "", true);
        open.remove("#");
    }

    /** All that the schema says of a value, said of the values that the shape looks at. */
    private void value(Node shape, JsonNode schema, String path, Reading reading) {
        if (schema.isBoolean()) {
            if (!schema.asBoolean()) {
                say(shape, "in", list(List.of()));
            }
            return;
        }
        if (!schema.isObject() || reading == Reading.OPAQUE || depth(path) > DEEPEST) {
            return;
        }
        reference(shape, schema, reading);
        types(shape, schema, path, reading);
        words(shape, schema, reading);
        combined(shape, schema, path, reading);
    }

    /** What stands in several types at once is said of each of them, since its keywords do not disturb the others. */
    private void types(Node shape, JsonNode schema, String path, Reading reading) {
        List<String> stated = Counts.types(schema).stream()
                .filter(type -> !type.equals("null"))
                .toList();
        if (stated.isEmpty()) {
            guessed(schema).ifPresent(type -> ofType(shape, type, schema, path, reading, false));
        } else if (stated.size() == 1) {
            ofType(shape, stated.get(0), schema, path, reading, true);
        } else {
            List<Node> choices = new ArrayList<>();
            for (String type : stated) {
                Node choice = writing.blank();
                ofType(choice, type, schema, path, reading, true);
                choices.add(choice);
            }
            say(shape, "or", list(choices));
        }
    }

    /** The type that keywords speak of where none is stated. */
    private static Optional<String> guessed(JsonNode schema) {
        if (Stream.of("properties", "required", "additionalProperties", "dependentRequired", "dependentSchemas")
                .anyMatch(schema::has)) {
            return Optional.of("object");
        }
        if (Stream.of("items", "prefixItems", "contains").anyMatch(schema::has)) {
            return Optional.of("array");
        }
        if (Stream.of("pattern", "format", "minLength", "maxLength").anyMatch(schema::has)) {
            return Optional.of("string");
        }
        return Stream.of("minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum")
                        .anyMatch(schema::has)
                ? Optional.of("number")
                : Optional.empty();
    }

    private void ofType(Node shape, String type, JsonNode schema, String path, Reading reading, boolean stated) {
        switch (type) {
            case "string" -> string(shape, schema, reading, stated);
            case "integer", "number" -> number(shape, type, schema, stated);
            case "boolean" -> say(shape, "datatype", Space.XSD.of("boolean"));
            case "array" -> array(shape, schema, path, reading);
            default -> object(shape, schema, path, stated);
        }
    }

    private void string(Node shape, JsonNode schema, Reading reading, boolean stated) {
        String format = schema.path("format").asString("");
        if (reading == Reading.IDS || reading == Reading.WORDS) {
            say(shape, "nodeKind", Space.SH.of("IRI"));
        } else if (stated) {
            datatype(shape, Formats.datatypes(format));
        }
        if (reading == Reading.WORDS) {
            return;
        }
        Optional<String> formatted = Formats.pattern(format);
        if (formatted.isEmpty() && !format.isEmpty()) {
            unsaid.add("format " + format);
        }
        formatted.ifPresent(pattern -> say(shape, "pattern", Writing.text(pattern)));
        count(shape, schema, "minLength");
        count(shape, schema, "maxLength");
        if (schema.has("pattern")) {
            Optional<String> pattern = Formats.ofEcma(schema.path("pattern").asString());
            if (pattern.isEmpty()) {
                unsaid.add("pattern");
            } else if (formatted.isEmpty()) {
                say(shape, "pattern", Writing.text(pattern.get()));
            } else {
                Node other = writing.blank();
                say(other, "pattern", Writing.text(pattern.get()));
                say(shape, "node", other);
            }
        }
    }

    private void number(Node shape, String type, JsonNode schema, boolean stated) {
        if (stated) {
            datatype(
                    shape,
                    type.equals("integer")
                            ? List.of(Space.XSD.of("integer"))
                            : NUMBERS.stream().map(Space.XSD::of).toList());
        }
        limit(shape, schema, "minimum", "minInclusive");
        limit(shape, schema, "maximum", "maxInclusive");
        limit(shape, schema, "exclusiveMinimum", "minExclusive");
        limit(shape, schema, "exclusiveMaximum", "maxExclusive");
        if (schema.has("multipleOf")) {
            unsaid.add("multipleOf");
        }
    }

    private void array(Node shape, JsonNode schema, String path, Reading reading) {
        if (reading == Reading.LIST) {
            list(shape, schema, path);
            return;
        }
        Stream.of("contains", "prefixItems", "unevaluatedItems")
                .filter(schema::has)
                .forEach(unsaid::add);
        if (schema.path("items").isObject()) {
            value(shape, schema.path("items"), path, reading);
        }
    }

    /** A list of RDF, cell after cell. */
    private void list(Node shape, JsonNode schema, String path) {
        say(shape, "nodeKind", Space.SH.of("BlankNodeOrIRI"));
        Node anyRest = writing.blank();
        say(anyRest, "zeroOrMorePath", Space.RDF.of("rest"));
        if (schema.path("items").isObject() && !schema.has("prefixItems")) {
            Node items = writing.blank();
            say(items, "path", list(List.of(anyRest, Space.RDF.of("first"))));
            value(items, schema.path("items"), path, Reading.LIST);
            say(shape, "property", items);
        }
        int least = schema.path("minItems").asInt(0);
        int most = schema.path("maxItems").asInt(Counts.ANY);
        if (least > 0 || most < Counts.ANY) {
            Node cells = writing.blank();
            Node rest = writing.blank();
            say(rest, "zeroOrMorePath", Space.RDF.of("rest"));
            say(cells, "path", rest);
            // The end of a list is a cell of its own.
            if (least > 0) {
                say(cells, "minCount", Writing.number(least + 1L));
            }
            if (most < Counts.ANY) {
                say(cells, "maxCount", Writing.number(most + 1L));
            }
            say(shape, "property", cells);
        }
    }

    private void object(Node shape, JsonNode schema, String path, boolean stated) {
        if (stated) {
            say(shape, "nodeKind", Space.SH.of("BlankNodeOrIRI"));
        }
        Set<String> required = schema.path("required").values().stream()
                .map(JsonNode::asString)
                .collect(Collectors.toCollection(LinkedHashSet::new));
        Set<String> said = new LinkedHashSet<>();
        schema.path("properties").forEachEntry((name, property) -> {
            said.add(name);
            member(shape, name, property, path, required.contains(name));
        });
        required.stream()
                .filter(name -> !said.contains(name))
                .forEach(name -> member(shape, name, NOTHING, path, true));
        dependencies(shape, schema, path);
        closed(shape, schema);
        Stream.of("patternProperties", "propertyNames", "minProperties", "maxProperties", "unevaluatedProperties")
                .filter(schema::has)
                .forEach(unsaid::add);
        if (path.isEmpty()) {
            reference(shape, schema, Reading.PLAIN);
            combined(shape, schema, path, Reading.PLAIN);
        }
    }

    private void member(Node shape, String name, JsonNode schema, String path, boolean required) {
        if (name.equals("@context")) {
            return;
        }
        if (name.equals("id") || name.equals("@id")) {
            identity(shape, schema, path, required);
            return;
        }
        String below = path.isEmpty() ? name : path + "/" + name;
        Reading reading = names.reading(name);
        Node property = writing.blank();
        say(property, "path", names.property(name));
        Attribute attribute = attributes.get(below);
        if (attribute != null) {
            writing.of(property)
                    .text(Space.SH, "name", attribute.label())
                    .text(Space.SH, "description", attribute.description());
        }
        Counts counts = reading == Reading.LIST || reading == Reading.OPAQUE
                ? new Counts(1, reading == Reading.LIST ? 1 : Counts.ANY, false)
                : Counts.of(schema, this::referred, 0);
        if (required) {
            say(property, "minCount", Writing.number(counts.least()));
        } else if (counts.least() > 1) {
            atLeastWhenThere(shape, names.property(name), counts.least());
        }
        if (counts.most() < Counts.ANY) {
            say(property, "maxCount", Writing.number(counts.most()));
        }
        value(property, reading == Reading.LIST ? asList(schema) : schema, below, reading);
        say(shape, "property", property);
    }

    /** A single value of a term that is a list becomes a list of that one value. */
    private JsonNode asList(JsonNode schema) {
        return Counts.of(schema, this::referred, 0).arrays()
                ? schema
                : JsonNodeFactory.instance
                        .objectNode()
                        .put("type", "array")
                        .put("minItems", 1)
                        .put("maxItems", 1)
                        .set("items", schema);
    }

    private void atLeastWhenThere(Node shape, Node path, int least) {
        Node none = writing.blank();
        say(none, "path", path);
        say(none, "maxCount", Writing.number(0));
        Node enough = writing.blank();
        say(enough, "path", path);
        say(enough, "minCount", Writing.number(least));
        say(shape, "or", list(List.of(none, enough)));
    }

    /** The {@code id} of an object is no property in RDF but the node itself. */
    private void identity(Node shape, JsonNode schema, String path, boolean required) {
        Node named = writing.blank();
        say(named, "nodeKind", Space.SH.of("IRI"));
        Node said = writing.blank();
        value(said, schema, path + "/id", Reading.IDS);
        if (writing.knows(said)) {
            say(named, "node", said);
        }
        if (required) {
            say(shape, "node", named);
        } else {
            Node nameless = writing.blank();
            say(nameless, "nodeKind", Space.SH.of("BlankNode"));
            say(shape, "or", list(List.of(nameless, named)));
        }
    }

    private void dependencies(Node shape, JsonNode schema, String path) {
        schema.path("dependentRequired").forEachEntry((name, others) -> {
            Node all = writing.blank();
            others.values().forEach(other -> member(all, other.asString(), NOTHING, path, true));
            unless(shape, name, all);
        });
        schema.path("dependentSchemas").forEachEntry((name, other) -> {
            Node all = writing.blank();
            value(all, other, path, Reading.PLAIN);
            unless(shape, name, all);
        });
    }

    private void unless(Node shape, String name, Node then) {
        Node none = writing.blank();
        say(none, "path", names.property(name));
        say(none, "maxCount", Writing.number(0));
        say(shape, "or", list(List.of(none, then)));
    }

    /** Closed is what has no members but its own, so it is said apart from what other parts of the schema allow. */
    private void closed(Node shape, JsonNode schema) {
        JsonNode additional = schema.path("additionalProperties");
        if (additional.isObject()) {
            unsaid.add("additionalProperties with a schema");
        }
        if (!additional.isBoolean() || additional.asBoolean() || schema.has("patternProperties")) {
            return;
        }
        Node closed = writing.blank();
        say(closed, "closed", Writing.typed("true", Space.XSD.of("boolean")));
        say(closed, "ignoredProperties", list(List.of(Space.TYPE)));
        schema.path("properties").propertyNames().stream()
                .filter(name -> !Set.of("id", "@id", "type", "@context").contains(name))
                .forEach(name -> {
                    Node property = writing.blank();
                    say(property, "path", names.property(name));
                    say(closed, "property", property);
                });
        say(shape, "node", closed);
    }

    private void words(Node shape, JsonNode schema, Reading reading) {
        if (!schema.has("enum") && !schema.has("const")) {
            return;
        }
        List<JsonNode> values = schema.has("const")
                ? List.of(schema.path("const"))
                : List.copyOf(schema.path("enum").values());
        List<Node> nodes = new ArrayList<>();
        for (JsonNode value : values) {
            Optional<Node> node = literal(value, reading, schema.path("format").asString(""));
            if (node.isEmpty() && !value.isNull()) {
                unsaid.add("enum of arrays or objects");
                return;
            }
            node.ifPresent(nodes::add);
        }
        say(shape, "in", list(List.copyOf(new LinkedHashSet<>(nodes))));
    }

    /** What a value of JSON is in RDF (JSON-LD 1.1 API, section 8.2.2); empty for what is no literal. */
    private Optional<Node> literal(JsonNode value, Reading reading, String format) {
        if (value.isString()) {
            return switch (reading) {
                case WORDS -> Optional.of(names.word(value.asString()));
                case IDS -> Iris.of(value.asString()).map(Writing::iri);
                default ->
                    format.isEmpty() || Formats.datatypes(format).size() == 1
                            ? Optional.of(Writing.text(value.asString()))
                            : Optional.empty();
            };
        }
        if (value.isBoolean()) {
            return Optional.of(Writing.typed(value.toString(), Space.XSD.of("boolean")));
        }
        if (!value.isNumber()) {
            return Optional.empty();
        }
        BigDecimal number = value.decimalValue();
        boolean whole = number.signum() == 0 || number.stripTrailingZeros().scale() <= 0;
        return Optional.of(
                whole && number.abs().compareTo(new BigDecimal("1e21")) < 0
                        ? Writing.typed(number.toBigInteger().toString(), Space.XSD.of("integer"))
                        : Writing.typed(scientific(number), Space.XSD.of("double")));
    }

    /** The canonical form of a double, {@code 1.5E0}. */
    private static String scientific(BigDecimal number) {
        BigDecimal plain = number.stripTrailingZeros();
        int exponent = plain.precision() - plain.scale() - 1;
        String mantissa = plain.movePointLeft(exponent).toPlainString();
        return (mantissa.contains(".") ? mantissa : mantissa + ".0") + "E" + exponent;
    }

    private void reference(Node shape, JsonNode schema, Reading reading) {
        if (!schema.path("$ref").isString()) {
            return;
        }
        String reference = schema.path("$ref").asString();
        if (open.contains(reference)) {
            unsaid.add("$ref to itself");
            return;
        }
        Node named = shapes.get(reference + reading);
        if (named == null) {
            named = Writing.iri(home + "#" + Iris.segment(definition(reference))
                    + (reading == Reading.PLAIN ? "" : "-" + reading.name().toLowerCase(Locale.ROOT)));
            shapes.put(reference + reading, named);
            open.add(reference);
            writing.of(named).is(Space.SH, "NodeShape");
            value(named, referred(reference), "$" + definition(reference), reading);
            open.remove(reference);
        }
        say(shape, "node", named);
    }

    /** What a reference within the bundle leads to. */
    private JsonNode referred(String reference) {
        return reference.equals("#") ? root : root.path("$defs").path(definition(reference));
    }

    /** The name of the definition that a reference means; a bundle has no others. */
    private static String definition(String reference) {
        return reference.substring(reference.lastIndexOf('/') + 1);
    }

    private void combined(Node shape, JsonNode schema, String path, Reading reading) {
        for (JsonNode part : schema.path("allOf").values()) {
            if (isMergeable(part)) {
                merged(shape, part, path);
            } else {
                Node other = writing.blank();
                value(other, part, path, reading);
                if (writing.knows(other)) {
                    say(shape, "node", other);
                }
            }
        }
        choice(shape, schema, "anyOf", path, reading);
        choice(shape, schema, "oneOf", path, reading);
        if (schema.has("not")) {
            Node other = writing.blank();
            value(other, schema.path("not"), path, reading);
            if (writing.knows(other)) {
                say(shape, "not", other);
            }
        }
        if (schema.has("if")) {
            condition(shape, schema, path, reading);
        }
    }

    private void merged(Node shape, JsonNode part, String path) {
        object(shape, part, path.isEmpty() ? "" : path, false);
        if (!path.isEmpty()) {
            combined(shape, part, path, Reading.PLAIN);
        }
    }

    private static boolean isMergeable(JsonNode part) {
        return part.isObject()
                && part.has("properties")
                && part.propertyNames().stream().allMatch(MERGEABLE::contains)
                && (!part.has("type") || part.path("type").asString("").equals("object"));
    }

    private void choice(Node shape, JsonNode schema, String keyword, String path, Reading reading) {
        List<JsonNode> parts = List.copyOf(schema.path(keyword).values());
        if (parts.isEmpty()) {
            return;
        }
        List<Node> choices = new ArrayList<>();
        for (JsonNode part : parts) {
            Node choice = writing.blank();
            value(choice, part, path, reading);
            if (!writing.knows(choice)) {
                // A shape must be one, also when it asks for nothing.
                writing.of(choice).is(Space.SH, "NodeShape");
            }
            choices.add(choice);
        }
        Predicate<JsonNode> isArray = part -> Counts.of(part, this::referred, 0).arrays();
        // A text and an array of texts are the same thing in RDF, so that exactly one of them cannot be asked for.
        boolean apart = reading == Reading.LIST
                || parts.stream().noneMatch(isArray)
                || parts.stream().allMatch(ShapeMaker::isAboutMembers);
        boolean exactly = keyword.equals("oneOf") && apart;
        say(shape, exactly ? "xone" : "or", list(choices));
    }

    private static boolean isAboutMembers(JsonNode part) {
        return part.has("required") || part.has("properties");
    }

    private void condition(Node shape, JsonNode schema, String path, Reading reading) {
        for (String keyword : List.of("then", "else")) {
            if (schema.has(keyword)) {
                Node condition = writing.blank();
                value(condition, schema.path("if"), path, reading);
                Node outcome = writing.blank();
                value(outcome, schema.path(keyword), path, reading);
                if (!writing.knows(condition) || !writing.knows(outcome)) {
                    continue;
                }
                Node first = condition;
                if (keyword.equals("then")) {
                    first = writing.blank();
                    say(first, "not", condition);
                }
                say(shape, "or", list(List.of(first, outcome)));
            }
        }
    }

    private void datatype(Node shape, List<Node> types) {
        if (types.size() == 1) {
            say(shape, "datatype", types.get(0));
            return;
        }
        List<Node> choices = new ArrayList<>();
        for (Node type : types) {
            Node choice = writing.blank();
            say(choice, "datatype", type);
            choices.add(choice);
        }
        say(shape, "or", list(choices));
    }

    private void limit(Node shape, JsonNode schema, String keyword, String parameter) {
        if (schema.path(keyword).isNumber()) {
            say(shape, parameter, Writing.decimal(schema.path(keyword).decimalValue()));
        }
    }

    private void count(Node shape, JsonNode schema, String keyword) {
        if (schema.path(keyword).isNumber()) {
            say(
                    shape,
                    keyword,
                    Writing.number(schema.path(keyword).decimalValue().longValue()));
        }
    }

    private void say(Node shape, String parameter, Node value) {
        writing.of(shape).has(Space.SH, parameter, value);
    }

    private Node list(List<Node> members) {
        Node rest = Space.RDF.of("nil");
        for (int index = members.size() - 1; index >= 0; index--) {
            Node cell = writing.blank();
            writing.of(cell).has(Space.RDF, "first", members.get(index)).has(Space.RDF, "rest", rest);
            rest = cell;
        }
        return rest;
    }

    private static int depth(String path) {
        return (int) path.chars().filter(character -> character == '/').count();
    }
}
