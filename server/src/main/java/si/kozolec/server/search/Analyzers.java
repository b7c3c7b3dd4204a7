package si.kozolec.server.search;

import java.io.IOException;
import java.util.Locale;
import java.util.function.UnaryOperator;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.en.KStemFilter;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.ngram.EdgeNGramTokenFilter;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.util.CharTokenizer;

/**
 * How text becomes the words of the index, in one place: split into words and parts, lower case, without diacritics, and then
 * the way of each language.
 */
final class Analyzers {

    static final int SHORTEST_BEGINNING = 2;
    static final int LONGEST_BEGINNING = 15;

    /** Slovenian text. */
    static final Analyzers SLOVENIAN = new Analyzers(SlovenianEndings::new);
    /** English text, and the names of things, which are English in practice. */
    static final Analyzers ENGLISH = new Analyzers(KStemFilter::new);
    /** The beginnings of words, for somebody who is still typing. */
    static final Analyzers BEGINNINGS =
            new Analyzers(words -> new EdgeNGramTokenFilter(words, SHORTEST_BEGINNING, LONGEST_BEGINNING, false));

    private final Analyzer analyzer;

    private Analyzers(UnaryOperator<TokenStream> ofLanguage) {
        this.analyzer = new Analyzer() {
            @Override
            protected TokenStreamComponents createComponents(String field) {
                Tokenizer words = CharTokenizer.fromTokenCharPredicate(Words::isPartOfWord);
                TokenStream folded = new ASCIIFoldingFilter(new LowerCaseFilter(new PartsFilter(words)));
                return new TokenStreamComponents(words, ofLanguage.apply(folded));
            }
        };
    }

    Analyzer analyzer() {
        return analyzer;
    }

    /** What one word is in the index. */
    String term(String word) {
        try (TokenStream tokens = analyzer.tokenStream("", word)) {
            CharTermAttribute term = tokens.getAttribute(CharTermAttribute.class);
            tokens.reset();
            // The whole word comes first, its parts after it.
            return tokens.incrementToken() ? term.toString() : "";
        } catch (IOException e) {
            throw new IllegalStateException("a text in memory could not be read", e);
        }
    }

    /** A whole text without upper case and diacritics, its other signs left alone. */
    static String folded(String text) {
        char[] from = Words.composed(text).toLowerCase(Locale.ROOT).toCharArray();
        char[] to = new char[4 * from.length];
        return new String(to, 0, ASCIIFoldingFilter.foldToASCII(from, 0, to, 0, from.length));
    }
}
