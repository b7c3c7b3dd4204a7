package si.kozolec.validation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static si.kozolec.validation.Payloads.PARKING;
import static si.kozolec.validation.Payloads.codes;
import static si.kozolec.validation.Payloads.example;
import static si.kozolec.validation.Payloads.slice;
import static si.kozolec.validation.Payloads.wanted;

import org.junit.jupiter.api.Test;
import si.kozolec.model.Finding;
import si.kozolec.model.ModelFolders;
import si.kozolec.model.ModelId;
import si.kozolec.model.Severity;
import tools.jackson.databind.node.ObjectNode;

class JudgeTest {

    private final Judge judge = Payloads.nationalJudge();

    @Test
    void every_example_of_a_national_model_has_nothing_against_it_however_strict_one_is() {
        assertThat(ModelFolders.in(Payloads.nationalFiles()))
                .hasSizeGreaterThan(10)
                .allSatisfy(id -> {
                    Judgement named = judge.judge(slice(example(id).toString()), wanted(id, true), "x.json");
                    Judgement found = judge.judge(slice(example(id).toString()), Wanted.DEFAULT, "x.json");

                    assertThat(named.findings()).isEmpty();
                    assertThat(named.model()).isEqualTo(id);
                    assertThat(found.findings()).isEmpty();
                    assertThat(found.model()).isEqualTo(id);
                });
    }

    @Test
    void a_misspelt_attribute_is_told_with_the_name_that_was_meant() {
        ObjectNode parking = example(PARKING);
        parking.set("totalSpotNumbr", parking.remove("totalSpotNumber"));

        Judgement judgement = judge(parking, false);

        assertThat(judgement.conforms()).isTrue();
        assertThat(judgement.findings()).singleElement().satisfies(finding -> {
            assertThat(finding.code()).isEqualTo("attribute-unknown");
            assertThat(finding.severity()).isEqualTo(Severity.WARNING);
            assertThat(finding.pointer()).isEqualTo("/totalSpotNumbr");
            assertThat(finding.hint().en()).isEqualTo("Did you mean “totalSpotNumber”?");
            assertThat(finding.hint().sl()).isEqualTo("Ste mislili »totalSpotNumber«?");
        });
        assertThat(judge(parking, true).conforms()).isFalse();
    }

    @Test
    void an_object_in_a_value_may_say_what_it_is_and_which_one_as_json_ld_has_it() {
        ObjectNode parking = example(PARKING);
        ObjectNode address = (ObjectNode) parking.path("address");
        address.put("type", "PostalAddress").put("id", "urn:ngsi-ld:Address:1");

        assertThat(judge(parking, true).findings()).isEmpty();

        address.put("typ", "PostalAddress");
        assertThat(judge(parking, false).findings())
                .extracting(Finding::code, Finding::pointer)
                .containsExactly(tuple("attribute-unknown", "/address/typ"));
    }

    @Test
    void a_number_in_quotes_is_told_to_lose_them() {
        ObjectNode parking = example(PARKING).put("totalSpotNumber", "720");

        assertThat(judge(parking, false).findings()).singleElement().satisfies(finding -> {
            assertThat(finding.code()).isEqualTo("type-wrong");
            assertThat(finding.severity()).isEqualTo(Severity.ERROR);
            assertThat(finding.message().en())
                    .isEqualTo("“totalSpotNumber” must be a whole number, but is text: \"720\"");
            assertThat(finding.message().sl())
                    .isEqualTo("»totalSpotNumber«: pričakovano je celo število, zapisano pa besedilo: \"720\"");
            assertThat(finding.hint().en()).isEqualTo("Remove the quotes: 720");
        });
    }

    @Test
    void a_wrong_instance_of_an_attribute_is_told_by_its_name() {
        ObjectNode parking = example(PARKING);
        parking.putArray("totalSpotNumber")
                .add(parking.objectNode().put("type", "Property").put("value", 720))
                .add(parking.objectNode()
                        .put("type", "Property")
                        .put("value", "many")
                        .put("datasetId", "urn:ngsi-ld:dataset:b"));

        assertThat(judge(parking, false).findings()).singleElement().satisfies(finding -> {
            assertThat(finding.code()).isEqualTo("type-wrong");
            assertThat(finding.pointer()).isEqualTo("/totalSpotNumber/1/value");
            assertThat(finding.message().en()).endsWith(" \"many\" (instance “urn:ngsi-ld:dataset:b”)");
            assertThat(finding.message().sl()).endsWith(" (primerek »urn:ngsi-ld:dataset:b«)");
        });
    }

    @Test
    void an_unknown_model_is_refused_before_anything_is_judged_with_those_that_are_near() {
        Wanted misspelt = wanted(new ModelId("Parking-SI", "OfStreetParking"), false);

        assertThatThrownBy(() -> judge.prepare(misspelt))
                .isInstanceOfSatisfying(
                        UnknownModelException.class,
                        e -> assertThat(e.nearest()).startsWith(PARKING));
    }

    @Test
    void an_unknown_type_is_told_with_the_nearest_ones() {
        ObjectNode parking = example(PARKING).put("type", "OffStreetParkin");

        Judgement judgement = judge.judge(slice(parking.toString()), Wanted.DEFAULT, "x.json");

        assertThat(codes(judgement)).containsExactly("type-unknown");
        assertThat(judgement.findings().get(0).hint().en()).startsWith("Did you mean OffStreetParking");
    }

    private Judgement judge(ObjectNode entity, boolean strict) {
        return judge.judge(slice(entity.toString()), wanted(PARKING, strict), "x.json");
    }
}
