package si.kozolec.server.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.store.ByteArrayDataInput;
import org.apache.lucene.store.ByteBuffersDataOutput;
import si.kozolec.model.Language;

/**
 * Shows where the words of a question stand in title and description.
 *
 * <p>Which word stands where is found out once, when a model is indexed, and kept as triples: how far from the last word it begins,
 * how long it is, and a hash of its term. A search only compares hashes; analysing twenty descriptions again would cost more than
 * the search itself. A false hit of a hash would mark a word too many, once in some million.
 */
final class Marks {

    private static final int MOST_TOKENS = 500;

    // A question has few terms: running through them is quicker than any set.
    private final int[] slovenian;
    private final int[] english;
    private final String beginning;

    Marks(Question question) {
        this.slovenian = hashes(question.terms(Language.SL));
        this.english = hashes(question.terms(Language.EN));
        this.beginning = question.beginning();
    }

    /** Writes what has to be kept of a model to mark its texts later. */
    static void prepare(ModelSummary model, ByteBuffersDataOutput out) throws IOException {
        for (Language language : Language.values()) {
            prepare(model.title().in(language), language, out);
            prepare(model.description().in(language), language, out);
        }
    }

    /** The fragments of a model's texts in which words of the question stand; reads what was prepared. */
    List<Highlight> in(ShownModel shown) {
        ModelSummary model = shown.model();
        ByteArrayDataInput in = new ByteArrayDataInput(shown.marks());
        List<Highlight> highlights = new ArrayList<>();
        for (Language language : Language.values()) {
            add(highlights, "title", language, model.title().in(language), in);
            add(highlights, "description", language, model.description().in(language), in);
        }
        return highlights;
    }

    private void add(List<Highlight> highlights, String field, Language language, String text, ByteArrayDataInput in) {
        List<Fragment.Range> ranges = ranges(text, language == Language.SL ? slovenian : english, in);
        if (!ranges.isEmpty()) {
            highlights.add(new Highlight(field, language, Fragment.of(text, ranges)));
        }
    }

    private List<Fragment.Range> ranges(String text, int[] wanted, ByteArrayDataInput in) {
        int count = in.readVInt();
        List<Fragment.Range> ranges = List.of();
        int start = 0;
        for (int i = 0; i < count; i++) {
            start += in.readVInt();
            int end = start + in.readVInt();
            int hash = in.readInt();
            if (contains(wanted, hash) || begins(text, start, end)) {
                ranges = ranges.isEmpty() ? new ArrayList<>() : ranges;
                ranges.add(new Fragment.Range(start, end));
            }
        }
        return ranges;
    }

    private boolean begins(String text, int start, int end) {
        if (beginning.isEmpty() || end - start < beginning.length()) {
            return false;
        }
        // Most words already differ in the first letter; only the others are worth folding.
        char first = text.charAt(start);
        return (first > 127 || Character.toLowerCase(first) == beginning.charAt(0))
                && Analyzers.folded(text.substring(start, end)).startsWith(beginning);
    }

    private static void prepare(String text, Language language, ByteBuffersDataOutput out) throws IOException {
        Analyzers analysis = Analyzers.of(language);
        ByteBuffersDataOutput triples = new ByteBuffersDataOutput();
        int count = 0;
        try (TokenStream tokens = analysis.analyzer().tokenStream("", text)) {
            CharTermAttribute term = tokens.getAttribute(CharTermAttribute.class);
            OffsetAttribute offset = tokens.getAttribute(OffsetAttribute.class);
            tokens.reset();
            int last = 0;
            while (count < MOST_TOKENS && tokens.incrementToken()) {
                triples.writeVInt(offset.startOffset() - last);
                triples.writeVInt(offset.endOffset() - offset.startOffset());
                triples.writeInt(term.toString().hashCode());
                last = offset.startOffset();
                count++;
            }
        }
        out.writeVInt(count);
        triples.copyTo(out);
    }

    private static int[] hashes(Set<String> terms) {
        return terms.stream().mapToInt(String::hashCode).toArray();
    }

    private static boolean contains(int[] hashes, int hash) {
        for (int wanted : hashes) {
            if (wanted == hash) {
                return true;
            }
        }
        return false;
    }
}
