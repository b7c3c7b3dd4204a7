package si.kozolec.ngsild;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import si.kozolec.model.ModelId;
import si.kozolec.reading.ModelReader;
import si.kozolec.schema.Corpus;
import si.kozolec.schema.JsonDocument;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What a real broker gave back for what was posted to it. */
class BrokerRoundTripTest {

    private final ModelReader reader = new ModelReader(Corpus.upstream());

    @Test
    void what_a_broker_gives_back_means_what_was_posted() throws IOException {
        List<String> different = new ArrayList<>();
        int compared = 0;
        for (JsonNode pair : pairs()) {
            if (!pair.path("normalized").isObject()) {
                continue;
            }
            compared++;
            ModelId id = ModelId.parse(pair.path("model").asString()).orElseThrow();
            Converter converter = new Converter(reader.read(id));
            Conversion posted = convert(converter, pair.path("posted"));
            Conversion returned = convert(converter, pair.path("normalized"));
            for (String name : names(posted, returned)) {
                JsonNode before = posted.keyValues().path(name);
                JsonNode after = returned.keyValues().path(name);
                if (!before.equals(after)) {
                    different.add(id + " " + name + ": " + before + " / " + after);
                }
            }
        }

        assertThat(compared).isGreaterThan(150);
        assertThat(different).isEmpty();
    }

    private static List<JsonNode> pairs() throws IOException {
        try (Stream<Path> files = Files.list(Corpus.folder().resolve("pairs/scorpio-roundtrip"))) {
            List<JsonNode> pairs = new ArrayList<>();
            for (Path file : files.sorted().toList()) {
                pairs.add(JsonDocument.read(file.toString(), Files.readAllBytes(file))
                        .content()
                        .orElseThrow());
            }
            return pairs;
        }
    }

    private static Conversion convert(Converter converter, JsonNode entity) {
        return converter.convert((ObjectNode) entity, Optional.empty());
    }

    private static List<String> names(Conversion left, Conversion right) {
        return Stream.concat(left.keyValues().propertyNames().stream(), right.keyValues().propertyNames().stream())
                .distinct()
                .toList();
    }
}
