package si.kozolec.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class VersionTest {

    @Test
    void versions_stand_in_the_order_of_semantic_versioning() {
        List<String> ordered = List.of(
                "0.0.9",
                "0.0.10",
                "1.0.0-alpha",
                "1.0.0-alpha.1",
                "1.0.0-alpha.beta",
                "1.0.0-beta.2",
                "1.0.0-beta.11",
                "1.0.0-rc.1",
                "1.0.0",
                "1.10.0",
                "2.0.0");

        assertThat(ordered.stream().map(VersionTest::version).sorted().map(Version::toString))
                .isEqualTo(ordered);
        assertThat(Stream.of("2.0.0", "0.0.10", "1.0.0", "0.0.9")
                        .map(VersionTest::version)
                        .sorted())
                .extracting(Version::toString)
                .containsExactly("0.0.9", "0.0.10", "1.0.0", "2.0.0");
    }

    @Test
    void what_is_not_written_as_a_version_is_none() {
        assertThat(List.of(
                        "0.0.",
                        ".0.0",
                        "1..0",
                        "1.2",
                        "1.2.3.4",
                        "1.02.0",
                        "1.0.\u0663",
                        "1234567890.0.0",
                        "v1.0.0",
                        " 1.0.0",
                        "1.0.0+build",
                        "1.0.0-",
                        "1.0-rc.1",
                        "1.0.0-rc..1",
                        "1.0.0-01",
                        "",
                        "1.0.0-" + "a".repeat(60)))
                .allSatisfy(text -> assertThat(Version.parse(text)).isEmpty());
    }

    @Test
    void the_next_version_follows_the_step() {
        assertThat(version("1.2.3").next(VersionStep.MAJOR)).hasToString("2.0.0");
        assertThat(version("1.2.3").next(VersionStep.MINOR)).hasToString("1.3.0");
        assertThat(version("1.2.3").next(VersionStep.PATCH)).hasToString("1.2.4");
        assertThat(version("1.2.3").next(VersionStep.NONE)).hasToString("1.2.3");
    }

    private static Version version(String text) {
        return Version.parse(text).orElseThrow();
    }
}
