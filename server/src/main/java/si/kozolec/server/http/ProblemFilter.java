package si.kozolec.server.http;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.lang.annotation.Annotation;
import si.kozolec.model.Language;
import tools.jackson.databind.json.JsonMapper;

/** Writes a {@link Problem} that Jersey answers with, in the caller's language and with the request's identifier. */
final class ProblemFilter implements ContainerResponseFilter {

    private static final Annotation[] NONE = {};
    private static final MediaType TYPE = MediaType.valueOf(Problem.MEDIA_TYPE);

    private final JsonMapper json;

    ProblemFilter(JsonMapper json) {
        this.json = json;
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        if (!(response.getEntity() instanceof Problem problem)) {
            return;
        }
        Language language = Languages.choose(
                request.getUriInfo().getQueryParameters().getFirst("lang"),
                request.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE));
        String id = String.valueOf(request.getProperty(Manners.REQUEST_ID));
        response.getHeaders().putSingle(HttpHeaders.CONTENT_LANGUAGE, language.tag());
        response.getHeaders().putSingle(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setEntity(json.writeValueAsBytes(problem.members(language, id)), NONE, TYPE);
    }
}
