package si.kozolec.server.search;

import static org.assertj.core.api.Assertions.assertThat;
import static si.kozolec.server.search.SmallCity.asking;
import static si.kozolec.server.search.SmallCity.ids;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import si.kozolec.model.LocalizedText;
import si.kozolec.model.Status;
import si.kozolec.model.Version;

/** What people find. */
class SearchTest {

    private static final String CAR_PARK = "Parking-SI/OffStreetParking";
    private static final String AIR = "Environment-SI/AirQualityObserved";

    private final SearchIndex index = SmallCity.index();

    @AfterEach
    void close() {
        index.close();
    }

    @ParameterizedTest
    @CsvSource({
        "parkirišče, Parking-SI/OffStreetParking",
        "PARKIRISCE, Parking-SI/OffStreetParking",
        "parkiriščih, Parking-SI/OffStreetParking",
        "parkirišč, Parking-SI/OffStreetParking",
        "car parks, Parking-SI/OffStreetParking",
        "garaže, Parking-SI/OffStreetParking",
        "zasedenost garaž, Parking-SI/OffStreetParking",
        "kakovost zraka, Environment-SI/AirQualityObserved",
        "air quality, Environment-SI/AirQualityObserved",
        "airquality, Environment-SI/AirQualityObserved",
        "pm10, Environment-SI/AirQualityObserved",
        "PM 10, Environment-SI/AirQualityObserved",
        "pollution, Environment-SI/AirQualityObserved",
        "noise, Environment/NoiseLevelObserved",
        "available spot number, Parking-SI/OffStreetParking",
        "availableSpotNumber, Parking-SI/OffStreetParking",
        "multi storey, Parking-SI/OffStreetParking",
        "the measurement of the air, Environment-SI/AirQualityObserved",
    })
    void a_question_in_either_language_finds_its_model_first(String question, String model) {
        assertThat(ids(index.search(asking("q=" + question)))).startsWith(model);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Parking/OffStreetParking",
                "parking/offstreetparking",
                "dataModel.Parking/OffStreetParking",
            })
    void an_identity_finds_that_model_first_even_if_a_national_one_says_the_same(String identity) {
        assertThat(ids(index.search(asking("q=" + identity)))).startsWith("Parking/OffStreetParking", CAR_PARK);
    }

    @Test
    void a_name_that_two_models_share_finds_the_national_one_first() {
        assertThat(ids(index.search(asking("q=OffStreetParking")))).startsWith(CAR_PARK, "Parking/OffStreetParking");
    }

    @ParameterizedTest
    @ValueSource(strings = {"pa", "park", "parkir", "offstreetp", "parkirišče gar"})
    void somebody_still_typing_already_sees_the_model(String typed) {
        assertThat(ids(index.search(asking("q=" + typed)))).contains(CAR_PARK);
    }

    @ParameterizedTest
    @ValueSource(strings = {"title:parkirišče*", "+parkirišče", "\"parkirišče", "parkirišče~2 AND", "(parkirišče^4"})
    void signs_of_other_query_languages_mean_nothing(String question) {
        assertThat(ids(index.search(asking("q=" + question)))).contains(CAR_PARK);
    }

    @Test
    void a_question_of_signs_alone_finds_nothing() {
        assertThat(index.search(asking("q=*:*")).total()).isZero();
    }

    @Test
    void all_words_are_wanted() {
        SearchPage page = index.search(asking("q=parking garage"));

        // What only means something near comes behind.
        assertThat(ids(page).subList(0, 2)).containsExactlyInAnyOrder(CAR_PARK, "Parking/OffStreetParking");
        assertThat(page.relaxed()).isFalse();
    }

    @Test
    void when_no_model_has_all_words_those_with_most_of_them_are_shown_and_the_page_says_so() {
        SearchPage page = index.search(asking("q=air pollution in Ljubljana"));

        assertThat(ids(page)).startsWith(AIR);
        assertThat(page.relaxed()).isTrue();
    }

    @Test
    void without_a_question_all_models_are_listed_national_ones_first_and_those_in_quarantine_last() {
        SearchPage page = index.search(SearchRequest.all());

        assertThat(page.total()).isEqualTo(5);
        assertThat(ids(page))
                .containsExactly(
                        AIR,
                        CAR_PARK,
                        "Parking/OffStreetParking",
                        "Parking/ParkingSpot",
                        "Environment/NoiseLevelObserved");
    }

    @Test
    void an_item_says_everything_that_a_list_shows() {
        FoundModel found = index.search(asking("q=kakovost zraka")).items().get(0);
        ModelSummary item = found.summary();

        assertThat(item.version()).isEqualTo(Version.of(1, 0, 0));
        assertThat(item.status()).isEqualTo(Status.PUBLISHED);
        assertThat(item.title()).isEqualTo(new LocalizedText("Izmerjena kakovost zraka", "Observed air quality"));
        assertThat(item.description().sl()).startsWith("Meritev onesnaženosti");
        assertThat(item.entityType()).isEqualTo("AirQualityObserved");
        assertThat(item.domains()).containsExactly("SmartEnvironment", "SmartCities");
        assertThat(item.license()).isEqualTo("CC-BY-4.0");
        assertThat(item.publisher()).isEqualTo(new LocalizedText("Agencija za okolje", "Environment Agency"));
        assertThat(item.updated()).isEqualTo("2026-02-01T00:00:00Z");
        assertThat(item.national()).isTrue();
        assertThat(found.score()).isPositive();
    }

    @Test
    void a_quarantined_model_has_no_version_and_is_found_all_the_same() {
        ModelSummary item = index.search(asking("q=noise")).items().get(0).summary();

        assertThat(item.status()).isEqualTo(Status.QUARANTINED);
        assertThat(item.version()).isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "id, Environment/NoiseLevelObserved",
        "-id, Parking-SI/OffStreetParking",
        "title, Environment-SI/AirQualityObserved",
        "-title, Parking-SI/OffStreetParking",
        "updated, Environment/NoiseLevelObserved",
        "-updated, Parking-SI/OffStreetParking",
    })
    void a_list_can_be_sorted(String order, String first) {
        assertThat(ids(index.search(asking("sort=" + order)))).hasSize(5).startsWith(first);
    }

    @Test
    void titles_sort_in_the_alphabet_of_the_language() {
        index.replaceAll(
                java.util.stream.Stream.of(
                                Sample.model("A/Three").title("Šola", "School"),
                                Sample.model("A/Two").title("Sonda", "Probe"),
                                Sample.model("A/One").title("Tabla", "Board"))
                        .map(Sample::made),
                "c0ffee");

        assertThat(ids(index.search(asking("sort=title", "language=sl")))).containsExactly("A/Two", "A/Three", "A/One");
        assertThat(ids(index.search(asking("sort=title", "language=en")))).containsExactly("A/One", "A/Two", "A/Three");
    }

    @Test
    void pages_follow_each_other_without_gap_or_repetition() {
        List<String> all = ids(index.search(asking("sort=title")));

        assertThat(ids(index.search(asking("sort=title", "size=2", "page=1")))).isEqualTo(all.subList(0, 2));
        assertThat(ids(index.search(asking("sort=title", "size=2", "page=2")))).isEqualTo(all.subList(2, 4));
        SearchPage last = index.search(asking("sort=title", "size=2", "page=3"));
        assertThat(ids(last)).isEqualTo(all.subList(4, 5));
        assertThat(last.hasNext()).isFalse();
        assertThat(index.search(asking("size=2", "page=2")).hasNext()).isTrue();
        assertThat(index.search(asking("size=2", "page=9")).items()).isEmpty();
    }
}
