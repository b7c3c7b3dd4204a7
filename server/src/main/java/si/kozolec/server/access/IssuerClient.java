package si.kozolec.server.access;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Asks the issuer, and nobody else: only its own origin and the hosts that the operator has named, without following redirects,
 * for at most ten seconds and half a megabyte.
 */
final class IssuerClient {

    static final int LARGEST = 512 * 1024;

    private static final Duration CONNECT = Duration.ofSeconds(5);
    private static final long PATIENCE_SECONDS = 10;
    private static final JsonMapper JSON = new JsonMapper();

    private final String origin;
    private final Set<String> hosts;
    private final boolean mayBePlain;
    private final HttpClient http = HttpClient.newBuilder()
            .connectTimeout(CONNECT)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();

    IssuerClient(OidcOptions options) {
        this.origin = origin(options.issuer());
        this.hosts = options.hosts();
        this.mayBePlain = "http".equals(options.issuer().getScheme());
    }

    /** What the issuer answered. */
    record Answer(int status, JsonNode json) {}

    /** The address, when it is one that we may ask or send people to. */
    URI allowed(String address) throws IOException {
        URI uri;
        try {
            uri = URI.create(address);
        } catch (IllegalArgumentException e) {
            throw new IOException("the issuer names something that is not an address", e);
        }
        boolean web = "https".equals(uri.getScheme()) || (mayBePlain && "http".equals(uri.getScheme()));
        if (!web || uri.getHost() == null || uri.getUserInfo() != null) {
            throw new IOException("the issuer names an address that is not https: " + uri.getScheme());
        }
        if (!origin(uri).equals(origin) && !hosts.contains(authority(uri))) {
            throw new IOException(
                    "the issuer names the host " + authority(uri) + ", which is not its own and not in oidc-hosts");
        }
        return uri;
    }

    JsonNode get(URI address) throws IOException {
        Answer answer = send(HttpRequest.newBuilder(address).GET());
        if (answer.status() != 200) {
            throw new IOException(address.getPath() + " answers " + answer.status());
        }
        return answer.json();
    }

    Answer post(URI address, String form, String authorization) throws IOException {
        HttpRequest.Builder request = HttpRequest.newBuilder(address)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form));
        if (!authorization.isEmpty()) {
            request.header("Authorization", authorization);
        }
        return send(request);
    }

    private Answer send(HttpRequest.Builder builder) throws IOException {
        HttpRequest request = builder.header("Accept", "application/json")
                .timeout(Duration.ofSeconds(PATIENCE_SECONDS))
                .build();
        CompletableFuture<HttpResponse<byte[]>> answer = http.sendAsync(request, head -> new LimitedBody(LARGEST));
        try {
            // The client's own limit ends with the head of the answer; this one holds for the body too.
            HttpResponse<byte[]> response = answer.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
            return new Answer(response.statusCode(), JSON.readTree(response.body()));
        } catch (TimeoutException e) {
            answer.cancel(true);
            throw new IOException("no answer within " + PATIENCE_SECONDS + " seconds", e);
        } catch (ExecutionException e) {
            throw new IOException(String.valueOf(e.getCause()), e);
        } catch (JacksonException e) {
            throw new IOException(request.uri().getPath() + " does not answer with JSON", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }

    private static String origin(URI uri) {
        return uri.getScheme() + "://" + authority(uri);
    }

    private static String authority(URI uri) {
        String host = String.valueOf(uri.getHost()).toLowerCase(Locale.ROOT);
        return uri.getPort() < 0 ? host : host + ":" + uri.getPort();
    }
}
