package si.kozolec.server.http;

import jakarta.ws.rs.core.MediaType;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.json.JsonMapper;

/** Writes problems: for programs as JSON, for people who came with a browser as a page. */
final class ProblemWriter {

    private static final Logger LOG = LoggerFactory.getLogger(ProblemWriter.class);
    private static final MediaType TYPE = MediaType.valueOf(Problem.MEDIA_TYPE);
    private static final int LONGEST_HEADER = 1_000;

    private final JsonMapper json;
    private final ProblemPages pages;

    ProblemWriter(JsonMapper json, ProblemPages pages) {
        this.json = json;
        this.pages = pages;
    }

    /**
     * The answer.
     *
     * @param accept the header {@code Accept}
     */
    Document write(Problem problem, ProblemPages.Asked asked, @Nullable String accept) {
        Document page = isForPeople(asked.path(), accept) ? page(problem, asked) : null;
        Document document = page == null
                ? Document.once(json.writeValueAsBytes(problem.members(asked.language(), asked.requestId())), TYPE)
                : page;
        return document.cached("no-store")
                .with("Content-Language", asked.language().tag());
    }

    private @Nullable Document page(Problem problem, ProblemPages.Asked asked) {
        try {
            return pages.page(problem, asked);
        } catch (RuntimeException e) {
            // Whatever is broken may be what the page needs as well.
            LOG.error("the page about a problem failed", e);
            return null;
        }
    }

    /** Only a browser names HTML in so many words; and whoever calls the API or git is a program all the same. */
    private static boolean isForPeople(String path, @Nullable String accept) {
        if (accept == null
                || accept.length() > LONGEST_HEADER
                || path.startsWith("/api/")
                || path.startsWith("/git/")) {
            return false;
        }
        for (String range : accept.toLowerCase(Locale.ROOT).split(",", -1)) {
            String[] parts = range.split(";", 2);
            if (parts[0].strip().equals("text/html")) {
                return parts.length == 1 || !parts[1].strip().matches("q=0(\\.0{0,3})?");
            }
        }
        return false;
    }
}
