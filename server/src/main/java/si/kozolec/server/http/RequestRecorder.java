package si.kozolec.server.http;

import java.util.List;
import java.util.concurrent.TimeUnit;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.RequestLog;
import org.eclipse.jetty.server.Response;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Writes the one log line and takes the one measurement that every request gets. */
final class RequestRecorder implements RequestLog {

    private static final Logger LOG = LoggerFactory.getLogger("si.kozolec.requests");

    private final Metrics metrics;
    private final List<Mount> mounts;

    RequestRecorder(Metrics metrics, List<Mount> mounts) {
        this.metrics = metrics;
        this.mounts = List.copyOf(mounts);
    }

    @Override
    public void log(Request request, Response response) {
        long nanos = System.nanoTime() - request.getHeadersNanoTime();
        metrics.request(request.getMethod(), route(request), response.getStatus(), nanos);
        if (LOG.isInfoEnabled()) {
            LOG.info(line(request, response, nanos));
        }
    }

    private String route(Request request) {
        if (request.getAttribute(RouteFilter.ROUTE) instanceof String route) {
            return route;
        }
        String path = request.getHttpURI().getPath();
        for (Mount mount : mounts) {
            if (path != null && mount.serves(path)) {
                return mount.path();
            }
        }
        return "unmatched";
    }

    private static String line(Request request, Response response, long nanos) {
        // The query stays out: what people search for is nobody's business.
        String path = request.getHttpURI().getPath();
        long hundredths = TimeUnit.NANOSECONDS.toMicros(nanos) / 10;
        StringBuilder line = new StringBuilder(160)
                .append(request.getMethod())
                .append(' ')
                .append(path == null ? "-" : path)
                .append(" status=")
                .append(response.getStatus())
                .append(" bytes=")
                .append(Response.getContentBytesWritten(response))
                .append(" ms=")
                .append(hundredths / 100)
                .append('.');
        if (hundredths % 100 < 10) {
            line.append('0');
        }
        return line.append(hundredths % 100)
                .append(" id=")
                .append(Manners.identify(request))
                .toString();
    }
}
