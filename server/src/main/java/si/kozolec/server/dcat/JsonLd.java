package si.kozolec.server.dcat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import si.kozolec.schema.JsonText;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Writes a graph as JSON-LD: each node an object of {@code @graph}, or the document where there is only one. A context of prefixes stands
 * in the document itself, so that no reader has to fetch anything. Jena's own writer gives the same triples in ten times the time.
 */
final class JsonLd {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final String XSD_STRING = Space.XSD.address() + "string";

    private final Prefixes prefixes;

    private JsonLd(Prefixes prefixes) {
        this.prefixes = prefixes;
    }

    static byte[] of(OrderedGraph graph) {
        Prefixes prefixes = new Prefixes(graph);
        ObjectNode document = NODES.objectNode();
        ObjectNode context = document.putObject("@context");
        prefixes.addresses().forEach(context::put);
        JsonLd writer = new JsonLd(prefixes);
        List<ObjectNode> nodes = new ArrayList<>();
        graph.bySubject().forEach((subject, triples) -> nodes.add(writer.node(subject, triples)));
        if (nodes.size() == 1) {
            nodes.get(0).forEachEntry(document::set);
        } else {
            document.putArray("@graph").addAll(nodes);
        }
        return JsonText.pretty(document);
    }

    private ObjectNode node(Node subject, Set<Triple> triples) {
        ObjectNode object = NODES.objectNode();
        object.put("@id", id(subject));
        Map<String, ArrayNode> values = new LinkedHashMap<>();
        for (Triple triple : triples) {
            boolean type = triple.getPredicate().equals(Space.TYPE);
            String key = type ? "@type" : shortened(triple.getPredicate().getURI());
            JsonNode value =
                    type ? NODES.stringNode(shortened(triple.getObject().getURI())) : value(triple.getObject());
            values.computeIfAbsent(key, name -> NODES.arrayNode()).add(value);
        }
        values.forEach((key, list) -> object.set(key, list.size() == 1 ? list.get(0) : list));
        return object;
    }

    private JsonNode value(Node node) {
        if (!node.isLiteral()) {
            return NODES.objectNode().put("@id", id(node));
        }
        String text = node.getLiteralLexicalForm();
        if (!node.getLiteralLanguage().isEmpty()) {
            return NODES.objectNode().put("@value", text).put("@language", node.getLiteralLanguage());
        }
        String type = node.getLiteralDatatypeURI();
        return type.equals(XSD_STRING)
                ? NODES.stringNode(text)
                : NODES.objectNode().put("@value", text).put("@type", shortened(type));
    }

    private static String id(Node node) {
        return node.isBlank() ? "_:" + node.getBlankNodeLabel() : node.getURI();
    }

    private String shortened(String iri) {
        return prefixes.shortened(iri).orElse(iri);
    }
}
