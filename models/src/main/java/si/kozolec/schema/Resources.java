package si.kozolec.schema;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/**
 * The resources of one document: which part of it an address, an anchor or a {@code #} in it means (JSON Schema 2020-12,
 * section 8.2).
 */
final class Resources {

    /** Those of a document that there is not. */
    static final Resources NONE = of(MissingNode.getInstance(), new byte[0]);

    private final Resource whole;
    private final Map<String, Resource> byPointer = new HashMap<>();
    private final Map<String, String> byAddress = new HashMap<>();
    private final Map<String, Resource> around = new ConcurrentHashMap<>();

    private record Part(String pointer, JsonNode schema, Resource resource) {}

    private Resources(Resource whole) {
        this.whole = whole;
        byPointer.put("", whole);
    }

    /**
     * The resources of a document.
     *
     * @param written the document as it was read: nearly always that is enough to see that it has no parts
     */
    static Resources of(JsonNode root, byte[] written) {
        Dialect dialect = Dialect.of(root);
        String own = claimed(root, dialect);
        // Whatever its edition, both words are in use for what a document is called; it is not relied on.
        String id = own.isEmpty() ? root.path("$id").asString(root.path("id").asString("")) : own;
        Resources resources = new Resources(new Resource("", ResourceAddress.ofDocument(id), dialect));
        if (ResourceMarks.areIn(root, written)) {
            resources.explore(root);
        } else {
            resources.whole.add("", root);
        }
        return resources;
    }

    private void explore(JsonNode root) {
        Deque<Part> open = new ArrayDeque<>();
        open.add(new Part("", root, whole));
        while (!open.isEmpty()) {
            Part part = open.poll();
            Resource resource = part.pointer().isEmpty() ? part.resource() : opened(part);
            resource.add(part.pointer(), part.schema());
            for (Map.Entry<String, JsonNode> inner :
                    Subschemas.of(part.pointer(), part.schema()).entrySet()) {
                open.add(new Part(inner.getKey(), inner.getValue(), resource));
            }
        }
    }

    /** The resource that a schema stands in: one of its own when it claims an address. */
    private Resource opened(Part part) {
        Dialect dialect = Dialect.named(part.schema()).orElse(part.resource().dialect());
        String id = claimed(part.schema(), dialect);
        if (id.isEmpty() || id.startsWith("#")) {
            return part.resource();
        }
        Resource opened = new Resource(part.pointer(), part.resource().address().inner(id), dialect);
        byPointer.put(part.pointer(), opened);
        if (!opened.address().claimed().equals(whole.address().claimed())) {
            byAddress.merge(opened.address().claimed(), part.pointer(), (one, other) -> Resource.NOWHERE);
        }
        return opened;
    }

    /** What a schema calls itself; empty when nothing, or when its edition says that this does not count. */
    static String claimed(JsonNode schema, Dialect dialect) {
        if (dialect.hidesWhatStandsBesideReference() && schema.path("$ref").isString()) {
            return "";
        }
        return schema.path(dialect == Dialect.DRAFT_4 ? "id" : "$id").asString("");
    }

    /** The document itself. */
    Resource whole() {
        return whole;
    }

    /** Whether the document has parts that are resources too. */
    boolean hasParts() {
        return byPointer.size() > 1;
    }

    /** The resource that begins at that place; null when none does. */
    @Nullable Resource opensAt(String pointer) {
        return hasParts() ? byPointer.get(pointer) : null;
    }

    /** The innermost resource around a place. */
    Resource around(String pointer) {
        return hasParts() ? around.computeIfAbsent(pointer, this::innermost) : whole;
    }

    private Resource innermost(String pointer) {
        String outer = pointer;
        Resource found = byPointer.get(outer);
        while (found == null) {
            outer = outer.substring(0, outer.lastIndexOf('/'));
            found = byPointer.get(outer);
        }
        return found;
    }

    /** The part of the document that alone claims that address; the document itself does not count. */
    Optional<Resource> part(String address) {
        return Optional.ofNullable(byAddress.get(address)).map(byPointer::get);
    }
}
