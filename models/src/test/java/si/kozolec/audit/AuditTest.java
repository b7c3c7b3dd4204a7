package si.kozolec.audit;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import si.kozolec.model.Language;
import si.kozolec.model.LocalizedText;

/** An audit tells what lives in a broker and what of it conforms, whatever the broker does. */
class AuditTest extends AuditedBroker {

    private static final String PARKING = "https://smartdatamodels.org/dataModel.Parking/OffStreetParking";

    @Test
    void every_type_is_told_with_its_model_and_what_of_it_conforms() throws IOException {
        AuditReport report = audit(AuditWish.ALL);

        assertThat(report.state()).isEqualTo(AuditReport.State.COMPLETE);
        assertThat(report.types())
                .extracting(
                        TypeReport::type,
                        TypeReport::model,
                        TypeReport::count,
                        TypeReport::checked,
                        TypeReport::conforming)
                .containsExactly(
                        tuple("AirQualityObserved", "Environment-SI/AirQualityObserved", 1L, 1L, 1L),
                        tuple(AIR, "Environment-SI/AirQualityObserved", 5L, 5L, 2L),
                        tuple(
                                "https://smartdatamodels.org/dataModel.Environment/EnvironmentObserved",
                                null,
                                1L,
                                0L,
                                0L),
                        tuple(PARKING, "Parking-SI/OffStreetParking", 3L, 3L, 2L),
                        tuple("https://uri.example.org/Vehicle", null, 2L, 0L, 0L));
        assertThat(report.unseen()).isEmpty();
        assertThat(type(report, AIR).findings())
                .extracting(Kind::severity, Kind::code, Kind::path, Kind::entities)
                .contains(
                        tuple("error", "required-missing", "", 2L),
                        tuple("error", "type-wrong", "temperature/value", 1L),
                        tuple("warning", "attribute-unknown", "smog", 1L));
        assertThat(type(report, PARKING).findings())
                .extracting(Kind::code, Kind::path)
                .contains(tuple("range", "availableSpotNumber/*/value"));
        assertThat(type(report, AIR).drift().unknown()).containsExactly("smog");
        assertThat(type(report, "AirQualityObserved").drift().withoutContext()).contains("dateObserved", "no2");
        assertThat(report.models())
                .extracting(ModelReport::model, ModelReport::checked, ModelReport::conforming)
                .containsExactly(
                        tuple("Environment-SI/AirQualityObserved", 6L, 3L),
                        tuple("Parking-SI/OffStreetParking", 3L, 2L));
    }

    @Test
    void of_values_over_time_each_is_judged_when_that_is_wished() throws IOException {
        AuditReport now = audit(AuditWish.ALL);
        AuditReport over = audit(new AuditWish(List.of(), 0, 100, false, true));

        assertThat(over.state()).isEqualTo(AuditReport.State.COMPLETE);
        assertThat(over.checked()).isEqualTo(now.checked());
        assertThat(over.isWhole()).isTrue();
        // A share that was twice what it is was more than one.
        assertThat(type(over, AIR).findings())
                .extracting(Kind::code, Kind::path)
                .contains(tuple("range", "relativeHumidity/*/value"));
        assertThat(type(now, AIR).findings()).extracting(Kind::path).doesNotContain("relativeHumidity/value");
        assertThat(broker.calls.stream().map(call -> call.address().getRawQuery()))
                .anyMatch(query -> query != null && query.contains("timerel=before&timeAt=2026-11-28T10%3A00%3A00Z"));
    }

    @Test
    void what_a_broker_leaves_out_of_the_past_is_told_once() throws IOException {
        broker.historyStatus = 206;

        AuditReport over = audit(new AuditWish(List.of(AIR), 0, 2, false, true));

        assertThat(type(over, AIR).checked()).isEqualTo(5);
        assertThat(type(over, AIR).unseen()).extracting(Unseen::code).containsExactly("history-partial");
        assertThat(over.isWhole()).isFalse();
    }

    @Test
    void a_report_from_before_there_was_a_past_can_be_read() throws IOException {
        String report = new String(AuditJson.write(audit(AuditWish.ALL), null), UTF_8);

        AuditReport read = AuditJson.read(
                report.replaceFirst(",\\s*\"allInstances\": false", "").getBytes(UTF_8));

        assertThat(report).contains("\"allInstances\": false");
        assertThat(Objects.requireNonNull(read).wish()).isEqualTo(AuditWish.ALL);
    }

    @Test
    void a_broker_that_does_not_tell_its_types_is_asked_for_ours() throws IOException {
        broker.tellsTypes = false;

        AuditReport report = audit(AuditWish.ALL);

        assertThat(report.unseen()).extracting(Unseen::code).containsExactly("no-discovery");
        assertThat(type(report, AIR).checked()).isEqualTo(5);
    }

    @Test
    void a_wish_limits_what_is_judged_and_says_so() throws IOException {
        AuditReport report = audit(new AuditWish(List.of("OffStreetParking"), 2, 100, false));

        assertThat(report.types()).extracting(TypeReport::type).containsExactly(PARKING);
        assertThat(report.checked()).isEqualTo(2);
        assertThat(report.types().get(0).unseen()).extracting(Unseen::code).containsExactly("limit");
    }

    @Test
    void no_value_of_an_entity_is_told_only_names_and_its_identifier() throws IOException {
        broker.instead = call -> call.address().getPath().endsWith("/entities")
                        && AIR.equals(MemoryBroker.query(call).get("type"))
                ? MemoryBroker.answer(200, """
                        [{"id": "urn:ngsi-ld:AirQualityObserved:x", "type": "%s",
                          "dateObserved": {"type": "Property", "value": "private-1"},
                          "temperature": {"type": "Property", "value": "private-2"},
                          "airQualityLevel": {"type": "Property", "value": "private-3"},
                          "location": {"type": "GeoProperty", "value": {"inside": "private-4"}},
                          "email": {"type": "Property", "value": "private-6@example.si"}}]
                        """.formatted(AIR))
                : null;

        AuditReport report = audit(AuditWish.ALL);

        assertThat(type(report, AIR).conforming()).isZero();
        for (Language language : Language.values()) {
            assertThat(AuditText.write(report, null, language)).doesNotContain("private-");
            assertThat(new String(AuditCsv.write(report, language), UTF_8)).doesNotContain("private-");
            assertThat(new String(AuditJunit.write(report, language), UTF_8)).doesNotContain("private-");
        }
        assertThat(new String(AuditJson.write(report, null), UTF_8))
                .doesNotContain("private-")
                .contains("urn:ngsi-ld:AirQualityObserved:x");
    }

    @Test
    void a_misspelt_attribute_is_told_with_the_one_that_was_meant() throws IOException {
        broker.add(json("{\"id\": \"urn:x:1\", \"type\": \"" + AIR
                + "\", \"temperatur\": {\"type\": \"Property\", \"value\": 3}}"));

        assertThat(type(audit(AuditWish.ALL), AIR).findings())
                .filteredOn(kind -> kind.path().equals("temperatur"))
                .extracting(Kind::what)
                .containsExactly(new LocalizedText(
                        "Tega v modelu ni. Ste mislili »temperature«?",
                        "Not in the model. Did you mean “temperature”?"));
    }

    @Test
    void identifiers_are_told_as_digests_when_that_is_wished() throws IOException {
        AuditReport report = audit(new AuditWish(List.of(), 0, 100, true));

        assertThat(new String(AuditJson.write(report, null), UTF_8))
                .contains("sha256:")
                .doesNotContain("urn:ngsi-ld:AirQualityObserved:");
    }

    @Test
    void what_has_changed_since_the_audit_before_is_told() throws IOException {
        AuditReport before = audit(AuditWish.ALL);
        broker.multiply(AIR, 3);
        broker.add(json("{\"id\": \"urn:x:1\", \"type\": \"https://uri.example.org/Boat\"}"));
        broker.instead = call -> call.address().toString().contains("OffStreetParking&")
                ? MemoryBroker.answer(200, "[{\"id\": \"urn:x:2\", \"type\": \"" + PARKING + "\"}]")
                : null;

        Comparison since = Comparison.of(before, audit(AuditWish.ALL));

        assertThat(since.typesAdded()).containsExactly("https://uri.example.org/Boat");
        assertThat(since.typesGone()).isEmpty();
        assertThat(since.models())
                .extracting(
                        Comparison.ModelChange::model,
                        Comparison.ModelChange::checkedBefore,
                        Comparison.ModelChange::checked)
                .contains(
                        tuple("Environment-SI/AirQualityObserved", 6L, 9L),
                        tuple("Parking-SI/OffStreetParking", 3L, 1L));
        Comparison.ModelChange parking = since.models().get(1);
        assertThat(parking.vanished()).extracting(Kind::code).containsExactly("range");
        assertThat(parking.appeared()).extracting(Kind::code).contains("required-missing");
    }

    @Test
    void a_spreadsheet_takes_nothing_for_a_formula() throws IOException {
        broker.add(json("{\"id\": \"urn:x:1\", \"type\": \"=HYPERLINK(1,\\\"x\\\")\"}"));

        String csv = new String(AuditCsv.write(audit(AuditWish.ALL), Language.EN), UTF_8);

        assertThat(csv).contains("\"'=HYPERLINK(1,\"\"x\"\")\"");
    }
}
