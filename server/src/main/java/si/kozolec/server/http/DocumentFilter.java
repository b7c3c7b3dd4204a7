package si.kozolec.server.http;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.HttpHeaders;
import java.lang.annotation.Annotation;

/** Lets a resource return a {@link Document}, and sends the {@link Answer} that it means for the caller. */
final class DocumentFilter implements ContainerResponseFilter {

    private static final Annotation[] NONE = {};

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        if (!(response.getEntity() instanceof Document document)) {
            return;
        }
        // Only what was found can already be there.
        boolean found = response.getStatus() == 200;
        Answer answer = Answer.to(
                document,
                request.getHeaderString(HttpHeaders.ACCEPT_ENCODING),
                found ? request.getHeaderString(HttpHeaders.IF_NONE_MATCH) : null,
                found ? request.getHeaderString(HttpHeaders.IF_MODIFIED_SINCE) : null);
        answer.headers().forEach(response.getHeaders()::putSingle);
        if (answer.body() == null) {
            response.setStatus(304);
            response.setEntity(null);
        } else {
            response.setEntity(answer.body(), NONE, document.type());
        }
    }
}
