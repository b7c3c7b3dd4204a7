package si.kozolec.server.gaiax;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
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
import si.kozolec.credential.Check;
import si.kozolec.credential.Outcome;
import si.kozolec.credential.SignedJwt;
import si.kozolec.credential.Verdict;
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
}
