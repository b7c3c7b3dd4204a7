package si.kozolec.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Builds of the same classes have the same mark, wherever they are made, and all others have another one. */
class MarkTest {

    @Test
    void the_same_classes_have_the_same_mark_wherever_they_lie(@TempDir Path folder) throws IOException {
        String here = classPath(folder.resolve("here"), "one");

        assertThat(Mark.of(here)).matches("[0-9a-f]{12}").isEqualTo(Mark.of(classPath(folder.resolve("there"), "one")));
    }

    @Test
    void what_changes_in_a_class_or_in_a_jar_changes_the_mark(@TempDir Path folder) throws IOException {
        String before = classPath(folder, "one");
        String mark = Mark.of(before);

        String after = classPath(folder, "two");
        String afterwards = Mark.of(after);
        Files.writeString(folder.resolve("library.jar"), "another");

        assertThat(after).isEqualTo(before);
        assertThat(afterwards).isNotEqualTo(mark);
        assertThat(Mark.of(after)).isNotEqualTo(afterwards);
    }

    private static String classPath(Path folder, String content) throws IOException {
        Path classes = Files.createDirectories(folder.resolve("classes"));
        Files.writeString(classes.resolve("Main.class"), content);
        Path jar = Files.writeString(folder.resolve("library.jar"), "library");
        return classes + File.pathSeparator + jar;
    }
}
