package si.kozolec.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A plan that has just judged a like entity says the same as one that has never judged any. */
class RecallTest {

    private static final String SCHEMA = """
            {"type": "object", "required": ["id", "type"], "properties": {
              "id": {"type": "string"}, "type": {"const": "Thing"},
              "count": {"type": "integer", "maximum": 120}, "name": {"type": "string", "maxLength": 8},
              "gone": {"type": "string"}, "flag": {"type": "boolean"},
              "place": {"type": "object", "properties": {"lat": {"type": "number"}, "lon": {"type": "number"}}},
              "tags": {"type": "array", "items": {"type": "string"}, "uniqueItems": true}}}""";
    private static final String ENTITY = """
            {"id":"urn:x:1","type":"Thing","count":12,"name":"č","place":{"lat":1.5,"lon":2},"tags":["a","b"],"flag":true}""";

    private final SplittableRandom random = new SplittableRandom(7);
    private int rightAgain;

    @Test
    void what_differs_in_a_single_byte_is_judged_anew_wherever_it_is() {
        byte[] entity = ENTITY.getBytes(StandardCharsets.UTF_8);
        byte[] pieces = "\"\\{}[]:,01290.-+eE tfn\u00c4\n".getBytes(StandardCharsets.UTF_8);
        Plan plan = plan();
        for (int at = 0; at < entity.length; at++) {
            for (byte piece : pieces) {
                byte[] changed = entity.clone();
                changed[at] = piece;
                compare(plan, entity, changed);
                compare(plan, entity, with(entity, at, at, piece));
            }
            compare(plan, entity, with(entity, at, at + 1));
            compare(plan, entity, with(entity, at, entity.length));
        }
        assertThat(rightAgain).isGreaterThan(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"id\":\"urn:x:1\",\"type\":\"Thing\",\"id\":\"urn:x:1\"}",
                "{\"id\":\"urn:x:1\",\"type\":\"Thing\",\"type\":\"Thing\",\"count\":12}",
                "{\"count\":12,\"id\":\"urn:x:1\",\"type\":\"Thing\",\"count\":12,\"name\":\"č\"}",
                "{\"id\":\"urn:x:1\",\"type\":\"Thing\",\"count\":12",
                "{\"id\":\"urn:x:1\",\"type\":\"Thing\",\"count\":121}",
                "{\"id\":\"urn:x:1\",\"type\":\"Thing\",}",
                "{\"id\":\"urn:x:1\",\"type\":\"Thing\"}}",
                "{\"type\":\"Thing\",\"count\":12}",
                " {\"id\":\"urn:x:1\",\"type\":\"Thing\",\"gone\":\"urn:ngsi-ld:null\"}",
                "{\"id\":\"urn:x:1\",\"type\":\"Thing\",\"extra\":1,\"count\":12,\"extra\":1}",
            })
    void neither_doubled_nor_missing_nor_broken_members_slip_through(String other) {
        Plan plan = plan();
        byte[] bytes = other.getBytes(StandardCharsets.UTF_8);
        compare(plan, ENTITY.getBytes(StandardCharsets.UTF_8), bytes);
        compare(plan, bytes, ENTITY.getBytes(StandardCharsets.UTF_8));
        compare(plan, "{\"id\":\"urn:x:1\",\"type\":\"Thing\"}".getBytes(StandardCharsets.UTF_8), bytes);
    }

    @Test
    void attributes_that_nobody_knows_are_told_of_each_entity() {
        Plan plan = plan();
        String text =
                "{\"id\":\"urn:x:1\",\"type\":\"Thing\",\"extra\":{\"a\":1},\"place\":{\"lat\":1,\"alt\":2},\"count\":1}";
        byte[] one = text.getBytes(StandardCharsets.UTF_8);
        byte[] longer = text.replace("urn:x:1", "urn:x:10").getBytes(StandardCharsets.UTF_8);
        for (byte[] entity : List.of(one, one, longer, one)) {
            Outcome outcome = plan.judge(entity, 0, entity.length);
            int moved = entity.length - one.length;
            assertThat(outcome.right()).isTrue();
            assertThat(outcome.unknown()).extracting(Outcome.Unknown::pointer).containsExactly("/extra", "/place/alt");
            assertThat(outcome.unknown())
                    .extracting(Outcome.Unknown::at)
                    .containsExactly(text.indexOf("\"extra\"") + moved, text.indexOf("\"alt\"") + moved);
        }
    }

    @Test
    void streams_of_all_models_are_judged_as_if_each_entity_were_the_first() {
        List<PlannedModel> models = new ArrayList<>(PlannedModel.national());
        models.addAll(PlannedModel.upstream());
        for (PlannedModel model : models) {
            if (model.planning().plan().isPresent() && !model.examples().isEmpty()) {
                stream(model);
            }
        }
        assertThat(rightAgain).isGreaterThan(models.size() * 20);
    }

    /** Entities that differ from one another here and there, some of them wrong, some broken. */
    private void stream(PlannedModel model) {
        Mutations mutations = new Mutations(model.bundle().schema(), model.examples(), random);
        Writing writing = new Writing(random);
        Plan streaming = model.plan();
        for (JsonNode example : model.examples()) {
            byte[] before = example.toString().getBytes(StandardCharsets.UTF_8);
            for (int line = 0; line < 60; line++) {
                JsonNode changed = mutations.mutated(example, random.nextInt(3));
                byte[] bytes = line % 3 == 0
                        ? writing.broken(changed.toString().getBytes(StandardCharsets.UTF_8))
                        : changed.toString().getBytes(StandardCharsets.UTF_8);
                compare(streaming, before, bytes);
                before = random.nextBoolean() ? bytes : before;
            }
        }
    }

    /** The second of two entities, judged behind the first and by itself. */
    private void compare(Plan plan, byte[] first, byte[] second) {
        Outcome before = plan.judge(first, 0, first.length);
        Outcome behind = plan.judge(second, 0, second.length);
        Outcome alone = plan.judgeAlone(second, 0, second.length);

        assertThat(behind).as(() -> new String(second, StandardCharsets.UTF_8)).isEqualTo(alone);
        rightAgain += before.right() && behind.right() ? 1 : 0;
    }

    private static byte[] with(byte[] bytes, int from, int to, byte... instead) {
        byte[] changed = new byte[bytes.length - (to - from) + instead.length];
        System.arraycopy(bytes, 0, changed, 0, from);
        System.arraycopy(instead, 0, changed, from, instead.length);
        System.arraycopy(bytes, to, changed, from + instead.length, bytes.length - to);
        return changed;
    }

    private static Plan plan() {
        return Plan.of((ObjectNode) JsonMapper.shared().readTree(SCHEMA)).plan().orElseThrow();
    }
}
