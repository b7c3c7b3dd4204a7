package si.kozolec.server.git;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import si.kozolec.model.ModelFiles;
import si.kozolec.model.ModelId;
import si.kozolec.model.Version;

class ModelRepositoryTest {

    private static final Who CLERK = new Who("Ana Kos", "ana@example.org", Instant.parse("2026-05-04T10:00:00Z"));
    private static final ModelId SPOT = new ModelId("Parking-SI", "ParkingSpot");

    @TempDir
    Path folder;

    private ModelRepository repository;

    @BeforeEach
    void open() {
        repository = ModelRepository.open(folder.resolve("models.git"));
    }

    @AfterEach
    void close() {
        repository.close();
    }

    @Test
    void a_new_repository_has_no_main_and_no_versions() {
        assertThat(repository.main()).isEmpty();
        assertThat(repository.references()).isEqualTo(new References(null, List.of()));
        assertThat(repository.check()).isEmpty();
    }

    @Test
    void what_was_committed_is_read_back_byte_for_byte() throws Exception {
        byte[] content = {0, (byte) 0xff, '\r', '\n', 'x'};
        String commit = commit(null, "dataModel.Parking-SI/ParkingSpot/schema.json", content);

        GitTreeFiles files = repository.files(commit);
        assertThat(files.read("dataModel.Parking-SI/ParkingSpot/schema.json")).contains(content);
        assertThat(files.list("dataModel.Parking-SI")).containsExactly(new ModelFiles.Entry("ParkingSpot", true));
        assertThat(files.read("dataModel.Parking-SI/ParkingSpot")).isEmpty();
        assertThat(files.read("dataModel.Parking-SI/../secret")).isEmpty();
        assertThat(files.list("nowhere")).isEmpty();
    }

    @Test
    void main_and_the_tags_of_new_versions_move_together() throws Exception {
        String commit = publish(null, "1.0.0", "one");

        References references = repository.references();
        assertThat(references.main()).contains(commit);
        assertThat(references.versions()).singleElement().satisfies(tag -> {
            assertThat(tag.model()).isEqualTo(SPOT);
            assertThat(tag.version()).isEqualTo(Version.of(1, 0, 0));
            assertThat(tag.commit()).isEqualTo(commit);
            assertThat(repository.tagProblem(tag)).isEmpty();
        });
    }

    @Test
    void a_stale_main_refuses_the_whole_batch() throws Exception {
        String first = publish(null, "1.0.0", "one");
        String second = publish(first, "1.1.0", "two");

        assertThatThrownBy(() -> publish(first, "1.2.0", "late"))
                .isInstanceOf(StaleRefException.class)
                .hasMessageContaining("refs/heads/main");
        assertThat(repository.main()).contains(second);
        assertThat(repository.references().versions())
                .extracting(tag -> tag.version().toString())
                .containsExactlyInAnyOrder("1.0.0", "1.1.0");
    }

    @Test
    void a_version_that_is_published_cannot_be_published_again() throws Exception {
        String first = publish(null, "1.0.0", "one");

        assertThatThrownBy(() -> publish(first, "1.0.0", "other")).isInstanceOf(StaleRefException.class);
        assertThat(repository.main()).contains(first);
    }

    @Test
    void lock_files_of_a_killed_writer_do_not_stop_the_next_one() throws Exception {
        String first = publish(null, "1.0.0", "one");
        Path git = folder.resolve("models.git");
        Files.createDirectories(git.resolve("refs/tags/dataModel.Parking-SI/ParkingSpot"));
        Files.createFile(git.resolve("refs/tags/dataModel.Parking-SI/ParkingSpot/1.1.0.lock"));
        Files.createFile(git.resolve("refs/heads/main.lock"));
        Files.createFile(git.resolve("packed-refs.lock"));

        String second = publish(first, "1.1.0", "two");

        assertThat(repository.main()).contains(second);
    }

    @Test
    void objects_that_were_not_kept_leave_nothing_behind() throws Exception {
        try (GitWrite write = repository.writeMany()) {
            write.blob("gone".getBytes(UTF_8));
        }
        try (Stream<Path> files = Files.walk(folder.resolve("models.git/objects"))) {
            assertThat(files.filter(Files::isRegularFile)).isEmpty();
        }
    }

    @Test
    void a_damaged_object_is_found() throws Exception {
        publish(null, "1.0.0", "one");
        Path pack;
        try (Stream<Path> files = Files.walk(folder.resolve("models.git/objects/pack"))) {
            pack = files.filter(file -> file.toString().endsWith(".pack"))
                    .findFirst()
                    .orElseThrow();
        }
        repository.close();
        byte[] bytes = Files.readAllBytes(pack);
        bytes[bytes.length / 2] ^= 0x55;
        assertThat(pack.toFile().setWritable(true)).isTrue();
        Files.write(pack, bytes);
        repository = ModelRepository.open(folder.resolve("models.git"));

        assertThat(repository.check()).isNotEmpty();
    }

    @Test
    void the_changed_paths_of_two_commits_are_told() throws Exception {
        String first = publish(null, "1.0.0", "one");
        String second = publish(first, "1.1.0", "two");

        assertThat(repository.changedPaths(first, second))
                .containsExactly("dataModel.Parking-SI/ParkingSpot/schema.json");
    }

    private String publish(@Nullable String parent, String version, String content) throws Exception {
        try (GitWrite write = repository.writeMany()) {
            String base = parent == null ? null : repository.commit(parent).tree();
            String tree = write.tree(
                    base, new TreeEdits().put(SPOT.folder() + "/schema.json", write.blob(content.getBytes(UTF_8))));
            String commit = write.commit(tree, parent, CLERK, "Publish " + version);
            RefMove tag = write.versionTag(SPOT, Version.parse(version).orElseThrow(), commit, CLERK, "new");
            write.keep();
            repository.move(List.of(new RefMove(ModelRepository.MAIN, parent, commit), tag), CLERK, "publish");
            return commit;
        }
    }

    private String commit(@Nullable String parent, String path, byte[] content) throws IOException, StaleRefException {
        try (GitWrite write = repository.write()) {
            String tree = write.tree(null, new TreeEdits().put(path, write.blob(content)));
            String commit = write.commit(tree, parent, CLERK, "test");
            write.keep();
            repository.move(List.of(new RefMove(ModelRepository.MAIN, parent, commit)), CLERK, "test");
            return commit;
        }
    }
}
