package si.kozolec.server.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MarkdownTest {

    @Test
    void what_people_write_is_shown_as_they_mean_it() {
        assertThat(Markdown.html("Free *spots*, see [the list](https://example.org/a?b=1&c=2):\n\n- one\n- two"))
                .contains("<em>spots</em>", "<li>one</li>", "href=\"https://example.org/a?b=1&amp;c=2\"")
                .contains("rel=\"nofollow ugc noopener\"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "a <b onclick=alert(1)>b</b>",
                "[a](javascript:alert(1))",
                "[a](JaVaScRiPt:alert(1))",
                "[a](data:text/html;base64,PHNjcmlwdD4=)",
                "![a](http://elsewhere.example/spy.png)",
                "<javascript:alert(1)>",
                "[a](https://example.org/\" onclick=\"alert(1))",
                "# A heading\n<iframe src=x>",
            })
    void nothing_that_people_write_does_harm(String text) {
        assertThat(Markdown.html(text))
                .doesNotContain("<script", "<b", "<iframe", "<h1", "spy.png", "\" onclick")
                .doesNotContainPattern("(?i)href=\"(javascript|data):");
    }

    @ParameterizedTest
    @ValueSource(strings = {">", "[", "*a ", "- ", "`", "![", "<", "((", "**_"})
    void deep_nesting_is_survived(String piece) {
        assertThat(Markdown.html(piece.repeat(19_000 / piece.length()))).isNotEmpty();
        assertThat(Markdown.html(piece.repeat(100_000))).isNotEmpty();
    }
}
