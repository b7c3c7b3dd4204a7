package si.kozolec.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A login page that was saved as a schema, or half of one, makes no pipeline green. */
class BrokenModelTest {

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"<html>Log in</html>", "{\"type\":\"object\",", ""})
    void payloads_of_a_model_whose_schema_cannot_be_read_are_not_judged(String schema) throws IOException {
        Path model = folder.resolve("models/dataModel.Sample/Thing");
        Files.createDirectories(model);
        Files.writeString(model.resolve("schema.json"), schema);
        Files.writeString(folder.resolve("thing.json"), "{\"id\":\"urn:x:1\",\"type\":\"Thing\"}");

        Called called = Called.in(folder, "validate", "--catalogue", "models", "thing.json");

        assertThat(called.exit()).isEqualTo(3);
        assertThat(called.out()).contains("schema-unusable", "0 conform");
    }

    @Test
    void it_is_known_even_when_so_much_was_told_before_that_this_is_only_counted() throws IOException {
        Path model = folder.resolve("models/dataModel.Sample/Thing");
        Files.createDirectories(model);
        Files.writeString(model.resolve("schema.json"), "");
        Files.writeString(folder.resolve("thing.json"), "{\"id\":\"urn:x:1\",\"type\":\"Thing\"}");
        Files.writeString(folder.resolve("nothing.json"), "{\"id\":\"urn:x:2\",\"type\":\"Nothing\"}");

        Called called = Called.in(
                folder, "validate", "--max-findings", "1", "--catalogue", "models", "nothing.json", "thing.json");

        assertThat(called.exit()).isEqualTo(3);
    }
}
