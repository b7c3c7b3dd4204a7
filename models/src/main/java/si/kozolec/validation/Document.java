package si.kozolec.validation;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import si.kozolec.model.Finding;
import si.kozolec.payload.Slice;
import si.kozolec.schema.JsonDocument;
import tools.jackson.databind.JsonNode;

/** The document of a slice and the places in it. */
record Document(Slice slice, Optional<JsonNode> content, List<Finding> findings) {

    static Document read(Slice slice, String file) {
        byte[] bytes = Arrays.copyOfRange(slice.bytes(), slice.from(), slice.to());
        JsonDocument document = JsonDocument.read(file, bytes);
        return new Document(slice, document.content(), document.findings());
    }

    Finding placed(Finding finding, String file) {
        return new Finding(
                finding.severity(),
                finding.code(),
                finding.message(),
                finding.hint(),
                file,
                (int) slice.line(),
                slice.column(),
                slice.pointer() + finding.pointer(),
                finding.schemaPointer());
    }
}
