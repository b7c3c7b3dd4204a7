package si.kozolec.server.search;

import static org.assertj.core.api.Assertions.assertThat;
import static si.kozolec.server.search.SmallCity.parameters;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import si.kozolec.model.AttributeKind;
import si.kozolec.model.LocalizedText;
import si.kozolec.model.ModelId;
import si.kozolec.model.Unit;

/** Attributes over all models. */
class AttributeSearchTest {

    private final SearchIndex index = SmallCity.index();

    @AfterEach
    void close() {
        index.close();
    }

    @ParameterizedTest
    @CsvSource({
        "availableSpotNumber, availableSpotNumber",
        "available spot, availableSpotNumber",
        "prosta mesta, availableSpotNumber",
        "število prostih, availableSpotNumber",
        "free spots, availableSpotNumber",
        "avail, availableSpotNumber",
        "pm10, PM10",
        "fine particles, PM10",
        "GQ, PM10",
        "singleLevel, layout",
        "date, dateObserved",
        "street, street",
    })
    void an_attribute_is_found_by_what_is_known_of_it(String question, String name) {
        assertThat(found("q=" + question).items().get(0).name()).isEqualTo(name);
    }

    @Test
    void uses_of_one_name_are_put_together_the_nations_own_first() {
        FoundAttribute name = found("q=name").items().get(0);

        assertThat(name.name()).isEqualTo("name");
        assertThat(name.models()).isEqualTo(2);
        assertThat(name.description()).isEqualTo(new LocalizedText("Ime parkirišča.", "Name of the car park."));
        assertThat(name.kinds()).containsExactly(AttributeKind.PROPERTY);
        assertThat(name.types()).containsExactly("string");
        assertThat(name.uses())
                .containsExactly(
                        new FoundAttribute.Use(
                                new ModelId("Parking-SI", "OffStreetParking"), "name", AttributeKind.PROPERTY, false),
                        new FoundAttribute.Use(
                                new ModelId("Parking", "OffStreetParking"), "name", AttributeKind.PROPERTY, false));
    }

    @Test
    void a_measured_attribute_tells_its_unit_and_where_it_is_required() {
        FoundAttribute pm10 = found("q=PM10").items().get(0);

        assertThat(pm10.units()).containsExactly(new Unit("micrograms per cubic metre", "GQ"));
        assertThat(pm10.types()).containsExactly("number");
        assertThat(pm10.label()).isEqualTo(LocalizedText.english("Fine particles"));
        assertThat(pm10.uses()).singleElement().matches(FoundAttribute.Use::required);
    }

    @Test
    void without_a_question_all_names_are_listed_by_their_letters() {
        AttributePage page = found();

        assertThat(page.total()).isEqualTo(7);
        assertThat(page.items())
                .extracting(FoundAttribute::name)
                .containsExactly("availableSpotNumber", "dateObserved", "layout", "name", "occupied", "PM10", "street");
    }

    @Test
    void pages_of_attributes_follow_each_other() {
        AttributePage second = found("size=3", "page=2");

        assertThat(second.items()).extracting(FoundAttribute::name).containsExactly("name", "occupied", "PM10");
        assertThat(second.hasNext()).isTrue();
        assertThat(found("size=3", "page=3").hasNext()).isFalse();
        assertThat(found("size=3", "page=4").items()).isEmpty();
    }

    @Test
    void a_name_that_is_everywhere_tells_how_many_models_have_it_and_shows_fifty() {
        List<IndexedModel> many = IntStream.range(0, 60)
                .mapToObj(number -> Sample.model("Many/Model" + number)
                        .attributes(Sample.attribute("owner"), Sample.attribute("seller/owner"))
                        .made())
                .toList();
        index.update(many, List.of(), "c0ffee");

        FoundAttribute owner = found("q=owner").items().get(0);

        assertThat(owner.models()).isEqualTo(60);
        assertThat(owner.uses()).hasSize(FoundAttribute.MOST_USES);
    }

    @Test
    void an_attribute_of_a_removed_model_is_gone() {
        index.update(List.of(), List.of(new ModelId("Environment-SI", "AirQualityObserved")), "c0ffee");

        assertThat(found("q=pm10").items()).isEmpty();
        assertThat(found().items()).extracting(FoundAttribute::name).doesNotContain("PM10");
        FoundAttribute date = found("q=dateObserved").items().get(0);
        assertThat(date.models()).isEqualTo(1);
    }

    private AttributePage found(String... parameters) {
        return index.attributes(AttributeRequest.from(parameters(parameters)));
    }

    @Test
    void a_name_that_means_different_things_says_so_and_where() {
        index.replaceAll(
                java.util.stream.Stream.of(
                                Sample.model("A/One")
                                        .attributes(Sample.attribute("status"))
                                        .term("status", "https://example.org/a#status"),
                                Sample.model("A/Two")
                                        .attributes(Sample.attribute("status"))
                                        .term("status", "https://example.org/a#status"),
                                Sample.model("B/One")
                                        .attributes(Sample.measured("status", "Status", new Unit("percent", "P1")))
                                        .term("status", "https://example.org/b#status"))
                        .map(Sample::made),
                "c0ffee");

        FoundAttribute status = found("q=status").items().get(0);

        assertThat(status.clashes()).containsExactly(FoundAttribute.Clash.TYPE, FoundAttribute.Clash.IRI);
        assertThat(status.meanings()).hasSize(2);
        assertThat(status.meanings().get(0).iri()).isEqualTo("https://example.org/a#status");
        assertThat(status.meanings().get(0).models()).containsExactly(new ModelId("A", "One"), new ModelId("A", "Two"));
        assertThat(status.meanings().get(1).types()).containsExactly("number");
    }

    @Test
    void a_name_that_means_the_same_everywhere_has_one_meaning() {
        FoundAttribute name = found("q=name").items().get(0);

        assertThat(name.clashes()).isEmpty();
        assertThat(name.meanings()).hasSize(1);
    }

    @Test
    void attributes_are_found_by_slovenian_words_and_by_synonyms() {
        index.replaceAll(
                java.util.stream.Stream.of(Sample.model("Weather/WeatherObserved")
                                .attributes(
                                        Sample.attribute("temperature"),
                                        Sample.attribute("relativeHumidity"),
                                        Sample.attribute("windSpeed")))
                        .map(Sample::made),
                "c0ffee");

        assertThat(found("q=temperatura").items().get(0).name()).isEqualTo("temperature");
        assertThat(found("q=vlažnosti").items().get(0).name()).isEqualTo("relativeHumidity");
        assertThat(found("q=hitrost vetra").items().get(0).name()).isEqualTo("windSpeed");
        assertThat(found("q=tempreature").items().get(0).name()).isEqualTo("temperature");
    }
}
