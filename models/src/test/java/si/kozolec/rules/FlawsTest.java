package si.kozolec.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import si.kozolec.model.Finding;
import si.kozolec.model.Severity;

/** A model is spoilt in every way that the rules know, one at a time, and each flaw is found at its place. */
class FlawsTest {

    private static final String TERMS = "https://w3id.org/kozolec/terms/Park-SI/";

    static Stream<Arguments> flaws() {
        return Stream.of(
                flaw(
                        "schema-unusable|schema-invalid|keyword-unknown",
                        Severity.WARNING,
                        "schema.json",
                        "/laneWidth",
                        b -> b.schema(
                                "\"type\": \"object\",\n  \"prop",
                                "\"laneWidth\": {}, \"type\": \"object\",\n  \"prop")),
                flaw(
                        "reference-unresolved",
                        Severity.ERROR,
                        "schema.json",
                        "/properties/refPark/$ref",
                        b -> b.schema(
                                "\"refPark\": {\"type\": \"string\"",
                                "\"refPark\": {\"$ref\": \"../nowhere.json\", \"type\": \"string\"")),
                flaw(
                        "id-wrong",
                        Severity.WARNING,
                        "schema.json",
                        "/$id",
                        b -> b.schema("kozolec/dataModel.Park-SI/Bench", "kozolec/Bench")),
                flaw(
                        "version-missing",
                        Severity.ERROR,
                        "schema.json",
                        "/$schemaVersion|",
                        b -> b.schema("\"$schemaVersion\": \"1.0.0\",", "")),
                flaw(
                        "version-malformed",
                        Severity.ERROR,
                        "schema.json",
                        "/$schemaVersion",
                        b -> b.schema("\"1.0.0\"", "\"0.0.\"")),
                flaw(
                        "license-missing",
                        Severity.ERROR,
                        "schema.json",
                        "/license",
                        b -> b.schema("CC-BY-4.0", "").without("LICENSE.md")),
                flaw(
                        "license-spdx",
                        Severity.WARNING,
                        "schema.json",
                        "/license",
                        b -> b.schema("CC-BY-4.0", "Bench-7.0")),
                flaw(
                        "license-spdx",
                        Severity.WARNING,
                        "schema.json",
                        "/license",
                        b -> b.schema("CC-BY-4.0", "CC-BY-NC-4.0")),
                flaw(
                        "model-metadata",
                        Severity.WARNING,
                        "kozolec.json",
                        "",
                        b -> b.with("kozolec.json", "\"contact\"", "\"kontakt\"")),
                flaw(
                        "derived-from",
                        Severity.WARNING,
                        "schema.json",
                        "/derivedFrom",
                        b -> b.schema("https://github.com/smart-data-models/dataModel.ParksAndGardens", "gardens")),
                flaw(
                        "derived-from",
                        Severity.INFO,
                        "schema.json",
                        "/derivedFrom",
                        b -> b.schema(
                                "\"derivedFrom\": \"https://github.com/smart-data-models/dataModel.ParksAndGardens\",",
                                "")),
                flaw(
                        "model-tags",
                        Severity.WARNING,
                        "schema.json",
                        "/modelTags",
                        b -> b.schema("bench, park", "")
                                .with("texts.sl.json", "[\"klop\"]", "[]")
                                .with("texts.en.json", "[\"bench\"]", "[]")),
                flaw(
                        "model-texts",
                        Severity.WARNING,
                        "texts.sl.json",
                        "/description",
                        b -> b.with(
                                "texts.sl.json",
                                "Klop v parku ali na ulici, na kateri se ljudje odpočijejo.",
                                "Klop.")),
                flaw("files-complete", Severity.INFO, "schema.json", "", b -> b.without("notes.yaml")),
                flaw("files-complete", Severity.WARNING, "notes.yaml", "", b -> b.put("notes.yaml", "a: b: c")),
                flaw(
                        "required-id-type",
                        Severity.ERROR,
                        "schema.json",
                        "/required",
                        b -> b.schema("[\"id\", \"type\", \"seats\"]", "[\"id\", \"seats\"]")),
                flaw(
                        "entity-type",
                        Severity.ERROR,
                        "schema.json",
                        "/properties/type",
                        b -> b.schema("\"enum\": [\"Bench\"], ", "")),
                flaw(
                        "entity-type",
                        Severity.WARNING,
                        "schema.json",
                        "/properties/type",
                        b -> b.schema("\"enum\": [\"Bench\"], ", "\"enum\": [\"Seat\"], ")),
                flaw(
                        "attribute-description",
                        Severity.WARNING,
                        "schema.json",
                        "/properties/seats",
                        b -> b.schema("How many people can sit", "Seats")),
                flaw(
                        "attribute-translation",
                        Severity.WARNING,
                        "texts.sl.json",
                        "",
                        b -> b.with("texts.sl.json", "Koliko ljudi lahko sedi.", "")),
                flaw(
                        "attribute-kind",
                        Severity.WARNING,
                        "schema.json",
                        "/properties/seats",
                        b -> b.schema("Property. How many", "How many")),
                flaw(
                        "attribute-type",
                        Severity.WARNING,
                        "schema.json",
                        "/properties/seats",
                        b -> b.schema("\"type\": \"integer\", \"minimum\": 1, ", "")),
                flaw(
                        "attribute-structure",
                        Severity.WARNING,
                        "schema.json",
                        "/properties/seats",
                        b -> b.schema("\"type\": \"integer\", \"minimum\": 1, ", "\"type\": \"array\", ")),
                flaw(
                        "attribute-structure",
                        Severity.WARNING,
                        "schema.json",
                        "/properties/refPark",
                        b -> b.schema(
                                "\"refPark\": {\"type\": \"string\"",
                                "\"refPark\": {\"items\": {}, \"type\": \"string\"")),
                flaw(
                        "attribute-name",
                        Severity.ERROR,
                        "schema.json",
                        "/properties/number of seats",
                        b -> b.schema("\"seats\": {", "\"number of seats\": {")),
                flaw(
                        "attribute-name",
                        Severity.WARNING,
                        "schema.json",
                        "/properties/Seats",
                        b -> b.schema("\"seats\": {", "\"Seats\": {")),
                flaw(
                        "attribute-twins",
                        Severity.WARNING,
                        "schema.json",
                        "/properties/refPark",
                        b -> b.schema("\"refPark\": {", "\"refpark\": {\"type\": \"string\"}, \"refPark\": {")),
                flaw(
                        "attribute-unit",
                        Severity.WARNING,
                        "schema.json",
                        "/properties/seats",
                        b -> b.schema(" Units:'C62'", "")),
                flaw(
                        "attribute-unit",
                        Severity.WARNING,
                        "schema.json",
                        "/properties/seats",
                        b -> b.schema("Units:'C62'", "Units:'bottoms'")),
                flaw(
                        "attribute-format",
                        Severity.WARNING,
                        "schema.json",
                        "/properties/datePainted",
                        b -> b.schema(
                                "\"painted\": {\"type\": \"string\", \"format\": \"date\",",
                                "\"datePainted\": {\"type\": \"string\",")),
                flaw(
                        "enum-described",
                        Severity.WARNING,
                        "schema.json",
                        "/properties/state",
                        b -> b.schema("Enum:'good, broken'", "Enum:'good, broken, lost'")),
                flaw(
                        "enum-described",
                        Severity.INFO,
                        "schema.json",
                        "/properties/state",
                        b -> b.schema("Enum:'good, broken'", "Enum:'good'")),
                flaw(
                        "attribute-vocabulary",
                        Severity.INFO,
                        "schema.json",
                        "/properties/seats",
                        b -> b.schema("can sit.", "can sit. Model:'schema/Number'.")),
                flaw(
                        "attribute-privacy",
                        Severity.INFO,
                        "schema.json",
                        "/properties/telephone",
                        b -> b.schema("\"refPark\": {", "\"telephone\": {\"type\": \"string\"}, \"refPark\": {")),
                flaw(
                        "geometry",
                        Severity.WARNING,
                        "schema.json",
                        "/properties/place",
                        b -> b.schema("GeoProperty. Where", "Property. Where")),
                flaw(
                        "geometry",
                        Severity.WARNING,
                        "schema.json",
                        "/properties/seats",
                        b -> b.schema("Property. How many", "GeoProperty. How many")),
                flaw(
                        "relationship",
                        Severity.WARNING,
                        "schema.json",
                        "/properties/refPark",
                        b -> b.schema(
                                "\"refPark\": {\"type\": \"string\", \"format\": \"uri\"",
                                "\"refPark\": {\"type\": \"integer\"")),
                flaw(
                        "examples-complete",
                        Severity.WARNING,
                        "schema.json",
                        "",
                        b -> b.without("examples/example.jsonld")),
                flaw(
                        "type-wrong",
                        Severity.ERROR,
                        "examples/example.json",
                        "/seats",
                        b -> b.with("examples/example.json", "3", "\"three\"")),
                flaw(
                        "json-comma-missing",
                        Severity.ERROR,
                        "examples/example.json",
                        "/seats",
                        b -> b.with("examples/example.json", "3,", "3")),
                flaw(
                        "examples-form",
                        Severity.WARNING,
                        "examples/example-normalized.json",
                        "",
                        b -> b.put(
                                "examples/example-normalized.json",
                                "{\"id\": \"urn:ngsi-ld:Bench:1\", \"type\": \"Bench\", \"seats\": 3, \"state\": \"good\", \"painted\": \"2026-05-04\"}")),
                flaw(
                        "examples-form",
                        Severity.WARNING,
                        "examples/example.jsonld",
                        "",
                        b -> b.with("examples/example.jsonld", "@context", "context")),
                flaw(
                        "examples-agree",
                        Severity.WARNING,
                        "examples/example-normalized.jsonld",
                        "/seats/value",
                        b -> b.with("examples/example-normalized.jsonld", "3", "4")),
                flaw(
                        "negatives-rejected",
                        Severity.WARNING,
                        "schema.json",
                        "/properties/state",
                        b -> b.schema("\"enum\": [\"good\", \"broken\"], ", "")),
                flaw(
                        "context-covers",
                        Severity.WARNING,
                        "schema.json",
                        "/properties/seats",
                        b -> b.with(Bench.CONTEXT, "\"seats\"", "\"chairs\"")),
                flaw("context-covers", Severity.WARNING, "schema.json", "", b -> b.without(Bench.CONTEXT)),
                flaw(
                        "context-covers",
                        Severity.WARNING,
                        Bench.CONTEXT,
                        "/@context/seats",
                        b -> b.with(Bench.CONTEXT, TERMS + "seats", "seats")),
                flaw(
                        "context-core",
                        Severity.ERROR,
                        Bench.CONTEXT,
                        "/@context/observedAt",
                        b -> b.with(
                                Bench.CONTEXT, "\"seats\"", "\"observedAt\": \"https://example.org/at\", \"seats\"")),
                flaw(
                        "context-scoped",
                        Severity.ERROR,
                        Bench.CONTEXT,
                        "/@context/seats",
                        b -> b.with(
                                Bench.CONTEXT,
                                "\"" + TERMS + "seats\"",
                                "{\"@id\": \"" + TERMS + "seats\", \"@context\": {}}")),
                flaw(
                        "context-self-contained",
                        Severity.ERROR,
                        Bench.CONTEXT,
                        "/@context/@vocab",
                        b -> b.with(Bench.CONTEXT, "\"seats\"", "\"@vocab\": \"https://example.org/\", \"seats\"")),
                flaw(
                        "context-self-contained",
                        Severity.ERROR,
                        Bench.CONTEXT,
                        "/@context/0",
                        b -> b.with(Bench.CONTEXT, "\"@context\": {", "\"@context\": [\"https://example.org/c\", {")
                                .with(Bench.CONTEXT, "\n  }\n}", "}]}")),
                flaw(
                        "context-types",
                        Severity.WARNING,
                        Bench.CONTEXT,
                        "/@context/refPark",
                        b -> b.with(Bench.CONTEXT, ", \"@type\": \"@id\"", "")),
                flaw(
                        "context-types",
                        Severity.WARNING,
                        Bench.CONTEXT,
                        "/@context/seats",
                        b -> b.with(
                                Bench.CONTEXT,
                                "\"" + TERMS + "seats\"",
                                "{\"@id\": \"" + TERMS + "seats\", \"@type\": \"@id\"}")),
                flaw(
                        "context-types",
                        Severity.WARNING,
                        Bench.CONTEXT,
                        "/@context/painted/@type",
                        b -> b.with(
                                Bench.CONTEXT,
                                "\"" + TERMS + "painted\"",
                                "{\"@id\": \"" + TERMS + "painted\", \"@type\": \"DateTime\"}")),
                flaw(
                        "context-ambiguous",
                        Severity.WARNING,
                        Bench.CONTEXT,
                        "/@context/state",
                        b -> b.with(Bench.CONTEXT, TERMS + "state", TERMS + "seats")));
    }

    @ParameterizedTest(name = "{0} {1} {2} {3}")
    @MethodSource("flaws")
    void a_flaw_is_found_at_its_place(
            String code, Severity severity, String file, String pointer, Consumer<Bench> spoil) {
        Bench bench = new Bench();
        spoil.accept(bench);
        Set<String> codes = Set.of(code.split("\\|", -1));
        String path = file.startsWith("dataModel.") ? file : Bench.ID.folder() + "/" + file;

        List<Finding> findings = bench.findings();

        assertThat(findings).as(String.valueOf(findings)).anySatisfy(finding -> {
            assertThat(codes).contains(finding.code());
            assertThat(finding.severity()).isEqualTo(severity);
            assertThat(finding.file()).isEqualTo(path);
            assertThat(pointer.split("\\|", -1)).contains(finding.pointer());
            assertThat(finding.line()).isPositive();
            assertThat(finding.hint().sl()).isNotBlank();
            assertThat(finding.hint().en()).isNotBlank();
        });
    }

    private static Arguments flaw(String code, Severity severity, String file, String pointer, Consumer<Bench> spoil) {
        return arguments(code, severity, file, pointer, spoil);
    }
}
