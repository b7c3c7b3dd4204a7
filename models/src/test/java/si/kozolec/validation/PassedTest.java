package si.kozolec.validation;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import si.kozolec.model.Finding;
import si.kozolec.model.ModelFiles;
import si.kozolec.model.ModelFolders;
import si.kozolec.model.ModelId;
import si.kozolec.ngsild.Moments;
import si.kozolec.plan.Passed;
import si.kozolec.plan.Plan;
import si.kozolec.schema.Corpus;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Of an entity that is wrong the validator is asked about that alone which a plan has not passed; the findings are the same. */
class PassedTest {

    private final Lazy<SchemaEngine> engine = new Lazy<>(SchemaEngine::new);
    private int compared;
    private int spared;

    @Test
    void findings_are_the_same_for_national_models() {
        compare(Payloads.nationalFiles());

        assertThat(spared).isGreaterThan(100);
    }

    @Test
    void findings_are_the_same_for_upstream_models() {
        compare(Corpus.upstream());

        assertThat(spared).isGreaterThan(400);
    }

    private void compare(ModelFiles files) {
        FilesSource source = new FilesSource(files);
        for (ModelId id : ModelFolders.in(files)) {
            JsonNode example = files.read(id.folder() + "/examples/example.json")
                    .map(bytes -> JsonMapper.shared().readTree(bytes))
                    .orElse(JsonNodeFactory.instance.missingNode());
            if (example instanceof ObjectNode entity) {
                KnownModel known = source.find(id, Optional.empty()).orElseThrow();
                CompiledModel whole = new CompiledModel(known, engine);
                // Asked for all of it first, so that nothing is judged by a part of it.
                whole.schema();
                // The parts of the other are used up by the first few payloads.
                CompiledModel parts = new CompiledModel(known, engine);
                for (long seed = 0; seed < 2; seed++) {
                    for (Mutations.Mutation mutation : Mutations.of(entity, List.of("id"), seed)) {
                        compare(whole, parts, mutation.payload());
                    }
                }
            }
        }
        assertThat(compared).isGreaterThanOrEqualTo(spared);
    }

    private void compare(CompiledModel whole, CompiledModel parts, ObjectNode entity) {
        byte[] bytes = entity.toString().getBytes(StandardCharsets.UTF_8);
        Plan plan = whole.planning().found();
        Passed passed = plan == null ? Passed.NOTHING : plan.passed(bytes, 0, bytes.length);
        List<Finding> all = findings(whole, entity, Passed.NOTHING);

        assertThat(findings(whole, entity, passed)).as(entity.toString()).isEqualTo(all);
        assertThat(findings(parts, entity, passed)).as(entity.toString()).isEqualTo(all);
        compared++;
        spared += passed.right().isEmpty() ? 0 : 1;
    }

    private static List<Finding> findings(CompiledModel model, ObjectNode entity, Passed passed) {
        Wanted wanted = Payloads.wanted(model.id(), true);
        return new EntityJudge(model, wanted, 10_000, false, passed)
                .judge(model.converter().convert(entity, Optional.empty(), Moments.LATEST));
    }
}
