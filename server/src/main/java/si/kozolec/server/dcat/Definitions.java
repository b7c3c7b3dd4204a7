package si.kozolec.server.dcat;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.apache.jena.graph.Node;
import si.kozolec.server.dcat.TermNames.Reading;
import tools.jackson.databind.JsonNode;

/**
 * Makes a shape with a name of each definition that a schema refers to, once for each way in which its values are read. One that contains
 * itself is not said a second time: SHACL leaves open what recursive shapes mean.
 */
final class Definitions {

    private final ShapeMaker maker;
    private final Constraints constraints;
    private final JsonNode root;
    private final String home;
    private final Map<String, Node> shapes = new HashMap<>();
    private final Set<String> open = new HashSet<>(Set.of("#"));

    /**
     * Knows the definitions of a bundle.
     *
     * @param home where the IRIs of shapes begin
     */
    Definitions(ShapeMaker maker, Constraints constraints, JsonNode root, String home) {
        this.maker = maker;
        this.constraints = constraints;
        this.root = root;
        this.home = home;
    }

    /** What {@code $ref} asks of the values. */
    void refer(Place at) {
        if (!at.get("$ref").isString()) {
            return;
        }
        String reference = at.get("$ref").asString();
        if (open.contains(reference)) {
            maker.cannotSay("$ref to itself");
            return;
        }
        String key = reference + at.reading();
        Node shape = shapes.get(key);
        if (shape == null) {
            shape = Writing.iri(home + "#" + Iris.segment(name(reference)) + suffix(at.reading()));
            shapes.put(key, shape);
            open.add(reference);
            constraints.isShape(shape);
            maker.value(new Place(shape, of(reference), "$" + name(reference), at.reading()));
            open.remove(reference);
        }
        constraints.say(at.shape(), "node", shape);
    }

    /** What a reference within the bundle leads to. */
    JsonNode of(String reference) {
        return reference.equals("#") ? root : root.path("$defs").path(name(reference));
    }

    /** How many values a schema allows, with all that it refers to. */
    Counts counts(JsonNode schema) {
        return Counts.of(schema, this::of, 0);
    }

    /** The name of the definition that a reference means; a bundle has no others. */
    private static String name(String reference) {
        return reference.substring(reference.lastIndexOf('/') + 1);
    }

    private static String suffix(Reading reading) {
        return reading == Reading.PLAIN ? "" : "-" + reading.name().toLowerCase(Locale.ROOT);
    }
}
