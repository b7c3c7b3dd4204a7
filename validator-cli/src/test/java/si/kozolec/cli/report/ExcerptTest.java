package si.kozolec.cli.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class ExcerptTest {

    @Test
    void the_mark_stands_under_the_character_that_is_meant() {
        Excerpt excerpt = of("{\n  \"naziv\": \"Čakalnica 🚗\", \"x\": 1\n}\n", 1, 27);

        assertThat(excerpt.text()).isEqualTo("  \"naziv\": \"Čakalnica 🚗\", \"x\": 1");
        assertThat(excerpt.text().codePoints().skip(excerpt.caret()).findFirst())
                .hasValue('"');
    }

    @Test
    void a_long_line_is_cut_around_the_place() {
        Excerpt excerpt = of("č".repeat(100_000) + "X" + "š".repeat(100_000), 0, 100_001);

        assertThat(excerpt.text()).startsWith("…").endsWith("…").hasSizeLessThan(110);
        assertThat(excerpt.text().charAt(excerpt.caret())).isEqualTo('X');
    }

    @Test
    void a_place_beyond_the_end_shows_what_there_is() {
        assertThat(of("{", 5, 900).text()).isEqualTo("…");
        assertThat(of("", 0, 1)).isEqualTo(new Excerpt("", 0));
    }

    private static Excerpt of(String text, long line, int column) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return Excerpt.of(bytes, 0, bytes.length, line, column);
    }
}
