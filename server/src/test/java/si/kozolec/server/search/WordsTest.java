package si.kozolec.server.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How text falls into words, and which words are taken for the same. */
class WordsTest {

    @ParameterizedTest
    @CsvSource({
        "off-street parking, off street parking",
        "Parking-SI/OffStreetParking, Parking SI OffStreetParking",
        "PM2.5 (fine), PM2 5 fine",
        "čas_meritve, čas meritve",
        "'  ', ''",
        "🚗, ''",
    })
    void everything_but_letters_and_digits_separates_words(String text, String words) {
        assertThat(String.join(" ", Words.in(text))).isEqualTo(words);
    }

    @ParameterizedTest
    @CsvSource({
        "OffStreetParking, Off Street Parking",
        "availableSpotNumber, available Spot Number",
        "EVChargingStation, EV Charging Station",
        "PM10, PM 10",
        "NO2, NO 2",
        "parkirišče, ''",
        "URLs, ''",
        "SI, ''",
        "refDeviceIDs, ref Device IDs",
        "3D, 3 D",
        "ČasMeritve, Čas Meritve",
    })
    void a_word_falls_into_parts_where_case_or_digits_change(String word, String parts) {
        assertThat(String.join(" ", Words.parts(word))).isEqualTo(parts);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "parkirišče parkirišča parkirišču parkiriščem parkirišč parkiriščih parkirisce",
                "zabojnik zabojnika zabojniki zabojnikov zabojnikom zabojnikih",
                "električna električne električnih električnega električnemu električnimi",
                "kakovost kakovosti kakovostjo",
                "postaja postaje postajo postaj postajah postajami",
                "zrak zraka zraku zrakom zračni",
                "veter vetra vetru vetrovi vetrovom vetrov",
                "odpadek odpadka odpadki odpadkov odpadkih",
                "meritev meritve meritvi meritvah meritvijo",
                "sistem sistema sistemi sistemov sistemih",
                "kolo kolesa kolesu kolesi koles kolesih",
                "ladja ladje ladij ladjama ladjah",
                "senzor senzorja senzorji senzorjev senzorjih",
                "cesta cesti cestama cest cestni cestnega",
                "voda vodo vodi vodni vodnih",
                "reka reki rečni rečnega",
                "vreme vremena vremenski vremenskih",
                "okolje okolja okoljski okoljskega",
                "elektrika elektriko električna",
                "onesnaženje onesnaženost onesnaževanje onesnaževanja",
                "občina občini občinski občinah",
                "policija policijski policijah",
                "turizem turizma turizmu",
            })
    void forms_of_a_slovenian_word_meet(String forms) {
        assertThat(java.util.Arrays.stream(forms.split(" "))
                        .map(Analyzers.SLOVENIAN::term)
                        .distinct())
                .as(forms)
                .hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({
        "cesta, cena",
        "voda, vodnjak",
        "ura, urad",
        "luč, luža",
        "plin, plaža",
        "park, parkiranje",
        "stavba, postava"
    })
    void different_slovenian_words_stay_apart(String one, String other) {
        assertThat(Analyzers.SLOVENIAN.term(one)).isNotEqualTo(Analyzers.SLOVENIAN.term(other));
    }

    @ParameterizedTest
    @CsvSource({"stations, station", "cities, city", "monitored, monitoring", "Parks, park"})
    void forms_of_an_english_word_meet(String one, String other) {
        assertThat(Analyzers.ENGLISH.term(one)).isEqualTo(Analyzers.ENGLISH.term(other));
    }

    @Test
    void words_that_say_nothing_are_left_out_of_a_question_unless_there_are_no_others() {
        assertThat(Question.of("polnilnica za električna vozila").words()).hasSize(3);
        assertThat(Question.of("the quality of the air").words()).hasSize(2);
        assertThat(Question.of("to be at").words()).hasSize(1);
        assertThat(Question.of("za in od").words()).hasSize(3);
    }

    @Test
    void only_the_last_word_may_be_a_beginning() {
        assertThat(Question.of("javna razsvet").words())
                .extracting(Question.Word::beginning)
                .containsExactly("", "razsvet");
    }

    @Test
    void the_most_demanding_question_allowed_is_answered() {
        String question = IntStream.range(0, Words.MOST)
                .mapToObj(number -> "aBcDeFgHiJ" + number)
                .collect(Collectors.joining(" "));
        try (SearchIndex index = SmallCity.index()) {
            assertThat(index.search(SmallCity.asking("q=" + question)).total()).isZero();
            assertThat(index.search(SmallCity.asking("q=" + "aB".repeat(500))).total())
                    .isZero();
        }
    }
}
