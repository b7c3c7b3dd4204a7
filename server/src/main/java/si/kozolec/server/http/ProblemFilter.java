package si.kozolec.server.http;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.UriInfo;
import java.lang.annotation.Annotation;
import java.util.List;
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
        if (response.getEntity() instanceof Problem problem) {
            write(
                    problem.reason() == Reason.UNSUPPORTED_MEDIA_TYPE ? advised(problem, request, response) : problem,
                    request,
                    response);
        }
    }

    /** RFC 9110, 15.5.16: the header Accept of the answer tells which types may be sent. */
    private static Problem advised(
            Problem problem, ContainerRequestContext request, ContainerResponseContext response) {
        List<String> types = ReadTypes.types(request);
        if (types.isEmpty()) {
            return problem;
        }
        response.getHeaders().putSingle(HttpHeaders.ACCEPT, String.join(", ", types));
        return new Problem(problem.reason(), ReadTypes.advice(request, types), problem.parts());
    }

    private void write(Problem problem, ContainerRequestContext request, ContainerResponseContext response) {
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
