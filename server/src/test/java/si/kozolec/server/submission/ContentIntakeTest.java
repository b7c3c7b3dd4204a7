package si.kozolec.server.submission;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static si.kozolec.server.submission.Refusals.assertRefused;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import si.kozolec.model.MemoryFiles;
import si.kozolec.model.ModelId;
import si.kozolec.model.Version;

/** What strangers send, and what of it never comes in. */
class ContentIntakeTest {

    private static final String SCHEMA = "dataModel.Parking-SI/ParkingSpot/schema.json";
    private static final ContentLimits SMALL = new ContentLimits(20, 1_000, 5_000, 4);

    private final ContentIntake intake = new ContentIntake(SMALL);
    private final MemoryFiles nothing = new MemoryFiles(Map.of());

    @Test
    void a_zip_relative_to_the_catalogues_root_comes_in() throws Exception {
        Content content = intake.fromZip(zip(Map.of(SCHEMA, "{}", "data-models-SI/", "")), "Parking", "", false);

        assertThat(content.files()).containsOnlyKeys(SCHEMA);
        intake.check(content, nothing);
    }

    @Test
    void json_with_files_as_text_and_base64_comes_in() {
        Content content =
                intake.fromJson("""
                {"title": "Parking", "message": "m", "draft": true,
                 "files": [{"path": "%s", "text": "{\\"title\\": \\"Parkirišče\\"}"},
                           {"path": "dataModel.Parking-SI/logo.png", "base64": "%s"},
                           {"path": "dataModel.Parking-SI/old.md", "remove": true}],
                 "deprecate": [{"model": "Parking-SI/Bay", "successor": "Parking-SI/ParkingSpot"}],
                 "withdraw": [{"model": "Parking-SI/Bay", "version": "1.0.0", "reason": "wrong"}],
                 "somethingNew": 1}
                """.formatted(SCHEMA, Base64.getEncoder().encodeToString(new byte[] {1, 2, 3}))
                        .getBytes(UTF_8));

        assertThat(content.title()).isEqualTo("Parking");
        assertThat(content.draft()).isTrue();
        assertThat(new String(content.files().get(SCHEMA), UTF_8)).contains("Parkirišče");
        assertThat(content.files().get("dataModel.Parking-SI/logo.png")).containsExactly(1, 2, 3);
        assertThat(content.removed()).containsExactly("dataModel.Parking-SI/old.md");
        ModelId bay = new ModelId("Parking-SI", "Bay");
        assertThat(content.standings())
                .containsExactly(
                        new Content.Deprecate(bay, "Parking-SI/ParkingSpot"),
                        new Content.WithdrawVersion(bay, Version.of(1, 0, 0), "wrong"));
        intake.check(content, nothing);
    }

    @ParameterizedTest
    @CsvSource({
        "/etc/passwd, path-absolute",
        "C:/x.json, path-absolute",
        "dataModel.A-SI\\B\\schema.json, path-absolute",
        "dataModel.A-SI/../x.json, path-outside",
        "../x.json, path-outside",
        "dataModel.A-SI//x.json, path-outside",
        "dataModel.A-SI/./x.json, path-outside",
        "dataModel.A-SI/.git/config, path-reserved",
        "dataModel.A-SI/.GIT/config, path-reserved",
        "dataModel.A-SI/git~1/config, path-reserved",
        "dataModel.A-SI/.gitattributes, path-reserved",
        "dataModel.A-SI/aux.json, path-reserved",
        "dataModel.A-SI/a\u0007b.json, path-characters",
        "dataModel.A-SI/.gi\u200ct/config, path-characters",
        "dataModel.A-SI/a\u202ejson, path-characters",
        "dataModel.A-SI/what?.json, path-characters",
        "dataModel.A-SI/end., path-characters",
        "dataModel.A-SI/parkiris\u030cc\u030ce.md, path-form",
        "dataModel.A-SI/a/b/c/d/e.json, path-deep",
        ".kozolec/config, path-ours",
        ".kozolec/dataModel.A-SI/B/other.json, path-ours",
        "README.md, path-elsewhere",
        "src/main.js, path-elsewhere",
        "dataModel.-A/x.json, path-elsewhere"
    })
    void a_path_that_is_none_of_ours_is_refused_with_its_reason(String path, String code) {
        assertRefused(() -> intake.check(Content.of("x", Map.of(path, bytes("{}"))), nothing), code);
    }

    @Test
    void what_the_repository_lets_others_say_about_a_model_comes_in() {
        intake.check(Content.of("x", Map.of(".kozolec/dataModel.Parking/Spot/texts.sl.json", bytes("{}"))), nothing);
    }

    @Test
    void names_that_some_file_systems_cannot_tell_apart_are_refused() {
        assertRefused(
                () -> intake.check(
                        Content.of(
                                "x",
                                Map.of(
                                        "dataModel.A-SI/B/a.md", bytes("1"),
                                        "dataModel.A-SI/B/A.md", bytes("2"))),
                        nothing),
                "path-same");
        MemoryFiles there = MemoryFiles.ofTexts(Map.of("dataModel.Parking-SI/Spot/schema.json", "{}"));
        assertRefused(
                () -> intake.check(
                        Content.of("x", Map.of("dataModel.parking-SI/Other/schema.json", bytes("{}"))), there),
                "path-same");
    }

    @Test
    void nothing_is_a_file_and_a_folder_at_once() {
        assertRefused(
                () -> intake.check(
                        Content.of("x", Map.of("dataModel.A-SI/b", bytes("1"), "dataModel.A-SI/b/c", bytes("2"))),
                        nothing),
                "path-folder");
        MemoryFiles there = MemoryFiles.ofTexts(Map.of("dataModel.A-SI/Spot/schema.json", "{}"));
        assertRefused(
                () -> intake.check(Content.of("x", Map.of("dataModel.A-SI/Spot", bytes("1"))), there), "path-folder");
    }

    @Test
    void text_that_is_not_utf8_is_refused_and_a_picture_is_not() {
        byte[] latin = {'"', (byte) 0xe8, '"'};
        assertRefused(() -> intake.check(Content.of("x", Map.of("dataModel.A-SI/x.json", latin)), nothing), "not-utf8");
        intake.check(Content.of("x", Map.of("dataModel.A-SI/x.png", latin)), nothing);
    }

    @Test
    void json_nested_a_thousand_levels_deep_is_refused_and_broken_json_is_left_to_the_checks() {
        ContentIntake large = new ContentIntake(ContentLimits.USUAL);
        byte[] deep = bytes("[".repeat(1_000) + "]".repeat(1_000));
        assertRefused(
                () -> large.check(Content.of("x", Map.of("dataModel.A-SI/x.json", deep)), nothing), "json-too-deep");
        assertRefused(() -> large.fromJson(deep), "json-too-deep");
        large.check(Content.of("x", Map.of("dataModel.A-SI/x.json", bytes("{ broken"))), nothing);
    }

    @Test
    void too_many_files_and_too_much_in_them_are_refused() {
        Map<String, byte[]> many = new TreeMap<>();
        for (int i = 0; i < 10_000; i++) {
            many.put("dataModel.A-SI/" + i + ".md", bytes("x"));
        }
        assertRefused(() -> intake.check(Content.of("x", many), nothing), "content-files");
        assertRefused(
                () -> intake.check(Content.of("x", Map.of("dataModel.A-SI/a.md", new byte[1_001])), nothing),
                "content-file");
        Map<String, byte[]> much = new TreeMap<>();
        for (int i = 0; i < 6; i++) {
            much.put("dataModel.A-SI/" + i + ".md", new byte[900]);
        }
        assertRefused(() -> intake.check(Content.of("x", much), nothing), "content-total");
    }

    @Test
    void everything_that_is_wrong_is_told_at_once() {
        assertRefused(
                () -> intake.check(
                        Content.of(
                                "x",
                                Map.of("README.md", bytes("1"), "dataModel.A-SI/../b", bytes("2"), "/c", bytes("3"))),
                        nothing),
                "path-elsewhere",
                "path-outside",
                "path-absolute");
    }

    @Test
    void nothing_at_all_is_no_submission() {
        assertRefused(() -> intake.check(Content.of("x", Map.of()), nothing), "content-empty");
    }

    @Test
    void a_zip_bomb_is_stopped_while_it_unfolds() throws Exception {
        byte[] bomb = zip(Map.of("dataModel.A-SI/bomb.md", "0".repeat(50_000_000)));
        assertThat(bomb.length).isLessThan(100_000);

        assertRefused(() -> intake.fromZip(bomb, "x", "", false), "content-file");
    }

    @Test
    void a_zip_of_too_many_entries_is_stopped() throws Exception {
        Map<String, String> many = new TreeMap<>();
        for (int i = 0; i < 100; i++) {
            many.put("dataModel.A-SI/" + i + ".md", "");
        }
        assertRefused(() -> intake.fromZip(zip(many), "x", "", false), "content-files");
    }

    @Test
    void what_is_no_zip_is_told_so() {
        assertRefused(() -> intake.fromZip(bytes("hello"), "x", "", false), "zip-broken");
        assertRefused(() -> intake.fromZip(new byte[0], "x", "", false), "zip-broken");
    }

    @Test
    void a_zip_that_leads_out_of_itself_is_refused() throws Exception {
        Content content = intake.fromZip(zip(Map.of("../../etc/passwd", "x")), "x", "", false);

        assertRefused(() -> intake.check(content, nothing), "path-outside");
        assertRefused(() -> intake.fromZip(zip(Map.of("../up/", "")), "x", "", false), "path-outside");
    }

    @Test
    void a_link_in_a_zip_is_refused() throws Exception {
        byte[] zip = zip(Map.of("dataModel.A-SI/link.json", "/etc/passwd"));
        ByteBuffer in = ByteBuffer.wrap(zip).order(ByteOrder.LITTLE_ENDIAN);
        int central = in.getInt(zip.length - 22 + 16);
        zip[central + 5] = 3;
        in.putInt(central + 38, 0120777 << 16);

        assertRefused(() -> intake.fromZip(zip, "x", "", false), "path-link");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "[]|json-broken",
                "{\"files\":[{\"path\":\"a\"}]}|json-file",
                "{\"files\":[{\"path\":\"a\",\"text\":\"x\",\"base64\":\"eA==\"}]}|json-file",
                "{\"files\":[{\"text\":\"x\"}]}|json-file",
                "{\"files\":[{\"path\":\"a\",\"base64\":\"???\"}]}|json-base64",
                "{\"files\":[{\"path\":\"a\",\"text\":\"x\"},{\"path\":\"a\",\"text\":\"y\"}]}|path-twice",
                "{\"deprecate\":[{\"model\":\"x\"}]}|json-deprecate",
                "{\"withdraw\":[{\"model\":\"A-SI/B\",\"version\":\"1\"}]}|json-withdraw"
            })
    void json_that_is_not_a_submission_is_told_what_is_wrong(String json, String code) {
        assertRefused(() -> intake.fromJson(bytes(json)), code);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(UTF_8);
    }

    private static byte[] zip(Map<String, String> files) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, String> file : List.copyOf(files.entrySet())) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(bytes(file.getValue()));
                zip.closeEntry();
            }
        }
        return out.toByteArray();
    }
}
