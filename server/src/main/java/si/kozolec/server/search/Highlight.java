package si.kozolec.server.search;

import java.util.List;
import java.util.stream.Collectors;
import si.kozolec.model.Language;

/**
 * Shows a searcher where the words were found: a text, or a part of it, with the words marked.
 *
 * @param field {@code title} or {@code description}
 * @param language the language of the text
 * @param pieces the text in order, plain and unescaped; joined they are the fragment
 */
public record Highlight(String field, Language language, List<Piece> pieces) {

    public Highlight {
        pieces = List.copyOf(pieces);
    }

    /** The fragment without marks. */
    public String text() {
        return pieces.stream().map(Piece::text).collect(Collectors.joining());
    }

    /**
     * A stretch of text.
     *
     * @param text plain text; whoever puts it on a page escapes it
     * @param marked whether it answers a word of the question
     */
    public record Piece(String text, boolean marked) {}
}
