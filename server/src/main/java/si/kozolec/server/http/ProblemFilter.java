package si.kozolec.server.http;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.UriInfo;
import java.lang.annotation.Annotation;
import si.kozolec.model.Language;

/** Writes a {@link Problem} that Jersey answers with, in the caller's language and with the request's identifier. */
final class ProblemFilter implements ContainerResponseFilter {

    private static final Annotation[] NONE = {};

    private final ProblemWriter writer;

    ProblemFilter(ProblemWriter writer) {
        this.writer = writer;
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        if (!(response.getEntity() instanceof Problem problem)) {
            return;
        }
        UriInfo uri = request.getUriInfo();
        Language language = Languages.choose(
                uri.getQueryParameters().getFirst("lang"), request.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE));
        Document document = writer.write(
                problem,
                new ProblemPages.Asked(
                        "/" + uri.getPath(false).replaceFirst("^/+", ""),
                        uri.getQueryParameters(),
                        language,
                        String.valueOf(request.getProperty(Manners.REQUEST_ID))),
                request.getHeaderString(HttpHeaders.ACCEPT));
        document.headers().forEach(response.getHeaders()::putSingle);
        response.setEntity(document.bytes(), NONE, document.type());
    }
}
