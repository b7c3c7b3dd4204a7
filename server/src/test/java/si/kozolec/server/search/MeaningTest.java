package si.kozolec.server.search;

import static org.assertj.core.api.Assertions.assertThat;
import static si.kozolec.server.search.Sample.attribute;
import static si.kozolec.server.search.Sample.model;
import static si.kozolec.server.search.SmallCity.asking;
import static si.kozolec.server.search.SmallCity.ids;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import si.kozolec.model.Language;
import si.kozolec.model.LocalizedText;

/** What people find who do not know the words of the model: other languages, synonyms, mistakes, half words. */
class MeaningTest {

    private static final String BIN = "WasteManagement/WasteContainer";

    private final SearchIndex index = SearchIndex.inMemory();

    @BeforeEach
    void fill() {
        index.replaceAll(
                Stream.of(
                                model(BIN).description("", "A waste container.").attributes(attribute("fillingLevel")),
                                model("WasteManagement/WasteContainerModel")
                                        .description("", "The static properties of a class of containers."),
                                model("Weather/WeatherForecast").description("", "A description of a forecast."),
                                model("Weather/WeatherObserved")
                                        .description("", "An observation of weather conditions."),
                                model("PointOfInterest/Museum").description("", "A museum."),
                                model("Transportation/EVChargingStation")
                                        .description("", "EV charging station.")
                                        .attributes(Sample.oneOf("socketType", "CHAdeMO", "Type2")),
                                model("Transportation/ElectricVehicleMobility")
                                        .description("", "Daily observation of electric vehicle mobility patterns."),
                                model("Environment/AirQualityObserved")
                                        .title("Izmerjena kakovost zraka", "Observed air quality")
                                        .description("", "An observation of air quality."),
                                model("Parking/OffStreetParking").description("", "A car park off the street."),
                                model("Transportation/RoadAccident").description("", "An accident on a road."))
                        .map(Sample::made),
                "c0ffee");
    }

    @AfterEach
    void close() {
        index.close();
    }

    @ParameterizedTest
    @CsvSource({
        "zabojnik za odpadke, WasteManagement/WasteContainer",
        "smetnjakov, WasteManagement/WasteContainer",
        "garbage bin, WasteManagement/WasteContainer",
        "tip zabojnika, WasteManagement/WasteContainerModel",
        "napolnjenost smetnjakov, WasteManagement/WasteContainer",
        "vremenska napoved, Weather/WeatherForecast",
        "vremenske razmere, Weather/WeatherObserved",
        "muzeji, PointOfInterest/Museum",
        "polnilnica za električna vozila, Transportation/EVChargingStation",
        "raba električnih vozil, Transportation/ElectricVehicleMobility",
        "prometne nesrece, Transportation/RoadAccident",
        "car crash, Transportation/RoadAccident",
    })
    void a_model_that_speaks_english_is_found_by_slovenian_words_and_by_synonyms(String question, String model) {
        assertThat(ids(index.search(asking("q=" + question)))).startsWith(model);
    }

    @ParameterizedTest
    @CsvSource({
        "wether forcast, Weather/WeatherForecast, weather forecast",
        "musuem, PointOfInterest/Museum, museum",
        "smetnajk, WasteManagement/WasteContainer, smetnjak",
        "prometna nesreač, Transportation/RoadAccident, prometna nesreča",
        "kakovsot zraka, Environment/AirQualityObserved, kakovost zraka",
        "parkirsce, Parking/OffStreetParking, parkirišče",
        "parkrišče, Parking/OffStreetParking, parkirišče",
    })
    void a_mistyped_word_finds_what_was_meant_and_the_page_says_so(String question, String model, String meant) {
        SearchPage page = index.search(asking("q=" + question));

        assertThat(ids(page)).startsWith(model);
        assertThat(page.didYouMean()).isEqualTo(meant);
    }

    @Test
    void nobody_is_corrected_whose_words_are_known() {
        assertThat(index.search(asking("q=museum")).didYouMean()).isNull();
        assertThat(index.search(asking("q=CHAdeMO")).didYouMean()).isNull();
        assertThat(index.search(asking("q=smetnjakov")).didYouMean()).isNull();
    }

    @Test
    void somebody_who_is_still_typing_a_term_already_sees_the_model() {
        assertThat(ids(index.search(asking("q=smetnj")))).contains(BIN);
        assertThat(ids(index.search(asking("q=prometna nes")))).startsWith("Transportation/RoadAccident");
    }

    @ParameterizedTest
    @CsvSource({
        "chademo, Transportation/EVChargingStation",
        "filling level, WasteManagement/WasteContainer",
        "WeatherForecast, Weather/WeatherForecast",
    })
    void exact_names_and_values_come_first(String question, String model) {
        assertThat(ids(index.search(asking("q=" + question)))).startsWith(model);
    }

    @Test
    void a_model_lacking_a_word_is_shown_among_those_with_all_of_them_only_when_it_fits_about_as_well() {
        SearchPage page = index.search(asking("q=waste container"));

        assertThat(ids(page)).containsExactly(BIN, "WasteManagement/WasteContainerModel");
        assertThat(page.relaxed()).isFalse();
    }

    @Test
    void an_explained_hit_says_what_was_found_where_and_how_much_that_is_worth() {
        FoundModel found =
                index.search(asking("q=smetnjak", "explain=true")).items().get(0);
        Explanation explanation = java.util.Objects.requireNonNull(found.explanation());
        Explanation.Word word = explanation.words().get(0);

        assertThat(word.word()).isEqualTo("smetnjak");
        assertThat(word.matches().get(0).how()).isEqualTo(Explanation.How.MEANING);
        assertThat(word.matches().get(0).field()).isEqualTo("name");
        assertThat(word.matches().get(0).as()).isEqualTo("zabojnik za odpadke / waste container");
        assertThat(found.score()).isCloseTo(total(explanation), org.assertj.core.data.Percentage.withPercentage(1));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"zabojnik za odpadke", "waste container", "wether forcast", "fillingLevel", "WeatherForecast"})
    void the_numbers_of_an_explanation_add_up_to_the_score(String question) {
        for (FoundModel found :
                index.search(asking("q=" + question, "explain=true")).items()) {
            Explanation explanation = java.util.Objects.requireNonNull(found.explanation());

            assertThat(found.score())
                    .as(question + " " + explanation)
                    .isCloseTo(total(explanation), org.assertj.core.data.Percentage.withPercentage(1));
        }
    }

    @Test
    void nothing_is_explained_unless_somebody_asks() {
        assertThat(index.search(asking("q=museum")).items().get(0).explanation())
                .isNull();
    }

    @Test
    void completion_offers_terms_models_and_attributes_of_which_the_index_speaks() {
        assertThat(complete("zaboj", Language.SL)).contains("TERM zabojnik za odpadke");
        assertThat(complete("waste c", Language.EN)).contains("TERM waste container", "MODEL WasteContainer");
        assertThat(complete("evch", null)).containsExactly("MODEL EVChargingStation");
        assertThat(complete("level", null)).contains("ATTRIBUTE fillingLevel");
        assertThat(complete("weath", null)).contains("SUBJECT Weather");
    }

    @Test
    void a_completion_that_is_a_model_says_what_the_model_is_called() {
        assertThat(index.complete(new CompletionRequest("airq", Language.SL, 20)))
                .extracting(Completion::title)
                .containsExactly(new LocalizedText("Izmerjena kakovost zraka", "Observed air quality"));
        assertThat(index.complete(new CompletionRequest("muzej", Language.SL, 20)))
                .extracting(Completion::title)
                .containsOnly(LocalizedText.NONE);
    }

    @Test
    void completion_speaks_first_the_language_of_the_searcher() {
        assertThat(complete("m", Language.SL).get(0)).isIn("TERM muzej", "MODEL Museum");
        assertThat(complete("mus", Language.EN)).first().asString().containsIgnoringCase("museum");
    }

    @Test
    void completion_offers_what_was_probably_meant_when_nothing_begins_like_that() {
        assertThat(complete("musuem", Language.EN)).containsExactly("CORRECTION museum");
        assertThat(complete("xqzw", null)).isEmpty();
        assertThat(complete("", null)).isEmpty();
    }

    @Test
    void a_model_on_which_others_build_comes_before_its_equal() {
        index.replaceAll(
                Stream.of(
                                model("A/Lamp").description("", "A lamp."),
                                model("B/Lamp").description("", "A lamp."),
                                model("C/Pole").references("dataModel.B/Lamp/schema.json"))
                        .map(Sample::made),
                "c0ffee");

        assertThat(ids(index.search(asking("q=lamp")))).startsWith("B/Lamp", "A/Lamp");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\u202Eזבל\u202C smetnjak",
                "حاوية نفايات",
                "e\u0301\u0301\u0301\u0301smetnjak",
                "s\u030Cola z\u030Caga c\u030Cas",
                "\uD83D\uDE97\uD83D\uDE97",
                "\uD83D",
                "\u0000\u0007",
                "field:[* TO *] AND NOT /re.*gex/ OR \"a b\"~3^2 && {!func}",
                "ﷺﷺﷺﷺﷺﷺﷺﷺﷺﷺ",
                "-----",
                "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa",
            })
    void whatever_is_typed_is_answered(String question) {
        Map<String, List<String>> asked = Map.of("q", List.of(question), "explain", List.of("true"));

        assertThat(index.search(SearchRequest.from(asked)).items()).isNotNull();
        assertThat(index.complete(CompletionRequest.from(Map.of("q", List.of(question)))))
                .isNotNull();
        assertThat(index.attributes(AttributeRequest.from(Map.of("q", List.of(question))))
                        .items())
                .isNotNull();
    }

    private List<String> complete(String typed, @org.jspecify.annotations.Nullable Language language) {
        return index.complete(new CompletionRequest(typed, language, 20)).stream()
                .map(each -> each.kind() + " " + each.text())
                .toList();
    }

    private static float total(Explanation explanation) {
        double sum = explanation.words().stream()
                .mapToDouble(Explanation.Word::score)
                .sum();
        for (Explanation.Factor factor : explanation.factors()) {
            sum *= factor.value();
        }
        return (float) sum;
    }
}
