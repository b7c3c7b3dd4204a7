package si.kozolec.server.http;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.binder.jvm.ClassLoaderMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmGcMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmThreadMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Collects the figures that operators watch: requests, the Java machine, and what other rooms want to be measured. */
public final class Metrics implements AutoCloseable {

    private static final Set<String> METHODS = Set.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS");

    private final PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    private final Map<Request, Timer> requests = new ConcurrentHashMap<>();
    private @Nullable JvmGcMetrics gc;

    /** For rooms that count or time something of their own. */
    public MeterRegistry registry() {
        return registry;
    }

    /** Has a figure read whenever somebody looks. */
    public void gauge(String name, String description, Supplier<Number> figure) {
        gauge(name, description, Map.of(), figure);
    }

    /** The same for one of several of a name, which its tags tell apart. */
    public void gauge(String name, String description, Map<String, String> tags, Supplier<Number> figure) {
        Gauge.Builder<Supplier<Number>> gauge = Gauge.builder(name, figure).description(description);
        tags.forEach(gauge::tag);
        gauge.register(registry);
    }

    /** All figures in the text format of Prometheus. Those of the Java machine are gathered from the first look on. */
    public String scrape() {
        observeJava();
        return registry.scrape();
    }

    /** Notes one answered request. The route is a template, never a path, so that the series stay few. */
    void request(String method, String route, int status, long nanos) {
        Request request = new Request(METHODS.contains(method) ? method : "other", route, status);
        Timer timer = requests.get(request);
        if (timer == null) {
            timer = requests.computeIfAbsent(request, this::timer);
        }
        timer.record(nanos, TimeUnit.NANOSECONDS);
    }

    @Override
    public synchronized void close() {
        if (gc != null) {
            gc.close();
        }
        registry.close();
    }

    // Not at the start: the management of the Java machine takes long to set up, and many servers are never looked at.
    private synchronized void observeJava() {
        if (gc == null) {
            gc = new JvmGcMetrics();
            gc.bindTo(registry);
            new JvmMemoryMetrics().bindTo(registry);
            new JvmThreadMetrics().bindTo(registry);
            new ClassLoaderMetrics().bindTo(registry);
            new ProcessorMetrics().bindTo(registry);
        }
    }

    private Timer timer(Request request) {
        return Timer.builder("http.server.requests")
                .description("Answered requests")
                .tag("method", request.method)
                .tag("route", request.route)
                .tag("status", Integer.toString(request.status))
                .register(registry);
    }

    private record Request(String method, String route, int status) {

        // By hand: to let Java make the two costs the first request after a start ten milliseconds.
        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Request that
                    && status == that.status
                    && method.equals(that.method)
                    && route.equals(that.route);
        }

        @Override
        public int hashCode() {
            return 31 * (31 * status + method.hashCode()) + route.hashCode();
        }
    }
}
