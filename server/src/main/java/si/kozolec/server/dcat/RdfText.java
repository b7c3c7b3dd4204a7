package si.kozolec.server.dcat;

import java.io.ByteArrayOutputStream;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.RDFFormat;
import org.apache.jena.riot.RDFWriter;
import org.apache.jena.riot.RIOT;

/** Writes graphs as bytes. The same graph, written in the same order, gives the same bytes. */
final class RdfText {

    private RdfText() {}

    static byte[] of(OrderedGraph graph, RdfForm form) {
        return switch (form) {
            // One subject after the other: in the catalogue everything has a name, so there is nothing to nest.
            case TURTLE -> written(graph, RDFFormat.TURTLE_BLOCKS);
            case RDF_XML -> RdfXml.of(graph);
            case N_TRIPLES -> written(graph, RDFFormat.NTRIPLES_UTF8);
            case JSON_LD -> JsonLd.of(graph);
        };
    }

    /** Turtle in which nodes without names stand where they are meant, and lists as lists. */
    static byte[] nested(OrderedGraph graph) {
        return written(graph, RDFFormat.TURTLE_PRETTY);
    }

    private static byte[] written(Graph graph, RDFFormat format) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(64 * 1024);
        RDFWriter.create()
                .source(graph)
                .format(format)
                // The older spelling, @prefix: every reader of Turtle knows it.
                .set(RIOT.symTurtleDirectiveStyle, "rdf10")
                .output(out);
        return out.toByteArray();
    }
}
