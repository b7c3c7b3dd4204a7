package si.kozolec.credential;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Whoever verifies a credential sees all that is wrong with it, and nothing that is right is called wrong. */
class CredentialVerifierTest {

    private final TestIssuer issuer = new TestIssuer();

    CredentialVerifierTest() throws Exception {}

    @Test
    void a_good_credential_passes_every_check() {
        Verdict verdict = issuer.verdict(issuer.credential());

        assertThat(verdict.holds()).isTrue();
        assertThat(verdict.checks()).extracting(CheckResult::check).containsExactly(Check.values());
        assertThat(verdict.checks()).extracting(CheckResult::outcome).containsOnly(Outcome.PASSED);
        assertThat(verdict.types()).containsExactly("gx:VirtualResource");
        assertThat(verdict.issuer()).isEqualTo("did:web:modeli.example.si");
    }

    @Test
    void a_long_key_of_rsa_signs_as_well() throws Exception {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(3072);
        KeyPair rsa = generator.generateKeyPair();
        TestIssuer other = new TestIssuer(rsa);

        assertThat(SignedJwt.parse(other.credential()).orElseThrow().inHeader("alg"))
                .isEqualTo("PS256");
        assertThat(other.verdict(other.credential()).holds()).isTrue();
    }

    @Test
    void nothing_is_believed_that_nobody_has_signed() {
        String[] parts = issuer.credential().split("\\.", -1);
        String header = new String(Base64.getUrlDecoder().decode(parts[0]), UTF_8);
        String none = encoded(header.replace("ES256", "none")) + "." + parts[1] + ".";
        String shared = encoded(header.replace("ES256", "HS256")) + "." + parts[1] + "." + parts[2];

        assertThat(failed(none)).contains(Check.HEADER, Check.SIGNATURE);
        assertThat(failed(shared)).contains(Check.HEADER, Check.SIGNATURE);
    }

    @Test
    void a_foreign_key_and_a_changed_text_show() throws Exception {
        TestIssuer stranger = new TestIssuer();
        String[] parts = issuer.credential().split("\\.", -1);
        String payload = new String(Base64.getUrlDecoder().decode(parts[1]), UTF_8);
        String changed = parts[0] + "." + encoded(payload.replace("1.0.0", "1.0.1")) + "." + parts[2];

        assertThat(failed(stranger.credential())).containsExactly(Check.SIGNATURE);
        assertThat(failed(changed)).contains(Check.SIGNATURE);
    }

    @Test
    void only_keys_that_speak_for_the_issuer_count() {
        issuer.document(document -> document.putArray("assertionMethod"));
        assertThat(failed(issuer.credential())).contains(Check.KEY);

        issuer.document(document -> document.putArray("verificationMethod"));
        assertThat(failed(issuer.credential())).contains(Check.KEY).doesNotContain(Check.SIGNATURE);

        issuer.document(document -> document.put("id", "did:web:nekdo.example.si"));
        assertThat(failed(issuer.credential())).contains(Check.DID);
    }

    @Test
    void what_was_taken_back_does_not_hold() {
        issuer.revoke(IntStream.of(4, 6));
        assertThat(issuer.verdict(issuer.credential()).holds()).isTrue();

        issuer.revoke(IntStream.of(5));
        assertThat(failed(issuer.credential())).containsExactly(Check.STATUS);
    }

    @Test
    void a_list_of_status_that_somebody_else_has_signed_says_nothing() throws Exception {
        TestIssuer stranger = new TestIssuer();
        issuer.web.put(
                "https://modeli.example.si/gaia-x/status/1",
                stranger.web.get("https://modeli.example.si/gaia-x/status/1"));

        assertThat(failed(issuer.credential())).containsExactly(Check.STATUS);
    }

    @Test
    void a_file_that_was_changed_or_is_gone_shows() {
        issuer.web.put(TestIssuer.FILE, "{ }".getBytes(UTF_8));
        assertThat(failed(issuer.credential())).containsExactly(Check.FILES);

        issuer.web.remove(TestIssuer.FILE);
        Verdict verdict = issuer.verdict(issuer.credential());
        assertThat(verdict.isWrong()).isFalse();
        assertThat(verdict.isUnreadable()).isTrue();
    }

    @Test
    void times_are_kept() {
        ObjectNode early = issuer.payload().put("validFrom", "2026-12-01T00:00:00Z");
        ObjectNode late = issuer.payload().put("validUntil", "2026-11-29T08:30:00Z");
        ObjectNode odd = issuer.payload().put("validUntil", "jutri");

        assertThat(failed(issuer.signer().credential(early))).containsExactly(Check.VALIDITY);
        assertThat(failed(issuer.signer().credential(late))).containsExactly(Check.VALIDITY);
        assertThat(failed(issuer.signer().credential(odd))).containsExactly(Check.VALIDITY);
    }

    @Test
    void certificates_have_to_fit_key_host_and_time() throws Exception {
        Duration day = Duration.ofDays(1);
        issuer.certificate("nekdo.example.si", TestIssuer.NOW.minus(day), TestIssuer.NOW.plus(day));
        assertThat(failed(issuer.credential())).contains(Check.CHAIN);

        issuer.certificate("modeli.example.si", TestIssuer.NOW.minus(day), TestIssuer.NOW.minusSeconds(60));
        assertThat(failed(issuer.credential())).contains(Check.CHAIN);

        TestIssuer stranger = new TestIssuer();
        String pem = "https://modeli.example.si/.well-known/x509CertificateChain.pem";
        issuer.web.put(pem, stranger.fetch(Evidence.Kind.CHAIN, URI.create(pem)));
        assertThat(failed(issuer.credential())).contains(Check.CHAIN);
    }

    @Test
    void a_chain_that_does_not_end_in_a_root_is_no_chain() throws Exception {
        String pem = "https://modeli.example.si/.well-known/x509CertificateChain.pem";
        CertificateChain whole = CertificateChain.parse(issuer.fetch(Evidence.Kind.CHAIN, URI.create(pem)))
                .orElseThrow();
        issuer.chain(new CertificateChain(List.of(whole.leaf())));
        assertThat(failed(issuer.credential())).contains(Check.CHAIN);

        issuer.chain(new CertificateChain(List.of(whole.leaf(), new TestIssuer().rootCertificate)));
        assertThat(failed(issuer.credential())).contains(Check.CHAIN);
    }

    @Test
    void what_was_signed_in_time_holds_after_the_certificate_has_ended() throws Exception {
        Duration day = Duration.ofDays(1);
        issuer.certificate("modeli.example.si", TestIssuer.NOW.minus(day), TestIssuer.NOW.plus(day));
        String credential = issuer.signer().credential(withoutStatus(issuer.payload()));

        Verdict verdict = issuer.verdict(credential, List.of(), TestIssuer.NOW.plus(Duration.ofDays(100)));

        assertThat(verdict.holds()).isTrue();
    }

    @Test
    void a_certificate_that_was_renewed_vouches_for_what_the_same_key_has_signed_before() throws Exception {
        String credential = issuer.credential();
        Duration day = Duration.ofDays(1);
        issuer.certificate("modeli.example.si", TestIssuer.NOW.plus(day), TestIssuer.NOW.plus(Duration.ofDays(400)));
        // The list of status is signed anew, as it is twice a day.
        issuer.revoke(IntStream.empty());

        assertThat(issuer.verdict(credential, List.of(), TestIssuer.NOW.plus(day.multipliedBy(2)))
                        .holds())
                .isTrue();
        assertThat(issuer.verdict(credential, List.of(), TestIssuer.NOW).holds())
                .as("a certificate that holds neither then nor now")
                .isFalse();
    }

    @Test
    void whom_to_trust_is_the_word_of_whoever_asks() throws Exception {
        String credential = issuer.credential();

        assertThat(outcome(issuer.verdict(credential, List.of(), TestIssuer.NOW), Check.TRUST))
                .isEqualTo(Outcome.SKIPPED);
        assertThat(outcome(
                        issuer.verdict(credential, List.of(new TestIssuer().rootCertificate), TestIssuer.NOW),
                        Check.TRUST))
                .isEqualTo(Outcome.FAILED);
    }

    @Test
    void nothing_is_fetched_from_anywhere_but_the_place_of_the_issuer() {
        ObjectNode payload = issuer.payload();
        ((ObjectNode) payload.path("credentialStatus")).put("statusListCredential", "https://inside.example.si/1");
        ((ObjectNode) payload.path("credentialSubject").path("dcterms:hasPart").path(0))
                .put("id", "http://169.254.169.254/latest");
        issuer.document(document -> ((ObjectNode)
                        document.path("verificationMethod").path(0).path("publicKeyJwk"))
                .put("x5u", "https://inside.example.si/chain.pem"));

        assertThat(failed(issuer.signer().credential(payload))).contains(Check.STATUS, Check.CHAIN);
        assertThat(issuer.asked).extracting(URI::getHost).containsOnly("modeli.example.si");
    }

    @Test
    void whatever_is_no_credential_is_told_so() {
        assertThat(failed("")).containsExactly(Check.FORM);
        assertThat(failed("a.b.c")).containsExactly(Check.FORM);
        assertThat(failed("{}")).containsExactly(Check.FORM);
        assertThat(failed("x".repeat(SignedJwt.LONGEST + 1))).containsExactly(Check.FORM);
        String twice = encoded("{\"alg\":\"ES256\",\"alg\":\"none\"}") + "." + encoded("{}") + ".AA";
        assertThat(failed(twice)).containsExactly(Check.FORM);
        assertThat(failed(encoded("{}") + "." + encoded("{}") + ".")).contains(Check.HEADER, Check.CLAIMS, Check.DID);
    }

    @Test
    void names_and_issuers_have_to_agree() {
        ObjectNode same = issuer.payload();
        ((ObjectNode) same.path("credentialSubject")).put("id", same.path("id").asString());
        ObjectNode other = issuer.payload().put("issuer", "did:web:nekdo.example.si");
        ObjectNode wrapped = issuer.payload();
        wrapped.putObject("vc");

        assertThat(failed(issuer.signer().credential(same))).containsExactly(Check.CLAIMS);
        assertThat(failed(issuer.signer().credential(other))).containsExactly(Check.CLAIMS);
        assertThat(failed(issuer.signer().credential(wrapped))).containsExactly(Check.CLAIMS);
    }

    @Test
    void a_presentation_is_as_good_as_all_that_it_shows() {
        issuer.revoke(IntStream.of(5));
        String good = issuer.signer().credential(withoutStatus(issuer.payload()));

        assertThat(issuer.verdict(presentation(good)).holds()).isTrue();
        Verdict mixed = issuer.verdict(presentation(good, issuer.credential()));
        assertThat(mixed.holds()).isFalse();
        assertThat(mixed.enclosed()).extracting(Verdict::holds).containsExactly(true, false);
        assertThat(failed(presentation())).containsExactly(Check.CLAIMS);
        assertThat(failed(presentation(presentation(good)))).contains(Check.CLAIMS);
    }

    private String presentation(String... credentials) {
        ObjectNode payload = JsonNodeFactory.instance.objectNode();
        payload.putArray("@context").add("https://www.w3.org/ns/credentials/v2");
        payload.putArray("type").add("VerifiablePresentation");
        payload.put("iss", issuer.did.text())
                .put("exp", TestIssuer.NOW.plusSeconds(7_200).getEpochSecond());
        var shown = payload.putArray("verifiableCredential");
        for (String credential : credentials) {
            shown.addObject()
                    .put("type", "EnvelopedVerifiableCredential")
                    .put("id", "data:application/vc+jwt," + credential);
        }
        return issuer.signer().presentation(payload);
    }

    private List<Check> failed(String jwt) {
        return issuer.verdict(jwt)
                .all()
                .filter(result -> result.outcome() == Outcome.FAILED)
                .map(CheckResult::check)
                .distinct()
                .toList();
    }

    private static Outcome outcome(Verdict verdict, Check check) {
        return verdict.checks().stream()
                .filter(result -> result.check() == check)
                .findFirst()
                .orElseThrow()
                .outcome();
    }

    private static ObjectNode withoutStatus(ObjectNode payload) {
        payload.remove("credentialStatus");
        return payload;
    }

    private static String encoded(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(UTF_8));
    }
}
