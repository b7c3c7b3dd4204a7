package si.kozolec.model;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProgramFilesTest {

    private static final String FOLDER = "si/kozolec/catalogue";
    private static final String SCHEMA = "dataModel.Parking-SI/OffStreetParking/schema.json";

    @TempDir
    Path folder;

    @Test
    void a_jar_of_files_alone_is_read_instead_of_the_program() throws IOException {
        Path apart = folder.resolve("files.jar");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(apart))) {
            zip.putNextEntry(new ZipEntry(FOLDER + "/" + SCHEMA));
            zip.write("{}".getBytes(UTF_8));
        }

        ModelFiles files = ProgramFiles.in(FOLDER, Catalogues.class, apart.toString());

        assertThat(files.read(SCHEMA)).contains("{}".getBytes(UTF_8));
        assertThat(files.filesUnder("")).containsExactly(SCHEMA);
    }

    @Test
    void without_it_the_program_reads_its_own() throws IOException {
        ModelFiles files = ProgramFiles.in(
                FOLDER, Catalogues.class, folder.resolve("nothing.jar").toString());

        assertThat(files.exists(SCHEMA)).isTrue();
    }
}
