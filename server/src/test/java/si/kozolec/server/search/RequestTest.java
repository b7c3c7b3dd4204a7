package si.kozolec.server.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static si.kozolec.server.search.SmallCity.asking;
import static si.kozolec.server.search.SmallCity.parameters;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import si.kozolec.model.Language;

/** What may be asked, and what is said to those who ask otherwise. */
class RequestTest {

    @Test
    void nothing_given_means_the_first_twenty_by_relevance() {
        assertThat(SearchRequest.from(Map.of()))
                .isEqualTo(new SearchRequest("", Map.of(), Set.of(), null, 1, 20, SearchOrder.RELEVANCE, false));
    }

    @Test
    void every_parameter_is_read() {
        SearchRequest request = asking(
                "q= parkirišče ",
                "subject=dataModel.Parking-SI",
                "subject=Weather",
                "domain=SmartCities",
                "status=published",
                "license=CC-BY-4.0",
                "publisher=MJU",
                "attribute=name",
                "language=sl",
                "page=3",
                "size=50",
                "sort=-title");

        assertThat(request)
                .isEqualTo(new SearchRequest(
                        "parkirišče",
                        Map.of(
                                Facet.SUBJECT, Set.of("Parking-SI", "Weather"),
                                Facet.DOMAIN, Set.of("SmartCities"),
                                Facet.STATUS, Set.of("published"),
                                Facet.LICENSE, Set.of("CC-BY-4.0"),
                                Facet.PUBLISHER, Set.of("MJU")),
                        Set.of("name"),
                        Language.SL,
                        3,
                        50,
                        SearchOrder.TITLE_DOWN,
                        false));
    }

    @Test
    void empty_values_are_as_good_as_not_given() {
        assertThat(asking("q=", "subject=", "status=", "language=", "page=", "sort="))
                .isEqualTo(SearchRequest.all());
    }

    @ParameterizedTest
    @CsvSource({
        "colour=red, colour",
        "page=0, page",
        "page=-1, page",
        "page=two, page",
        "page=99999999999, page",
        "size=0, size",
        "size=101, size",
        "size=100000, size",
        "status=publshed, status",
        "sort=size, sort",
        "language=de, language",
    })
    void a_wrong_parameter_is_refused_by_name(String parameter, String name) {
        assertThat(problems(parameter)).singleElement().satisfies(problem -> {
            assertThat(problem.parameter()).isEqualTo(name);
            assertThat(problem.message().sl()).isNotBlank();
            assertThat(problem.message().en()).isNotBlank();
        });
    }

    @Test
    void an_unknown_parameter_is_refused_with_the_allowed_ones() {
        assertThat(problems("qery=x").get(0).message().en())
                .contains("q, subject, domain, attribute, status, license, publisher, language, page, size, sort");
    }

    @Test
    void a_misspelt_status_is_refused_with_the_allowed_ones() {
        InvalidRequest.Problem problem = problems("status=publshed").get(0);

        assertThat(problem.message().en())
                .contains("“publshed”", "deprecated, draft, published, quarantined, withdrawn");
        assertThat(problem.message().sl()).contains("»publshed«");
    }

    @Test
    void all_problems_are_told_at_once() {
        assertThat(problems("page=-1", "size=100000", "colour=red", "status=nova", "q=" + "a".repeat(1_001)))
                .extracting(InvalidRequest.Problem::parameter)
                .containsExactlyInAnyOrder("page", "size", "colour", "status", "q");
    }

    @Test
    void a_question_may_have_a_thousand_characters_and_thirty_two_words() {
        assertThat(asking("q=" + "č".repeat(1_000)).question()).hasSize(1_000);
        assertThat(asking("q=" + "word ".repeat(32)).question()).isNotEmpty();

        assertThat(problems("q=" + "č".repeat(1_001)).get(0).message().en()).contains("1000 characters");
        assertThat(problems("q=" + "word ".repeat(33)).get(0).message().en()).contains("32");
    }

    @ParameterizedTest
    @ValueSource(strings = {"q", "page", "size", "sort", "language"})
    void what_can_be_meant_only_once_is_refused_twice(String name) {
        assertThatThrownBy(() -> SearchRequest.from(Map.of(name, List.of("1", "1"))))
                .isInstanceOf(InvalidRequest.class)
                .hasMessageContaining(name + ": The parameter can be given only once.");
    }

    @Test
    void ten_thousand_hits_can_be_reached_and_no_more() {
        assertThat(asking("page=100", "size=100").page()).isEqualTo(100);
        assertThat(problems("page=101", "size=100"))
                .extracting(InvalidRequest.Problem::parameter)
                .containsExactly("page");
    }

    @Test
    void floods_of_values_are_refused() {
        Map<String, List<String>> flood = Map.of("subject", java.util.Collections.nCopies(21, "Parking"));
        assertThatThrownBy(() -> SearchRequest.from(flood)).hasMessageContaining("Too many values");
        assertThat(problems("subject=" + "x".repeat(201)).get(0).message().en()).contains("200 characters");
    }

    @Test
    void a_very_long_wrong_value_is_not_repeated_in_full() {
        assertThat(problems("status=" + "x".repeat(150)).get(0).message().en()).hasSizeLessThan(200);
    }

    @Test
    void attributes_know_fewer_parameters_and_the_same_checks() {
        assertThat(AttributeRequest.from(parameters("q=name", "page=2", "size=5")))
                .isEqualTo(new AttributeRequest("name", null, 2, 5));
        assertThatThrownBy(() -> AttributeRequest.from(parameters("subject=Parking", "page=-1")))
                .isInstanceOf(InvalidRequest.class)
                .hasMessageContaining("subject: Unknown parameter; allowed are: q, language, page, size")
                .hasMessageContaining("page: ");
    }

    private static List<InvalidRequest.Problem> problems(String... parameters) {
        InvalidRequest refused = catchThrowableOfType(InvalidRequest.class, () -> asking(parameters));
        assertThat(refused).as("a request that must be refused").isNotNull();
        return refused.problems();
    }
}
