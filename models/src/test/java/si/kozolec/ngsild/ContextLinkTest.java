package si.kozolec.ngsild;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** The header Link says by which context a payload was written. */
class ContextLinkTest {

    private static final String REL = "; rel=\"http://www.w3.org/ns/json-ld#context\"; type=\"application/ld+json\"";

    @Test
    void contexts_are_found_among_other_links_however_they_are_written() {
        assertThat(ContextLink.in(List.of(
                        "<https://a.si/c,1.jsonld>" + REL,
                        "</next>;rel=\"next\", <https://b.si/c> ; type=\"application/ld+json\" ; rel="
                                + "http://www.w3.org/ns/json-ld#context",
                        "<https://c.si/c>" + REL + ",<https://d.si/c>" + REL)))
                .containsExactly("https://a.si/c,1.jsonld", "https://b.si/c", "https://c.si/c", "https://d.si/c");
    }

    @Test
    void what_names_no_context_is_left() {
        assertThat(ContextLink.in(List.of(
                        "",
                        "<>" + REL,
                        "<https://a.si/c>",
                        "<https://a.si/c>; rel=\"next\"",
                        "<https://a.si/c>; rel=\"http://www.w3.org/ns/json-ld#contexts\"",
                        "https://a.si/c" + REL,
                        "<https://a.si/" + "x".repeat(10_000) + ">" + REL)))
                .isEmpty();
    }
}
