package si.kozolec.schema;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import si.kozolec.model.Severity;
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
    private final Map<String, Dialect> dialects = new LinkedHashMap<>();
    private final Set<Target> open = new HashSet<>();
    private final Map<Target, String> names = new LinkedHashMap<>();
    private final Set<String> taken = new HashSet<>();
    private final Map<String, Integer> numbers = new HashMap<>();
    private final Map<String, JsonNode> definitions = new TreeMap<>();
    private final Deque<Resolved> waiting = new ArrayDeque<>();
    private boolean rootIsMeant;

    SchemaBundler(SchemaLibrary library, String path) {
        this.library = library;
        this.path = path;
    }

    private record Target(String path, String pointer) {

        // Written out: what Java derives by itself is built when it is first used, and every start would wait.
        @Override
        public boolean equals(@Nullable Object object) {
            return object instanceof Target other && path.equals(other.path) && pointer.equals(other.pointer);
        }

        @Override
        public int hashCode() {
            return 31 * path.hashCode() + pointer.hashCode();
        }

        private static Target of(Resolved resolved) {
            return new Target(resolved.path(), resolved.pointer());
        }
    }

    SchemaBundle bundle() {
        ObjectNode bundle = NODES.objectNode();
        bundle.put("$schema", Dialect.DRAFT_2020_12.uri());
        Optional<JsonDocument> document = library.document(path);
        if (document.isEmpty()) {
            findings.add(path, "", Severity.ERROR, "schema-missing");
        }
        document.ifPresent(found -> findings.addAll(found.findings()));
        document.flatMap(JsonDocument::content).ifPresent(root -> bundle.setAll(root(root)));
        if (!definitions.isEmpty()) {
            definitions.forEach(bundle.putObject("$defs")::set);
        }
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
        JsonNode copy = copier.copy(root, new SchemaCopier.Place(path, "", Dialect.of(root), 0));
        while (!waiting.isEmpty()) {
            Resolved next = waiting.remove();
            Target target = Target.of(next);
            open.add(target);
            JsonNode definition = copier.copy(next.node(), place(next, 2));
            open.remove(target);
            definitions.put(name(target), definition);
        }
        if (copier.copied() > ROOM_FOR_ALL) {
            findings.add(path, "", Severity.ERROR, "schema-too-large");
        }
        return headFirst(copy);
    }

    /** A reference of the schema: what stands there instead. */
    private Optional<JsonNode> refer(String reference, SchemaCopier.Place at) {
        Resolution resolution = library.resolve(at.path(), reference);
        if (resolution instanceof Unresolved unresolved) {
            findings.add(at.path(), at.pointer() + "/$ref", Severity.ERROR, unresolved.reason(), reference);
            return Optional.empty();
        }
        Resolved resolved = (Resolved) resolution;
        if (resolved.note() != null) {
            findings.add(at.path(), at.pointer() + "/$ref", Severity.INFO, resolved.note(), reference, resolved.path());
        }
        if (!resolved.path().equals(SchemaAddress.GEOJSON) && references.add(resolved.path())) {
            library.document(resolved.path()).ifPresent(document -> findings.addAll(document.findings()));
        }
        return Optional.of(expand(resolved, at.depth()));
    }

    private JsonNode expand(Resolved resolved, int depth) {
        Target target = Target.of(resolved);
        if (target.path().equals(path) && target.pointer().isEmpty()) {
            rootIsMeant = true;
            return reference("#");
        }
        if (names.containsKey(target) || open.contains(target)) {
            return reference("#/$defs/" + name(target));
        }
        if (depth > DEEPEST_COPY || copier.copied() > ROOM_FOR_COPIES) {
            waiting.add(resolved);
            return reference("#/$defs/" + name(target));
        }
        open.add(target);
        JsonNode copy = copier.copy(resolved.node(), place(resolved, depth + 1));
        open.remove(target);
        if (!names.containsKey(target)) {
            return copy;
        }
        definitions.put(name(target), copy);
        return reference("#/$defs/" + name(target));
    }

    private SchemaCopier.Place place(Resolved resolved, int depth) {
        Dialect dialect = dialects.computeIfAbsent(
                resolved.path(),
                file -> library.document(file)
                        .flatMap(JsonDocument::content)
                        .map(Dialect::of)
                        .orElse(Dialect.DRAFT_2020_12));
        return new SchemaCopier.Place(resolved.path(), resolved.pointer(), dialect, depth);
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

    private static ObjectNode reference(String to) {
        return NODES.objectNode().put("$ref", to);
    }

    /** The name of a definition: what it was called where it comes from, with a number when that is taken. */
    private String name(Target target) {
        String known = names.get(target);
        if (known != null) {
            return known;
        }
        String[] folders =
                target.path().replaceFirst("/schema\\.json$|\\.json$", "").split("/", -1);
        String plain = target.pointer().isEmpty() ? folders[folders.length - 1] : Pointers.lastPart(target.pointer());
        String base = plain.replaceAll("[^A-Za-z0-9_.-]", "_");
        String name = base;
        while (!taken.add(name)) {
            name = base + "-" + numbers.merge(base, 2, (last, first) -> last + 1);
        }
        names.put(target, name);
        return name;
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
