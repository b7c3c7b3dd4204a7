package si.kozolec.validation;

import static org.assertj.core.api.Assertions.assertThat;
import static si.kozolec.validation.Payloads.PARKING;
import static si.kozolec.validation.Payloads.codes;
import static si.kozolec.validation.Payloads.example;
import static si.kozolec.validation.Payloads.slice;
import static si.kozolec.validation.Payloads.wanted;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import si.kozolec.model.Finding;
import si.kozolec.model.MemoryFiles;
import si.kozolec.model.ModelId;

class FarNumbersTest {

    private static final ModelId THING = new ModelId("Test", "Thing");

    @ParameterizedTest
    @CsvSource({"-1e300, range", "-12345678901234567890.0, range", "123456789012345678901234567890.5, type-wrong"})
    void a_number_that_64_bits_do_not_hold_is_told_where_it_stands(String number, String wrong) {
        String payload = parking(number);

        assertThat(findings(payload))
                .filteredOn(finding -> !finding.pointer().equals("/name"))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.code()).isEqualTo(wrong);
                    assertThat(finding.pointer()).isEqualTo("/totalSpotNumber");
                    assertThat(payload.lines().toList().get(finding.line() - 1)).contains(number);
                });
    }

    @ParameterizedTest
    @ValueSource(strings = {"1E+400", "1.5e30", "-1e300", "123456789012345678901234567890.5"})
    void what_is_wrong_beside_it_is_told_too(String number) {
        assertThat(findings(parking(number))).extracting(Finding::pointer).contains("/name");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1E+400", "1.5e30"})
    void without_a_fraction_it_is_a_whole_number_as_json_schema_says(String number) {
        assertThat(findings(parking(number))).extracting(Finding::pointer).doesNotContain("/totalSpotNumber");
    }

    @ParameterizedTest
    @CsvSource({
        "maximum, 1E+400, true",
        "maximum, -1E+400, false",
        "minimum, 1.5e30, false",
        "minimum, -1.5e30, true",
        "exclusiveMaximum, 1E+400, true",
        "exclusiveMinimum, 1E+400, false"
    })
    void it_is_above_or_below_every_bound_of_whole_numbers(String bound, String number, boolean beyond) {
        String schema = "{\"properties\":{\"a\":{\"type\":\"integer\",\"" + bound + "\":100}}}";
        Judge judge = new Judge(new FilesSource(MemoryFiles.ofTexts(Map.of(THING.folder() + "/schema.json", schema))));

        Judgement judgement = judge.judge(slice("{\"a\":" + number + "}"), wanted(THING, false), "x");

        assertThat(codes(judgement).contains("range")).isEqualTo(beyond);
    }

    /** A car park of that many spots, whose name is a number. */
    private static String parking(String spots) {
        return example(PARKING)
                .put("name", 17)
                .toString()
                .replaceFirst("(\"totalSpotNumber\"\\s*:\\s*)\\d+", "$1" + spots)
                .replace(",\"", ",\n\"");
    }

    private static List<Finding> findings(String payload) {
        return Payloads.nationalJudge()
                .judge(slice(payload), wanted(PARKING, true), "x")
                .findings();
    }
}
