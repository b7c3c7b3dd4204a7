package si.kozolec.compatibility;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import si.kozolec.reading.ModelReader;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Pairs of versions, each with what a person finds that changed between them. */
class GoldenPairsTest {

    private static final JsonMapper MAPPER = new JsonMapper();

    @ParameterizedTest
    @MethodSource("pairs")
    void the_differences_of_a_pair_are_the_expected_ones(Path pair) throws IOException {
        JsonNode expected = MAPPER.readTree(Files.readString(pair.resolve("expected.json")));

        assertThat(told(pair).toPrettyString()).isEqualTo(expected.toPrettyString());
    }

    @Test
    void the_pairs_are_in_all_dialects() {
        Set<String> dialects = new HashSet<>();
        pairs().forEach(pair -> dialects.add(MAPPER.readTree(text(pair.resolve("new/schema.json")))
                .path("$schema")
                .asString()));

        assertThat(dialects).hasSize(5);
        assertThat(pairs()).hasSizeGreaterThanOrEqualTo(30);
    }

    static ObjectNode told(Path pair) {
        Comparison comparison = Versions.compared(version(pair.resolve("old")), version(pair.resolve("new")));
        ObjectNode told = JsonNodeFactory.instance.objectNode();
        told.put("strict", comparison.strict().code());
        told.put("open", comparison.open().code());
        ArrayNode changes = told.putArray("changes");
        for (Change change : comparison.changes()) {
            ObjectNode one = changes.addObject();
            one.put("kind", change.kind().code());
            one.put("attribute", change.attribute());
            one.put("old", change.oldPointer());
            one.put("new", change.newPointer());
            one.put("strict", broken(change.strict()));
            one.put("open", broken(change.open()));
        }
        return told;
    }

    private static String broken(Verdict verdict) {
        String producers = verdict.producers() ? "producers" : "";
        String consumers = verdict.consumers() ? "consumers" : "";
        return (producers + " " + consumers).strip();
    }

    /** A version with its schema, and with its context where the pair has one. */
    private static ModelReader.Reading version(Path side) {
        Map<String, String> files = new HashMap<>();
        files.put(Versions.ID.folder() + "/schema.json", text(side.resolve("schema.json")));
        if (Files.exists(side.resolve("context.jsonld"))) {
            files.put(Versions.ID.subjectFolder() + "/context.jsonld", text(side.resolve("context.jsonld")));
        }
        return Versions.of(files);
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Kinds beyond those that the pairs were written for; {@code ComparisonTest} has them. */
    private static final Set<ChangeKind> TOLD_ELSEWHERE = Set.of(
            ChangeKind.REBUILT,
            ChangeKind.VOCABULARY_CHANGED,
            ChangeKind.PRIVACY_CHANGED,
            ChangeKind.TITLE_CHANGED,
            ChangeKind.ANNOTATION_CHANGED);

    @Test
    void every_kind_of_change_has_its_pairs() {
        Set<String> kinds = new HashSet<>();
        pairs().forEach(pair -> MAPPER.readTree(text(pair.resolve("expected.json")))
                .path("changes")
                .forEach(change -> kinds.add(change.path("kind").asString())));

        assertThat(EnumSet.complementOf(EnumSet.copyOf(TOLD_ELSEWHERE)))
                .extracting(ChangeKind::code)
                .isSubsetOf(kinds);
    }

    static List<Path> pairs() {
        URL folder = Objects.requireNonNull(GoldenPairsTest.class.getResource("pairs"));
        try (Stream<Path> pairs = Files.list(Path.of(folder.toURI()))) {
            return pairs.sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
