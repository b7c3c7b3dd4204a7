package si.kozolec.server.egress;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.net.UnknownHostException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLException;
import org.eclipse.jetty.client.BytesRequestContent;
import org.eclipse.jetty.client.HttpClient;
import org.eclipse.jetty.client.Request;
import org.eclipse.jetty.client.Response;
import org.eclipse.jetty.client.Result;
import org.jspecify.annotations.Nullable;
import si.kozolec.broker.Answer;
import si.kozolec.broker.BrokerTrouble;
import si.kozolec.broker.BrokerTrouble.Reason;
import si.kozolec.broker.Call;
import si.kozolec.broker.Transport;

/**
 * Carries calls to brokers from this server: only where the rule lets it, each name looked up and its addresses checked once, for the
 * connection that is then made to one of them. No redirect is followed, and nothing is unpacked.
 */
public final class PinnedTransport implements Transport, AutoCloseable {

    private final EgressRule rule;
    private final PinnedClient client;
    private final Duration patience;

    /** @param patience how long one answer may take in all */
    public PinnedTransport(EgressRule rule, Duration patience) {
        this(rule, PinningResolver.SYSTEM, patience);
    }

    PinnedTransport(EgressRule rule, PinningResolver.Names names, Duration patience) {
        this.rule = rule;
        this.client = new PinnedClient(new PinningResolver(rule, names));
        this.patience = patience;
    }

    @Override
    public Answer send(Call call) throws BrokerTrouble {
        rule.require(call.address());
        HttpClient http = client.running();
        Request request = http.newRequest(call.address())
                .method(call.method())
                .followRedirects(false)
                .timeout(patience.toMillis(), TimeUnit.MILLISECONDS)
                .headers(headers -> call.headers().forEach(headers::put));
        if (call.body().length > 0) {
            String type = call.headers().getOrDefault("Content-Type", "application/json");
            request.body(new BytesRequestContent(type, call.body()));
        }
        Taking taking = new Taking(call.most());
        request.onResponseContent(taking::content).send(taking::end);
        String host = String.valueOf(call.address().getAuthority());
        try {
            return taking.coming.get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            given(request.abort(e));
            throw new BrokerTrouble(Reason.SLOW, e, host, patience.toSeconds());
        } catch (InterruptedException e) {
            given(request.abort(e));
            Thread.currentThread().interrupt();
            throw new BrokerTrouble(Reason.INTERRUPTED, e);
        } catch (ExecutionException e) {
            throw trouble(e, host, call.most());
        }
    }

    /** Takes an answer in as it comes, as long as it is not too large. */
    private static final class Taking {

        private final int most;
        private final ByteArrayOutputStream body = new ByteArrayOutputStream();
        private final CompletableFuture<Answer> coming = new CompletableFuture<>();

        Taking(int most) {
            this.most = most;
        }

        void content(Response response, ByteBuffer content) {
            if (body.size() + content.remaining() > most) {
                given(response.abort(new TooLargeException()));
                return;
            }
            byte[] bytes = new byte[content.remaining()];
            content.get(bytes);
            body.writeBytes(bytes);
        }

        void end(Result result) {
            if (result.isFailed()) {
                coming.completeExceptionally(result.getFailure());
                return;
            }
            Map<String, List<String>> headers = new HashMap<>();
            result.getResponse()
                    .getHeaders()
                    .forEach(field -> headers.computeIfAbsent(
                                    field.getName().toLowerCase(Locale.ROOT), name -> new ArrayList<>())
                            .add(String.valueOf(field.getValue())));
            coming.complete(new Answer(result.getResponse().getStatus(), headers, body.toByteArray()));
        }
    }

    private static final class TooLargeException extends IOException {

        private static final long serialVersionUID = 1L;
    }

    /** Whether an exchange was still there to be ended is of no interest. */
    private static void given(CompletableFuture<Boolean> ended) {
        CompletableFuture<Boolean> unused = ended.exceptionally(failure -> false);
    }

    private BrokerTrouble trouble(ExecutionException e, String host, int most) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof TooLargeException) {
                return new BrokerTrouble(Reason.TOO_LARGE, e, most);
            } else if (cause instanceof ForbiddenAddressException forbidden) {
                return new BrokerTrouble(forbidden.reason(), e, host, forbidden.address());
            } else if (cause instanceof UnknownHostException) {
                return new BrokerTrouble(Reason.NAME_UNKNOWN, e, host);
            } else if (cause instanceof SSLException) {
                return new BrokerTrouble(Reason.CERTIFICATE, e, host, message(cause));
            } else if (cause instanceof TimeoutException) {
                return new BrokerTrouble(Reason.SLOW, e, host, patience.toSeconds());
            }
        }
        return new BrokerTrouble(Reason.UNREACHABLE, e, host, message(e.getCause()));
    }

    private static String message(@Nullable Throwable cause) {
        if (cause instanceof EOFException) {
            // Its own message is the inside of Jetty's connection.
            return "the connection was closed before the answer";
        }
        return cause == null
                ? ""
                : cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage();
    }

    @Override
    public void close() {
        client.close();
    }
}
