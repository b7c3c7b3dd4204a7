package si.kozolec.server.dcat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.system.ErrorHandlerFactory;
import org.apache.jena.shacl.ShaclValidator;
import org.apache.jena.shacl.Shapes;
import org.apache.jena.shacl.ValidationReport;
import org.apache.jena.shacl.validation.Severity;
import org.apache.jena.sparql.graph.GraphFactory;

/** Reads graphs as others read them, strictly, and holds them against shapes. */
public final class Graphs {

    private Graphs() {}

    /** The graph in those bytes; a warning, such as one about an IRI, is an error. */
    public static Graph read(byte[] bytes, Lang language) {
        Graph graph = GraphFactory.createDefaultGraph();
        RDFParser.create()
                .source(new ByteArrayInputStream(bytes))
                .lang(language)
                .base("https://base.invalid/")
                .errorHandler(ErrorHandlerFactory.errorHandlerStrict)
                .parse(graph);
        return graph;
    }

    static Lang language(RdfForm form) {
        return switch (form) {
            case TURTLE -> Lang.TURTLE;
            case JSON_LD -> Lang.JSONLD11;
            case RDF_XML -> Lang.RDFXML;
            case N_TRIPLES -> Lang.NTRIPLES;
        };
    }

    /** The shapes of DCAT-AP with that name. */
    static Shapes dcatAp(String name) {
        try (InputStream in = Objects.requireNonNull(Graphs.class.getResourceAsStream("dcat-ap-" + name + ".ttl"))) {
            return Shapes.parse(read(in.readAllBytes(), Lang.TURTLE));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What a graph violates, in words; warnings and advice are left out. */
    static List<String> violations(Shapes shapes, Graph graph) {
        ValidationReport report = ShaclValidator.get().validate(shapes, graph);
        return report.getEntries().stream()
                .filter(entry -> entry.severity().equals(Severity.Violation))
                .map(entry ->
                        entry.focusNode() + " " + entry.resultPath() + " " + entry.value() + ": " + entry.message())
                .toList();
    }
}
