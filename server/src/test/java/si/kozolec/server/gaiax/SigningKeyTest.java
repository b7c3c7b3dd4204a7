package si.kozolec.server.gaiax;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.KeyPair;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import si.kozolec.broker.SecretRef;
import si.kozolec.credential.SignedJwt;
import si.kozolec.server.gaiax.GaiaxOptions.Keystore;

/** Nothing is signed with a key that is not in order, the reason is told, and what was signed before still holds. */
class SigningKeyTest {

    private static final Duration YEAR = Duration.ofDays(365);

    private CredentialTown town;
    private KeyFiles keys;

    @BeforeEach
    void found(@TempDir Path folder) {
        town = new CredentialTown(folder);
        keys = new KeyFiles(folder, town.clock);
    }

    @AfterEach
    void leave() {
        town.close();
    }

    @Test
    void what_an_old_key_has_signed_still_holds() throws Exception {
        Keystore first = keys.good("one", KeyFiles.HOST, Duration.ofDays(100));
        Keystore second = keys.good("two", KeyFiles.HOST, Duration.ofDays(800));
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
    void a_key_file_that_cannot_be_read_signs_nothing() throws Exception {
        Keystore good = keys.good("good", KeyFiles.HOST, YEAR);
        SecretRef wrongPassword = new SecretRef(
                "file", Files.writeString(town.folder.resolve("p"), "geslo").toString());

        assertHindered(new Keystore(Path.of("/nowhere/key.p12"), good.password(), ""), "key", "/nowhere/key.p12");
        assertHindered(new Keystore(good.file(), wrongPassword, ""), "key", "password");
        assertHindered(new Keystore(good.file(), new SecretRef("env", "NOT_THERE"), ""), "key", "env:NOT_THERE");
        assertHindered(new Keystore(good.file(), good.password(), "other"), "key", "good");
        assertHindered(keys.two("two"), "key", "old");
        assertThat(Files.writeString(good.file(), "garbage")).exists();
        assertHindered(good, "key", "PKCS#12");
        assertThat(office(good).hindrances().toString()).doesNotContain("null");
    }

    @Test
    void a_key_whose_certificates_are_not_in_order_signs_nothing() throws Exception {
        KeyPair pair = KeyFiles.pair();
        KeyPair other = KeyFiles.pair();
        KeyPair long384 = KeyFiles.pair("secp384r1");
        X509Certificate[] chain = keys.chain(pair, KeyFiles.HOST, YEAR);
        X509Certificate[] foreign = keys.chain(other, KeyFiles.HOST, YEAR);

        assertHindered(keys.good("host", "drugje.example.si", YEAR), "host", "modeli.example.si");
        assertHindered(keys.good("over", KeyFiles.HOST, Duration.ofDays(-1)), "time", "2026-11-28");
        assertHindered(keys.file("open", pair, chain[0]), "root", "root");
        assertHindered(keys.file("other", pair, foreign), "pair", "certificate");
        assertHindered(keys.file("foreign", pair, chain[0], foreign[1]), "root", "root");
        assertHindered(keys.file("kind", long384, keys.chain(long384, KeyFiles.HOST, YEAR)), "key", "EC");
    }

    @Test
    void a_key_whose_certificate_is_renewed_keeps_its_number_and_all_that_it_has_signed() throws Exception {
        KeyPair pair = KeyFiles.pair();
        Keystore file = keys.file("one", pair, keys.chain(pair, KeyFiles.HOST, Duration.ofDays(100)));
        town.publish("1.0.0");
        Optional<String> old = town.credential(town.office(CredentialTown.options(Optional.of(file))), "1.0.0");

        town.clock.pass(Duration.ofDays(90));
        Keystore renewed = keys.file("one", pair, keys.chain(pair, KeyFiles.HOST, Duration.ofDays(100)));
        town.clock.pass(Duration.ofDays(20));
        CredentialOffice office = town.office(CredentialTown.options(Optional.of(renewed)));
        town.publish("1.1.0");

        assertThat(CredentialTown.verdict(office, old).holds()).isTrue();
        assertThat(CredentialTown.verdict(office, town.credential(office, "1.1.0"))
                        .holds())
                .isTrue();
        assertThat(office.identity().keys()).hasSize(1);
    }

    @Test
    void a_key_that_ends_while_the_server_runs_signs_nothing_more_until_the_file_is_mended() throws Exception {
        KeyPair pair = KeyFiles.pair();
        Keystore file = keys.file("one", pair, keys.chain(pair, KeyFiles.HOST, Duration.ofDays(10)));
        town.publish("1.0.0");
        CredentialOffice office = town.office(CredentialTown.options(Optional.of(file)));
        Optional<String> old = town.credential(office, "1.0.0");

        town.clock.pass(Duration.ofDays(11));
        town.publish("1.1.0");
        assertThat(office.look()).isFalse();
        assertThat(town.credential(office, "1.1.0")).isEmpty();
        assertThat(town.credential(office, "1.0.0")).isEqualTo(old);

        keys.file("one", pair, keys.chain(pair, KeyFiles.HOST, YEAR));
        town.clock.pass(Duration.ofMinutes(2));
        assertThat(office.look()).isTrue();
        assertThat(CredentialTown.verdict(office, old).holds()).isTrue();
    }

    private CredentialOffice office(Keystore keystore) {
        return town.office(CredentialTown.options(Optional.of(keystore)));
    }

    private void assertHindered(Keystore keystore, String check, String word) throws Exception {
        if (town.catalogue.snapshot().find(CredentialTown.BENCH).isEmpty()) {
            town.publish("1.0.0");
        }
        CredentialOffice office = office(keystore);
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
}
