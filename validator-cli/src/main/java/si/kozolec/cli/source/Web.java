package si.kozolec.cli.source;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import si.kozolec.cli.words.Failure;

/**
 * Reads from a server, and trusts it little: there is a limit to how long an answer may take and how large it may be, and it may
 * send us on only within its own host.
 */
final class Web {

    private static final Duration CONNECT = Duration.ofSeconds(10);
    private static final int MOST_REDIRECTS = 5;

    private final HttpClient client = HttpClient.newBuilder()
            .connectTimeout(CONNECT)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();
    private final Duration patience;

    Web(Duration patience) {
        this.patience = patience;
    }

    /**
     * An answer.
     *
     * @param address from where it came in the end
     */
    // A carrier of bytes that are never compared.
    @SuppressWarnings("ArrayRecordComponent")
    record Answer(URI address, int status, HttpHeaders headers, byte[] body) {

        boolean isHtml() {
            String type = headers.firstValue("Content-Type").orElse("").toLowerCase(Locale.ROOT);
            int first = 0;
            while (first < body.length && (body[first] & 0xFF) <= ' ') {
                first++;
            }
            return type.contains("html") || (first < body.length && body[first] == '<');
        }
    }

    /** @throws Failure when there is no answer, or one that goes too far */
    Answer get(URI address, String accept, int most) {
        URI now = address;
        for (int i = 0; i <= MOST_REDIRECTS; i++) {
            Answer answer = once(now, accept, most);
            if (answer.status() / 100 != 3 || answer.status() == 304) {
                return answer;
            }
            now = next(now, answer.headers().firstValue("Location").orElse(""));
        }
        throw Failure.unreadable("server-redirects", address, now);
    }

    private static URI next(URI now, String location) {
        URI next;
        try {
            next = now.resolve(location);
        } catch (IllegalArgumentException e) {
            throw Failure.unreadable("server-redirects", now, location);
        }
        boolean sameHost = String.valueOf(next.getHost()).equalsIgnoreCase(now.getHost());
        boolean sameSafety =
                "https".equals(next.getScheme()) || next.getScheme().equals(now.getScheme());
        boolean samePort = next.getPort() == now.getPort() || !now.getScheme().equals(next.getScheme());
        if (location.isEmpty() || !sameHost || !sameSafety || !samePort) {
            throw Failure.unreadable("server-redirects", now, location);
        }
        return next;
    }

    private Answer once(URI address, String accept, int most) {
        HttpRequest request = HttpRequest.newBuilder(address)
                .header("Accept", accept)
                .header("User-Agent", "kozolec")
                .timeout(patience)
                .GET()
                .build();
        CompletableFuture<HttpResponse<byte[]>> call = client.sendAsync(request, head -> new LimitedBody(head, most));
        try {
            HttpResponse<byte[]> response = call.get(patience.toMillis(), TimeUnit.MILLISECONDS);
            return new Answer(address, response.statusCode(), response.headers(), response.body());
        } catch (TimeoutException e) {
            call.cancel(true);
            throw Failure.unreadable("server-slow", address, patience.toSeconds());
        } catch (InterruptedException e) {
            call.cancel(true);
            Thread.currentThread().interrupt();
            throw Failure.unreadable("server-slow", address, patience.toSeconds());
        } catch (ExecutionException e) {
            throw Failure.unreadable("server-unreachable", address, Unreachable.reason(e));
        }
    }
}
