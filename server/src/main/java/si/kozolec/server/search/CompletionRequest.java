package si.kozolec.server.search;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import si.kozolec.model.Language;

/**
 * A checked question to {@link SearchIndex#complete}.
 *
 * @param typed what was typed so far
 * @param language the language that the searcher speaks; its words come first; hides nothing
 * @param size how many completions are wanted at most
 */
public record CompletionRequest(String typed, @Nullable Language language, int size) {

    /** The names of the parameters that {@link #from} knows. */
    public static final List<String> PARAMETERS = List.of("q", "language", "size");

    private static final int DEFAULT_SIZE = 8;
    private static final int LARGEST_SIZE = 20;

    /**
     * Reads and checks the parameters of a request.
     *
     * @throws InvalidRequest with everything that is wrong
     */
    public static CompletionRequest from(Map<String, List<String>> given) {
        Parameters parameters = new Parameters(given, new LinkedHashSet<>(PARAMETERS));
        String typed = parameters.question();
        Language language = parameters.language().orElse(null);
        int size = parameters.size(DEFAULT_SIZE, LARGEST_SIZE);
        parameters.finish(1, size);
        return new CompletionRequest(typed, language, size);
    }
}
