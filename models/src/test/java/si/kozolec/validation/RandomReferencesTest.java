package si.kozolec.validation;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.ValidationLimitExceededException;
import com.networknt.schema.dialect.Dialect;
import com.networknt.schema.dialect.Dialects;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import si.kozolec.model.Finding;
import si.kozolec.model.MemoryFiles;
import si.kozolec.plan.Plan;
import si.kozolec.schema.SchemaBundle;
import si.kozolec.schema.SchemaLibrary;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Hunts for references that mean something else in a bundle than in the schema that it was made from: a validator that follows
 * them itself is asked about the schema as it was written, ours about the bundle. Longer, and elsewhere, as all such hunts:
 * {@code -Dkozolec.fuzz.seconds} and {@code -Dkozolec.fuzz.seed}.
 */
class RandomReferencesTest {

    private static final int SCHEMAS = 300;
    private static final int PAYLOADS = 30;
    private static final long SEED = Long.getLong("kozolec.fuzz.seed", 11L);

    private final List<String> wrong = new ArrayList<>();
    private int right;
    private int refused;
    private int accepted;

    @Test
    void a_bundle_says_what_the_schema_says_however_its_parts_refer_to_each_other() {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(Long.getLong("kozolec.fuzz.seconds", 0L));
        for (int index = 0; (index < SCHEMAS || System.nanoTime() < end) && wrong.size() < 5; index++) {
            RandomReferences made = new RandomReferences(SEED + index);
            ask(made, made.schema());
        }

        assertThat(wrong).isEmpty();
        assertThat(right).isGreaterThan(SCHEMAS);
        assertThat(refused).isGreaterThan(SCHEMAS);
        assertThat(accepted).isPositive();
    }

    private void ask(RandomReferences made, ObjectNode schema) {
        byte[] written = schema.toString().getBytes(UTF_8);
        SchemaBundle bundle =
                SchemaBundle.of(new SchemaLibrary(new MemoryFiles(Map.of("schema.json", written))), "schema.json");
        List<String> errors = bundle.findings().stream()
                .filter(Finding::isError)
                .map(Finding::code)
                .toList();
        if (!errors.isEmpty()) {
            wrong.add(errors + " in " + schema);
            return;
        }
        Schema asWritten =
                SchemaRegistry.withDefaultDialect(dialect(made.edition())).getSchema(schema);
        SchemaJudge judge = new SchemaEngine().judge(bundle.schema());
        Optional<Plan> plan = Plan.of(bundle).plan();
        for (int index = 0; index < PAYLOADS; index++) {
            JsonNode payload = made.payload(3);
            boolean expected;
            boolean bundled;
            try {
                expected = asWritten.validate(payload).isEmpty();
                bundled = judge.violations(payload, 1).isEmpty();
            } catch (ValidationLimitExceededException e) {
                // It would take too long to say.
                continue;
            }
            byte[] bytes = payload.toString().getBytes(UTF_8);
            boolean planned = plan.isPresent() && plan.get().accepts(bytes, 0, bytes.length);
            right += expected ? 1 : 0;
            refused += expected ? 0 : 1;
            accepted += planned ? 1 : 0;
            if (expected != bundled || (planned && !expected)) {
                wrong.add("%s by the schema, %s by the bundle, %s by the plan: %s%n%s%n%s"
                        .formatted(expected, bundled, planned, payload, schema, bundle.schema()));
                return;
            }
        }
    }

    private static Dialect dialect(RandomReferences.Edition edition) {
        return switch (edition) {
            case DRAFT_4 -> Dialects.getDraft4();
            case DRAFT_7 -> Dialects.getDraft7();
            case DRAFT_2019_09 -> Dialects.getDraft201909();
            case DRAFT_2020_12 -> Dialects.getDraft202012();
        };
    }
}
