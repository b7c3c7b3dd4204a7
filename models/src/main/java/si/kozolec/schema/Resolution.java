package si.kozolec.schema;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Where a reference leads: to a node of a document in the same tree, or nowhere. */
public sealed interface Resolution {

    /**
     * It leads here.
     *
     * @param path the file that the node stands in
     * @param pointer the node's place in that file, as a JSON pointer
     * @param node the node
     * @param note why this is what the reference means when its address is not simply the file's, {@code reference-renamed};
     *     null for a plain reference
     */
    record Resolved(
            String path,
            String pointer,
            JsonNode node,
            @Nullable String note) implements Resolution {}

    /**
     * It leads nowhere.
     *
     * @param reason the kind of finding that says why, {@code reference-unresolved}
     */
    record Unresolved(String reason) implements Resolution {}
}
