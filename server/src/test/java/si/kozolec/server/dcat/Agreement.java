package si.kozolec.server.dcat;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.dialect.Dialect;
import com.networknt.schema.dialect.Dialects;
import com.networknt.schema.format.PatternFormat;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.system.ErrorHandlerFactory;
import org.apache.jena.shacl.ShaclValidator;
import org.apache.jena.shacl.Shapes;
import org.apache.jena.sparql.graph.GraphFactory;
import org.jspecify.annotations.Nullable;
import si.kozolec.artifact.ContextDocument;
import si.kozolec.model.ModelFiles;
import si.kozolec.model.ModelId;
import si.kozolec.model.ModelVersion;
import si.kozolec.model.Version;
import si.kozolec.reading.ModelReader;
import si.kozolec.server.catalogue.PublishedVersion;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Asks schemas and the shapes that are made from them about the same payloads. */
final class Agreement {

    static final Path CORE_CONTEXT = Path.of("../models/src/test/resources/si/kozolec/artifact/core-context.json");

    private static final Node MARK = Writing.iri("urn:kozolec:test:mark");
    private static final JsonMapper JSON = new JsonMapper();
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    /** Formats are asserted, as the validator does; of mailboxes it is laxer than the library. */
    private final SchemaRegistry registry = SchemaRegistry.withDialect(
            Dialect.builder(Dialects.getDraft202012())
                    .formats(formats -> formats.replaceAll((name, format) ->
                            name.endsWith("email") ? PatternFormat.of(name, "^[^@\\s]+@[^@\\s]+$", "format") : format))
                    .build(),
            builder -> builder.schemaRegistryConfig(
                    SchemaRegistryConfig.builder().formatAssertionsEnabled(true).build()));

    private final JsonNode core;
    private final int every;
    private final AgreementTally tally = new AgreementTally();
    private int mutations;

    /**
     * Begins to ask.
     *
     * @param every which part of the mutations is judged: 1 for all, 5 for every fifth
     */
    Agreement(int every) {
        this.every = every;
        try {
            core = JSON.readTree(Files.readString(CORE_CONTEXT)).path("@context");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** How often they agreed so far. */
    AgreementTally tally() {
        return tally;
    }

    /** Takes the examples of a model and their mutations into account. */
    void judge(ModelFiles tree, ModelId id) {
        ModelReader.Reading reading = new ModelReader(tree).readWithBundle(id);
        ModelVersion model = reading.model();
        PublishedVersion version = new PublishedVersion(id, Version.of(1, 0, 0), "", "");
        byte[] turtle = RdfText.nested(si.kozolec.server.dcat.Shapes.of(version, model, reading.bundle()));
        Shapes shapes = forMarked(turtle);
        Schema schema = registry.getSchema(reading.bundle().schema());
        tree.read(id.folder() + "/examples/example.json")
                .map(bytes -> JSON.readTree(new String(bytes, StandardCharsets.UTF_8)))
                .filter(JsonNode::isObject)
                .ifPresent(entity -> compare(schema, shapes, model, (ObjectNode) entity, id.toString()));
    }

    private void compare(Schema schema, Shapes shapes, ModelVersion model, ObjectNode entity, String where) {
        compare(schema, shapes, model, new Mutation("example", "", entity), where);
        for (Mutation one : Mutation.of(entity, model.required())) {
            if (mutations++ % every == 0) {
                compare(schema, shapes, model, one, where + " " + one.name());
            }
        }
    }

    private void compare(Schema schema, Shapes shapes, ModelVersion model, Mutation one, String where) {
        Graph graph = graph(one.payload(), model);
        if (graph == null) {
            return;
        }
        mark(graph);
        boolean conforms = ShaclValidator.get().conforms(shapes, graph);
        List<Error> errors = schema.validate(one.payload());
        String keyword = errors.isEmpty() ? "the shapes only" : errors.get(0).getKeyword();
        tally.raw(errors.isEmpty() == conforms, keyword + ", " + one.kind());
        if (!one.vanishes()) {
            boolean same = schema.validate(one.asRead()).isEmpty() == conforms;
            tally.count(one.kind(), same);
            if (!same) {
                tally.dispute(one.kind() + " in " + where + ": "
                        + (conforms
                                ? errors.stream()
                                        .map(error -> error.getInstanceLocation() + " " + error.getKeyword())
                                        .toList()
                                : Graphs.violations(shapes, graph)));
            }
        }
    }

    /** Shapes that look at the node which {@link #mark} marks, whatever type it says that it has. */
    private static Shapes forMarked(byte[] turtle) {
        Graph shapes = Graphs.read(turtle, Lang.TURTLE);
        Triple target =
                shapes.find(Node.ANY, Space.SH.of("targetClass"), Node.ANY).next();
        shapes.delete(target);
        shapes.add(Triple.create(target.getSubject(), Space.SH.of("targetSubjectsOf"), MARK));
        return Shapes.parse(shapes);
    }

    private static void mark(Graph graph) {
        Node entity = graph.find()
                .mapWith(Triple::getSubject)
                .filterKeep(node -> !graph.contains(Node.ANY, Node.ANY, node))
                .nextOptional()
                .orElseThrow();
        graph.add(Triple.create(entity, MARK, Writing.text("")));
    }

    /** What JSON-LD makes of a payload; null for what it cannot read. */
    private @Nullable Graph graph(ObjectNode payload, ModelVersion model) {
        ObjectNode linked = payload.deepCopy();
        linked.remove("@context");
        ArrayNode context = NODES.arrayNode();
        context.add(JSON.readTree(new String(ContextDocument.of(model), StandardCharsets.UTF_8))
                .path("@context"));
        context.add(core);
        ObjectNode document = NODES.objectNode();
        document.set("@context", context);
        linked.forEachEntry(document::set);
        Graph graph = GraphFactory.createDefaultGraph();
        try {
            RDFParser.fromString(document.toString(), Lang.JSONLD11)
                    .base("https://base.invalid/")
                    .errorHandler(ErrorHandlerFactory.errorHandlerNoWarnings)
                    .parse(graph);
            return graph;
        } catch (RuntimeException e) {
            tally.notLinked();
            return null;
        }
    }
}
