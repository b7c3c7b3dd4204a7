package si.kozolec.server.gaiax;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.apicatalog.jsonld.JsonLdError;
import com.apicatalog.jsonld.JsonLdErrorCode;
import com.apicatalog.jsonld.JsonLdOptions;
import com.apicatalog.jsonld.document.Document;
import com.apicatalog.jsonld.document.JsonDocument;
import com.apicatalog.jsonld.loader.DocumentLoader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphUtil;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.lang.LangJSONLD11;
import org.apache.jena.riot.system.ErrorHandlerFactory;
import org.apache.jena.shacl.ShaclValidator;
import org.apache.jena.shacl.Shapes;
import org.apache.jena.sparql.graph.GraphFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Holds the subjects of credentials to the shapes of Gaia-X 25.11, with Jena. Their licence does not let the shapes lie here; they are read
 * from the folder beside the repository, where there is one. Only subjects are held to them: closed shapes would fire on the envelope.
 */
final class GaiaxShapes {

    private static final Path FOLDER = Path.of(System.getProperty("kozolec.shared", "../../shared"), "standards");
    private static final String NAMESPACE = "https://w3id.org/gaia-x/development#";

    private final Shapes shapes;
    private final Graph classes;
    private final JsonLdOptions closed;

    GaiaxShapes() throws IOException {
        shapes = Shapes.parse(graph(text("gaia-x/gx.shacl.ttl"), Lang.TURTLE));
        // Which class is below which, in the namespace of the other release.
        classes = graph(
                text("gaia-x/xfsc-bundle-2511/ontology.ttl").replace("https://w3id.org/gaia-x/2511#", NAMESPACE),
                Lang.TURTLE);
        Map<String, Document> contexts = Map.of(
                Words.CREDENTIALS,
                document("contexts/credentials_v2.json"),
                NAMESPACE,
                document("gaia-x/gx.context.jsonld"));
        DocumentLoader loader = (address, options) -> {
            Document found = contexts.get(address.toString());
            if (found == null) {
                throw new JsonLdError(JsonLdErrorCode.LOADING_DOCUMENT_FAILED, "not fetched: " + address);
            }
            return found;
        };
        closed = new JsonLdOptions(loader);
    }

    /** Whether the shapes are there to be read. */
    static boolean areThere() {
        return Files.isDirectory(FOLDER);
    }

    /** What the subjects of those payloads violate, in words. */
    List<String> violations(List<? extends JsonNode> payloads) {
        ObjectNode all = JsonNodeFactory.instance.objectNode();
        all.putArray("@context").add(Words.CREDENTIALS).add(NAMESPACE);
        ArrayNode subjects = all.putArray("@graph");
        payloads.forEach(payload -> subjects.add(readable(payload.path("credentialSubject"))));
        Graph graph = graph(all.toString(), Lang.JSONLD11);
        GraphUtil.addInto(graph, classes);
        return ShaclValidator.get().validate(shapes, graph).getEntries().stream()
                .map(entry -> entry.focusNode() + " " + entry.resultPath() + ": " + entry.message())
                .toList();
    }

    /**
     * The same subject, in a form that titanium reads: the term has a context of its own that gives another meaning to a protected word of
     * the W3C, which jsonld.js takes for a plain text as well as for an object, and titanium, to the letter of the algorithm, only for an
     * object.
     */
    private static JsonNode readable(JsonNode subject) {
        JsonNode terms = subject.path("gaiaxTermsAndConditions");
        if (!terms.isString()) {
            return subject;
        }
        ObjectNode same = (ObjectNode) subject.deepCopy();
        same.putObject("gaiaxTermsAndConditions").set("@value", terms);
        return same;
    }

    private Graph graph(String text, Lang language) {
        Graph graph = GraphFactory.createDefaultGraph();
        RDFParser.create()
                .source(new ByteArrayInputStream(text.getBytes(UTF_8)))
                .lang(language)
                .base("https://base.invalid/")
                .set(LangJSONLD11.JSONLD_OPTIONS, closed)
                .errorHandler(ErrorHandlerFactory.errorHandlerStrict)
                .parse(graph);
        return graph;
    }

    private static Document document(String name) throws IOException {
        try {
            Document document = JsonDocument.of(new StringReader(text(name)));
            document.setDocumentUrl(URI.create("https://base.invalid/" + name));
            return document;
        } catch (JsonLdError e) {
            throw new IOException(name, e);
        }
    }

    private static String text(String name) throws IOException {
        return Files.readString(FOLDER.resolve(name), UTF_8);
    }
}
