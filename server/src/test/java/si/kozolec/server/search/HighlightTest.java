package si.kozolec.server.search;

import static org.assertj.core.api.Assertions.assertThat;
import static si.kozolec.server.search.SmallCity.asking;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import si.kozolec.model.Language;

/** Where the words were found. */
class HighlightTest {

    private final SearchIndex index = SearchIndex.inMemory();

    @AfterEach
    void close() {
        index.close();
    }

    @Test
    void words_are_marked_in_the_form_in_which_they_stand() {
        holding(Sample.model("Parking-SI/OffStreetParking")
                .title("Parkirišče", "Car park")
                .description("Zasedenost parkirišč v mestu.", "The occupancy of car parks."));

        assertThat(highlights("parkirisce"))
                .containsExactly("title/SL: [Parkirišče]", "description/SL: Zasedenost [parkirišč] v mestu.");
        assertThat(highlights("car park"))
                .contains("title/EN: [Car] [park]", "description/EN: The occupancy of [car] [parks].");
    }

    @Test
    void parts_of_a_written_together_word_are_marked() {
        holding(Sample.model("A/B").description("", "See OffStreetParking for more."));

        assertThat(highlights("parking")).containsExactly("description/EN: See OffStreet[Parking] for more.");
        assertThat(highlights("OffStreetParking")).containsExactly("description/EN: See [OffStreetParking] for more.");
    }

    @Test
    void a_word_still_being_typed_marks_what_begins_with_it() {
        holding(Sample.model("A/B").title("Široka cesta", ""));

        assertThat(highlights("sir")).containsExactly("title/SL: [Široka] cesta");
    }

    @Test
    void signs_of_markup_stay_text() {
        holding(Sample.model("A/B").description("", "<b>noise</b> & \"air\""));

        assertThat(highlights("noise")).containsExactly("description/EN: <b>[noise]</b> & \"air\"");
    }

    @Test
    void a_long_text_is_cut_around_the_densest_place_and_says_so() {
        String filler = "Nothing of interest stands here at all. ".repeat(20);
        holding(Sample.model("A/B")
                .description("", "Noise. " + filler + "Street noise levels of a noisy street. " + filler));

        List<String> highlights = highlights("street noise");

        assertThat(highlights).singleElement().satisfies(text -> {
            assertThat(text).startsWith("description/EN: …").endsWith("…").contains("[Street] [noise] levels");
            assertThat(text).hasSizeLessThan(350);
        });
    }

    @Test
    void decomposed_letters_are_found_and_marked_like_composed_ones() {
        holding(Sample.model("A/B").title("Parkiris\u030Cc\u030Ce", ""));

        assertThat(highlights("parkirišče")).containsExactly("title/SL: [Parkirišče]");
        assertThat(highlights("parkiris\u030Cc\u030Ce")).containsExactly("title/SL: [Parkirišče]");
    }

    @Test
    void letters_outside_the_basic_plane_neither_break_marks_nor_cuts() {
        String emoji = "\uD83D\uDE97";
        holding(Sample.model("A/B").description("", emoji.repeat(400) + " garage " + emoji.repeat(400)));

        assertThat(highlights("garage")).singleElement().satisfies(text -> {
            assertThat(text).contains("[garage]");
            assertThat(text.codePoints()).noneMatch(point -> point >= 0xD800 && point <= 0xDFFF);
        });
    }

    @Test
    void nothing_is_marked_when_nothing_was_asked() {
        holding(Sample.model("A/B").title("Cesta", "Road"));

        assertThat(index.search(SearchRequest.all()).items().get(0).highlights())
                .isEmpty();
    }

    @Test
    void a_highlight_names_its_field_and_language() {
        holding(Sample.model("A/B").title("Cesta", "Road"));

        Highlight highlight =
                index.search(asking("q=road")).items().get(0).highlights().get(0);
        assertThat(highlight)
                .isEqualTo(new Highlight("title", Language.EN, List.of(new Highlight.Piece("Road", true))));
        assertThat(highlight.text()).isEqualTo("Road");
    }

    private void holding(Sample model) {
        index.replaceAll(Stream.of(model.made()), SmallCity.COMMIT);
    }

    private List<String> highlights(String question) {
        return index.search(asking("q=" + question)).items().get(0).highlights().stream()
                .map(highlight -> highlight.field() + "/" + highlight.language() + ": "
                        + highlight.pieces().stream()
                                .map(piece -> piece.marked() ? "[" + piece.text() + "]" : piece.text())
                                .collect(Collectors.joining()))
                .toList();
    }
}
