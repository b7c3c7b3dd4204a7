package si.kozolec.credential;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.JWSVerifier;
import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import java.nio.charset.StandardCharsets;
import java.security.PublicKey;
import java.security.interfaces.ECPublicKey;
import java.security.interfaces.RSAPublicKey;
import java.text.ParseException;
import java.util.Base64;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A credential as it travels: three parts with dots between them, of which the last is the signature over the first two. */
public final class SignedJwt {

    /** The algorithms by which a credential may be signed. Never none, never with a secret that both sides know. */
    static final Set<String> ALGORITHMS = Set.of("PS256", "PS384", "PS512", "ES256", "ES384", "ES512");

    /** How long one may be, in characters. */
    static final int LONGEST = 1 << 20;

    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9_-]+\\.[A-Za-z0-9_-]+\\.[A-Za-z0-9_-]*");
    /** A name that stands twice means one thing to one reader and another to the next. */
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    private final String text;
    private final ObjectNode header;
    private final ObjectNode payload;

    private SignedJwt(String text, ObjectNode header, ObjectNode payload) {
        this.text = text;
        this.header = header;
        this.payload = payload;
    }

    /** Takes one apart, and believes nothing of it; empty when it is none. */
    public static Optional<SignedJwt> parse(String written) {
        String text = written.strip();
        if (text.length() > LONGEST || !FORM.matcher(text).matches()) {
            return Optional.empty();
        }
        String[] parts = text.split("\\.", -1);
        Optional<ObjectNode> header = object(parts[0]);
        Optional<ObjectNode> payload = object(parts[1]);
        return header.isPresent() && payload.isPresent()
                ? Optional.of(new SignedJwt(text, header.get(), payload.get()))
                : Optional.empty();
    }

    private static Optional<ObjectNode> object(String part) {
        try {
            byte[] bytes = Base64.getUrlDecoder().decode(part);
            return JSON.readTree(bytes) instanceof ObjectNode object ? Optional.of(object) : Optional.empty();
        } catch (IllegalArgumentException | JacksonException e) {
            return Optional.empty();
        }
    }

    /** A JSON object of somebody else's, read as strictly as a credential; empty when the bytes are none. */
    static Optional<ObjectNode> readObject(byte[] bytes) {
        try {
            return JSON.readTree(new String(bytes, StandardCharsets.UTF_8)) instanceof ObjectNode object
                    ? Optional.of(object)
                    : Optional.empty();
        } catch (JacksonException e) {
            return Optional.empty();
        }
    }

    public JsonNode header() {
        return header;
    }

    public JsonNode payload() {
        return payload;
    }

    /** The text of a member of the header; empty when it has none. */
    String inHeader(String name) {
        return header.path(name).asString("");
    }

    /** The text of a claim; empty when it has none. */
    String claim(String name) {
        return payload.path(name).isString() ? payload.path(name).asString("") : "";
    }

    /** Whether that key fits the algorithm that the header names. */
    boolean fits(PublicKey key) {
        String algorithm = inHeader("alg");
        return ALGORITHMS.contains(algorithm)
                && (algorithm.startsWith("PS") ? key instanceof RSAPublicKey : key instanceof ECPublicKey);
    }

    /** Whether the owner of that key has signed exactly this. */
    boolean isSignedBy(PublicKey key) {
        if (!fits(key)) {
            return false;
        }
        try {
            JWSObject jws = JWSObject.parse(text);
            JWSVerifier verifier =
                    key instanceof RSAPublicKey rsa ? new RSASSAVerifier(rsa) : new ECDSAVerifier((ECPublicKey) key);
            JWSHeader named = jws.getHeader();
            return verifier.supportedJWSAlgorithms().contains(named.getAlgorithm()) && jws.verify(verifier);
        } catch (ParseException | JOSEException | IllegalArgumentException e) {
            return false;
        }
    }

    /** As it was written. */
    @Override
    public String toString() {
        return text;
    }
}
