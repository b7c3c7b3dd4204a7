package si.kozolec.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A pipeline that keeps the answer in a file must not be green when the disk had no room for it. */
class CutAnswerTest {

    @TempDir
    private Path folder;

    /** As the file behind standard output on a full disk. */
    private static final class FullDisk extends OutputStream {

        @Override
        public void write(int b) throws IOException {
            throw new IOException("No space left on device");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"text", "json", "sarif", "junit", "github", "gitlab"})
    void an_answer_that_could_not_be_written_is_told(String format) throws IOException {
        Files.writeString(folder.resolve("nothing.ndjson"), "{\"type\":\"Thing\"}\n");
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Surroundings surroundings = new Surroundings(
                folder,
                Map.of("LANG", "en_GB.UTF-8", "XDG_DATA_HOME", folder.toString()),
                InputStream.nullInputStream(),
                new PrintStream(new FullDisk(), false, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                false,
                false,
                1,
                "0.0.0-test");

        int exit = new Program(surroundings).run("validate", "--format", format, "nothing.ndjson");

        assertThat(exit).isEqualTo(3);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("the disk is full");
    }
}
