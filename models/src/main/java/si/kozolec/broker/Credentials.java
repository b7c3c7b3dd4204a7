package si.kozolec.broker;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Gives the headers that tell a broker who calls; fetches and keeps a token where it has to. May be shared between threads. */
public final class Credentials {

    private static final int LARGEST_ANSWER = 1 << 16;
    private static final Duration EARLY = Duration.ofSeconds(30);
    private static final long USUAL_SECONDS = 300;
    private static final long MOST_SECONDS = 86_400;

    private final Authentication authentication;
    private final Transport transport;
    private final Map<String, String> environment;
    private final Path folder;
    private final Clock clock;
    private @Nullable Token token;

    /**
     * @param transport carries the call for a token
     * @param environment the variables that secrets may be read from
     * @param folder what relative paths of secrets begin at
     */
    public Credentials(
            Authentication authentication,
            Transport transport,
            Map<String, String> environment,
            Path folder,
            Clock clock) {
        this.authentication = authentication;
        this.transport = transport;
        this.environment = Map.copyOf(environment);
        this.folder = folder;
        this.clock = clock;
    }

    private record Token(String text, Instant until) {}

    /**
     * What a call has to carry.
     *
     * @throws BrokerTrouble if a secret is missing, or no token can be had
     */
    public Map<String, String> headers() throws BrokerTrouble {
        if (authentication instanceof Authentication.Basic basic) {
            return Map.of("Authorization", basic(basic.user(), read(basic.password())));
        } else if (authentication instanceof Authentication.Bearer bearer) {
            return Map.of("Authorization", "Bearer " + read(bearer.token()));
        } else if (authentication instanceof Authentication.Header header) {
            return Map.of(header.name(), read(header.value()));
        } else if (authentication instanceof Authentication.ClientCredentials client) {
            return Map.of("Authorization", "Bearer " + token(client));
        }
        return Map.of();
    }

    /** Forgets a token that the broker does not accept any more; whether a new one may help. */
    public synchronized boolean renew() {
        boolean had = token != null;
        token = null;
        return had;
    }

    private synchronized String token(Authentication.ClientCredentials client) throws BrokerTrouble {
        Token now = token;
        if (now == null || !clock.instant().isBefore(now.until())) {
            now = fetch(client);
            token = now;
        }
        return now.text();
    }

    private Token fetch(Authentication.ClientCredentials client) throws BrokerTrouble {
        StringBuilder form = new StringBuilder("grant_type=client_credentials");
        if (!client.scope().isEmpty()) {
            form.append("&scope=").append(URLEncoder.encode(client.scope(), StandardCharsets.UTF_8));
        }
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("Authorization", basic(client.clientId(), read(client.clientSecret())));
        headers.put("Accept", "application/json");
        headers.put("Content-Type", "application/x-www-form-urlencoded");
        URI url = client.tokenUrl();
        byte[] body = form.toString().getBytes(StandardCharsets.UTF_8);
        Answer answer = transport.send(new Call("POST", url, headers, body, LARGEST_ANSWER));
        JsonNode json = answer.isGood() ? BrokerJson.read(answer.body()) : null;
        String text = json == null ? "" : json.path("access_token").asString("");
        if (json == null || text.isEmpty() || !text.chars().allMatch(c -> c > ' ' && c < 0x7F)) {
            throw new BrokerTrouble(BrokerTrouble.Reason.TOKEN_REFUSED, null, url.getHost(), answer.status());
        }
        long seconds = Math.min(MOST_SECONDS, json.path("expires_in").asLong(USUAL_SECONDS));
        Instant until = clock.instant().plusSeconds(seconds).minus(EARLY);
        return new Token(text, until);
    }

    private String read(SecretRef secret) throws BrokerTrouble {
        return secret.read(environment, folder);
    }

    private static String basic(String user, String password) {
        byte[] both = (user + ":" + password).getBytes(StandardCharsets.UTF_8);
        return "Basic " + Base64.getEncoder().encodeToString(both);
    }
}
