package si.kozolec.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
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
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PrintStream stream = new PrintStream(out, true, StandardCharsets.UTF_8);
        Surroundings surroundings = new Surroundings(
                folder,
                Map.of("LANG", "en_GB.UTF-8", "XDG_DATA_HOME", folder.toString()),
                InputStream.nullInputStream(),
                stream,
                stream,
                false,
                false,
                1,
                "0.0.0-test");

        int exit = new Program(surroundings).run("validate", "--catalogue", "models", "thing.json");

        assertThat(exit).isEqualTo(3);
        assertThat(out.toString(StandardCharsets.UTF_8)).contains("schema-unusable", "0 conform");
    }
}
