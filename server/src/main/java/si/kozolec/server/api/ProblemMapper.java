package si.kozolec.server.api;

import jakarta.ws.rs.NotAcceptableException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.glassfish.jersey.server.ExtendedUriInfo;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import si.kozolec.server.access.AccessException;
import si.kozolec.server.http.Failure;
import si.kozolec.server.http.Problem;
import si.kozolec.server.http.Reason;
import si.kozolec.server.http.Refusals;
import si.kozolec.server.search.InvalidRequest;
import si.kozolec.server.submission.Refusal;
import si.kozolec.server.submission.RefusedException;

/**
 * Turns everything that goes wrong into a problem (RFC 9457).
 *
 * <p>Only what was foreseen is the caller's fault. An unknown exception is ours: it is logged with the identifier of the
 * request, and the caller gets that identifier and a 500, never a 400.
 */
public final class ProblemMapper implements ExceptionMapper<Throwable> {

    private static final Logger LOG = LoggerFactory.getLogger(ProblemMapper.class);

    @Context
    private @Nullable ExtendedUriInfo address;

    @Override
    public Response toResponse(Throwable thrown) {
        if (thrown instanceof AccessException refused) {
            return refusal(refused);
        }
        if (thrown instanceof NotAcceptableException && address != null) {
            return answer(Forms.problem(address));
        }
        return thrown instanceof WebApplicationException refused ? refusal(refused) : answer(problem(thrown));
    }

    /** What to tell the caller of anything but Jersey's own refusals. */
    static Problem problem(Throwable thrown) {
        if (thrown instanceof Failure failure) {
            return failure.problem();
        }
        if (thrown instanceof AccessException refused) {
            // The reason has the same name here as there.
            return new Problem(Reason.valueOf(refused.refusal().name()), refused.text(), List.of());
        }
        if (thrown instanceof InvalidRequest invalid) {
            return invalid(invalid);
        }
        if (thrown instanceof RefusedException refused) {
            return refused(refused.refusals());
        }
        return Problem.of(Refusals.in(thrown).orElseGet(() -> ours(thrown)));
    }

    /** What the lodge refuses, with the headers that belong to it. */
    private static Response refusal(AccessException refused) {
        Problem problem = problem(refused);
        Response.ResponseBuilder response =
                Response.status(problem.reason().status()).entity(problem);
        refused.challenge().ifPresent(challenge -> response.header(HttpHeaders.WWW_AUTHENTICATE, challenge));
        refused.retryAfter().ifPresent(wait -> response.header(HttpHeaders.RETRY_AFTER, wait.toSeconds()));
        return response.build();
    }

    private static Problem invalid(InvalidRequest invalid) {
        List<Problem.Part> parts = invalid.problems().stream()
                .map(problem -> Problem.Part.inParameter(problem.parameter(), problem.message()))
                .toList();
        return new Problem(Reason.INVALID_REQUEST, parts.get(0).message(), parts);
    }

    /** What the review desk refuses: the first reason gives the status, all of them are told. */
    private static Problem refused(List<Refusal> refusals) {
        Reason reason = switch (refusals.get(0).kind()) {
            case INVALID -> Reason.INVALID_REQUEST;
            case FORBIDDEN -> Reason.FORBIDDEN;
            case UNKNOWN -> Reason.SUBMISSION_NOT_FOUND;
            case CONFLICT -> Reason.SUBMISSION_REFUSED;
            case TOO_LARGE -> Reason.TOO_LARGE;
        };
        List<Problem.Part> parts = refusals.stream()
                .map(one -> Problem.Part.inFile(one.file(), one.code(), one.text()))
                .toList();
        return new Problem(reason, refusals.get(0).text(), parts);
    }

    private static Reason ours(Throwable thrown) {
        LOG.error("a request failed", thrown);
        return Reason.INTERNAL_ERROR;
    }

    /** What Jersey refuses on its own: unknown address, method, form or type of content. */
    private static Response refusal(WebApplicationException refused) {
        Response original = refused.getResponse();
        if (original.getStatus() < 400) {
            return original;
        }
        if (original.getStatus() >= 500) {
            LOG.error("a request failed", refused);
        }
        Response.ResponseBuilder response =
                Response.status(original.getStatus()).entity(Problem.of(Reason.ofStatus(original.getStatus())));
        Optional.ofNullable(original.getHeaderString(HttpHeaders.ALLOW))
                .ifPresent(allow -> response.header(HttpHeaders.ALLOW, withHead(allow)));
        return response.build();
    }

    /** Jersey answers HEAD wherever it answers GET, but forgets to say so. */
    private static String withHead(String allow) {
        Set<String> methods = new TreeSet<>(List.of(allow.split("\\s*,\\s*", -1)));
        if (methods.contains("GET")) {
            methods.add("HEAD");
        }
        return String.join(", ", methods);
    }

    private static Response answer(Problem problem) {
        return Response.status(problem.reason().status()).entity(problem).build();
    }
}
