package si.kozolec.server.dcat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;

/**
 * Writes a graph as Turtle, one subject after the other in the order in which things were said; nodes without names are not nested. Jena's
 * own writer, which can nest them, takes three times as long.
 */
final class Turtle {

    private static final String XSD_STRING = Space.XSD.address() + "string";

    private final StringBuilder out = new StringBuilder(64 * 1024);
    private final Prefixes prefixes;

    private Turtle(Prefixes prefixes) {
        this.prefixes = prefixes;
    }

    static byte[] of(OrderedGraph graph) {
        Turtle writer = new Turtle(new Prefixes(graph));
        // The older spelling, @prefix: every reader of Turtle knows it.
        writer.prefixes
                .addresses()
                .forEach((prefix, address) -> writer.out
                        .append("@prefix ")
                        .append(prefix)
                        .append(": <")
                        .append(address)
                        .append("> .\n"));
        graph.bySubject().forEach(writer::subject);
        return writer.out.toString().getBytes(StandardCharsets.UTF_8);
    }

    private void subject(Node subject, Set<Triple> triples) {
        Map<Node, List<Node>> objects = new LinkedHashMap<>();
        for (Triple triple : triples) {
            objects.computeIfAbsent(triple.getPredicate(), property -> new ArrayList<>(2))
                    .add(triple.getObject());
        }
        out.append('\n');
        node(subject);
        String before = "\n    ";
        for (Map.Entry<Node, List<Node>> property : objects.entrySet()) {
            out.append(before);
            if (property.getKey().equals(Space.TYPE)) {
                out.append('a');
            } else {
                node(property.getKey());
            }
            String comma = " ";
            for (Node object : property.getValue()) {
                out.append(comma);
                node(object);
                comma = ", ";
            }
            before = " ;\n    ";
        }
        out.append(" .\n");
    }

    private void node(Node node) {
        if (node.isLiteral()) {
            literal(node);
        } else if (node.isBlank()) {
            out.append("_:").append(node.getBlankNodeLabel());
        } else {
            iri(node.getURI());
        }
    }

    private void literal(Node literal) {
        out.append('"');
        String text = literal.getLiteralLexicalForm();
        for (int i = 0; i < text.length(); i++) {
            char one = text.charAt(i);
            switch (one) {
                case '"' -> out.append("\\\"");
                case '\\' -> out.append("\\\\");
                case '\n' -> out.append("\\n");
                case '\t' -> out.append("\\t");
                default -> out.append(one);
            }
        }
        out.append('"');
        if (!literal.getLiteralLanguage().isEmpty()) {
            out.append('@').append(literal.getLiteralLanguage());
        } else if (!literal.getLiteralDatatypeURI().equals(XSD_STRING)) {
            out.append("^^");
            iri(literal.getLiteralDatatypeURI());
        }
    }

    private void iri(String iri) {
        out.append(prefixes.shortened(iri).orElseGet(() -> "<" + iri + ">"));
    }
}
