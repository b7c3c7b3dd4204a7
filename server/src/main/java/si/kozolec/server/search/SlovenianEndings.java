package si.kozolec.server.search;

import java.io.IOException;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/**
 * Lets a Slovenian word be found in its other cases and numbers: takes the commonest endings off, so that {@code parkirišče},
 * {@code parkirišča} and {@code parkiriščih} meet.
 *
 * <p>It knows endings, not words: it sees folded lower-case letters, takes one ending, and leaves at least three letters. This is
 * the one place where a real stemmer goes; the index must be made again then (a new {@code FORMAT}).
 */
final class SlovenianEndings extends TokenFilter {

    private static final int SHORTEST_REST = 3;
    private static final String[] ENDINGS = {
        "ega", "emu", "imi", "ama", "ami", "oma", "ema", "ima", "ih", "im", "em", "om", "am", "ah", "eh", "ov", "ev",
        "a", "e", "i", "o", "u"
    };

    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);

    SlovenianEndings(TokenStream input) {
        super(input);
    }

    @Override
    public boolean incrementToken() throws IOException {
        if (!input.incrementToken()) {
            return false;
        }
        term.setLength(rest(term.buffer(), term.length()));
        return true;
    }

    /** How many letters are left without the ending. */
    static int rest(char[] word, int length) {
        // "kakovostjo" is the "kakovost" with something; but "postajo" belongs to "postaja" and only loses its vowel.
        if (length >= SHORTEST_REST + 3 && ends(word, length, "jo") && !isVowel(word[length - 3])) {
            return length - 2;
        }
        for (String ending : ENDINGS) {
            if (length - ending.length() >= SHORTEST_REST && ends(word, length, ending)) {
                return length - ending.length();
            }
        }
        return length;
    }

    private static boolean ends(char[] word, int length, String ending) {
        int start = length - ending.length();
        for (int i = 0; i < ending.length(); i++) {
            if (word[start + i] != ending.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isVowel(char letter) {
        return "aeiou".indexOf(letter) >= 0;
    }
}
