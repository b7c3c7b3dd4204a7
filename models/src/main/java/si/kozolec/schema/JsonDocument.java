package si.kozolec.schema;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import si.kozolec.model.Finding;
import tools.jackson.databind.JsonNode;

/**
 * A JSON file as it was read: its content as far as it has any, and what is wrong with it.
 *
 * @param path the file
 * @param root the content; null when the file is not JSON
 * @param findings what is wrong: not JSON at all, or a name that an object has twice
 */
public record JsonDocument(String path, @Nullable JsonNode root, List<Finding> findings) {

    public JsonDocument {
        findings = List.copyOf(findings);
    }

    /** Reads the file; whatever its bytes are, the answer is a document. */
    public static JsonDocument read(String path, byte[] bytes) {
        return JsonReader.read(path, bytes);
    }

    /** The content, when the file is JSON. */
    public Optional<JsonNode> content() {
        return Optional.ofNullable(root);
    }
}
