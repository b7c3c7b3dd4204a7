package si.kozolec.server.search;

import java.util.List;
import org.jspecify.annotations.Nullable;
import si.kozolec.model.LocalizedText;

/**
 * Why a model stands where it stands: which word of the question was found in it, where and how, and what that was worth.
 *
 * <p>The score is the sum of the words' scores, and of what whole names add, multiplied by each factor.
 *
 * @param words what each word found; a word that found nothing is there with a score of 0
 * @param factors what the sum is multiplied by
 */
public record Explanation(List<Word> words, List<Factor> factors) {

    public Explanation {
        words = List.copyOf(words);
        factors = List.copyOf(factors);
    }

    /**
     * What one word of the question found. The best match counts whole, the others a fifth.
     *
     * @param word the word; the whole question, when it is a name
     * @param score what it adds to the score
     * @param matches where it was found, best first
     */
    public record Word(String word, float score, List<Match> matches) {

        public Word {
            matches = List.copyOf(matches);
        }
    }

    /**
     * One place where a word was found.
     *
     * @param how in which way
     * @param field where, {@code name} or {@code description}
     * @param language the language of the text there, {@code sl} or {@code en}; null when it is of none
     * @param as what was found instead of the word: a term that means the same, the corrected word; null when it is the word itself
     * @param score what it is worth
     */
    public record Match(
            How how,
            String field,
            @Nullable String language,
            @Nullable String as,
            float score) {}

    /** In which way a word was found. */
    public enum How {
        /** The question is the identity of the model, or the name of an attribute. */
        IDENTITY("kot celo ime", "as a whole name"),
        /** The word, in any of its forms. */
        WORD("kot beseda", "as a word"),
        /** A part of the word, {@code Parking} of {@code OffStreetParking}. */
        PART("kot del besede", "as a part of a word"),
        /** The beginning of a longer word. */
        BEGINNING("kot začetek besede", "as the beginning of a word"),
        /** Another word that means the same. */
        MEANING("po pomenu", "by its meaning"),
        /** A word of a neighbouring thing. */
        RELATED("kot soroden pojem", "as a related term"),
        /** A word that was probably meant. */
        CORRECTION("kot popravek", "as a correction");

        private final String slovenian;
        private final String english;

        How(String slovenian, String english) {
            this.slovenian = slovenian;
            this.english = english;
        }

        /** The same for people. */
        public LocalizedText text() {
            return new LocalizedText(slovenian, english);
        }
    }

    /**
     * Something about the model itself that counts.
     *
     * @param name what, {@code national}, {@code status} or {@code reuse}
     * @param value by what the sum is multiplied
     * @param text the reason, for people
     */
    public record Factor(String name, float value, LocalizedText text) {}
}
