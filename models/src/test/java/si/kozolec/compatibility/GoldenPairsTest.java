package si.kozolec.compatibility;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
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
        pairs().forEach(pair ->
                dialects.add(MAPPER.readTree(text(pair, "new")).path("$schema").asString()));

        assertThat(dialects).hasSize(5);
        assertThat(pairs()).hasSizeGreaterThanOrEqualTo(30);
    }

    static ObjectNode told(Path pair) {
        Comparison comparison = Versions.compared(Versions.of(text(pair, "old")), Versions.of(text(pair, "new")));
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

    private static String text(Path pair, String side) {
        try {
            return Files.readString(pair.resolve(side).resolve("schema.json"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
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
