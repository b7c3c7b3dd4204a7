package si.kozolec.schema;

import java.util.HashMap;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/**
 * A part of a document that has an address and anchors of its own: the whole document, and every schema in it that claims an
 * {@code $id}. {@code #…} means a place in the resource that it stands in, and not in the document.
 */
final class Resource {

    /** The key under which a resource of 2019-09 says that it may be extended. */
    static final String RECURSIVE = "$recursiveAnchor";

    /** No pointer looks like this: what two places claim means neither. */
    static final String NOWHERE = "?";

    private final String pointer;
    private final ResourceAddress address;
    private final Dialect dialect;
    private final Map<String, String> anchors = new HashMap<>();
    private final Map<String, String> dynamicAnchors = new HashMap<>();
    private boolean watchesItems;

    Resource(String pointer, ResourceAddress address, Dialect dialect) {
        this.pointer = pointer;
        this.address = address;
        this.dialect = dialect;
    }

    /** Takes up what a schema that stands directly in this resource says about it. */
    void add(String at, JsonNode schema) {
        name("$anchor", at, schema, anchors);
        plainName(at, Resources.claimed(schema, dialect));
        // In the wild both words are in use for such names, whatever the edition.
        String other = schema.path(dialect == Dialect.DRAFT_4 ? "$id" : "id").asString("");
        if (other.startsWith("#")) {
            plainName(at, other);
        }
        if (dialect == Dialect.DRAFT_2020_12) {
            name("$dynamicAnchor", at, schema, anchors);
            name("$dynamicAnchor", at, schema, dynamicAnchors);
        }
        if (dialect == Dialect.DRAFT_2019_09
                && at.equals(pointer)
                && schema.path(RECURSIVE).asBoolean(false)) {
            dynamicAnchors.put(RECURSIVE, at);
        }
        watchesItems |= schema.has("unevaluatedItems");
    }

    /** Until 2019-09 a schema got its name by an {@code $id} that ends with it: {@code #name}. */
    private void plainName(String at, String id) {
        String fragment = id.substring(id.indexOf('#') + 1);
        if (id.contains("#") && !fragment.isEmpty() && !fragment.startsWith("/")) {
            anchors.merge(fragment, at, (one, another) -> NOWHERE);
        }
    }

    private static void name(String keyword, String at, JsonNode schema, Map<String, String> names) {
        JsonNode name = schema.path(keyword);
        if (name.isString()) {
            names.merge(name.asString(), at, (one, other) -> one.equals(other) ? one : NOWHERE);
        }
    }

    /** Where the resource begins in its document. */
    String pointer() {
        return pointer;
    }

    ResourceAddress address() {
        return address;
    }

    Dialect dialect() {
        return dialect;
    }

    /** The pointers to the schemas that have names, by name. */
    Map<String, String> anchors() {
        return anchors;
    }

    /** The pointers to the schemas that stand in for others of that name further in. */
    Map<String, String> dynamicAnchors() {
        return dynamicAnchors;
    }

    /** Whether a schema in it asks which items of a list no other schema has looked at. */
    boolean watchesItems() {
        return watchesItems;
    }
}
