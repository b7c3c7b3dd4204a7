package si.kozolec.credential;

import java.net.URI;
import java.security.PublicKey;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** What an issuer says about itself: which keys it has, and which of them speak for it. */
final class DidDocument {

    private final JsonNode json;

    private DidDocument(JsonNode json) {
        this.json = json;
    }

    static Optional<DidDocument> read(byte[] bytes) {
        return SignedJwt.readObject(bytes).map(DidDocument::new);
    }

    String id() {
        return json.path("id").asString("");
    }

    /** The description of a key by its full name, whether it stands in the list of keys or where it is used. */
    Optional<JsonNode> method(String keyId) {
        return Stream.of("verificationMethod", "assertionMethod")
                .flatMap(list -> json.path(list).valueStream())
                .filter(JsonNode::isObject)
                .filter(method -> full(method.path("id").asString("")).equals(keyId))
                .findFirst();
    }

    /** Whether the key may speak for the issuer. */
    boolean asserts(String keyId) {
        return json.path("assertionMethod")
                .valueStream()
                .map(entry -> entry.isObject() ? entry.path("id").asString("") : entry.asString(""))
                .anyMatch(name -> full(name).equals(keyId));
    }

    static Optional<PublicKey> key(JsonNode method) {
        return method.path("publicKeyJwk").isObject() ? Jwks.read(method.path("publicKeyJwk")) : Optional.empty();
    }

    /** Where the certificates of a key lie; empty when it does not say, or not in an address. */
    static Optional<URI> chain(JsonNode method) {
        return Addresses.web(method.path("publicKeyJwk").path("x5u").asString(""));
    }

    private String full(String name) {
        return name.startsWith("#") ? id() + name : name;
    }
}
