package si.kozolec.credential;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.Payload;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import java.nio.charset.StandardCharsets;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.interfaces.ECPrivateKey;
import java.security.interfaces.ECPublicKey;
import java.security.interfaces.RSAPublicKey;
import java.util.Optional;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Signs credentials with one key, in the name of one issuer. */
public final class JwtSigner {

    /** Shorter keys of RSA are not safe any more. */
    private static final int LEAST_RSA_BITS = 3072;

    private static final JsonMapper JSON = new JsonMapper();

    private final DidWeb issuer;
    private final String keyId;
    private final JWSAlgorithm algorithm;
    private final JWSSigner signer;

    private JwtSigner(DidWeb issuer, String keyId, JWSAlgorithm algorithm, JWSSigner signer) {
        this.issuer = issuer;
        this.keyId = keyId;
        this.algorithm = algorithm;
        this.signer = signer;
    }

    /**
     * Makes ready to sign.
     *
     * @param fragment what the issuer's document calls the key, {@code key-1}
     * @throws IllegalArgumentException if the key is of a kind that {@link #algorithm} does not know
     */
    public static JwtSigner of(DidWeb issuer, String fragment, PrivateKey key, PublicKey publicKey) {
        JWSAlgorithm algorithm = JWSAlgorithm.parse(
                algorithm(publicKey).orElseThrow(() -> new IllegalArgumentException(publicKey.getAlgorithm())));
        try {
            JWSSigner signer = key instanceof ECPrivateKey ec ? new ECDSASigner(ec) : new RSASSASigner(key);
            return new JwtSigner(issuer, issuer + "#" + fragment, algorithm, signer);
        } catch (JOSEException e) {
            throw new IllegalArgumentException(e);
        }
    }

    /** The algorithm that a key signs by: {@code PS256} for RSA of 3072 bits or more, {@code ES256} for P-256; empty for any other. */
    public static Optional<String> algorithm(PublicKey key) {
        if (key instanceof RSAPublicKey rsa) {
            return rsa.getModulus().bitLength() >= LEAST_RSA_BITS ? Optional.of("PS256") : Optional.empty();
        }
        boolean p256 = key instanceof ECPublicKey ec
                && ec.getParams().getCurve().getField().getFieldSize() == 256
                && Jwks.isP256(ec);
        return p256 ? Optional.of("ES256") : Optional.empty();
    }

    /** Who signs. */
    public DidWeb issuer() {
        return issuer;
    }

    /** A credential, signed. */
    public String credential(ObjectNode payload) {
        return sign("vc+jwt", "vc", payload);
    }

    /** A presentation, signed. */
    public String presentation(ObjectNode payload) {
        return sign("vp+jwt", "vp", payload);
    }

    private String sign(String type, String contentType, ObjectNode payload) {
        JWSHeader header = new JWSHeader.Builder(algorithm)
                .type(new JOSEObjectType(type))
                .contentType(contentType)
                .keyID(keyId)
                .customParam("iss", issuer.text())
                .build();
        JWSObject jws = new JWSObject(
                header, new Payload(JSON.writeValueAsString(payload).getBytes(StandardCharsets.UTF_8)));
        try {
            jws.sign(signer);
        } catch (JOSEException e) {
            throw new IllegalStateException("a key that has passed the checks does not sign", e);
        }
        return jws.serialize();
    }
}
