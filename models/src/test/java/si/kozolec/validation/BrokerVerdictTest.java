package si.kozolec.validation;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import si.kozolec.model.Finding;
import si.kozolec.model.ModelId;
import si.kozolec.schema.Corpus;
import si.kozolec.schema.JsonDocument;
import tools.jackson.databind.JsonNode;

/** What a real broker gave back is judged as what was posted to it: a model is not broken by the broker that keeps its data. */
class BrokerVerdictTest {

    private final Judge judge = new Judge(new FilesSource(Corpus.upstream()));

    @Test
    void what_a_broker_gives_back_gets_the_verdict_of_what_was_posted() throws IOException {
        int accepted = 0;
        List<String> different = new ArrayList<>();
        for (JsonNode pair : pairs()) {
            if (!pair.path("normalized").isObject()) {
                continue;
            }
            accepted++;
            ModelId model = ModelId.parse(pair.path("model").asString()).orElseThrow();
            Judgement posted = judgement(pair.path("posted"), model);
            Judgement returned = judgement(pair.path("normalized"), model);
            if (posted.conforms() != returned.conforms()) {
                different.add(model + " posted " + errors(posted) + " returned " + errors(returned));
            }
        }

        assertThat(accepted).isGreaterThan(150);
        assertThat(different).isEmpty();
    }

    private Judgement judgement(JsonNode entity, ModelId model) {
        return judge.judge(Payloads.slice(entity.toString().getBytes(UTF_8)), Payloads.wanted(model, false), "entity");
    }

    private static List<String> errors(Judgement judgement) {
        return judgement.findings().stream()
                .filter(Finding::isError)
                .map(finding -> finding.code() + finding.pointer())
                .toList();
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
}
