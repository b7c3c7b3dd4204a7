package si.kozolec.schema;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import si.kozolec.model.Severity;
import si.kozolec.schema.BundleDefinitions.Target;
import si.kozolec.schema.Resolution.Resolved;
import si.kozolec.schema.Resolution.Unresolved;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Makes one bundle: copies the schema, puts in place of each reference what it leads to, and does the same there.
 *
 * <ol>
 *   <li>A reference is replaced by a copy of its target.
 *   <li>A target that is met again inside itself becomes a definition: the inner place and the outer one both refer to it.
 *   <li>So does a target that is met when the copy is already deep or large, so that no nest of references can grow without
 *       end; such definitions are made when the rest is done.
 *   <li>Last, references that lead back to themselves without looking at any part of a payload are cut: a validator would
 *       turn in circles.
 * </ol>
 */
final class SchemaBundler {

    private static final int DEEPEST_COPY = 100;
    private static final int ROOM_FOR_COPIES = 100_000;
    private static final int ROOM_FOR_ALL = 2_000_000;
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private final SchemaLibrary library;
    private final String path;
    private final BundleFindings findings = new BundleFindings();
    private final SchemaCopier copier = new SchemaCopier(findings, this::refer);

    private final Set<String> references = new TreeSet<>();
    private final Set<Target> open = new HashSet<>();
    private final BundleDefinitions definitions = new BundleDefinitions();
    private final Deque<Waiting> waiting = new ArrayDeque<>();
    private @Nullable Target whole;
    private boolean rootIsMeant;

    SchemaBundler(SchemaLibrary library, String path) {
        this.library = library;
        this.path = path;
    }

    private record Waiting(JsonNode schema, SchemaPlace place) {}

    SchemaBundle bundle() {
        ObjectNode bundle = NODES.objectNode();
        bundle.put("$schema", Dialect.DRAFT_2020_12.uri());
        Optional<JsonDocument> document = library.document(path);
        if (document.isEmpty()) {
            findings.add(path, "", Severity.ERROR, "schema-missing");
        }
        document.ifPresent(found -> findings.addAll(found.findings()));
        document.flatMap(JsonDocument::content).ifPresent(root -> bundle.setAll(root(root)));
        definitions.writeTo(bundle);
        if ((rootIsMeant || !definitions.isEmpty()) && ReferenceLoops.cut(bundle)) {
            findings.add(path, "", Severity.ERROR, "reference-circular");
        }
        references.remove(path);
        return new SchemaBundle(
                bundle, library.located(findings.all()), references.stream().toList());
    }

    private ObjectNode root(JsonNode root) {
        tellDialect(root);
        if (!root.isObject()) {
            findings.add(path, "", Severity.ERROR, "schema-no-object");
            return NODES.objectNode();
        }
        SchemaPlace start = SchemaPlace.of(path, "", library.resources(path), DynamicScope.NONE, 0);
        whole = Target.of(start);
        JsonNode copy = copier.copy(root, start);
        while (!waiting.isEmpty()) {
            Waiting next = waiting.remove();
            Target target = Target.of(next.place());
            open.add(target);
            JsonNode definition = copier.copy(next.schema(), next.place());
            open.remove(target);
            definitions.put(target, definition);
        }
        if (copier.copied() > ROOM_FOR_ALL) {
            findings.add(path, "", Severity.ERROR, "schema-too-large");
        }
        return headFirst(copy);
    }

    /** A reference of the schema: what stands there instead. */
    private Optional<JsonNode> refer(String keyword, String reference, SchemaPlace at) {
        Resolution resolution = library.resolve(at.path(), at.resource(), reference);
        if (resolution instanceof Resolved first && !keyword.equals("$ref")) {
            resolution = outermost(keyword, reference, first, at.scope());
        }
        String place = Pointers.below(at.pointer(), keyword);
        if (resolution instanceof Unresolved unresolved) {
            findings.add(at.path(), place, Severity.ERROR, unresolved.reason(), reference);
            return Optional.empty();
        }
        Resolved resolved = (Resolved) resolution;
        if (resolved.note() != null) {
            findings.add(at.path(), place, Severity.INFO, resolved.note(), reference, resolved.path());
        }
        if (!resolved.path().equals(SchemaAddress.GEOJSON) && references.add(resolved.path())) {
            library.document(resolved.path()).ifPresent(document -> findings.addAll(document.findings()));
        }
        return Optional.of(expand(resolved.node(), place(resolved, at)));
    }

    /** What a dynamic reference means on this way: where it leads first, or what stands in for that further out. */
    private Resolution outermost(String keyword, String reference, Resolved first, DynamicScope scope) {
        String name = keyword.equals("$recursiveRef")
                ? Resource.RECURSIVE
                : Pointers.decode(reference.substring(reference.indexOf('#') + 1));
        Resource target = library.resources(first.path()).around(first.pointer());
        DynamicScope.Spot spot = scope.outermost(name);
        if (spot == null || !first.pointer().equals(target.dynamicAnchors().get(name))) {
            return first;
        }
        return library.document(spot.path())
                .flatMap(JsonDocument::content)
                .flatMap(root -> Pointers.follow(root, spot.pointer()))
                .<Resolution>map(node -> new Resolved(spot.path(), spot.pointer(), node, null))
                .orElseGet(() -> new Unresolved("reference-pointer"));
    }

    private JsonNode expand(JsonNode schema, SchemaPlace place) {
        Target target = Target.of(place);
        if (target.equals(whole)) {
            rootIsMeant = true;
            return NODES.objectNode().put("$ref", "#");
        }
        if (definitions.names(target) || open.contains(target)) {
            return reference(target);
        }
        if (place.depth() > DEEPEST_COPY || copier.copied() > ROOM_FOR_COPIES) {
            waiting.add(new Waiting(schema, place.atDepth(2)));
            return reference(target);
        }
        open.add(target);
        JsonNode copy = copier.copy(schema, place);
        open.remove(target);
        if (!definitions.names(target)) {
            return copy;
        }
        definitions.put(target, copy);
        return reference(target);
    }

    private SchemaPlace place(Resolved resolved, SchemaPlace from) {
        return SchemaPlace.of(
                resolved.path(),
                resolved.pointer(),
                library.resources(resolved.path()),
                from.scope(),
                from.depth() + 1);
    }

    private void tellDialect(JsonNode root) {
        Optional<Dialect> named = Dialect.named(root);
        String written = root.path("$schema").asString("");
        if (named.isEmpty()) {
            findings.add(path, "/$schema", Severity.WARNING, "dialect-unknown", written);
        } else if (named.get() != Dialect.DRAFT_2020_12) {
            findings.add(path, "/$schema", Severity.INFO, "dialect-old", written);
        }
    }

    private ObjectNode reference(Target target) {
        return NODES.objectNode().put("$ref", "#/$defs/" + definitions.name(target));
    }

    /** People read the title and the description first. */
    private static ObjectNode headFirst(JsonNode schema) {
        ObjectNode ordered = NODES.objectNode();
        for (String name : new String[] {"title", "description"}) {
            if (schema.has(name)) {
                ordered.set(name, schema.get(name));
            }
        }
        schema.forEachEntry(ordered::putIfAbsent);
        return ordered;
    }
}
