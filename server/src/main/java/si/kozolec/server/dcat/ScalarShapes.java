package si.kozolec.server.dcat;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Node;
import si.kozolec.server.dcat.TermNames.Reading;
import tools.jackson.databind.JsonNode;

/** Says of texts, numbers and fixed values what a schema says of them. */
final class ScalarShapes {

    private static final List<String> NUMBERS = List.of("integer", "double", "decimal");

    private final ShapeMaker maker;
    private final Constraints constraints;
    private final Literals literals;

    ScalarShapes(ShapeMaker maker, Constraints constraints, TermNames names) {
        this.maker = maker;
        this.constraints = constraints;
        this.literals = new Literals(names);
    }

    /** Texts; in RDF some of them are IRIs. */
    void text(Place at, boolean stated) {
        if (at.reading() == Reading.IDS || at.reading() == Reading.WORDS) {
            constraints.say(at.shape(), "nodeKind", Space.SH.of("IRI"));
        } else if (stated) {
            constraints.datatype(at.shape(), Formats.datatypes(at.format()));
        }
        if (at.reading() != Reading.WORDS) {
            constraints.length(at, "minLength");
            constraints.length(at, "maxLength");
            patterns(at);
        }
    }

    /** The pattern of the format and the schema's own: a shape has room for one, so a second stands in a shape of its own. */
    private void patterns(Place at) {
        List<String> patterns = new ArrayList<>();
        if (!at.format().isEmpty()) {
            Formats.pattern(at.format()).ifPresentOrElse(patterns::add, () -> maker.cannotSay("format " + at.format()));
        }
        if (at.has("pattern")) {
            Formats.ofEcma(at.get("pattern").asString())
                    .ifPresentOrElse(patterns::add, () -> maker.cannotSay("pattern"));
        }
        patterns.stream().limit(1).forEach(first -> constraints.say(at.shape(), "pattern", Writing.text(first)));
        patterns.stream().skip(1).forEach(second -> {
            Node other = constraints.fresh();
            constraints.say(other, "pattern", Writing.text(second));
            constraints.say(at.shape(), "node", other);
        });
    }

    /** Whole numbers, or any. */
    void number(Place at, String type, boolean stated) {
        if (stated) {
            List<String> types = type.equals("integer") ? List.of("integer") : NUMBERS;
            constraints.datatype(at.shape(), types.stream().map(Space.XSD::of).toList());
        }
        constraints.limit(at, "minimum", "minInclusive");
        constraints.limit(at, "maximum", "maxInclusive");
        constraints.limit(at, "exclusiveMinimum", "minExclusive");
        constraints.limit(at, "exclusiveMaximum", "maxExclusive");
        if (at.has("multipleOf")) {
            maker.cannotSay("multipleOf");
        }
    }

    /** The values of {@code enum}, or the one of {@code const}. */
    void fixed(Place at) {
        if (!at.has("enum") && !at.has("const")) {
            return;
        }
        List<JsonNode> values = at.has("const")
                ? List.of(at.get("const"))
                : List.copyOf(at.get("enum").values());
        LinkedHashSet<Node> nodes = new LinkedHashSet<>();
        for (JsonNode value : values) {
            Optional<Node> node = literals.of(value, at.reading(), at.format());
            if (node.isEmpty() && !value.isNull()) {
                maker.cannotSay("enum of arrays or objects");
                return;
            }
            node.ifPresent(nodes::add);
        }
        constraints.say(at.shape(), "in", List.copyOf(nodes));
    }
}
