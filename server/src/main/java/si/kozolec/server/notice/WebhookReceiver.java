package si.kozolec.server.notice;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import javax.net.ssl.SSLSocketFactory;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Calls one program out there, with events as CloudEvents describes them. */
final class WebhookReceiver implements Receiver {

    private static final Logger LOG = LoggerFactory.getLogger(WebhookReceiver.class);
    private static final String CONTENT_TYPE = "application/cloudevents+json; charset=utf-8";

    private final WebhookOptions options;
    private final Events events;
    private final Line line;
    private volatile @Nullable HttpCall current;

    /**
     * How calls are made.
     *
     * @param door finds addresses and checks them
     * @param tls makes connections private; asked only when somebody wants it so
     * @param time how long a call may take from beginning to end
     * @param watchdog ends those that take longer
     */
    record Line(
            Door door, Supplier<SSLSocketFactory> tls, Duration time, ScheduledExecutorService watchdog, Clock clock) {}

    WebhookReceiver(WebhookOptions options, Events events, Line line) {
        this.options = options;
        this.events = events;
        this.line = line;
    }

    @Override
    public String name() {
        return "webhook-" + options.name();
    }

    @Override
    public List<Parcel> about(Publication publication) {
        return events.of(publication, options.events());
    }

    @Override
    public List<Parcel> about(SubmissionChange change) {
        return options.events().contains(NoticeKind.SUBMISSION_CHANGED) ? List.of(events.of(change)) : List.of();
    }

    @Override
    public List<Parcel> about(BrokerAlert alert) {
        return options.events().contains(NoticeKind.BROKER_ALERTED) ? List.of(events.of(alert)) : List.of();
    }

    @Override
    public Outcome deliver(Parcel parcel) {
        byte[] body = Parcel.JSON.writeValueAsBytes(parcel.content());
        long timestamp = line.clock().instant().getEpochSecond();
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("Content-Type", CONTENT_TYPE);
        headers.put("User-Agent", "Kozolec");
        headers.put(Signature.ID, parcel.id());
        headers.put(Signature.TIMESTAMP, Long.toString(timestamp));
        headers.put(Signature.SIGNATURE, Signature.of(options.secret(), parcel.id(), timestamp, body));
        HttpCall call = new HttpCall(line.tls(), line.time());
        current = call;
        ScheduledFuture<?> end =
                line.watchdog().schedule(() -> end(call), line.time().toMillis(), TimeUnit.MILLISECONDS);
        try {
            var addresses = line.door().addresses(options.url().getHost(), options.inside());
            return outcome(call.post(options.url(), addresses, headers, body));
        } catch (IOException e) {
            return new Outcome.Unreachable(end.isDone() ? "no answer in " + line.time() : e.toString());
        } finally {
            end.cancel(false);
            current = null;
        }
    }

    private static Outcome outcome(HttpCall.Answer answer) {
        int status = answer.status();
        if (status < 300) {
            return new Outcome.Delivered();
        }
        boolean later = status == 408 || status == 425 || status == 429 || status >= 500;
        return later
                ? new Outcome.Unreachable(
                        "status " + status, answer.retryAfter().flatMap(WebhookReceiver::seconds))
                : new Outcome.Refused("status " + status + (status < 400 ? ", and redirects are not followed" : ""));
    }

    private static Optional<Duration> seconds(String retryAfter) {
        return retryAfter.matches("\\d{1,9}")
                ? Optional.of(Duration.ofSeconds(Long.parseLong(retryAfter)))
                : Optional.empty();
    }

    private static void end(HttpCall call) {
        try {
            call.close();
        } catch (IOException e) {
            LOG.debug("a call could not be ended", e);
        }
    }

    @Override
    public void close() {
        HttpCall call = current;
        if (call != null) {
            end(call);
        }
    }
}
