package si.kozolec.compatibility;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import si.kozolec.model.MemoryFiles;
import si.kozolec.model.ModelId;
import si.kozolec.reading.ModelReader;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** No payload contradicts a verdict: whatever is called compatible is asked of the validator itself, with payloads made for it. */
class SoundnessTest {

    private static final int PAYLOADS = Integer.getInteger("kozolec.payloads", 10_000);
    private static final long SEED = Long.getLong("kozolec.seed", 20_240_916L);
    private static final int A_PAIR = 24;

    private final Random random = new Random(SEED);
    private final RandomSchemas schemas = new RandomSchemas(random);
    private final RandomPayloads payloads = new RandomPayloads(random, schemas);
    private int judged;
    private int pairs;
    private int safe;
    private int openOnly;

    @Test
    void no_payload_is_refused_that_a_verdict_promised_to_accept() {
        while (judged < PAYLOADS) {
            ObjectNode old = schemas.root();
            compare(old, schemas.changed(old));
        }

        assertThat(safe).as("verdicts of compatibility among %s pairs", pairs).isGreaterThan(pairs / 5);
        assertThat(openOnly).as("verdicts that hold for open models only").isPositive();
        System.getLogger("soundness").log(System.Logger.Level.DEBUG, "{0} {1} {2} {3}", pairs, judged, safe, openOnly);
    }

    private void compare(ObjectNode oldSchema, ObjectNode newSchema) {
        ModelReader.Reading old = reading(oldSchema);
        ModelReader.Reading now = reading(newSchema);
        Comparison comparison = Comparison.of(old.bundle(), old.model(), now.bundle(), now.model());
        Judge oldJudge = new Judge(old.bundle());
        Judge newJudge = new Judge(now.bundle());
        Scope open = Scope.open(
                new Rules(old.bundle().schema()).root(), new Rules(now.bundle().schema()).root());
        pairs++;
        boolean strictProducers =
                comparison.changes().stream().noneMatch(c -> c.strict().producers());
        boolean strictConsumers =
                comparison.changes().stream().noneMatch(c -> c.strict().consumers());
        boolean openProducers = comparison.keepsProducers();
        boolean openConsumers = comparison.keepsConsumers();
        safe += (strictProducers ? 1 : 0) + (strictConsumers ? 1 : 0);
        openOnly += openProducers && !strictProducers ? 1 : 0;
        assertThat(openProducers || !strictProducers).isTrue();
        assertThat(openConsumers || !strictConsumers).isTrue();
        JsonNode accepted = null;
        for (int count = 0; count < A_PAIR; count++) {
            JsonNode schema = (random.nextBoolean() ? old : now).bundle().schema();
            JsonNode payload = accepted != null && random.nextInt(3) == 0
                    ? payloads.perturbed(accepted)
                    : payloads.payload(schema);
            boolean before = oldJudge.accepts(payload);
            boolean after = newJudge.accepts(payload);
            boolean inScope = isIn(open, payload);
            accepted = before || after ? payload : accepted;
            judged += before || after ? 1 : 0;
            if (before && !after) {
                assertThat(strictProducers || (openProducers && inScope))
                        .as(() -> told(old, now, comparison, payload, "refuses now"))
                        .isFalse();
            }
            if (after && !before) {
                assertThat(strictConsumers || (openConsumers && inScope))
                        .as(() -> told(old, now, comparison, payload, "accepts only now"))
                        .isFalse();
            }
        }
    }

    /** Whether a payload is one that the reading for open models is about. */
    private static boolean isIn(Scope scope, JsonNode payload) {
        if (payload.isArray()) {
            return payload.valueStream().allMatch(element -> isIn(scope.elements(), element));
        }
        for (Map.Entry<String, JsonNode> member : payload.properties()) {
            String name = member.getKey();
            if (scope.leavesOut(name)
                    || !isIn(scope.member(name), member.getValue())
                    || !isIn(scope.others(), member.getValue())) {
                return false;
            }
        }
        return true;
    }

    private static String told(
            ModelReader.Reading old, ModelReader.Reading now, Comparison comparison, JsonNode payload, String what) {
        return "%s %s%nold %s%nnew %s%n%s"
                .formatted(
                        what,
                        payload,
                        old.bundle().schema(),
                        now.bundle().schema(),
                        comparison.changes().stream()
                                .map(change -> change.kind() + " " + change.pointer() + " " + change.strict() + " "
                                        + change.open())
                                .toList());
    }

    private static ModelReader.Reading reading(ObjectNode schema) {
        ModelId id = new ModelId("Test", "Thing");
        Map<String, String> files = Map.of(id.folder() + "/schema.json", schema.toString());
        return new ModelReader(MemoryFiles.ofTexts(files)).readWithBundle(id);
    }
}
