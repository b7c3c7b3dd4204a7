package si.kozolec.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** However much there is to tell, the exit code and the summary are those of all of it. */
class ManyFindingsTest {

    /** More unknown attributes than are told of one entity, then a wrong value, and no location at all. */
    private static final String ENTITY = """
            {"id": "urn:ngsi-ld:OffStreetParking:ptuj", "type": "OffStreetParking", %s, "totalSpotNumber": "many"}
            """.formatted(IntStream.range(0, 150)
            .mapToObj(number -> "\"zzz" + number + "\": 1")
            .collect(Collectors.joining(", ")));

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({
        "json, '\"conforms\":false,\"summary\":{\"entities\":1,\"conforming\":0,\"errors\":2,\"warnings\":150'",
        "text, '2 errors, 150 warnings'"
    })
    void an_error_behind_a_hundred_warnings_fails_the_pipeline_and_is_told(String format, String summary)
            throws IOException {
        Files.writeString(folder.resolve("entity.json"), ENTITY);

        Called called = Called.in(
                folder, "validate", "--model", "Parking-SI/OffStreetParking", "--format", format, "entity.json");

        assertThat(called.exit()).isEqualTo(1);
        assertThat(called.out()).contains("type-wrong").contains(summary);
    }
}
