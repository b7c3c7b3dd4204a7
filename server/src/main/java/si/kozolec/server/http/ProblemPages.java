package si.kozolec.server.http;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import si.kozolec.model.Language;

/** Tells people in a browser of a problem, on a page instead of in JSON. It must not fail, whatever was asked. */
@FunctionalInterface
public interface ProblemPages {

    /** For servers that nobody reads with a browser. */
    ProblemPages NONE = (problem, asked) -> null;

    /** The page; null when the problem is to be told in JSON after all. */
    @Nullable Document page(Problem problem, Asked asked);

    /**
     * What was asked when the problem arose.
     *
     * @param path the address as it was sent
     * @param parameters what stands behind the question mark, decoded; empty when it cannot be
     * @param language the language of the answer
     * @param requestId under which the log knows the request
     */
    record Asked(String path, Map<String, List<String>> parameters, Language language, String requestId) {}
}
