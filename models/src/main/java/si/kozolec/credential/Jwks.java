package si.kozolec.credential;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.RSAKey;
import java.net.URI;
import java.security.PublicKey;
import java.security.interfaces.ECPublicKey;
import java.security.interfaces.RSAPublicKey;
import java.text.ParseException;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Public keys as JSON (RFC 7517). */
public final class Jwks {

    private static final JsonMapper JSON = new JsonMapper();

    private Jwks() {}

    /**
     * A key for everybody to read.
     *
     * @param x5u where the certificates lie that say whose it is
     */
    public static JsonNode write(PublicKey key, String algorithm, URI x5u) {
        var named = new com.nimbusds.jose.JWSAlgorithm(algorithm);
        JWK jwk = key instanceof RSAPublicKey rsa
                ? new RSAKey.Builder(rsa).algorithm(named).x509CertURL(x5u).build()
                : new ECKey.Builder(Curve.P_256, (ECPublicKey) key)
                        .algorithm(named)
                        .x509CertURL(x5u)
                        .build();
        return JSON.readTree(jwk.toJSONString());
    }

    /** What tells a key from all others, however it is written (RFC 7638). */
    public static String thumbprint(PublicKey key) {
        try {
            JWK jwk = key instanceof RSAPublicKey rsa
                    ? new RSAKey.Builder(rsa).build()
                    : new ECKey.Builder(Curve.P_256, (ECPublicKey) key).build();
            return jwk.computeThumbprint().toString();
        } catch (JOSEException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    static boolean isP256(ECPublicKey key) {
        return Curve.P_256.equals(Curve.forECParameterSpec(key.getParams()));
    }

    /** Reads a key; empty when it is none of use, or one that should never have been shown. */
    static Optional<PublicKey> read(JsonNode json) {
        try {
            JWK jwk = JWK.parse(JSON.writeValueAsString(json));
            if (jwk.isPrivate()) {
                return Optional.empty();
            }
            if (jwk instanceof RSAKey rsa) {
                return Optional.of(rsa.toPublicKey());
            }
            return jwk instanceof ECKey ec ? Optional.of(ec.toPublicKey()) : Optional.empty();
        } catch (ParseException | JOSEException | IllegalArgumentException | IllegalStateException e) {
            return Optional.empty();
        }
    }
}
