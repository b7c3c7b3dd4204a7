package si.kozolec.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

// The language of the machine is shared by all.
@Isolated
class TokenCommandTest {

    @TempDir
    private Path folder;

    private final Locale before = Locale.getDefault();
    private StringWriter out = new StringWriter();
    private StringWriter err = new StringWriter();

    @BeforeEach
    void speakEnglish() {
        Locale.setDefault(Locale.ENGLISH);
    }

    @AfterEach
    void speakAsBefore() {
        Locale.setDefault(before);
    }

    @Test
    void create_prints_the_token_and_nothing_else_on_standard_output() {
        assertThat(run("token", "create", "--name", "Živa Novak", "--role", "curator"))
                .isZero();

        assertThat(out.toString().strip()).matches("kzl_[a-z2-7]{10}_[A-Za-z0-9_-]{43}");
        assertThat(err.toString()).contains("of the person ziva-novak, curator", "only its digest is kept");
    }

    @Test
    void list_tells_everything_but_the_secret_and_revoke_takes_the_id_from_it() {
        run("token", "create", "--name", "Ana", "--role", "admin", "--person", "sipass:12", "--expires", "never");
        String text = out.toString().strip();
        String id = text.substring(4, 14);

        assertThat(run("token", "list")).isZero();
        assertThat(out.toString())
                .contains(id, "admin", "good", "sipass:12", "Ana")
                .doesNotContain(text.substring(15));

        assertThat(run("token", "revoke", id)).isZero();
        run("token", "list");
        assertThat(out.toString()).contains("revoked");
    }

    @Test
    void revoking_a_token_that_is_not_there_is_wrong_usage() {
        assertThat(run("token", "revoke", "aaaaaaaaaa")).isEqualTo(ExitCode.USAGE);
        assertThat(err.toString()).contains("There is no token aaaaaaaaaa");
    }

    @ParameterizedTest
    @ValueSource(strings = {"reader", "king", ""})
    void a_role_that_no_token_can_have_is_refused(String role) {
        assertThat(run("token", "create", "--name", "Ana", "--role", role)).isEqualTo(ExitCode.USAGE);
        assertThat(err.toString()).contains("Choose submitter, curator or admin");
    }

    @ParameterizedTest
    @ValueSource(strings = {"yesterday", "2001-01-01", "0d", "-1d", "5", "P1D"})
    void a_time_that_cannot_be_read_or_has_passed_is_refused(String expires) {
        assertThat(run("token", "create", "--name", "Ana", "--role", "admin", "--expires=" + expires))
                .isEqualTo(ExitCode.USAGE);
        assertThat(err.toString()).contains("is not a time to expire at");
    }

    @ParameterizedTest
    @CsvSource({
        "12h, 2026-06-01T20:00:00Z",
        "90d, 2026-08-30T08:00:00Z",
        "2w, 2026-06-15T08:00:00Z",
        "6m, 2026-12-01T08:00:00Z",
        "2y, 2028-06-01T08:00:00Z",
        "2026-12-31, 2027-01-01T00:00:00Z",
    })
    void times_are_read_as_people_write_them(String text, Instant moment) {
        assertThat(Expiry.of(text, Instant.parse("2026-06-01T08:00:00Z"))).contains(new Expiry(Optional.of(moment)));
    }

    @ParameterizedTest
    @CsvSource({"Živa Đorđević, ziva-dordevic", "'  Občina Šmarje pri Jelšah ', obcina-smarje-pri-jelsah", "A/b, a-b"})
    void a_name_becomes_an_id(String name, String id) {
        assertThat(TokenCommand.idOf(name)).isEqualTo(id);
    }

    @Test
    void a_name_of_which_nothing_is_left_needs_an_id() {
        assertThat(run("token", "create", "--name", "名前", "--role", "admin")).isEqualTo(ExitCode.USAGE);
        assertThat(err.toString()).contains("--person");
    }

    private int run(String... args) {
        out = new StringWriter();
        err = new StringWriter();
        String[] all = new String[args.length + 2];
        all[0] = "--data";
        all[1] = folder.resolve("data").toString();
        System.arraycopy(args, 0, all, 2, args.length);
        return Main.run(new PrintWriter(out, true), new PrintWriter(err, true), all);
    }
}
