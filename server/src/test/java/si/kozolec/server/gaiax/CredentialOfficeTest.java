package si.kozolec.server.gaiax;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import si.kozolec.broker.SecretRef;
import si.kozolec.credential.Check;
import si.kozolec.credential.Outcome;
import si.kozolec.credential.SignedJwt;
import si.kozolec.credential.Verdict;
import si.kozolec.server.gaiax.GaiaxOptions.Keystore;
import si.kozolec.server.gaiax.GaiaxOptions.Organisation;
import si.kozolec.server.gaiax.GaiaxOptions.Registration;
import tools.jackson.databind.JsonNode;

/** Every published version has one credential, for good, and who reads it can see all that it says. */
class CredentialOfficeTest {

    private CredentialTown town;

    @BeforeEach
    void found(@TempDir Path folder) {
        town = new CredentialTown(folder);
    }

    @AfterEach
    void leave() {
        town.close();
    }

    @Test
    void a_version_has_one_credential_for_good() throws Exception {
        town.publish("1.0.0");
        CredentialOffice office = town.office();

        Optional<String> first = town.credential(office, "1.0.0");
        town.clock.pass(Duration.ofDays(1));

        assertThat(town.credential(office, "1.0.0")).isEqualTo(first).isPresent();
        assertThat(town.credential(town.office(), "1.0.0")).isEqualTo(first);
        assertThat(office.events()).hasSize(1);
    }

    @Test
    void it_says_what_the_version_is_and_it_holds() throws Exception {
        town.publish("1.0.0");
        CredentialOffice office = town.office();
        String jwt = town.credential(office, "1.0.0").orElseThrow();
        JsonNode payload = SignedJwt.parse(jwt).orElseThrow().payload();
        JsonNode subject = payload.path("credentialSubject");

        assertThat(payload.path("issuer").asString()).isEqualTo("did:web:modeli.example.si");
        assertThat(payload.path("iss").asString())
                .isEqualTo(payload.path("issuer").asString());
        assertThat(subject.path("id").asString()).isEqualTo("https://modeli.example.si/models/Furniture/Bench/1.0.0");
        assertThat(subject.path("license").asString()).isEqualTo("CC-BY-4.0");
        assertThat(subject.path("dcterms:hasPart").findValuesAsString("id"))
                .containsExactly(
                        "https://modeli.example.si/models/Furniture/Bench/1.0.0/examples/example%20with%20space.json",
                        "https://modeli.example.si/models/Furniture/Bench/1.0.0/schema.json");
        Verdict verdict = office.verify(jwt);
        assertThat(verdict.holds()).as(verdict.toString()).isTrue();
        assertThat(verdict.checks().stream().filter(result -> result.outcome() == Outcome.PASSED))
                .extracting(result -> result.check())
                .contains(Check.SIGNATURE, Check.CHAIN, Check.STATUS, Check.FILES);
    }

    @Test
    void those_who_ask_at_once_get_the_same() throws Exception {
        town.publish("1.0.0");
        // Two servers, as when one is started before the other has quite ended.
        List<CredentialOffice> offices = List.of(town.office(), town.office());
        offices.forEach(CredentialOffice::identity);
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try {
            List<Callable<String>> calls = new ArrayList<>();
            for (int i = 0; i < 16; i++) {
                CredentialOffice office = offices.get(i % 2);
                calls.add(() -> town.credential(office, "1.0.0").orElseThrow());
            }
            Set<String> credentials = new HashSet<>();
            for (Future<String> call : threads.invokeAll(calls)) {
                credentials.add(call.get());
            }

            assertThat(credentials).hasSize(1);
        } finally {
            threads.shutdownNow();
        }
        assertThat(town.office().events()).hasSize(1);
    }

    @Test
    void the_events_of_a_model_come_in_the_order_of_its_versions() throws Exception {
        town.publish("1.0.0");
        town.publish("1.1.0");
        town.publish("2.0.0");
        CredentialOffice office = town.office();

        town.credential(office, "1.1.0");
        assertThat(office.look()).isTrue();

        assertThat(office.events())
                .extracting(event -> event.version().toString())
                .containsExactly("1.0.0", "1.1.0", "2.0.0");
        assertThat(office.events()).extracting(LedgerEvent::index).containsExactly(0, 1, 2);
        assertThat(office.waiting()).isZero();
    }

    @Test
    void looking_again_adds_nothing() throws Exception {
        town.publish("1.0.0");
        CredentialOffice office = town.office();
        office.look();
        int commits = town.ledgerCommits();

        office.look();
        town.office().look();

        assertThat(town.ledgerCommits()).isEqualTo(commits);
    }

    @Test
    void a_withdrawn_version_is_revoked_and_told() throws Exception {
        town.publish("1.0.0");
        town.publish("1.1.0");
        CredentialOffice office = town.office();
        office.look();
        String before = office.statusList(1).orElseThrow();
        assertThat(office.statusList(1)).contains(before);

        town.withdraw("1.1.0");
        office.look();

        assertThat(office.statusList(1)).isPresent().get().isNotEqualTo(before);
        assertThat(office.statusList(2)).isEmpty();
        assertThat(CredentialTown.verdict(office, town.credential(office, "1.0.0"))
                        .holds())
                .isTrue();
        assertThat(CredentialTown.verdict(office, town.credential(office, "1.1.0")).checks().stream()
                        .filter(result -> result.outcome() == Outcome.FAILED))
                .extracting(result -> result.check())
                .containsExactly(Check.STATUS);
        assertThat(office.events()).extracting(LedgerEvent::kind).last().isEqualTo(LedgerEvent.Kind.WITHDRAWN);
    }

    @Test
    void what_an_old_key_has_signed_still_holds() throws Exception {
        Keystore first = town.keystore("one", "modeli.example.si", Duration.ofDays(100), true);
        Keystore second = town.keystore("two", "modeli.example.si", Duration.ofDays(800), true);
        town.publish("1.0.0");
        CredentialOffice before = town.office(CredentialTown.options(Optional.of(first)));
        Optional<String> old = town.credential(before, "1.0.0");

        town.clock.pass(Duration.ofDays(200));
        CredentialOffice after = town.office(CredentialTown.options(Optional.of(second)));
        town.publish("1.1.0");
        Optional<String> fresh = town.credential(after, "1.1.0");

        assertThat(after.identity().keys())
                .extracting(Identity.Key::id)
                .containsExactly("did:web:modeli.example.si#key-1", "did:web:modeli.example.si#key-2");
        assertThat(SignedJwt.parse(fresh.orElseThrow())
                        .orElseThrow()
                        .header()
                        .path("kid")
                        .asString())
                .endsWith("#key-2");
        assertThat(CredentialTown.verdict(after, old).holds()).isTrue();
        assertThat(CredentialTown.verdict(after, fresh).holds()).isTrue();
        assertThat(town.credential(after, "1.0.0")).isEqualTo(old);
        // Back to the first: it is known, and gets no new name.
        assertThat(town.office(CredentialTown.options(Optional.of(first)))
                        .identity()
                        .signs())
                .isFalse();
        assertThat(town.office(CredentialTown.options(Optional.of(second)))
                        .identity()
                        .keys())
                .hasSize(2);
    }

    @Test
    void a_key_that_is_not_in_order_signs_nothing() throws Exception {
        Duration year = Duration.ofDays(365);
        Keystore good = town.keystore("good", "modeli.example.si", year, true);
        SecretRef wrongPassword = new SecretRef(
                "file", Files.writeString(town.folder.resolve("p"), "geslo").toString());

        assertHindered(new Keystore(Path.of("/nowhere/key.p12"), good.password(), ""), "key", "/nowhere/key.p12");
        assertHindered(new Keystore(good.file(), wrongPassword, ""), "key", "password");
        assertHindered(new Keystore(good.file(), new SecretRef("env", "NOT_THERE"), ""), "key", "env:NOT_THERE");
        assertHindered(new Keystore(good.file(), good.password(), "other"), "key", "good");
        assertHindered(town.keystore("host", "drugje.example.si", year, true), "host", "modeli.example.si");
        assertHindered(town.keystore("over", "modeli.example.si", Duration.ofDays(-1), true), "time", "2026-11-28");
        assertHindered(town.keystore("open", "modeli.example.si", year, false), "root", "root");
        assertThat(Files.writeString(good.file(), "garbage")).exists();
        assertHindered(good, "key", "PKCS#12");
    }

    private void assertHindered(Keystore keystore, String check, String word) throws Exception {
        if (town.catalogue.snapshot().find(CredentialTown.BENCH).isEmpty()) {
            town.publish("1.0.0");
        }
        CredentialOffice office = town.office(CredentialTown.options(Optional.of(keystore)));
        assertThat(town.credential(office, "1.0.0")).isEmpty();
        assertThat(office.statusList(1)).isEmpty();
        assertThat(office.look()).isFalse();
        assertThat(office.hindrances()).extracting(SelfCheck.Line::code).contains(check);
        assertThat(office.hindrances().toString()).contains(word).doesNotContain("only-for-this-test");
        assertThat(office.sentence()).startsWith("nothing is signed");
    }

    @Test
    void without_a_keystore_a_key_is_made_that_only_we_can_read() throws Exception {
        town.publish("1.0.0");
        CredentialOffice office = town.office();
        assertThat(office.identity().signs()).isTrue();

        Path identity = town.folder.resolve("identity");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(identity)))
                .isEqualTo("rwx------");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(identity.resolve("laboratory.p12"))))
                .isEqualTo("rw-------");
        assertThat(town.office().identity().keys()).hasSize(1);

        town.clock.pass(Duration.ofDays(710));
        assertThat(office.identity().keys()).as("it signs until its end").hasSize(1);
        assertThat(town.office().identity().keys()).hasSize(2);
    }

    @Test
    void the_organisation_says_who_it_is_once_and_again_when_it_is_another() throws Exception {
        Organisation first = new Organisation("Združenje", Registration.VAT_ID, "SI12345678", "SI", "SI", true);
        Organisation other = new Organisation("Zavod", Registration.VAT_ID, "SI12345678", "SI", "SI", true);
        CredentialOffice office = town.office(of(first));

        Optional<String> said = office.statement("legal-person");
        town.clock.pass(Duration.ofDays(1));

        assertThat(office.statements()).containsExactly("legal-person", "tandc", "service-offering");
        assertThat(office.statement("legal-person")).isEqualTo(said);
        assertThat(town.office(of(other)).statement("legal-person")).isPresent().isNotEqualTo(said);
        assertThat(CredentialTown.verdict(office, said).holds()).isTrue();
        assertThat(town.office().statement("legal-person")).isEmpty();
        Verdict shown = CredentialTown.verdict(office, office.presentation(Optional.of("n-1"), Optional.empty()));
        assertThat(shown.holds()).as(shown.toString()).isTrue();
        assertThat(shown.enclosed()).hasSize(3);
    }

    private static GaiaxOptions of(Organisation organisation) {
        return GaiaxOptions.USUAL.with("ES256", Optional.of(organisation));
    }
}
