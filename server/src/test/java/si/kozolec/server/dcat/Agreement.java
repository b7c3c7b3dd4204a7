package si.kozolec.server.dcat;

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
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
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

/** Asks schemas and the shapes that are made from them about the same payloads, and counts where they agree. */
final class Agreement {

    static final Path CORE_CONTEXT = Path.of("../models/src/test/resources/si/kozolec/artifact/core-context.json");

    private static final Node MARK = Writing.iri("urn:kozolec:test:mark");
    private static final JsonMapper JSON = new JsonMapper();
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final Set<String> OF_ALL =
            Set.of("id", "type", "@context", "dateCreated", "dateModified", "createdAt", "modifiedAt");

    /** Formats are asserted, as the validator does; of mailboxes it is laxer than the library. */
    private final SchemaRegistry registry = SchemaRegistry.withDialect(
            Dialect.builder(Dialects.getDraft202012())
                    .formats(formats -> formats.replaceAll((name, format) ->
                            name.endsWith("email") ? PatternFormat.of(name, "^[^@\\s]+@[^@\\s]+$", "format") : format))
                    .build(),
            builder -> builder.schemaRegistryConfig(
                    SchemaRegistryConfig.builder().formatAssertionsEnabled(true).build()));

    private final JsonNode core;
    private final Map<String, int[]> byKind = new TreeMap<>();
    private final List<String> disputes = new ArrayList<>();
    private int payloads;
    private int agreed;
    private int agreedAsRead;
    private int unseen;

    /** An example with one mistake in it. */
    private record Mutation(String kind, String name, ObjectNode payload) {}

    /** In how many of a hundred payloads both say the same of what the graph still knows. */
    double percent() {
        return 100.0 * agreedAsRead / payloads;
    }

    /** In how many of a hundred payloads both say the same, those too whose mistake is nothing in RDF. */
    double percentOfAll() {
        return 100.0 * agreed / payloads;
    }

    int payloads() {
        return payloads;
    }

    /** What they disagree about. */
    List<String> disputes() {
        return disputes;
    }

    /** The counts for each kind of mistake. */
    String table() {
        StringBuilder table = new StringBuilder();
        byKind.forEach((kind, counts) -> table.append(
                String.format(Locale.ROOT, "%-22s %6d %6.2f %%%n", kind, counts[0], 100.0 * counts[1] / counts[0])));
        return table.append(String.format(
                        Locale.ROOT,
                        "%-22s %6d %6.2f %%; with what RDF does not know: %.2f %%; not read as JSON-LD: %d%n",
                        "all",
                        payloads,
                        percent(),
                        percentOfAll(),
                        unseen))
                .toString();
    }

    Agreement() {
        try {
            core = JSON.readTree(Files.readString(CORE_CONTEXT)).path("@context");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
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
        compare("example", schema, shapes, model, entity, where);
        mutations(entity, model.required())
                .forEach(one -> compare(one.kind(), schema, shapes, model, one.payload(), where + " " + one.name()));
    }

    private void compare(
            String kind, Schema schema, Shapes shapes, ModelVersion model, ObjectNode payload, String where) {
        boolean valid = schema.validate(payload).isEmpty();
        boolean asRead = schema.validate(asRead(kind, payload)).isEmpty();
        Graph graph = graph(payload, model);
        if (graph == null) {
            return;
        }
        mark(graph);
        boolean conforms = ShaclValidator.get().conforms(shapes, graph);
        payloads++;
        int[] counts = byKind.computeIfAbsent(kind, name -> new int[2]);
        counts[0]++;
        if (valid == conforms) {
            agreed++;
        }
        if (asRead == conforms) {
            agreedAsRead++;
            counts[1]++;
        } else {
            disputes.add(kind + " in " + where + ": the schema says " + (valid ? "valid" : "invalid")
                    + ", the shapes " + (conforms ? "valid" : "invalid")
                    + (conforms
                            ? " "
                                    + schema.validate(payload).stream()
                                            .map(e -> e.getInstanceLocation() + " " + e.getKeyword())
                                            .toList()
                            : " " + Graphs.violations(shapes, graph)));
        }
    }

    /**
     * The payload as it would come back from RDF: what is null is not there, and where an array was before, one value is an array of one.
     */
    private static ObjectNode asRead(String kind, ObjectNode payload) {
        ObjectNode read = payload.deepCopy();
        for (String name : List.copyOf(read.propertyNames())) {
            if (read.path(name).isNull()) {
                read.remove(name);
            } else if (kind.equals("list as text")
                    && read.path(name).asString("").equals("a, b")) {
                read.set(name, NODES.arrayNode().add("a, b"));
            }
        }
        return read;
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
            unseen++;
            return null;
        }
    }

    /** Ten kinds of mistakes, at each place of the first level that has room for them. */
    private static List<Mutation> mutations(ObjectNode entity, List<String> required) {
        List<Mutation> made = new ArrayList<>();
        List<String> names = entity.propertyNames().stream()
                .filter(name -> !OF_ALL.contains(name))
                .toList();
        for (String name : names) {
            JsonNode value = entity.path(name);
            put(
                    made,
                    entity,
                    "wrong type",
                    name,
                    value.isBoolean() ? NODES.stringNode("yes") : NODES.booleanNode(true));
            if (value.isNumber()) {
                put(made, entity, "number as string", name, NODES.stringNode(value.toString()));
            }
            if (value.isString()) {
                put(made, entity, "string as number", name, NODES.numberNode(17));
            }
            if (value.isArray()) {
                put(made, entity, "list as text", name, NODES.stringNode("a, b"));
                put(
                        made,
                        entity,
                        "list of odd things",
                        name,
                        NODES.arrayNode().add(true).add(17).add("č"));
            }
            if (value.isObject()) {
                put(made, entity, "object as text", name, NODES.stringNode(value.toString()));
            }
            if (!value.isArray() && !value.isObject()) {
                put(
                        made,
                        entity,
                        "several values",
                        name,
                        NODES.arrayNode().add(value).add(other(value)));
            }
            if (name.equals(names.get(0))) {
                // It is nothing in RDF, so that once is enough.
                put(made, entity, "null", name, NODES.nullNode());
            }
        }
        for (String name : required) {
            if (entity.has(name)) {
                ObjectNode copy = entity.deepCopy();
                copy.remove(name);
                made.add(new Mutation("missing required", name, copy));
            }
        }
        put(made, entity, "wrong enum value", "type", NODES.stringNode("Somthing"));
        return made;
    }

    private static JsonNode other(JsonNode value) {
        return value.isNumber()
                ? NODES.numberNode(value.decimalValue().add(java.math.BigDecimal.ONE))
                : value.isBoolean() ? NODES.booleanNode(!value.asBoolean()) : NODES.stringNode(value.asString() + "x");
    }

    private static void put(List<Mutation> made, ObjectNode entity, String kind, String name, JsonNode value) {
        ObjectNode copy = entity.deepCopy();
        copy.set(name, value);
        made.add(new Mutation(kind, name, copy));
    }
}
