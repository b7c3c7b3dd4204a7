package si.kozolec.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;

// The language of the machine is shared by all.
@Isolated
class MainTest {

    @TempDir
    Path folder;

    private final Locale before = Locale.getDefault();
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @BeforeEach
    void speakEnglish() {
        Locale.setDefault(Locale.ENGLISH);
    }

    @AfterEach
    void speakAsBefore() {
        Locale.setDefault(before);
    }

    @Test
    void import_takes_models_in_and_says_how_many() throws Exception {
        source();

        assertThat(run("import", source().toString())).isZero();

        assertThat(out.toString())
                .contains("In quarantine: Parking/Gate", "1 taken, 0 unchanged, 1 in quarantine; 2 models in all.");
    }

    @Test
    void import_may_be_followed_by_a_report_and_options_may_stand_on_either_side() throws Exception {
        Path report = folder.resolve("report.json");

        assertThat(runPlain("import", source().toString(), "--report", report.toString(), "--data", data()))
                .isZero();

        assertThat(report).content().contains("\"taken\" : 1", "\"code\" : \"reference-unresolved\"");
    }

    @Test
    void a_second_import_changes_nothing_and_all_is_well_afterwards() throws Exception {
        run("import", source().toString());
        assertThat(run("import", source().toString())).isZero();
        assertThat(out.toString()).contains("Nothing had changed; no commit was made.");

        assertThat(run("verify")).isZero();
        assertThat(out.toString()).contains("All is well.");
    }

    @Test
    void a_dry_run_leaves_only_the_starter_catalogue() throws Exception {
        assertThat(run("import", "--dry-run", source().toString())).isZero();
        assertThat(out.toString()).contains("Would be: 1 taken, 0 unchanged, 1 in quarantine; 2 models in all.");

        assertThat(run("reindex")).isZero();
        assertThat(out.toString()).contains("Models in the index: 14.");
    }

    @Test
    void a_search_index_with_nothing_in_it_is_not_measured() throws Exception {
        Path questions =
                Files.writeString(folder.resolve("q.tsv"), "sl\ttopic\tparkirišče\tParking-SI/OffStreetParking\n");

        assertThat(run("bench", "search", questions.toString())).isEqualTo(ExitCode.UNUSABLE);
        assertThat(err.toString()).contains("is empty, so there is nothing to measure", "reindex");

        assertThat(run("import", "--dry-run", source().toString())).isZero();
        assertThat(run("reindex")).isZero();
        assertThat(run("bench", "search", questions.toString())).isZero();
        assertThat(out.toString()).contains("1 questions, 14 models");
    }

    @Test
    void a_source_that_is_not_there_is_told() {
        assertThat(run("import", folder.resolve("nowhere").toString())).isEqualTo(ExitCode.UNUSABLE);
        assertThat(err.toString()).contains("nowhere is neither a folder nor the address of a git repository.");
    }

    @Test
    void a_folder_without_models_is_told() throws Exception {
        Path empty = Files.createDirectory(folder.resolve("empty"));

        assertThat(run("import", empty.toString())).isEqualTo(ExitCode.UNUSABLE);
        assertThat(err.toString()).contains("holds no models");
    }

    @Test
    void a_report_that_cannot_be_written_stops_before_anything_is_done() throws Exception {
        assertThat(run(
                        "import",
                        source().toString(),
                        "--report",
                        folder.resolve("no/such/report.json").toString()))
                .isEqualTo(ExitCode.UNUSABLE);
        assertThat(folder.resolve("data")).doesNotExist();
    }

    @Test
    void a_folder_with_other_things_in_it_is_not_taken_as_data_folder() throws Exception {
        Files.writeString(folder.resolve("thesis.txt"), "two years of work");

        assertThat(runPlain("verify", "--data", folder.toString())).isEqualTo(ExitCode.UNUSABLE);
        assertThat(err.toString()).contains("is not a data folder of Kozolec");
        assertThat(folder.resolve("models.git")).doesNotExist();
    }

    @Test
    void a_file_as_data_folder_is_told() throws Exception {
        Path file = Files.writeString(folder.resolve("file"), "x");

        assertThat(runPlain("verify", "--data", file.toString())).isEqualTo(ExitCode.UNUSABLE);
        assertThat(err.toString()).contains("is a file. Name a folder with --data.");
    }

    @Test
    void a_data_folder_of_another_format_is_refused() throws Exception {
        Files.createDirectory(folder.resolve("data"));
        Files.writeString(folder.resolve("data/KOZOLEC"), "kozolec-data 99");

        assertThat(run("verify")).isEqualTo(ExitCode.UNUSABLE);
        assertThat(err.toString()).contains("kozolec-data 99");
    }

    @Test
    void a_second_server_on_the_same_folder_says_so_and_stops() {
        try (Storage first = Storage.open(folder.resolve("data"))) {
            first.requireAlone();

            assertThat(run("serve", "--port", "0")).isEqualTo(ExitCode.UNUSABLE);
            assertThat(err.toString()).contains("Another server is running on");
        }
    }

    @Test
    void beside_a_running_server_an_import_still_works() throws Exception {
        try (Storage server = Storage.open(folder.resolve("data"))) {
            server.requireAlone();

            assertThat(run("import", source().toString())).isZero();
            assertThat(out.toString()).contains("1 taken");
        }
    }

    @Test
    void all_wrong_settings_are_told_at_once() {
        assertThat(run("serve", "--port", "eighty", "--public-url", "nonsense")).isEqualTo(ExitCode.USAGE);
        assertThat(err.toString()).contains("eighty", "nonsense");
    }

    @Test
    void an_unknown_option_is_wrong_usage() {
        assertThat(run("--prot", "80")).isEqualTo(ExitCode.USAGE);
        assertThat(err.toString()).contains("--prot");
    }

    @Test
    void a_slovenian_terminal_gets_slovenian() {
        Locale.setDefault(Locale.forLanguageTag("sl-SI"));

        assertThat(run("verify")).isZero();
        assertThat(out.toString()).contains("Vse je v redu.");
    }

    private Path source() throws Exception {
        Path source = folder.resolve("source");
        model(source.resolve("dataModel.Parking/CarPark"), "\"spots\": {\"type\": \"integer\"}");
        model(source.resolve("dataModel.Parking/Gate"), "\"at\": {\"$ref\": \"https://example.org/nowhere.json\"}");
        return source;
    }

    private static void model(Path folder, String attribute) throws Exception {
        Files.createDirectories(folder);
        Files.writeString(folder.resolve("schema.json"), """
                {"$schema": "https://json-schema.org/draft/2020-12/schema", "$schemaVersion": "0.1.0", "type": "object",
                 "properties": {"type": {"type": "string", "enum": ["X"]}, %s}}
                """.formatted(attribute));
    }

    private int run(String... args) {
        String[] all = new String[args.length + 2];
        all[0] = "--data";
        all[1] = data();
        System.arraycopy(args, 0, all, 2, args.length);
        return runPlain(all);
    }

    private int runPlain(String... args) {
        return Main.run(new PrintWriter(out, true), new PrintWriter(err, true), args);
    }

    private String data() {
        return folder.resolve("data").toString();
    }
}
