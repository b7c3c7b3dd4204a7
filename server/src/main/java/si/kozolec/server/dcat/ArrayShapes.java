package si.kozolec.server.dcat;

import java.util.List;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import si.kozolec.server.dcat.TermNames.Reading;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * Says of arrays what a schema says of them. In RDF an array is as many values as it has different ones, so what is said of its items is
 * said of each value. Only the coordinates of GeoJSON and a few other terms of the NGSI-LD core stay lists.
 */
final class ArrayShapes {

    private final ShapeMaker maker;
    private final Constraints constraints;

    ArrayShapes(ShapeMaker maker, Constraints constraints) {
        this.maker = maker;
        this.constraints = constraints;
    }

    void array(Place at) {
        if (at.reading() == Reading.LIST) {
            list(at);
            return;
        }
        Stream.of("contains", "prefixItems", "unevaluatedItems").filter(at::has).forEach(maker::cannotSay);
        if (at.get("items").isObject()) {
            maker.value(at.with(at.get("items")));
        }
    }

    /** A single value of a term that is a list becomes a list of that one value. */
    static JsonNode ofOne(JsonNode schema) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("type", "array")
                .put("minItems", 1)
                .put("maxItems", 1)
                .set("items", schema);
    }

    /** A list of RDF, cell after cell. */
    private void list(Place at) {
        constraints.say(at.shape(), "nodeKind", Space.SH.of("BlankNodeOrIRI"));
        JsonNode schema = at.get("items");
        if (schema.isObject() && !at.has("prefixItems")) {
            Node items =
                    constraints.along(List.of(constraints.anyNumberOf(Space.RDF.of("rest")), Space.RDF.of("first")));
            maker.value(new Place(items, schema, at.path(), Reading.LIST));
            constraints.say(at.shape(), "property", items);
        }
        int least = at.get("minItems").asInt(0);
        int most = at.get("maxItems").asInt(Counts.ANY);
        if (least > 0 || most < Counts.ANY) {
            constraints.say(at.shape(), "property", cells(least, most));
        }
    }

    /** How many cells: the end of a list is one of its own. */
    private Node cells(int least, int most) {
        Node cells = constraints.along(constraints.anyNumberOf(Space.RDF.of("rest")));
        if (least > 0) {
            constraints.say(cells, "minCount", least + 1L);
        }
        if (most < Counts.ANY) {
            constraints.say(cells, "maxCount", most + 1L);
        }
        return cells;
    }
}
