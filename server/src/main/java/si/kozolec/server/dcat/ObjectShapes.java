package si.kozolec.server.dcat;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import si.kozolec.model.Attribute;
import si.kozolec.model.ModelVersion;
import si.kozolec.server.dcat.TermNames.Reading;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** Says of objects and of their members what a schema says of them. */
final class ObjectShapes {

    private static final JsonNode ANYTHING = JsonNodeFactory.instance.objectNode();
    private static final Set<String> NO_PROPERTIES = Set.of("id", "@id", "type", "@context");

    private final ShapeMaker maker;
    private final Constraints constraints;
    private final Definitions definitions;
    private final TermNames names;
    private final Writing writing;
    private final Map<String, Attribute> attributes;

    ObjectShapes(
            ShapeMaker maker,
            Constraints constraints,
            Definitions definitions,
            TermNames names,
            Writing writing,
            ModelVersion model) {
        this.maker = maker;
        this.constraints = constraints;
        this.definitions = definitions;
        this.names = names;
        this.writing = writing;
        this.attributes = model.allAttributes()
                .collect(Collectors.toMap(Attribute::path, attribute -> attribute, (first, second) -> first));
    }

    void object(Place at, boolean stated) {
        if (stated) {
            constraints.say(at.shape(), "nodeKind", Space.SH.of("BlankNodeOrIRI"));
        }
        Set<String> required = at.get("required").values().stream()
                .map(JsonNode::asString)
                .collect(Collectors.toCollection(LinkedHashSet::new));
        at.get("properties").forEachEntry((name, schema) -> member(at, name, schema, required.contains(name)));
        required.stream()
                .filter(name -> !at.get("properties").has(name))
                .forEach(name -> member(at, name, ANYTHING, true));
        dependencies(at);
        closed(at);
        Stream.of("patternProperties", "propertyNames", "minProperties", "maxProperties", "unevaluatedProperties")
                .filter(at::has)
                .forEach(maker::cannotSay);
    }

    private void member(Place at, String name, JsonNode schema, boolean required) {
        switch (name) {
            case "@context" -> {}
            case "id", "@id" -> identity(at, schema, required);
            default -> property(at, name, schema, required);
        }
    }

    private void property(Place at, String name, JsonNode schema, boolean required) {
        Reading reading = names.reading(name);
        Node path = names.property(name);
        Node property = constraints.along(path);
        named(property, at.below(name));
        Counts counts = switch (reading) {
            case LIST -> new Counts(1, 1, false);
            case OPAQUE -> new Counts(1, Counts.ANY, false);
            default -> definitions.counts(schema);
        };
        if (required) {
            constraints.say(property, "minCount", counts.least());
        } else if (counts.least() > 1) {
            constraints.say(
                    at.shape(), "or", List.of(constraints.without(path), constraints.atLeast(counts.least(), path)));
        }
        if (counts.most() < Counts.ANY) {
            constraints.say(property, "maxCount", counts.most());
        }
        boolean single = reading == Reading.LIST && !definitions.counts(schema).arrays();
        maker.value(new Place(property, single ? ArrayShapes.ofOne(schema) : schema, at.below(name), reading));
        constraints.say(at.shape(), "property", property);
    }

    /** The attribute's names for people. */
    private void named(Node property, String path) {
        Attribute attribute = attributes.get(path);
        if (attribute != null) {
            writing.of(property)
                    .text(Space.SH, "name", attribute.label())
                    .text(Space.SH, "description", attribute.description());
        }
    }

    /** The {@code id} of an object is no property in RDF but the node itself. */
    private void identity(Place at, JsonNode schema, boolean required) {
        Node named = constraints.ofKind("IRI");
        Node said = constraints.fresh();
        maker.value(new Place(said, schema, at.below("id"), Reading.IDS));
        constraints.also(named, said);
        if (required) {
            constraints.say(at.shape(), "node", named);
        } else {
            constraints.say(at.shape(), "or", List.of(constraints.ofKind("BlankNode"), named));
        }
    }

    private void dependencies(Place at) {
        at.get("dependentRequired").forEachEntry((name, others) -> {
            Node all = constraints.fresh();
            others.values().forEach(other -> member(at.with(all, ANYTHING), other.asString(), ANYTHING, true));
            unless(at.shape(), name, all);
        });
        at.get("dependentSchemas").forEachEntry((name, other) -> {
            Node all = constraints.fresh();
            maker.value(new Place(all, other, at.path(), Reading.PLAIN));
            unless(at.shape(), name, all);
        });
    }

    private void unless(Node shape, String name, Node then) {
        constraints.say(shape, "or", List.of(constraints.without(names.property(name)), then));
    }

    /** Closed is what has no members but its own, so it is said apart from what other parts of the schema allow. */
    private void closed(Place at) {
        JsonNode additional = at.get("additionalProperties");
        if (additional.isObject()) {
            maker.cannotSay("additionalProperties with a schema");
        }
        if (!additional.isBoolean() || additional.asBoolean() || at.has("patternProperties")) {
            return;
        }
        Node closed = constraints.fresh();
        constraints.say(closed, "closed", Writing.typed("true", Space.XSD.of("boolean")));
        constraints.say(closed, "ignoredProperties", List.of(Space.TYPE));
        at.get("properties").propertyNames().stream()
                .filter(name -> !NO_PROPERTIES.contains(name))
                .forEach(name -> constraints.say(closed, "property", constraints.along(names.property(name))));
        constraints.say(at.shape(), "node", closed);
    }
}
