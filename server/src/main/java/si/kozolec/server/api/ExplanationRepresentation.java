package si.kozolec.server.api;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import si.kozolec.server.search.Explanation;

/**
 * Why a model stands where it stands, on the wire: the score is the sum of the words' scores, multiplied by each factor.
 *
 * @param words what each word of the question found
 * @param factors what about the model itself counts
 */
@Schema(name = "Explanation")
public record ExplanationRepresentation(List<WordRepresentation> words, List<FactorRepresentation> factors) {

    static @Nullable ExplanationRepresentation from(@Nullable Explanation explanation) {
        return explanation == null
                ? null
                : new ExplanationRepresentation(
                        explanation.words().stream()
                                .map(WordRepresentation::from)
                                .toList(),
                        explanation.factors().stream()
                                .map(factor -> new FactorRepresentation(
                                        factor.name(), factor.value(), TextRepresentation.from(factor.text())))
                                .toList());
    }

    /** What one word found: the best match counts whole, each other a fifth. */
    @Schema(name = "ExplainedWord")
    public record WordRepresentation(String word, float score, List<MatchRepresentation> matches) {

        static WordRepresentation from(Explanation.Word word) {
            return new WordRepresentation(
                    word.word(),
                    word.score(),
                    word.matches().stream().map(MatchRepresentation::from).toList());
        }
    }

    /**
     * One place where a word was found.
     *
     * @param how {@code word}, {@code part}, {@code beginning}, {@code meaning}, {@code related}, {@code correction}, {@code identity}
     * @param field where, {@code name}, {@code description}, {@code attribute}
     * @param as what was found instead of the word itself
     */
    @Schema(name = "ExplainedMatch")
    public record MatchRepresentation(
            String how,
            @Nullable TextRepresentation text,
            String field,
            @Nullable String language,
            @Nullable String as,
            float score) {

        static MatchRepresentation from(Explanation.Match match) {
            return new MatchRepresentation(
                    match.how().name().toLowerCase(Locale.ROOT),
                    TextRepresentation.from(match.how().text()),
                    match.field(),
                    match.language(),
                    match.as(),
                    match.score());
        }
    }

    /** Something about the model itself that counts. */
    @Schema(name = "ExplainedFactor")
    public record FactorRepresentation(
            String name, float value, @Nullable TextRepresentation text) {}
}
