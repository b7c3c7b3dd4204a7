package si.kozolec.server.git;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import si.kozolec.model.ModelFiles;

class TreeEditsTest {

    @TempDir
    Path folder;

    private ModelRepository repository;
    private GitWrite write;

    @BeforeEach
    void open() {
        repository = ModelRepository.open(folder);
        write = repository.write();
    }

    @AfterEach
    void close() {
        write.close();
        repository.close();
    }

    @Test
    void files_that_are_not_named_stay() {
        String base = tree(null, "a/one", "a/two", "b/three");

        assertThat(paths(write.tree(base, new TreeEdits().put("a/one", blob("new")))))
                .containsExactly("a/one", "a/two", "b/three");
    }

    @Test
    void a_removed_folder_keeps_only_what_is_put_afterwards() {
        String base = tree(null, "a/one", "a/two", "b/three");

        String edited = write.tree(base, new TreeEdits().remove("a").put("a/four", blob("4")));

        assertThat(paths(edited)).containsExactly("a/four", "b/three");
    }

    @Test
    void a_folder_without_files_goes() {
        String base = tree(null, "a/one", "b/three");

        assertThat(paths(write.tree(base, new TreeEdits().remove("a/one")))).containsExactly("b/three");
    }

    @Test
    void a_file_may_become_a_folder_and_a_folder_a_file() {
        String base = tree(null, "a", "b/c");

        String edited = write.tree(
                base, new TreeEdits().put("a/x", blob("x")).remove("b").put("b", blob("b")));

        assertThat(paths(edited)).containsExactly("a/x", "b");
    }

    @Test
    void equal_content_gives_an_equal_tree_whatever_the_order() {
        assertThat(tree(null, "a.b/x", "a/x", "a-b")).isEqualTo(tree(null, "a-b", "a/x", "a.b/x"));
    }

    @Test
    void removing_what_is_not_there_changes_nothing() {
        String base = tree(null, "a/one");

        assertThat(write.tree(base, new TreeEdits().remove("z/y"))).isEqualTo(base);
    }

    @Test
    void a_path_that_leaves_the_tree_is_refused() {
        for (String path : List.of("../x", "a/../b", "/a", "a//b", "a/", ".git/config", "a/.GIT/hooks")) {
            assertThatThrownBy(() -> new TreeEdits().put(path, blob("x")))
                    .as(path)
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }

    private String tree(@Nullable String base, String... paths) {
        TreeEdits edits = new TreeEdits();
        for (String path : paths) {
            edits.put(path, blob(path));
        }
        return write.tree(base, edits);
    }

    private String blob(String content) {
        return write.blob(content.getBytes(UTF_8));
    }

    private List<String> paths(String tree) {
        List<String> paths = new ArrayList<>();
        collect(write.files(tree), "", paths);
        return paths;
    }

    private static void collect(ModelFiles files, String folder, List<String> paths) {
        for (ModelFiles.Entry entry : files.list(folder)) {
            String path = folder.isEmpty() ? entry.name() : folder + "/" + entry.name();
            if (entry.folder()) {
                collect(files, path, paths);
            } else {
                paths.add(path);
            }
        }
    }
}
