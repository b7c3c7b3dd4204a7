package si.kozolec.server.gaiax;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import si.kozolec.credential.SignedJwt;
import si.kozolec.credential.Verdict;
import si.kozolec.server.gaiax.GaiaxOptions.Organisation;
import si.kozolec.server.gaiax.GaiaxOptions.Registration;

/** The organisation says who it is, and shows what others say of it. */
class StatementsTest {

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

    @Test
    void what_others_have_issued_is_shown_as_it_is_and_read_anew() throws Exception {
        town.publish("1.0.0");
        String notary = town.credential(town.office(), "1.0.0").orElseThrow();
        Path folder = Files.createDirectory(town.folder.resolve("imported"));
        CredentialOffice office = town.office(importing(folder));
        assertThat(office.statements()).doesNotContain("lrn");

        Files.writeString(folder.resolve("lrn.jwt"), notary + "\n");
        Files.writeString(folder.resolve("compliance.jwt"), notary);
        Files.writeString(folder.resolve("garbage.jwt"), "<html>");
        Files.writeString(folder.resolve("Not A Name.jwt"), notary);
        Files.writeString(folder.resolve("notes.txt"), notary);

        assertThat(office.statements())
                .containsExactly("legal-person", "tandc", "service-offering", "compliance", "lrn");
        assertThat(office.statement("lrn")).contains(notary);
        assertThat(office.statement("garbage")).isEmpty();
        assertThat(office.statement("../imported/lrn")).isEmpty();
        Verdict shown = CredentialTown.verdict(office, office.presentation(Optional.empty(), Optional.empty()));
        assertThat(shown.holds()).as(shown.toString()).isTrue();
        assertThat(shown.enclosed()).hasSize(5);
        // The registration number is the notary's word now, and no longer our own.
        String subject = SignedJwt.parse(notary)
                .orElseThrow()
                .payload()
                .path("credentialSubject")
                .path("id")
                .asString();
        assertThat(SignedJwt.parse(office.statement("legal-person").orElseThrow())
                        .orElseThrow()
                        .payload()
                        .path("credentialSubject")
                        .path("registrationNumber")
                        .path("id")
                        .asString())
                .isEqualTo(subject);

        Files.delete(folder.resolve("lrn.jwt"));
        assertThat(office.statement("lrn")).isEmpty();
    }

    @Test
    void a_folder_that_is_not_there_keeps_nobody_from_saying_who_it_is() throws Exception {
        CredentialOffice office = town.office(importing(town.folder.resolve("nowhere")));

        assertThat(office.statements()).containsExactly("legal-person", "tandc", "service-offering");
        assertThat(office.statement("lrn")).isEmpty();
    }

    private static GaiaxOptions importing(Path folder) {
        Organisation one = new Organisation("Združenje", Registration.VAT_ID, "SI12345678", "SI", "SI", true);
        return new GaiaxOptions(
                Optional.empty(),
                "ES256",
                GaiaxOptions.USUAL_CONTEXT,
                Optional.of(one),
                Optional.of(folder),
                Set.of(),
                List.of(),
                Duration.ofDays(7));
    }

    private static GaiaxOptions of(Organisation organisation) {
        return GaiaxOptions.USUAL.with("ES256", Optional.of(organisation));
    }
}
