package si.kozolec.cli.source;

import java.net.UnknownHostException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLException;
import si.kozolec.broker.Answer;
import si.kozolec.broker.BrokerTrouble;
import si.kozolec.broker.BrokerTrouble.Reason;
import si.kozolec.broker.Call;
import si.kozolec.broker.Transport;

/** Carries calls to brokers with the rights of whoever runs the program: wherever they may go, so may it. */
public final class JdkTransport implements Transport {

    private static final Duration CONNECT = Duration.ofSeconds(10);

    private final HttpClient client = HttpClient.newBuilder()
            .connectTimeout(CONNECT)
            .followRedirects(HttpClient.Redirect.NEVER)
            // Some gateways take offence at the offer to speak HTTP/2 without encryption.
            .version(HttpClient.Version.HTTP_1_1)
            .build();
    private final Duration patience;

    /** @param patience how long one answer may take in all */
    public JdkTransport(Duration patience) {
        this.patience = patience;
    }

    @Override
    public Answer send(Call call) throws BrokerTrouble {
        HttpRequest.Builder request = HttpRequest.newBuilder(call.address())
                .timeout(patience)
                .method(
                        call.method(),
                        call.body().length == 0
                                ? HttpRequest.BodyPublishers.noBody()
                                : HttpRequest.BodyPublishers.ofByteArray(call.body()));
        call.headers().forEach(request::setHeader);
        String host = call.address().getAuthority();
        // The client's own limit ends with the head of the answer; this one holds for the body too.
        CompletableFuture<HttpResponse<byte[]>> coming =
                client.sendAsync(request.build(), head -> new LimitedBody(head, call.most()));
        try {
            HttpResponse<byte[]> answer = coming.get(patience.toMillis(), TimeUnit.MILLISECONDS);
            Map<String, List<String>> headers = new HashMap<>();
            answer.headers().map().forEach((name, values) -> headers.put(name.toLowerCase(Locale.ROOT), values));
            return new Answer(answer.statusCode(), headers, answer.body());
        } catch (TimeoutException e) {
            coming.cancel(true);
            throw new BrokerTrouble(Reason.SLOW, e, host, patience.toSeconds());
        } catch (InterruptedException e) {
            coming.cancel(true);
            Thread.currentThread().interrupt();
            throw new BrokerTrouble(Reason.INTERRUPTED, e);
        } catch (ExecutionException e) {
            throw trouble(e, host, call.most());
        }
    }

    private BrokerTrouble trouble(ExecutionException e, String host, int most) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof LimitedBody.TooLargeException) {
                return new BrokerTrouble(Reason.TOO_LARGE, e, most);
            } else if (cause instanceof UnresolvedAddressException || cause instanceof UnknownHostException) {
                return new BrokerTrouble(Reason.NAME_UNKNOWN, e, host);
            } else if (cause instanceof SSLException) {
                return new BrokerTrouble(Reason.CERTIFICATE, e, host, String.valueOf(cause.getMessage()));
            } else if (cause instanceof HttpTimeoutException) {
                return new BrokerTrouble(Reason.SLOW, e, host, patience.toSeconds());
            }
        }
        return new BrokerTrouble(Reason.UNREACHABLE, e, host, Unreachable.reason(e));
    }
}
