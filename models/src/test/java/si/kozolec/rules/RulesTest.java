package si.kozolec.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import si.kozolec.model.Finding;
import si.kozolec.model.ModelId;
import si.kozolec.model.Severity;

/** The rules as a whole: what passes them all, and what they say of a model among its neighbours. */
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
}
