package si.kozolec.server.search;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import si.kozolec.model.Language;

/**
 * A checked question to {@link SearchIndex#attributes}.
 *
 * @param question what to look for, plain words; empty for all attributes
 * @param language the language that the searcher speaks: its texts weigh a little more; hides nothing
 * @param page which page, from 1
 * @param size how many attributes a page has
 */
public record AttributeRequest(String question, @Nullable Language language, int page, int size) {

    /** The names of the parameters that {@link #from} knows. */
    public static final List<String> PARAMETERS = List.of("q", "language", "page", "size");

    public AttributeRequest {
        Parameters.requirePage(page, size);
    }

    /**
     * Reads and checks the parameters of a request.
     *
     * @throws InvalidRequest with everything that is wrong
     */
    public static AttributeRequest from(Map<String, List<String>> given) {
        Parameters parameters = new Parameters(given, new LinkedHashSet<>(PARAMETERS));
        String question = parameters.question();
        Language language = parameters.language().orElse(null);
        int page = parameters.page();
        int size = parameters.size();
        parameters.finish(page, size);
        return new AttributeRequest(question, language, page, size);
    }
}
