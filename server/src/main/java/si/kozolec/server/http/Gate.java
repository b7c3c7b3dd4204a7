package si.kozolec.server.http;

import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpMethod;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.slf4j.MDC;

/** Stands before everything else: names the request, turns odd addresses and methods away, answers preflights. */
final class Gate extends Handler.Wrapper {

    /** Under this key every log line of a request carries its identifier. */
    static final String MDC_KEY = "request";

    private static final String READING = "GET, HEAD, OPTIONS";

    private final ProblemErrors problems;
    private final Throttle throttle;

    Gate(Handler next, ProblemErrors problems, Throttle throttle) {
        super(next);
        this.problems = problems;
        this.throttle = throttle;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        String id = Manners.identify(request);
        Manners.greet(response.getHeaders(), id);
        String method = request.getMethod();
        String path = request.getHttpURI().getPath();
        if (path == null || !PathRule.allows(path)) {
            return problems.write(request, response, callback, Problem.of(Reason.BAD_ADDRESS));
        }
        if (HttpMethod.TRACE.is(method) || HttpMethod.CONNECT.is(method)) {
            response.getHeaders().put(HttpHeader.ALLOW, READING);
            return problems.write(request, response, callback, Problem.of(Reason.METHOD_NOT_ALLOWED));
        }
        if (isPreflight(request, method)) {
            return answerPreflight(response, callback);
        }
        MDC.put(MDC_KEY, id);
        try {
            long wait = reads(method) ? 0 : throttle.secondsToWait(knock(request, path));
            if (wait > 0) {
                response.getHeaders().put(HttpHeader.RETRY_AFTER, Long.toString(wait));
                return problems.write(request, response, callback, Problem.of(Reason.TOO_MANY_REQUESTS));
            }
            return super.handle(request, response, callback);
        } finally {
            MDC.remove(MDC_KEY);
        }
    }

    private static boolean reads(String method) {
        return HttpMethod.GET.is(method) || HttpMethod.HEAD.is(method) || HttpMethod.OPTIONS.is(method);
    }

    private static Throttle.Knock knock(Request request, String path) {
        return new Throttle.Knock(
                path,
                Request.getRemoteAddr(request),
                request.getHeaders().get(HttpHeader.X_FORWARDED_FOR),
                request.getHeaders().get(HttpHeader.AUTHORIZATION));
    }

    private static boolean isPreflight(Request request, String method) {
        return HttpMethod.OPTIONS.is(method)
                && request.getHeaders().contains(HttpHeader.ORIGIN)
                && request.getHeaders().contains(HttpHeader.ACCESS_CONTROL_REQUEST_METHOD);
    }

    /** Other sites may read in the browser; what writes needs a token, which no foreign page should hold. */
    private static boolean answerPreflight(Response response, Callback callback) {
        response.setStatus(204);
        response.getHeaders()
                .put(HttpHeader.ACCESS_CONTROL_ALLOW_METHODS, READING)
                .put(HttpHeader.ACCESS_CONTROL_ALLOW_HEADERS, "Accept, Accept-Language, If-None-Match, X-Request-Id")
                .put(HttpHeader.ACCESS_CONTROL_MAX_AGE, "86400");
        callback.succeeded();
        return true;
    }
}
