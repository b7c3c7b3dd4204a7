package si.kozolec.server.dcat;

import java.util.ArrayList;
import java.util.List;
import org.apache.jena.graph.Node;
import tools.jackson.databind.JsonNode;

/** Says constraints into a graph of shapes, with the parameters of SHACL Core. */
final class Constraints {

    private final Writing writing;

    Constraints(Writing writing) {
        this.writing = writing;
    }

    /** A shape without a name, of which nothing is said yet. */
    Node fresh() {
        return writing.blank();
    }

    /** Whether something was said of that shape. */
    boolean says(Node shape) {
        return writing.knows(shape);
    }

    /** A shape must be one, also when it asks for nothing. */
    void isShape(Node shape) {
        writing.of(shape).is(Space.SH, "NodeShape");
    }

    void say(Node shape, String parameter, Node value) {
        writing.of(shape).has(Space.SH, parameter, value);
    }

    void say(Node shape, String parameter, long value) {
        say(shape, parameter, Writing.number(value));
    }

    /** A parameter that has a list, such as {@code sh:or}. */
    void say(Node shape, String parameter, List<Node> members) {
        say(shape, parameter, list(members));
    }

    /** What another shape says too; one that says nothing is not mentioned. */
    void also(Node shape, Node other) {
        if (says(other)) {
            say(shape, "node", other);
        }
    }

    /** A shape of what lies along a path. */
    Node along(Node path) {
        Node property = fresh();
        say(property, "path", path);
        return property;
    }

    /** A shape of what lies along a path of {@code rdf:rest}, then perhaps of other steps. */
    Node along(List<Node> steps) {
        return along(list(steps));
    }

    /** Any number of the same step, one after the other. */
    Node anyNumberOf(Node step) {
        Node path = fresh();
        say(path, "zeroOrMorePath", step);
        return path;
    }

    /** A shape of what has no value of that property. */
    Node without(Node property) {
        Node none = along(property);
        say(none, "maxCount", 0);
        return none;
    }

    /** A shape of what has that many values of the property, or more. */
    Node atLeast(int least, Node property) {
        Node enough = along(property);
        say(enough, "minCount", least);
        return enough;
    }

    /** A shape of nodes of that kind. */
    Node ofKind(String kind) {
        Node shape = fresh();
        say(shape, "nodeKind", Space.SH.of(kind));
        return shape;
    }

    /** The datatype of values, one of these. */
    void datatype(Node shape, List<Node> types) {
        if (types.size() == 1) {
            say(shape, "datatype", types.get(0));
            return;
        }
        List<Node> choices = new ArrayList<>();
        for (Node type : types) {
            Node choice = fresh();
            say(choice, "datatype", type);
            choices.add(choice);
        }
        say(shape, "or", choices);
    }

    /** A limit of numbers, under SHACL's name for it. */
    void limit(Place at, String keyword, String parameter) {
        JsonNode limit = at.get(keyword);
        if (limit.isNumber()) {
            say(at.shape(), parameter, Writing.decimal(limit.decimalValue()));
        }
    }

    /** A length of texts, which has the same name in both languages. */
    void length(Place at, String keyword) {
        JsonNode length = at.get(keyword);
        if (length.isNumber()) {
            say(at.shape(), keyword, length.decimalValue().longValue());
        }
    }

    private Node list(List<Node> members) {
        Node rest = Space.RDF.of("nil");
        for (int index = members.size() - 1; index >= 0; index--) {
            Node cell = fresh();
            writing.of(cell).has(Space.RDF, "first", members.get(index)).has(Space.RDF, "rest", rest);
            rest = cell;
        }
        return rest;
    }
}
