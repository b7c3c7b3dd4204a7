package si.kozolec.server.dcat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.jena.graph.Node;
import si.kozolec.server.dcat.TermNames.Reading;
import tools.jackson.databind.JsonNode;

/** Says what a schema says with {@code allOf}, {@code anyOf}, {@code oneOf}, {@code not} and {@code if}. */
final class CombinedShapes {

    /** A part of {@code allOf} that has no other keywords is said by the shape itself, for fewer shapes to read. */
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

    private final ShapeMaker maker;
    private final Constraints constraints;
    private final Definitions definitions;
    private final ObjectShapes objects;

    CombinedShapes(ShapeMaker maker, Constraints constraints, Definitions definitions, ObjectShapes objects) {
        this.maker = maker;
        this.constraints = constraints;
        this.definitions = definitions;
        this.objects = objects;
    }

    void combined(Place at) {
        at.get("allOf").values().forEach(part -> part(at, part));
        choice(at, "anyOf");
        choice(at, "oneOf");
        if (at.has("not")) {
            Node other = said(at, at.get("not"));
            if (constraints.says(other)) {
                constraints.say(at.shape(), "not", other);
            }
        }
        if (at.has("if")) {
            condition(at, "then");
            condition(at, "else");
        }
    }

    private void part(Place at, JsonNode part) {
        if (isMergeable(part)) {
            objects.object(at.with(part), false);
            combined(at.with(part));
        } else {
            constraints.also(at.shape(), said(at, part));
        }
    }

    private static boolean isMergeable(JsonNode part) {
        return part.isObject()
                && part.has("properties")
                && part.propertyNames().stream().allMatch(MERGEABLE::contains)
                && (!part.has("type") || part.path("type").asString("").equals("object"));
    }

    private void choice(Place at, String keyword) {
        List<JsonNode> parts = List.copyOf(at.get(keyword).values());
        if (parts.isEmpty()) {
            return;
        }
        List<Node> choices = new ArrayList<>();
        for (JsonNode part : parts) {
            Node choice = said(at, part);
            if (!constraints.says(choice)) {
                constraints.isShape(choice);
            }
            choices.add(choice);
        }
        constraints.say(at.shape(), keyword.equals("oneOf") && areApart(at, parts) ? "xone" : "or", choices);
    }

    /** A text and an array of texts are the same thing in RDF, so that exactly one of them cannot be asked for. */
    private boolean areApart(Place at, List<JsonNode> parts) {
        return at.reading() == Reading.LIST
                || parts.stream().noneMatch(part -> definitions.counts(part).arrays())
                || parts.stream().allMatch(part -> part.has("required") || part.has("properties"));
    }

    private void condition(Place at, String keyword) {
        if (!at.has(keyword)) {
            return;
        }
        Node condition = said(at, at.get("if"));
        Node outcome = said(at, at.get(keyword));
        if (!constraints.says(condition) || !constraints.says(outcome)) {
            return;
        }
        Node otherwise = condition;
        if (keyword.equals("then")) {
            otherwise = constraints.fresh();
            constraints.say(otherwise, "not", condition);
        }
        constraints.say(at.shape(), "or", List.of(otherwise, outcome));
    }

    /** A shape of its own for another part. */
    private Node said(Place at, JsonNode part) {
        Node shape = constraints.fresh();
        maker.value(at.with(shape, part));
        return shape;
    }
}
