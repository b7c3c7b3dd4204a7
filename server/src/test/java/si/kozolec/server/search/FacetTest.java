package si.kozolec.server.search;

import static org.assertj.core.api.Assertions.assertThat;
import static si.kozolec.server.search.SmallCity.asking;
import static si.kozolec.server.search.SmallCity.ids;

import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Narrowing down, and seeing how many there would be. */
class FacetTest {

    private final SearchIndex index = SmallCity.index();

    @AfterEach
    void close() {
        index.close();
    }

    @Test
    void every_facet_counts_its_values_most_frequent_first() {
        SearchPage page = index.search(SearchRequest.all());

        assertThat(page.facets()).containsOnlyKeys(Facet.values());
        assertThat(page.facets().get(Facet.DOMAIN))
                .containsExactly(
                        new SearchPage.FacetCount("SmartCities", 4, false),
                        new SearchPage.FacetCount("SmartEnvironment", 2, false),
                        new SearchPage.FacetCount("SmartDestination", 1, false));
        assertThat(counts(page, Facet.STATUS)).isEqualTo(Map.of("published", 4, "quarantined", 1));
        assertThat(counts(page, Facet.LICENSE)).isEqualTo(Map.of("CC-BY-4.0", 3, "CC0-1.0", 1));
        assertThat(counts(page, Facet.PUBLISHER))
                .isEqualTo(Map.of("Ministrstvo za javno upravo", 1, "Agencija za okolje", 1));
    }

    @Test
    void values_of_one_facet_widen_and_facets_narrow() {
        assertThat(ids(index.search(asking("subject=Parking", "subject=Parking-SI"))))
                .hasSize(3);
        assertThat(ids(index.search(asking("subject=Parking", "subject=Parking-SI", "license=CC0-1.0"))))
                .containsExactly("Parking/ParkingSpot");
    }

    @Test
    void a_facet_does_not_hide_its_own_other_values_but_those_of_others() {
        SearchPage page = index.search(asking("subject=Parking"));

        assertThat(page.total()).isEqualTo(2);
        assertThat(counts(page, Facet.SUBJECT))
                .isEqualTo(Map.of("Parking", 2, "Parking-SI", 1, "Environment-SI", 1, "Environment", 1));
        assertThat(page.facets().get(Facet.SUBJECT)).contains(new SearchPage.FacetCount("Parking", 2, true));
        assertThat(counts(page, Facet.DOMAIN)).isEqualTo(Map.of("SmartCities", 2, "SmartDestination", 1));
    }

    @Test
    void a_model_that_two_facets_refuse_counts_nowhere() {
        SearchPage page = index.search(asking("subject=Parking", "license=CC0-1.0"));

        assertThat(ids(page)).containsExactly("Parking/ParkingSpot");
        assertThat(counts(page, Facet.SUBJECT)).isEqualTo(Map.of("Parking", 1));
        assertThat(counts(page, Facet.LICENSE)).isEqualTo(Map.of("CC0-1.0", 1, "CC-BY-4.0", 1));
    }

    @Test
    void only_models_that_fit_the_question_are_counted() {
        SearchPage page = index.search(asking("q=garage"));

        assertThat(counts(page, Facet.SUBJECT)).isEqualTo(Map.of("Parking", 2, "Parking-SI", 1));
    }

    @Test
    void a_filter_that_leaves_nothing_does_not_loosen_the_question() {
        SearchPage page = index.search(asking("q=parking garage", "subject=Environment"));

        assertThat(page.total()).isZero();
        assertThat(page.relaxed()).isFalse();
        // What was chosen stays in sight, so that it can be given up.
        assertThat(counts(page, Facet.SUBJECT)).isEqualTo(Map.of("Parking", 2, "Parking-SI", 1, "Environment", 0));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"publisher=agencija ZA okolje", "subject=environment-si", "subject=dataModel.Environment-SI"})
    void values_are_meant_whatever_their_case(String filter) {
        assertThat(ids(index.search(asking(filter)))).containsExactly("Environment-SI/AirQualityObserved");
    }

    @Test
    void a_value_that_nobody_has_finds_nothing() {
        SearchPage page = index.search(asking("publisher=Nihče"));

        assertThat(page.total()).isZero();
        assertThat(counts(page, Facet.PUBLISHER)).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"availableSpotNumber", "AVAILABLESPOTNUMBER"})
    void models_can_be_asked_for_by_an_attribute(String attribute) {
        assertThat(ids(index.search(asking("attribute=" + attribute))))
                .containsExactly("Parking-SI/OffStreetParking", "Parking/OffStreetParking");
    }

    @Test
    void an_attribute_is_meant_whole_by_its_name_or_its_path() {
        assertThat(ids(index.search(asking("attribute=address/street")))).hasSize(1);
        assertThat(ids(index.search(asking("attribute=street")))).hasSize(1);
        assertThat(ids(index.search(asking("attribute=spot")))).isEmpty();
        assertThat(ids(index.search(asking("attribute=street", "attribute=occupied"))))
                .hasSize(2);
        assertThat(ids(index.search(asking("attribute=name", "q=explicit entries"))))
                .containsExactly("Parking/OffStreetParking");
    }

    private static Map<String, Integer> counts(SearchPage page, Facet facet) {
        Map<String, Integer> counts = new TreeMap<>();
        page.facets()
                .getOrDefault(facet, java.util.List.of())
                .forEach(count -> counts.put(count.value(), count.count()));
        return counts;
    }
}
