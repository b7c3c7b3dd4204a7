package si.kozolec.server.dcat;

import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import si.kozolec.model.ModelVersion;
import si.kozolec.server.dcat.TermNames.Reading;
import tools.jackson.databind.JsonNode;

/**
 * Says in SHACL what a JSON Schema says, of the graph that a key-values payload becomes with the model's {@code @context}.
 *
 * <p>In RDF a value and an array of that one value are the same, and so are nothing, {@code null} and an empty array; what a shape says
 * holds for all of them.
 */
final class ShapeMaker {

    private final JsonNode root;
    private final Constraints constraints;
    private final Definitions definitions;
    private final ScalarShapes scalars;
    private final ArrayShapes arrays;
    private final ObjectShapes objects;
    private final CombinedShapes combinations;
    private final NavigableSet<String> unsaid = new TreeSet<>();

    /**
     * Makes shapes of one model.
     *
     * @param root the model's schema, bundled
     * @param home where the IRIs of shapes begin
     */
    ShapeMaker(Writing writing, ModelVersion model, JsonNode root, String home) {
        this.root = root;
        TermNames names = new TermNames(model);
        constraints = new Constraints(writing);
        definitions = new Definitions(this, constraints, root, home);
        scalars = new ScalarShapes(this, constraints, names);
        arrays = new ArrayShapes(this, constraints);
        objects = new ObjectShapes(this, constraints, definitions, names, writing, model);
        combinations = new CombinedShapes(this, constraints, definitions, objects);
    }

    /** The keywords of the schema that SHACL, or the graph of a payload, has no room for. */
    NavigableSet<String> unsaid() {
        return unsaid;
    }

    /** Remembers a keyword that cannot be said. */
    void cannotSay(String keyword) {
        unsaid.add(keyword);
    }

    /** The shape of the model's entities. */
    void entity(Node shape) {
        Place entity = new Place(shape, root, "", Reading.PLAIN);
        objects.object(entity, true);
        definitions.refer(entity);
        combinations.combined(entity);
    }

    /** All that the schema says of a value, said of the values that the shape looks at. */
    void value(Place at) {
        if (at.schema().isBoolean()) {
            if (!at.schema().asBoolean()) {
                constraints.say(at.shape(), "in", List.of());
            }
        } else if (at.schema().isObject() && at.isVisible()) {
            definitions.refer(at);
            types(at);
            scalars.fixed(at);
            combinations.combined(at);
        }
    }

    /** What stands in several types at once is said of each of them, since its keywords do not disturb the others. */
    private void types(Place at) {
        List<String> stated = Counts.types(at.schema()).stream()
                .filter(type -> !type.equals("null"))
                .toList();
        if (stated.isEmpty()) {
            guessed(at).ifPresent(type -> ofType(at, type, false));
        } else if (stated.size() == 1) {
            ofType(at, stated.get(0), true);
        } else {
            List<Node> choices = new ArrayList<>();
            for (String type : stated) {
                Node choice = constraints.fresh();
                ofType(at.with(choice, at.schema()), type, true);
                choices.add(choice);
            }
            constraints.say(at.shape(), "or", choices);
        }
    }

    private void ofType(Place at, String type, boolean stated) {
        switch (type) {
            case "string" -> scalars.text(at, stated);
            case "integer", "number" -> scalars.number(at, type, stated);
            case "boolean" -> constraints.say(at.shape(), "datatype", Space.XSD.of("boolean"));
            case "array" -> arrays.array(at);
            default -> objects.object(at, stated);
        }
    }

    /** The type that keywords speak of where none is stated. */
    private static Optional<String> guessed(Place at) {
        if (hasAny(at, "properties", "required", "additionalProperties", "dependentRequired", "dependentSchemas")) {
            return Optional.of("object");
        }
        if (hasAny(at, "items", "prefixItems", "contains")) {
            return Optional.of("array");
        }
        if (hasAny(at, "pattern", "format", "minLength", "maxLength")) {
            return Optional.of("string");
        }
        return hasAny(at, "minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum")
                ? Optional.of("number")
                : Optional.empty();
    }

    private static boolean hasAny(Place at, String... keywords) {
        return Stream.of(keywords).anyMatch(at::has);
    }
}
