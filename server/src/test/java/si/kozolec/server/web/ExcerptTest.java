package si.kozolec.server.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import si.kozolec.model.Finding;
import si.kozolec.model.LocalizedText;
import si.kozolec.model.Severity;

class ExcerptTest {

    private static Finding finding(Severity severity, int line, int column) {
        return new Finding(severity, "x", LocalizedText.english("x"), LocalizedText.NONE, null, line, column, "");
    }

    @Test
    void a_short_payload_is_shown_whole_with_its_findings_at_their_lines() {
        Excerpt excerpt =
                Excerpt.of("{\n  \"a\": 1\n}", List.of(finding(Severity.WARNING, 2, 3), finding(Severity.ERROR, 2, 8)));

        assertThat(excerpt.whole()).isTrue();
        assertThat(excerpt.lines()).hasSize(3);
        assertThat(excerpt.lines().get(1)).isEqualTo(new Excerpt.Line(2, "  \"a\": 1", List.of(1, 2), "error", false));
    }

    @Test
    void of_a_long_payload_only_the_lines_around_findings_are_shown() {
        String payload = IntStream.range(0, 1_000).mapToObj(String::valueOf).collect(Collectors.joining("\n"));

        Excerpt excerpt = Excerpt.of(payload, List.of(finding(Severity.ERROR, 500, 1)));

        assertThat(excerpt.whole()).isFalse();
        assertThat(excerpt.lines())
                .extracting(Excerpt.Line::number)
                .contains(1, 497, 500, 503)
                .doesNotContain(496, 504);
        assertThat(excerpt.lines().stream().filter(Excerpt.Line::gap))
                .extracting(Excerpt.Line::number)
                .containsExactly(497);
    }

    @Test
    void of_a_long_line_the_place_of_its_finding_is_shown() {
        String payload = "{" + "\"x\":1,".repeat(1_000) + "\"here\":2}";

        Excerpt excerpt = Excerpt.of(payload, List.of(finding(Severity.ERROR, 1, payload.indexOf("\"here\"") + 1)));

        assertThat(excerpt.lines().get(0).text())
                .startsWith("…")
                .contains("\"here\":2}")
                .hasSizeLessThan(410);
    }
}
