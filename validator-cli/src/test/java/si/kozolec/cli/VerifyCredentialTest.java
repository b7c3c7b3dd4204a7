package si.kozolec.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import si.kozolec.credential.CertificateChain;
import si.kozolec.credential.DidWeb;
import si.kozolec.credential.Digests;
import si.kozolec.credential.Jwks;
import si.kozolec.credential.JwtSigner;
import si.kozolec.credential.LabCertificates;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** A vendor's pipeline learns from the exit code whether a credential holds, and from the lines why not. */
class VerifyCredentialTest {

    private final Map<String, byte[]> web = new ConcurrentHashMap<>();
    private Loopback server;
    private Path folder;
    private String credential;

    @BeforeEach
    void issue(@TempDir Path temporary) throws Exception {
        folder = temporary;
        server = Loopback.start(this::answer);
        KeyPair root = pair();
        KeyPair pair = pair();
        Instant now = Instant.now().minusSeconds(60);
        X509Certificate rootCertificate = LabCertificates.root(root, now);
        CertificateChain chain = new CertificateChain(List.of(
                LabCertificates.leaf(pair.getPublic(), "localhost", rootCertificate, root.getPrivate(), now),
                rootCertificate));
        DidWeb did = DidWeb.of(URI.create(server.address()));
        String base = "https://localhost:" + URI.create(server.address()).getPort();
        ObjectNode document = JsonNodeFactory.instance.objectNode();
        document.put("id", did.text());
        document.putArray("assertionMethod").add(did + "#key-1");
        document.putArray("verificationMethod")
                .addObject()
                .put("id", did + "#key-1")
                .set("publicKeyJwk", Jwks.write(pair.getPublic(), "ES256", URI.create(base + "/chain.pem")));
        web.put("/.well-known/did.json", document.toString().getBytes(UTF_8));
        web.put("/chain.pem", chain.pem());
        web.put("/schema.json", "{}".getBytes(UTF_8));
        Files.write(folder.resolve("root.pem"), new CertificateChain(List.of(rootCertificate)).pem());
        Files.write(
                folder.resolve("other.pem"), new CertificateChain(List.of(LabCertificates.root(pair(), now))).pem());
        ObjectNode payload = JsonNodeFactory.instance.objectNode();
        payload.putArray("@context").add("https://www.w3.org/ns/credentials/v2");
        payload.putArray("type").add("VerifiableCredential");
        payload.put("id", base + "/credential").put("issuer", did.text()).put("validFrom", now.toString());
        payload.putObject("credentialSubject")
                .put("id", base + "/schema.json")
                .put("digestSRI", Digests.of("{}".getBytes(UTF_8)));
        credential =
                JwtSigner.of(did, "key-1", pair.getPrivate(), pair.getPublic()).credential(payload);
        web.put("/credential", credential.getBytes(UTF_8));
    }

    @AfterEach
    void close() {
        server.close();
    }

    private static KeyPair pair() throws Exception {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(new ECGenParameterSpec("secp256r1"));
        return generator.generateKeyPair();
    }

    private void answer(HttpExchange exchange) throws IOException {
        byte[] body = web.get(exchange.getRequestURI().getPath());
        exchange.sendResponseHeaders(body == null ? 404 : 200, body == null ? -1 : body.length);
        if (body != null) {
            exchange.getResponseBody().write(body);
        }
        exchange.close();
    }

    private Called run(String... words) {
        return Called.with(credential, folder, words);
    }

    @Test
    void a_good_credential_ends_with_0() {
        Called run = run("verify-credential", server.address() + "/credential", "--trust", "root.pem");

        assertThat(run.err()).isEmpty();
        assertThat(run.out()).contains("✓ Signature:", "✓ Trust:", "✓ Files:", "- Status:", "The credential holds");
        assertThat(run.exit()).isZero();
        assertThat(run("verify-credential", server.address() + "/credential", "--lang", "sl")
                        .out())
                .contains("✓ Podpis:", "Poverilo velja");
    }

    @Test
    void what_is_wrong_ends_with_1() {
        web.put("/schema.json", "{ }".getBytes(UTF_8));
        String address = server.address() + "/credential";

        assertThat(run("verify-credential", address).exit()).isEqualTo(1);
        assertThat(run("verify-credential", address).out()).contains("✗ Files:", "The credential does not hold");
        assertThat(run("verify-credential", address, "--skip-files").exit()).isZero();
        assertThat(run("verify-credential", address, "--skip-files", "--trust", "other.pem")
                        .exit())
                .isEqualTo(1);
    }

    @Test
    void what_nobody_has_signed_or_somebody_has_changed_ends_with_1() {
        String[] parts = credential.split("\\.", -1);
        String header = new String(Base64.getUrlDecoder().decode(parts[0]), UTF_8);
        String payload = new String(Base64.getUrlDecoder().decode(parts[1]), UTF_8);
        web.put("/none", (encoded(header.replace("ES256", "none")) + "." + parts[1] + ".").getBytes(UTF_8));
        String changed = encoded(payload.replace("schema.json", "other.json"));
        web.put("/changed", (parts[0] + "." + changed + "." + parts[2]).getBytes(UTF_8));

        for (String path : List.of("/none", "/changed")) {
            Called run = run("verify-credential", server.address() + path, "--skip-files");
            assertThat(run.out()).contains("✗ Signature:");
            assertThat(run.exit()).isEqualTo(1);
        }
    }

    private static String encoded(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(UTF_8));
    }

    @Test
    void what_cannot_be_seen_ends_with_3() throws Exception {
        web.remove("/chain.pem");
        Called run = run("verify-credential", server.address() + "/credential");
        assertThat(run.exit()).isEqualTo(3);
        assertThat(run.out()).contains("? Certificates:", "HTTP 404", "Not everything could be seen");

        assertThat(run("verify-credential", "none.jwt").exit()).isEqualTo(3);
        assertThat(run("verify-credential", server.address() + "/none").exit()).isEqualTo(3);
        Files.writeString(folder.resolve("empty.pem"), "nothing");
        assertThat(run("verify-credential", "-", "--trust", "empty.pem").exit()).isEqualTo(3);
    }

    @Test
    void programs_get_the_same_as_json() {
        Called run = run("verify-credential", server.address() + "/credential", "--format", "json");

        assertThat(run.exit()).isZero();
        assertThat(run.out())
                .contains("\"holds\": true", "\"check\": \"signature\"", "\"outcome\": \"passed\"", "\"sl\":");
    }

    @Test
    void addresses_without_encryption_are_refused_and_garbage_is_told_so() throws Exception {
        assertThat(run("verify-credential", "http://example.si/credential").exit())
                .isEqualTo(2);
        assertThat(run("verify-credential").exit()).isEqualTo(2);
        Files.writeString(folder.resolve("garbage.jwt"), "eyJ.eyJ.x");
        Called run = run("verify-credential", "garbage.jwt");
        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.out()).contains("✗ Form:");
    }
}
