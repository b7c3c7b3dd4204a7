package si.kozolec.server.search;

import java.io.IOException;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;

/** Lets a word be found whole and by its parts: after {@code OffStreetParking} come {@code Off}, {@code Street}, {@code Parking}. */
final class PartsFilter extends TokenFilter {

    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private final OffsetAttribute offset = addAttribute(OffsetAttribute.class);
    private final StringBuilder word = new StringBuilder();
    private int wordStart;
    private int part;

    PartsFilter(TokenStream input) {
        super(input);
    }

    @Override
    public boolean incrementToken() throws IOException {
        if (part < word.length()) {
            int next = Words.nextPart(word, part);
            int start = part;
            part = next;
            clearAttributes();
            term.append(word, start, next);
            offset.setOffset(wordStart + start, wordStart + next);
            return true;
        }
        word.setLength(0);
        part = 0;
        if (!input.incrementToken()) {
            return false;
        }
        if (Words.nextPart(term, 0) < term.length()) {
            word.append(term);
            wordStart = offset.startOffset();
        }
        return true;
    }

    @Override
    public void reset() throws IOException {
        super.reset();
        word.setLength(0);
        part = 0;
    }
}
