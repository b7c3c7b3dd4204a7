package si.kozolec.payload;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import si.kozolec.model.Finding;
import tools.jackson.databind.JsonNode;

/**
 * One entity as a tree, every part of which can be found again in the payload.
 *
 * <pre>{@code
 * PayloadDocument document = PayloadDocument.read(slice, "entities.ndjson");
 * Place place = document.place("/location/coordinates/1");
 * }</pre>
 *
 * @param slice the bytes that were read
 * @param root the content; null when it is not JSON, or goes beyond a limit
 * @param findings what is wrong with it as JSON, in its order, with file, line, column, and the pointer in the whole payload
 */
public record PayloadDocument(Slice slice, @Nullable JsonNode root, List<Finding> findings) {

    public PayloadDocument {
        findings = List.copyOf(findings);
    }

    /**
     * Reads an entity; whatever its bytes are, the answer is a document.
     *
     * @param file the file to name in the findings, as the user named it
     */
    public static PayloadDocument read(Slice slice, String file) {
        return new DocumentReader(slice, file).read();
    }

    /** The content, when it is JSON. */
    public Optional<JsonNode> content() {
        return Optional.ofNullable(root);
    }

    /**
     * Where the value at a pointer begins.
     *
     * @param pointer in this entity, not in the whole payload; when it leads nowhere, the nearest part that there is counts
     */
    public Place place(String pointer) {
        return Place.of(slice, PointerSearch.value(slice, pointer));
    }

    /** Where the name of the member at a pointer begins; for an element of an array, and for the entity itself, its value. */
    public Place placeOfName(String pointer) {
        return Place.of(slice, PointerSearch.name(slice, pointer));
    }

    /** The pointer in the whole payload of a pointer in this entity. */
    public String inPayload(String pointer) {
        return slice.pointer() + pointer;
    }
}
