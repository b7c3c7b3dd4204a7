package si.kozolec.server.http;

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

    RequestRecorder(Metrics metrics) {
        this.metrics = metrics;
    }

    @Override
    public void log(Request request, Response response) {
        long nanos = System.nanoTime() - request.getHeadersNanoTime();
        Object route = request.getAttribute(RouteFilter.ROUTE);
        metrics.request(
                request.getMethod(), route instanceof String name ? name : "unmatched", response.getStatus(), nanos);
        if (LOG.isInfoEnabled()) {
            LOG.info(line(request, response, nanos));
        }
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
