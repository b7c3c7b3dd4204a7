package si.kozolec.identification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import si.kozolec.identification.Candidate.Conformity;
import si.kozolec.identification.Candidate.Match;
import si.kozolec.model.Catalogues;
import si.kozolec.model.Finding;
import si.kozolec.model.ModelFiles;
import si.kozolec.model.ModelFolders;
import si.kozolec.model.ModelId;
import si.kozolec.schema.Corpus;
import si.kozolec.schema.JsonDocument;
import si.kozolec.validation.FilesSource;
import si.kozolec.validation.Judge;
import tools.jackson.databind.node.ObjectNode;

class IdentifierTest {

    private static final ModelId PARKING = new ModelId("Parking-SI", "OffStreetParking");
    private static final ModelFiles NATIONAL = national();

    private final Identifier identifier = identifier(NATIONAL);

    @Test
    void every_national_example_is_identified_without_its_type_and_conforms() {
        assertThat(ModelFolders.in(NATIONAL)).allSatisfy(id -> {
            Candidate best = best(
                    IdentifyBench.nameless(example(NATIONAL, id, "example.json"))
                            .toString(),
                    "");

            assertThat(best.model()).isEqualTo(id);
            assertThat(best.conforms()).isTrue();
            assertThat(best.unknown()).isEmpty();
            assertThat(best.missing()).isEmpty();
        });
    }

    @Test
    void what_does_not_fit_is_told() {
        ObjectNode parking =
                example(NATIONAL, PARKING, "example.json").put("colour", "blue").put("occupancy", "full");
        parking.remove("id");
        parking.remove("location");

        Candidate best = best(parking.toString(), "");

        assertThat(best.model()).isEqualTo(PARKING);
        assertThat(best.unknown().stream().map(Candidate.Unknown::field)).containsExactly("colour");
        assertThat(best.missing().stream().map(Candidate.Missing::attribute))
                .containsExactlyInAnyOrder("id", "location");
        assertThat(match(best, "occupancy").doubts().stream().map(Candidate.Doubt::code))
                .containsExactly("type");
        assertThat(best.conformity()).isEqualTo(Conformity.NO);
        assertThat(best.problems()).isNotEmpty().allMatch(Finding::isError);
        assertThat(best.score()).isBetween(0.5, 0.99);
    }

    @Test
    void a_slovenian_table_finds_its_model_by_what_people_call_its_attributes() {
        Identification found = identify("""
                ID;Ime;Število vseh mest;Število prostih mest;Zasedenost;Geografska širina;Geografska dolžina
                1;Center;120;35;0,71;46,2389;14,3556
                2;Vzhod;80;10;0,875;46,2412;14,3602
                """, "parkirisca.csv");

        Candidate best = found.models().get(0);
        assertThat(best.model()).isEqualTo(PARKING);
        assertThat(found.fits()).isTrue();
        assertThat(match(best, "Število vseh mest").attribute()).isEqualTo("totalSpotNumber");
        assertThat(match(best, "Zasedenost").attribute()).isEqualTo("occupancy");
        assertThat(match(best, "Ime").likeness()).isEqualTo(Likeness.LABEL);
        assertThat(best.conformity()).isEqualTo(Conformity.ONCE_RENAMED);
    }

    @Test
    void other_spellings_slips_and_similar_words_are_understood() {
        Candidate best =
                best("total_spot_number,Available Spots,occupancyy,Kategorija [šifra]\n120,35,0.7,public\n", "x.csv");

        assertThat(best.model()).isEqualTo(PARKING);
        assertThat(match(best, "total_spot_number").likeness()).isEqualTo(Likeness.SPELLING);
        assertThat(match(best, "Available Spots").attribute()).isEqualTo("availableSpotNumber");
        assertThat(match(best, "occupancyy").likeness()).isEqualTo(Likeness.TYPO);
        assertThat(match(best, "Kategorija [šifra]").attribute()).isEqualTo("category");
    }

    @Test
    void the_reasons_add_up_to_the_score_and_are_told_in_both_languages() {
        Candidate best = best(example(NATIONAL, PARKING, "example.jsonld").toString(), "");

        double sum =
                best.reasons().stream().mapToDouble(Candidate.Reason::points).sum();
        assertThat(Math.min(1, sum)).isCloseTo(best.score(), Offset.offset(0.01));
        assertThat(best.reasons()).allSatisfy(reason -> {
            assertThat(reason.text().sl()).isNotBlank().doesNotContain("{");
            assertThat(reason.text().en()).isNotBlank().doesNotContain("{");
        });
    }

    @Test
    void the_unit_that_a_payload_states_is_compared() {
        String payload = """
                {"id": "urn:x:1", "averageSpotWidth": {"type": "Property", "value": 2.5, "unitCode": "CMT"},
                 "totalSpotNumber": {"type": "Property", "value": 3}}
                """;

        assertThat(match(best(payload, ""), "averageSpotWidth").doubts().stream()
                        .map(Candidate.Doubt::code))
                .containsExactly("unit");
    }

    @Test
    void what_no_model_knows_fits_none() {
        Identification found = identify("{\"id\": \"urn:x:1\", \"qwertzuiop\": 1, \"yxcvbnm\": \"a\"}", "");

        assertThat(found.fits()).isFalse();
        assertThat(found.models()).isEmpty();
    }

    @Test
    void a_payload_that_cannot_be_read_says_why() {
        Identification nothing = identify("{\"id\": ", "x.json");

        assertThat(nothing.models()).isEmpty();
        assertThat(nothing.fits()).isFalse();
        assertThat(nothing.sample().findings()).isNotEmpty();
    }

    @Test
    void nearly_every_published_example_is_identified() {
        ModelFiles files = Corpus.upstream();
        Identifier upstream = identifier(files);
        int all = 0;
        int typed = 0;
        int nameless = 0;
        for (ModelId id : ModelFolders.in(files)) {
            Optional<ObjectNode> entity = read(files, id, "example-normalized.jsonld");
            if (entity.isPresent()) {
                all++;
                typed += first(upstream, entity.get(), id);
                nameless += first(upstream, IdentifyBench.nameless(entity.get()), id);
            }
        }
        assumeTrue(all > 0);
        assertThat((double) typed / all).isGreaterThan(0.97);
        assertThat((double) nameless / all).isGreaterThan(0.94);
    }

    private static int first(Identifier identifier, ObjectNode entity, ModelId id) {
        List<Candidate> models = identifier
                .identify(entity.toString().getBytes(StandardCharsets.UTF_8), "", null)
                .models();
        return !models.isEmpty() && models.get(0).model().equals(id) ? 1 : 0;
    }

    private Identification identify(String payload, String file) {
        return identifier.identify(payload.getBytes(StandardCharsets.UTF_8), file, null);
    }

    private Candidate best(String payload, String file) {
        return identify(payload, file).models().get(0);
    }

    private static Match match(Candidate candidate, String field) {
        return candidate.matched().stream()
                .filter(match -> match.field().equals(field))
                .findFirst()
                .orElseThrow(() -> new AssertionError(field + " is not matched: " + candidate));
    }

    private static ObjectNode example(ModelFiles files, ModelId id, String name) {
        return read(files, id, name).orElseThrow();
    }

    private static Optional<ObjectNode> read(ModelFiles files, ModelId id, String name) {
        String path = id.folder() + "/examples/" + name;
        return files.read(path)
                .flatMap(bytes -> JsonDocument.read(path, bytes).content())
                .filter(ObjectNode.class::isInstance)
                .map(ObjectNode.class::cast);
    }

    private static ModelFiles national() {
        try {
            return Catalogues.builtIn();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Identifier identifier(ModelFiles files) {
        FilesSource models = new FilesSource(files);
        return new Identifier(models, new Judge(models));
    }
}
