package si.kozolec.model;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ModelFilesTest {

    private static final Map<String, String> TREE = Map.of(
            "dataModel.Parking/ParkingSpot/schema.json", "{}",
            "dataModel.Parking/ParkingSpot/examples/example.json", "{\"id\":1}",
            "dataModel.Parking/notes.yaml", "notes",
            "dataModel.Parking/Draft/README.md", "no schema here",
            "data-models/common-schema.json", "{}");

    @TempDir
    Path folder;

    @Test
    void a_directory_a_zip_and_memory_tell_the_same() throws IOException {
        for (ModelFiles files : List.of(directory(), ZipFiles.of(zip(TREE), ZipFiles.Limits.COLLECTION), memory())) {
            assertThat(files.list("dataModel.Parking"))
                    .containsExactly(
                            new ModelFiles.Entry("Draft", true),
                            new ModelFiles.Entry("ParkingSpot", true),
                            new ModelFiles.Entry("notes.yaml", false));
            assertThat(files.read("dataModel.Parking/notes.yaml"))
                    .hasValueSatisfying(bytes -> assertThat(bytes).isEqualTo("notes".getBytes(UTF_8)));
            assertThat(files.exists("dataModel.Parking")).isFalse();
            assertThat(files.read("dataModel.Parking")).isEmpty();
            assertThat(files.list("nowhere")).isEmpty();
            assertThat(files.filesUnder("dataModel.Parking/ParkingSpot"))
                    .containsExactly(
                            "dataModel.Parking/ParkingSpot/examples/example.json",
                            "dataModel.Parking/ParkingSpot/schema.json");
            assertThat(ModelFolders.in(files)).containsExactly(new ModelId("Parking", "ParkingSpot"));
        }
    }

    @Test
    void a_directory_is_never_left() throws IOException {
        Path inside = Files.createDirectories(folder.resolve("inside"));
        Files.writeString(folder.resolve("secret.txt"), "secret");
        Files.createSymbolicLink(inside.resolve("link.txt"), folder.resolve("secret.txt"));
        Files.createSymbolicLink(inside.resolve("up"), folder);
        ModelFiles files = new DirectoryFiles(inside);

        assertThat(List.of("../secret.txt", "link.txt", "up/secret.txt", "/etc/passwd", "a/../../secret.txt", "x\0y"))
                .allSatisfy(path -> assertThat(files.read(path)).as(path).isEmpty());
        assertThat(files.list("")).isEmpty();
        assertThat(files.list("up")).isEmpty();
    }

    @Test
    void a_zip_with_a_name_that_leads_out_is_refused() {
        for (String name : List.of("../evil", "a/../../evil", "/etc/passwd", "a\\b", "a//b", "C:/x")) {
            assertThatThrownBy(() -> ZipFiles.of(zip(Map.of(name, "x")), ZipFiles.Limits.COLLECTION))
                    .as(name)
                    .isInstanceOf(ZipException.class)
                    .hasMessageContaining("outside");
        }
    }

    @Test
    void a_zip_beyond_the_limits_is_refused_whatever_it_says_about_its_sizes() {
        byte[] zip = zip(Map.of("a", "x".repeat(1000), "b", "x".repeat(1000)));

        assertThatThrownBy(() -> ZipFiles.of(zip, new ZipFiles.Limits(10, 999, 10_000)))
                .hasMessageContaining("999");
        assertThatThrownBy(() -> ZipFiles.of(zip, new ZipFiles.Limits(10, 1_000, 1_999)))
                .hasMessageContaining("1999");
        assertThatThrownBy(() -> ZipFiles.of(zip, new ZipFiles.Limits(1, 1_000, 2_000)))
                .hasMessageContaining("1 entries");
        assertThatThrownBy(() -> ZipFiles.of("no zip".getBytes(UTF_8), ZipFiles.Limits.COLLECTION))
                .hasMessageContaining("not a zip");
    }

    @Test
    void one_folder_of_a_jar_is_a_tree_of_its_own() throws IOException {
        Path file = Files.write(folder.resolve("program.jar"), zip(TREE));

        ModelFiles parking = new JarFiles(file, "dataModel.Parking");

        assertThat(parking.filesUnder("")).contains("notes.yaml").doesNotContain("data-models/common-schema.json");
        assertThat(parking.list("")).isEqualTo(memory().list("dataModel.Parking"));
        assertThat(parking.read("notes.yaml"))
                .hasValueSatisfying(bytes -> assertThat(bytes).isEqualTo("notes".getBytes(UTF_8)));
        assertThat(List.of("", "Draft", "Draft/", "../data-models/common-schema.json", "none"))
                .noneMatch(parking::exists)
                .allMatch(path -> parking.read(path).isEmpty());
    }

    @Test
    void changes_lie_over_the_tree_they_change() {
        ModelFiles changed = new OverlayFiles(
                memory(),
                MemoryFiles.ofTexts(Map.of("dataModel.Parking/notes.yaml", "new", "dataModel.Parking/a", "a")));

        assertThat(changed.read("dataModel.Parking/notes.yaml").map(bytes -> new String(bytes, UTF_8)))
                .contains("new");
        assertThat(changed.list("dataModel.Parking"))
                .extracting(ModelFiles.Entry::name)
                .containsExactly("Draft", "ParkingSpot", "a", "notes.yaml");
        assertThat(changed.exists("data-models/common-schema.json")).isTrue();
    }

    private static ModelFiles memory() {
        return MemoryFiles.ofTexts(TREE);
    }

    private ModelFiles directory() throws IOException {
        for (Map.Entry<String, String> file : TREE.entrySet()) {
            Path path = folder.resolve(file.getKey());
            Files.createDirectories(path.getParent());
            Files.writeString(path, file.getValue());
        }
        return new DirectoryFiles(folder);
    }

    private static byte[] zip(Map<String, String> texts) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, String> file : new TreeMap<>(texts).entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue().getBytes(UTF_8));
            }
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return bytes.toByteArray();
    }
}
