package si.kozolec.server.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import si.kozolec.model.Language;

/** Our thesaurus is in order, and says the same in both languages. */
class ThesaurusTest {

    private static final Thesaurus OURS = Thesaurus.ours();

    @Test
    void ours_covers_every_field_of_city_life_in_both_languages() {
        assertThat(OURS.concepts()).hasSizeGreaterThanOrEqualTo(500);
        assertThat(OURS.concepts().stream().map(Concept::domain).collect(Collectors.toSet()))
                .containsExactlyInAnyOrderElementsOf(ThesaurusReader.DOMAINS);
        assertThat(OURS.concepts()).allSatisfy(concept -> {
            assertThat(concept.slovenian()).as(concept.toString()).isNotEmpty();
            assertThat(concept.english()).as(concept.toString()).isNotEmpty();
        });
    }

    @ParameterizedTest
    @CsvSource({
        "zabojnikov za odpadke, garbage bins",
        "smetnjaki, waste container",
        "polnilnic za električna vozila, EVChargingStation",
        "izposojevalnica koles, bike hire docking station",
        "javne razsvetljave, street lighting",
        "kakovosti zraka, AirQuality",
        "obremenjenosti s hrupom, noise exposure",
        "vodomerov, water meters",
        "prometnih nesrečah, road accidents",
        "muzejev, museum",
    })
    void a_slovenian_term_in_any_form_means_what_the_english_one_means(String slovenian, String english) {
        Set<Integer> meant = meant(slovenian, Language.SL);

        assertThat(meant).as(slovenian).containsAnyElementsOf(meant(english, Language.EN));
    }

    @Test
    void a_term_of_several_words_is_found_where_it_stands() {
        List<Thesaurus.Found> found = OURS.in(Stems.of("nova polnilna postaja v mestu", Language.SL), Language.SL);

        assertThat(found).anySatisfy(each -> {
            assertThat(OURS.concept(each.concept()).slovenian()).contains("polnilna postaja");
            assertThat(each.from()).isEqualTo(1);
            assertThat(each.to()).isEqualTo(3);
        });
    }

    @Test
    void whoever_is_still_typing_a_term_is_understood() {
        assertThat(OURS.beginningWith("smetnj", Language.SL, 5))
                .extracting(number -> OURS.concept(number).slovenian().get(0))
                .contains("zabojnik za odpadke");
    }

    @Test
    void another_thesaurus_makes_another_index() {
        assertThat(IndexFolder.FORMAT).endsWith(Thesaurus.digest());
    }

    @Test
    void what_is_wrong_with_a_thesaurus_is_told_all_at_once() {
        assertThatThrownBy(() -> Thesaurus.of("""
                        stavba | building |
                        [castles]
                        grad | castle | stolp
                        grad; | fortress
                         | |
                        trg; trg | square |
                        ulica | square; ; street |
                        """))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("line 1: it stands before the first domain")
                .hasMessageContaining("line 2: there is no domain [castles]")
                .hasMessageContaining("line 3: “stolp” to see also is no Slovenian term")
                .hasMessageContaining("line 4: a concept has three parts")
                .hasMessageContaining("line 5: the concept has no term")
                .hasMessageContaining("line 6: a term stands twice")
                .hasMessageContaining("line 7: a term is empty")
                .hasMessageContaining("line 7: “square” stands in another concept too");
    }

    private static Set<Integer> meant(String text, Language language) {
        return OURS.in(Stems.of(text, language), language).stream()
                .map(Thesaurus.Found::concept)
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
