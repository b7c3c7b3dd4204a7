package si.kozolec.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
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

        Called called = Called.writingTo(new FullDisk(), "", folder, "validate", "--format", format, "nothing.ndjson");

        assertThat(called.exit()).isEqualTo(3);
        assertThat(called.err()).contains("the disk is full");
    }
}
