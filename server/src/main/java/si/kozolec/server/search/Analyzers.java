package si.kozolec.server.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
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
import si.kozolec.model.Language;

/**
 * How text becomes the words of the index, in one place: split into words and parts, lower case, without diacritics, and then
 * the way of each language.
 */
final class Analyzers {

    static final int SHORTEST_BEGINNING = 2;
    static final int LONGEST_BEGINNING = 15;

    /** Slovenian text. */
    static final Analyzers SLOVENIAN = new Analyzers(SlovenianStemFilter::new);
    /** English text, and the names of things, which are English in practice. */
    static final Analyzers ENGLISH = new Analyzers(KStemFilter::new);
    /** The beginnings of words, for somebody who is still typing. */
    static final Analyzers BEGINNINGS =
            new Analyzers(words -> new EdgeNGramTokenFilter(words, SHORTEST_BEGINNING, LONGEST_BEGINNING, false));
    /** Codes of concepts, with spaces between them. */
    static final Analyzers CONCEPTS = new Analyzers();

    private static final int MOST_REMEMBERED = 50_000;
    private static final int LONGEST_REMEMBERED = 40;

    private final Map<String, String> terms = new ConcurrentHashMap<>();
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

    private Analyzers() {
        this.analyzer = new Analyzer() {
            @Override
            protected TokenStreamComponents createComponents(String field) {
                return new TokenStreamComponents(
                        CharTokenizer.fromSeparatorCharPredicate(character -> character == ' '));
            }
        };
    }

    static Analyzers of(Language language) {
        return language == Language.SL ? SLOVENIAN : ENGLISH;
    }

    Analyzer analyzer() {
        return analyzer;
    }

    /** What one word is in the index; remembered, because the same words come again and again. */
    String term(String word) {
        String known = terms.get(word);
        if (known == null) {
            // The whole word comes first, its parts after it.
            List<String> all = terms(word);
            known = all.isEmpty() ? "" : all.get(0);
            if (terms.size() >= MOST_REMEMBERED) {
                terms.clear();
            }
            if (word.length() <= LONGEST_REMEMBERED) {
                terms.put(word, known);
            }
        }
        return known;
    }

    /** What the words of a text are in the index, one after the other. */
    List<String> terms(String text) {
        List<String> all = new ArrayList<>();
        try (TokenStream tokens = analyzer.tokenStream("", text)) {
            CharTermAttribute term = tokens.getAttribute(CharTermAttribute.class);
            tokens.reset();
            while (tokens.incrementToken()) {
                all.add(term.toString());
            }
            return all;
        } catch (IOException e) {
            throw new IllegalStateException("a text in memory could not be read", e);
        }
    }

    /** Makes the terms of many words known at once, which costs less than one by one. */
    void learn(Set<String> words) {
        List<String> simple =
                words.stream().filter(word -> Words.parts(word).isEmpty()).toList();
        List<String> all = terms(String.join(" ", simple));
        for (int i = 0; i < simple.size(); i++) {
            terms.put(simple.get(i), all.get(i));
        }
    }

    /** A whole text without upper case and diacritics, its other signs left alone. */
    static String folded(String text) {
        char[] from = Words.composed(text).toLowerCase(Locale.ROOT).toCharArray();
        char[] to = new char[4 * from.length];
        return new String(to, 0, ASCIIFoldingFilter.foldToASCII(from, 0, to, 0, from.length));
    }
}
