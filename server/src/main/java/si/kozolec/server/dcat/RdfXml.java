package si.kozolec.server.dcat;

import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;

/**
 * Writes a graph as RDF/XML, one {@code rdf:Description} after the other in the order in which things were said. Jena's own writer gives
 * the same triples in another order, which the addresses in it decide, and a harvest takes twice the time with it.
 */
final class RdfXml {

    private static final String XSD_STRING = Space.XSD.address() + "string";

    private final StringBuilder out = new StringBuilder(64 * 1024);
    private final Prefixes prefixes;

    private RdfXml(Prefixes prefixes) {
        this.prefixes = prefixes;
    }

    static byte[] of(OrderedGraph graph) {
        RdfXml writer = new RdfXml(new Prefixes(graph));
        writer.document(graph);
        return writer.out.toString().getBytes(StandardCharsets.UTF_8);
    }

    private void document(OrderedGraph graph) {
        out.append("<rdf:RDF");
        prefixes.addresses().forEach((prefix, address) -> {
            out.append("\n    xmlns:").append(prefix);
            value(address);
        });
        out.append(">\n");
        graph.bySubject().forEach(this::description);
        out.append("</rdf:RDF>\n");
    }

    private void description(Node subject, Set<Triple> triples) {
        out.append("  <rdf:Description");
        named(subject, "rdf:about");
        out.append(">\n");
        for (Triple triple : triples) {
            property(triple.getPredicate().getURI(), triple.getObject());
        }
        out.append("  </rdf:Description>\n");
    }

    private void property(String property, Node object) {
        // Every property is of a vocabulary that the graph has a prefix for; of another one there could be no element
        // of XML.
        String element = prefixes.shortened(property).orElseThrow();
        out.append("    <").append(element);
        if (!object.isLiteral()) {
            named(object, "rdf:resource");
            out.append("/>\n");
            return;
        }
        if (!object.getLiteralLanguage().isEmpty()) {
            out.append(" xml:lang");
            value(object.getLiteralLanguage());
        } else if (!object.getLiteralDatatypeURI().equals(XSD_STRING)) {
            out.append(" rdf:datatype");
            value(object.getLiteralDatatypeURI());
        }
        out.append('>');
        escaped(object.getLiteralLexicalForm());
        out.append("</").append(element).append(">\n");
    }

    private void named(Node node, String attribute) {
        out.append(' ').append(node.isBlank() ? "rdf:nodeID" : attribute);
        value(node.isBlank() ? node.getBlankNodeLabel() : node.getURI());
    }

    private void value(String text) {
        out.append("=\"");
        escaped(text);
        out.append('"');
    }

    /** What XML cannot hold at all is in no graph of ours ({@link Writing}). */
    private void escaped(String text) {
        for (int i = 0; i < text.length(); i++) {
            char one = text.charAt(i);
            switch (one) {
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '&' -> out.append("&amp;");
                case '"' -> out.append("&quot;");
                default -> out.append(one);
            }
        }
    }
}
