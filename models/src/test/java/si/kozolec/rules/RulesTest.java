package si.kozolec.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import si.kozolec.model.Finding;
import si.kozolec.model.ModelId;
import si.kozolec.model.Severity;

/** Each rule passes the model without a flaw, and finds its own flaw at its place. */
class RulesTest {

    private static final String TERMS = "https://w3id.org/kozolec/terms/Park-SI/";

    @Test
    void a_model_without_a_flaw_passes_every_rule() {
        Bench bench = new Bench();
        assertThat(bench.findings(bench.published())).isEmpty();
    }

    @Test
    void every_rule_is_asked_about_a_new_version_among_neighbours() {
        Bench bench = new Bench();
        assertThat(bench.verdict(bench.published()).outcomes())
                .allSatisfy(outcome ->
                        assertThat(outcome.applies()).as(outcome.rule()).isTrue());
    }

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

    @Test
    void a_schema_that_refuses_nothing_is_an_error() {
        Bench bench = new Bench();
        bench.put(
                "schema.json",
                "{\"title\": \"Bench\", \"properties\": {\"seats\": {\"description\": \"Property. How many\"}}}");
        bench.put("examples/example.json", "{\"id\": \"urn:x:1\", \"type\": \"Bench\", \"seats\": 3}");

        assertThat(bench.findings()).anySatisfy(finding -> {
            assertThat(finding.code()).isEqualTo("negatives-rejected");
            assertThat(finding.severity()).isEqualTo(Severity.ERROR);
        });
    }

    @Test
    void an_id_that_another_model_has_is_an_error_and_the_true_owner_is_not_blamed() {
        String mine = "https://w3id.org/kozolec/dataModel.Park-SI/Bench/schema.json";
        Neighbour thief = neighbour("Other", "Table", "Table", mine, Map.of());
        assertThat(new Bench().findings(Bench.beside(thief)))
                .noneMatch(finding -> finding.code().equals("id-shared"));

        Bench copied = new Bench().schema("kozolec/dataModel.Park-SI/Bench", "kozolec/dataModel.Other/Table");
        Neighbour owner = neighbour(
                "Other", "Table", "Table", "https://w3id.org/kozolec/dataModel.Other/Table/schema.json", Map.of());
        assertThat(copied.findings(Bench.beside(owner)))
                .anySatisfy(finding -> at(finding, "id-shared", Severity.ERROR, "/$id"));
    }

    @Test
    void a_new_version_must_move_as_far_as_it_breaks() {
        Surroundings before = new Bench().published();
        Bench broken = new Bench().schema("[\"id\", \"type\", \"seats\"]", "[\"id\", \"type\", \"seats\", \"state\"]");

        assertThat(broken.findings(before))
                .anySatisfy(finding -> at(finding, "version-step", Severity.ERROR, "/$schemaVersion"));
        broken.schema("\"1.0.0\"", "\"2.0.0\"");
        assertThat(broken.findings(before)).isEmpty();
        broken.schema("\"2.0.0\"", "\"0.9.0\"");
        assertThat(broken.findings(before))
                .anySatisfy(finding -> at(finding, "version-step", Severity.ERROR, "/$schemaVersion"));
    }

    @Test
    void the_iri_of_a_published_term_stays() {
        Surroundings before = new Bench().published();
        Bench moved = new Bench().with(Bench.CONTEXT, TERMS + "seats", "https://example.org/seats");

        assertThat(moved.findings(before))
                .anySatisfy(finding -> at(finding, "term-moved", Severity.ERROR, "/@context/seats"));
    }

    @Test
    void who_makes_up_a_meaning_for_a_published_word_is_warned_and_who_takes_one_is_told() {
        Neighbour other = neighbour("Other", "Table", "Table", "", Map.of("seats", "https://example.org/seats"));
        assertThat(new Bench().findings(Bench.beside(other)))
                .anySatisfy(finding -> at(finding, "context-clash", Severity.WARNING, "/@context/seats"));

        Bench taking = new Bench().with(Bench.CONTEXT, TERMS + "seats", "https://schema.org/seats");
        assertThat(taking.findings(Bench.beside(other)))
                .anySatisfy(finding -> at(finding, "context-clash", Severity.INFO, ""));
    }

    @Test
    void a_model_that_there_is_already_is_told_unless_this_one_comes_from_it() {
        Set<String> same = Set.of("seats", "state", "painted", "refPark", "place");
        Neighbour twin = new Neighbour(new ModelId("Street", "Seat"), "Seat", same, "", Map.of());
        assertThat(new Bench().findings(Bench.beside(twin)))
                .anySatisfy(finding -> at(finding, "near-duplicate", Severity.WARNING, ""));

        Bench derived = new Bench().schema("dataModel.ParksAndGardens", "dataModel.Street/tree/master/Seat");
        assertThat(derived.findings(Bench.beside(twin))).isEmpty();

        Neighbour sameType = neighbour("Street", "Seat", "Bench", "", Map.of());
        assertThat(new Bench().findings(Bench.beside(sameType)))
                .anySatisfy(finding -> at(finding, "near-duplicate", Severity.WARNING, ""));
    }

    @Test
    void names_of_models_are_written_like_types() {
        Bench small = new Bench();
        ModelId id = new ModelId("Park-SI", "bench_2");
        small.putAt(id.folder() + "/schema.json", "{\"type\": \"object\"}");

        List<Finding> findings = RuleBook.standard().check(new Proposal(small.files(), id, Surroundings.NONE));
        assertThat(findings).anySatisfy(finding -> at(finding, "model-name", Severity.WARNING, ""));
    }

    @Test
    void strictly_wrong_formats_in_examples_are_errors() {
        Bench bench = new Bench().with("examples/example.json", "2026-05-04", "4. 5. 2026");
        Proposal proposal = new Proposal(bench.files(), Bench.ID, Surroundings.NONE);

        assertThat(severities(RuleBook.standard().check(proposal), "format-wrong"))
                .containsOnly(Severity.WARNING);
        assertThat(severities(RuleBook.strict().check(proposal), "format-wrong"))
                .containsOnly(Severity.ERROR);
    }

    private static Set<Severity> severities(List<Finding> findings, String code) {
        return findings.stream()
                .filter(finding -> finding.code().equals(code))
                .map(Finding::severity)
                .collect(Collectors.toSet());
    }

    private static void at(Finding finding, String code, Severity severity, String pointer) {
        assertThat(finding.code()).isEqualTo(code);
        assertThat(finding.severity()).isEqualTo(severity);
        assertThat(finding.pointer()).isEqualTo(pointer);
        assertThat(finding.line()).isPositive();
    }

    private static Neighbour neighbour(
            String subject, String name, String type, String claimed, Map<String, String> terms) {
        return new Neighbour(new ModelId(subject, name), type, Set.of("legs"), claimed, terms);
    }

    private static Arguments flaw(String code, Severity severity, String file, String pointer, Consumer<Bench> spoil) {
        return arguments(code, severity, file, pointer, spoil);
    }
}
