package si.kozolec.credential;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URI;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** An issuer with a place in the web of its own, that publishes schemas and signs for them. */
final class TestIssuer implements Evidence {

    static final Instant NOW = Instant.parse("2026-11-29T08:00:00Z");
    static final String FILE = "https://modeli.example.si/models/Parking-SI/OffStreetParking/1.0.0/schema.json";

    final DidWeb did = new DidWeb("did:web:modeli.example.si");
    final KeyPair root;
    final KeyPair pair;
    final X509Certificate rootCertificate;
    final Map<String, byte[]> web = new HashMap<>();
    final List<URI> asked = new ArrayList<>();

    TestIssuer() throws GeneralSecurityException {
        this(ec());
    }

    TestIssuer(KeyPair pair) throws GeneralSecurityException {
        this.root = ec();
        this.pair = pair;
        this.rootCertificate = LabCertificates.root(root, NOW.minus(Duration.ofDays(1)));
        certificate(did.host(), NOW.minus(Duration.ofDays(1)), NOW.plus(Duration.ofDays(365)));
        document(method -> {});
        revoke(IntStream.empty());
        web.put(FILE, "{}".getBytes(UTF_8));
    }

    static KeyPair ec() throws GeneralSecurityException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(new ECGenParameterSpec("secp256r1"));
        return generator.generateKeyPair();
    }

    @Override
    public byte[] fetch(Kind kind, URI address) throws EvidenceException {
        asked.add(address);
        byte[] found = web.get(address.toString());
        if (found == null) {
            throw EvidenceException.missing(address, 404);
        }
        return found;
    }

    /** Publishes a certificate of the key for that host and time. */
    void certificate(String host, Instant from, Instant until) throws GeneralSecurityException {
        X509Certificate leaf =
                LabCertificates.leaf(pair.getPublic(), host, rootCertificate, root.getPrivate(), from, until);
        chain(new CertificateChain(List.of(leaf, rootCertificate)));
    }

    void chain(CertificateChain chain) {
        web.put(x5u(), chain.pem());
    }

    private static String x5u() {
        return "https://modeli.example.si/.well-known/x509CertificateChain.pem";
    }

    /** Publishes the document, after somebody has changed it. */
    void document(Consumer<ObjectNode> change) {
        ObjectNode document = JsonNodeFactory.instance.objectNode();
        document.put("id", did.text());
        ObjectNode method = document.putArray("verificationMethod").addObject();
        method.put("id", did + "#key-1").put("type", "JsonWebKey2020").put("controller", did.text());
        method.set(
                "publicKeyJwk",
                Jwks.write(
                        pair.getPublic(), JwtSigner.algorithm(pair.getPublic()).orElseThrow(), URI.create(x5u())));
        document.putArray("assertionMethod").add(did + "#key-1");
        change.accept(document);
        web.put(did.document().toString(), document.toString().getBytes(UTF_8));
    }

    /** Publishes the list of status in which those are set. */
    void revoke(IntStream places) {
        String list = "https://modeli.example.si/gaia-x/status/1";
        ObjectNode payload = payload(list);
        payload.remove("credentialStatus");
        payload.putObject("credentialSubject")
                .put("id", list + "#list")
                .put("type", "BitstringStatusList")
                .put("statusPurpose", "revocation")
                .put("encodedList", StatusList.of(places).encode());
        web.put(list, signer().credential(payload).getBytes(UTF_8));
    }

    JwtSigner signer() {
        return JwtSigner.of(did, "key-1", pair.getPrivate(), pair.getPublic());
    }

    /** A credential about a schema, in the place 5 of the list of status. */
    ObjectNode payload() {
        return payload("https://modeli.example.si/models/Parking-SI/OffStreetParking/1.0.0/credential");
    }

    private ObjectNode payload(String id) {
        ObjectNode payload = JsonNodeFactory.instance.objectNode();
        payload.putArray("@context").add("https://www.w3.org/ns/credentials/v2");
        payload.put("id", id).put("issuer", did.text()).put("iss", did.text());
        payload.putArray("type").add("VerifiableCredential");
        payload.put("validFrom", NOW.toString()).put("iat", NOW.getEpochSecond());
        ObjectNode subject = payload.putObject("credentialSubject");
        subject.put("id", "https://modeli.example.si/models/Parking-SI/OffStreetParking/1.0.0");
        subject.put("type", "gx:VirtualResource");
        subject.putArray("dcterms:hasPart")
                .addObject()
                .put("id", FILE)
                .put("digestSRI", Digests.of("{}".getBytes(UTF_8)));
        payload.putObject("credentialStatus")
                .put("type", "BitstringStatusListEntry")
                .put("statusPurpose", "revocation")
                .put("statusListIndex", "5")
                .put("statusListCredential", "https://modeli.example.si/gaia-x/status/1");
        return payload;
    }

    String credential() {
        return signer().credential(payload());
    }

    /** What a verifier says who trusts this issuer's root. */
    Verdict verdict(String jwt) {
        return verdict(jwt, List.of(rootCertificate), NOW.plus(Duration.ofHours(1)));
    }

    Verdict verdict(String jwt, List<X509Certificate> anchors, Instant now) {
        return new CredentialVerifier(this, new Evidence.Terms(now, anchors, true)).verify(jwt);
    }
}
