package si.kozolec.server.api;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import si.kozolec.server.search.Highlight;

/** Where the words were found: plain pieces of text, the marked ones answering the question. */
@Schema(name = "Highlight")
public record HighlightRepresentation(String field, String language, List<Highlight.Piece> pieces) {

    static HighlightRepresentation from(Highlight highlight) {
        return new HighlightRepresentation(
                highlight.field(), highlight.language().tag(), highlight.pieces());
    }
}
