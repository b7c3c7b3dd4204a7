package si.kozolec.server.access;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import tools.jackson.databind.json.JsonMapper;

/**
 * An issuer of OpenID Connect, small but real: discovery, keys that change, the door where people sign in (it lets in Ana at once),
 * and the door where codes are redeemed, with PKCE. What it says can be bent, to see whether anybody notices.
 */
public final class SmallIssuer implements AutoCloseable {

    static final String CLIENT = "kozolec";
    static final String SECRET = "s3cret & more";

    /** Made once: a key of this kind takes its time. */
    private static final RSAKey FIRST = rsa("first");

    private final HttpServer server;
    private final Clock clock;
    private final Map<String, Map<String, String>> codes = new ConcurrentHashMap<>();

    /** How often its keys were asked for. */
    final AtomicInteger keyCalls = new AtomicInteger();

    volatile RSAKey key = FIRST;
    volatile List<JWK> published = List.of(key);
    volatile boolean silent;
    volatile UnaryOperator<Map<String, Object>> discovery = same -> same;
    volatile UnaryOperator<JWTClaimsSet.Builder> idClaims = same -> same;
    volatile String keysBody = "";

    public SmallIssuer(Clock clock) {
        this.clock = clock;
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/realm/.well-known/openid-configuration", this::discover);
        server.createContext("/realm/keys", this::keys);
        server.createContext("/realm/authorize", this::authorize);
        server.createContext("/realm/token", this::token);
        server.start();
    }

    public URI uri() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/realm");
    }

    /** What an operator would say about it. */
    public OidcOptions options() {
        return new OidcOptions(
                uri(),
                "town",
                CLIENT,
                SECRET,
                "kozolec-api",
                List.of("openid", "profile"),
                "realm.roles",
                Map.of(
                        Role.SUBMITTER, Set.of("vendor"),
                        Role.CURATOR, Set.of("ministry"),
                        Role.ADMIN, Set.of("root")),
                "name",
                List.of("RS256", "PS256", "ES256"),
                Duration.ofSeconds(60),
                Set.of());
    }

    /** New keys; the old ones are not published any more. */
    void rotate(String id) {
        key = rsa(id);
        published = List.of(key);
    }

    static RSAKey rsa(String id) {
        try {
            return new RSAKeyGenerator(2048).keyID(id).generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    static ECKey ec(String id) {
        try {
            return new ECKeyGenerator(Curve.P_256).keyID(id).generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The claims of an access token of Ana, who curates. */
    JWTClaimsSet.Builder claims() {
        Instant now = clock.instant();
        return new JWTClaimsSet.Builder()
                .issuer(uri().toString())
                .subject("ana-1")
                .audience("kozolec-api")
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plusSeconds(300)))
                .claim("name", "Ana Novak")
                .claim("sid", "session-1")
                .claim("realm", Map.of("roles", List.of("ministry", "other")));
    }

    /** A logout token for that session. */
    JWTClaimsSet.Builder logoutClaims() {
        return new JWTClaimsSet.Builder()
                .issuer(uri().toString())
                .subject("ana-1")
                .audience(CLIENT)
                .issueTime(Date.from(clock.instant()))
                .expirationTime(Date.from(clock.instant().plusSeconds(120)))
                .jwtID(UUID.randomUUID().toString())
                .claim("sid", "session-1")
                .claim("events", Map.of("http://schemas.openid.net/event/backchannel-logout", Map.of()));
    }

    public String jwt(JWTClaimsSet.Builder claims) {
        return sign(
                new JWSHeader.Builder(JWSAlgorithm.RS256)
                        .type(JOSEObjectType.JWT)
                        .keyID(key.getKeyID()),
                claims,
                key);
    }

    static String sign(JWSHeader.Builder header, JWTClaimsSet.Builder claims, JWK key) {
        try {
            JWSSigner signer = key instanceof RSAKey rsa ? new RSASSASigner(rsa) : new ECDSASigner(key.toECKey());
            SignedJWT jwt = new SignedJWT(header.build(), claims.build());
            jwt.sign(signer);
            return jwt.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private void discover(HttpExchange exchange) throws IOException {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("issuer", uri().toString());
        document.put("authorization_endpoint", uri() + "/authorize");
        document.put("token_endpoint", uri() + "/token");
        document.put("jwks_uri", uri() + "/keys");
        document.put("end_session_endpoint", uri() + "/logout");
        answer(exchange, 200, json(discovery.apply(document)));
    }

    private void keys(HttpExchange exchange) throws IOException {
        keyCalls.incrementAndGet();
        answer(exchange, 200, keysBody.isEmpty() ? new JWKSet(published).toString(true) : keysBody);
    }

    /** Sends the browser back at once, as an issuer does where somebody is signed in already. */
    private void authorize(HttpExchange exchange) throws IOException {
        Map<String, String> asked = form(exchange.getRequestURI().getRawQuery());
        boolean right = "code".equals(asked.get("response_type"))
                && CLIENT.equals(asked.get("client_id"))
                && "S256".equals(asked.get("code_challenge_method"))
                && asked.containsKey("code_challenge");
        if (!right) {
            answer(exchange, 400, "{}");
            return;
        }
        String code = UUID.randomUUID().toString();
        codes.put(code, asked);
        exchange.getResponseHeaders()
                .set("Location", asked.get("redirect_uri") + "?code=" + code + "&state=" + asked.get("state"));
        answer(exchange, 302, "{}");
    }

    private void token(HttpExchange exchange) throws IOException {
        Map<String, String> asked = form(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
        Map<String, String> begun = codes.remove(asked.getOrDefault("code", ""));
        String basic =
                Base64.getEncoder().encodeToString((CLIENT + ":s3cret+%26+more").getBytes(StandardCharsets.UTF_8));
        boolean right = begun != null
                && ("Basic " + basic).equals(exchange.getRequestHeaders().getFirst("Authorization"))
                && begun.getOrDefault("redirect_uri", "").equals(asked.get("redirect_uri"))
                && begun.getOrDefault("code_challenge", "").equals(challenge(asked.getOrDefault("code_verifier", "")));
        if (!right || begun == null) {
            answer(exchange, 400, "{\"error\": \"invalid_grant\"}");
            return;
        }
        JWTClaimsSet.Builder id =
                idClaims.apply(claims().audience(CLIENT).claim("realm", null).claim("nonce", begun.get("nonce")));
        answer(exchange, 200, json(Map.of("id_token", jwt(id), "access_token", jwt(claims()), "token_type", "Bearer")));
    }

    private static String challenge(String verifier) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(Digest.of(verifier));
    }

    static Map<String, String> form(String text) {
        Map<String, String> values = new LinkedHashMap<>();
        for (String pair : text.split("&", -1)) {
            String[] parts = pair.split("=", 2);
            values.put(decode(parts[0]), parts.length == 1 ? "" : decode(parts[1]));
        }
        return values;
    }

    private static String decode(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }

    private static String json(Map<String, Object> object) {
        return new JsonMapper().writeValueAsString(object);
    }

    private void answer(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(silent ? 500 : status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
