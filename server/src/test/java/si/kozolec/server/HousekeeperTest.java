package si.kozolec.server;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import si.kozolec.server.git.GitWrite;
import si.kozolec.server.git.ModelRepository;
import si.kozolec.server.git.ModelRepository.Disorder;
import si.kozolec.server.git.RefMove;
import si.kozolec.server.git.TreeEdits;
import si.kozolec.server.git.Who;

class HousekeeperTest {

    private static final Who WHO = Who.repository(Instant.parse("2026-05-04T10:00:00Z"));

    @TempDir
    Path folder;

    private ModelRepository repository;
    private Housekeeper housekeeper;
    private @Nullable String main;

    @BeforeEach
    void open() {
        repository = ModelRepository.open(folder.resolve("models.git"));
        housekeeper = new Housekeeper(repository, new Disorder(20, 3));
    }

    @AfterEach
    void close() {
        housekeeper.close();
        repository.close();
    }

    @Test
    void what_little_has_piled_up_is_left_alone() throws Exception {
        commit(5, false);

        assertThat(housekeeper.look()).isFalse();
        assertThat(repository.disorder()).isEqualTo(new Disorder(7, 0));
    }

    @Test
    void many_loose_objects_become_a_pack_and_then_there_is_nothing_to_do() throws Exception {
        commit(30, false);

        assertThat(housekeeper.look()).isTrue();
        assertThat(repository.disorder()).isEqualTo(new Disorder(0, 1));
        assertThat(repository.check()).isEmpty();
        assertThat(repository.paths(String.valueOf(main))).hasSize(30);
        assertThat(housekeeper.look()).isFalse();
    }

    @Test
    void packs_are_counted_as_well() throws Exception {
        for (int i = 1; i <= 4; i++) {
            commit(i, true);
        }

        assertThat(repository.disorder()).isEqualTo(new Disorder(0, 4));
        assertThat(housekeeper.look()).isTrue();
        // Packs of the last hour stay: somebody may be about to read from them. They are no reason to begin again.
        assertThat(housekeeper.look()).isFalse();
        assertThat(repository.check()).isEmpty();
    }

    @Test
    void objects_that_nobody_refers_to_do_not_keep_it_busy() throws Exception {
        commit(2, false);
        try (GitWrite write = repository.write()) {
            for (int i = 0; i < 30; i++) {
                write.blob(("of a writer who was killed: " + i).getBytes(UTF_8));
            }
            write.keep();
        }

        assertThat(housekeeper.look()).isTrue();
        assertThat(repository.disorder().looseObjects()).isEqualTo(30);
        assertThat(housekeeper.look()).isFalse();
    }

    private void commit(int files, boolean pack) throws Exception {
        try (GitWrite write = pack ? repository.writeMany() : repository.write()) {
            TreeEdits edits = new TreeEdits();
            for (int i = 0; i < files; i++) {
                edits.put(i + ".txt", write.blob(("file " + i + " of " + files).getBytes(UTF_8)));
            }
            String commit = write.commit(write.tree(null, edits), main, WHO, "x\n");
            write.keep();
            repository.move(List.of(new RefMove(ModelRepository.MAIN, main, commit)), WHO, "x");
            main = commit;
        }
    }
}
