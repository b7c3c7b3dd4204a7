package si.kozolec.server.api;

import io.swagger.v3.oas.annotations.media.Schema;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import si.kozolec.server.search.Completion;

/**
 * How to go on from what was typed, on the wire, best first.
 *
 * @param query what was typed
 * @param items what it may become
 */
@Schema(name = "Suggestions")
public record SuggestionsRepresentation(String query, List<SuggestionRepresentation> items) {

    static SuggestionsRepresentation from(String query, List<Completion> found, Addresses addresses) {
        return new SuggestionsRepresentation(
                query,
                found.stream()
                        .map(each -> SuggestionRepresentation.from(each, addresses))
                        .toList());
    }

    /**
     * One way to go on.
     *
     * @param text what to show, and to put into the box
     * @param kind {@code term}, {@code model}, {@code subject}, {@code attribute}, or {@code correction} for what was probably meant
     * @param model the identity of the model, when it is one
     * @param title what the model is called, when it is one and says so
     * @param link where it leads
     */
    @Schema(name = "Suggestion")
    public record SuggestionRepresentation(
            String text,
            String kind,
            @Nullable String model,
            @Nullable TextRepresentation title,
            String link) {

        static SuggestionRepresentation from(Completion completion, Addresses addresses) {
            return new SuggestionRepresentation(
                    completion.text(),
                    completion.kind().name().toLowerCase(Locale.ROOT),
                    completion.model() == null ? null : completion.model().toString(),
                    TextRepresentation.from(completion.title()),
                    addresses.path(link(completion)));
        }

        private static String link(Completion completion) {
            if (completion.model() != null) {
                return "/models/" + completion.model();
            }
            String text = URLEncoder.encode(completion.text(), StandardCharsets.UTF_8);
            return switch (completion.kind()) {
                case ATTRIBUTE -> "/api/v1/attributes?q=" + text;
                case SUBJECT -> "/api/v1/models?subject=" + text;
                case TERM, MODEL, CORRECTION -> "/api/v1/models?q=" + text;
            };
        }
    }
}
