package si.kozolec.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import si.kozolec.model.Severity;
import si.kozolec.schema.Suite;
import tools.jackson.databind.JsonNode;

/** Asks plans the tests of JSON Schema itself, when a {@link Suite} of them is given. */
class SuiteTest {

    private final List<String> wrong = new ArrayList<>();
    private int planned;
    private int accepted;

    @Test
    void a_plan_never_accepts_what_the_suite_calls_wrong() throws IOException {
        Suite suite = Suite.given();
        for (String dialect : suite.dialects()) {
            for (Suite.Group group : suite.groups(dialect)) {
                ask(dialect, group);
            }
        }

        assertThat(wrong).isEmpty();
        assertThat(planned).isGreaterThan(50);
        assertThat(accepted).isGreaterThan(50);
    }

    private void ask(String dialect, Suite.Group group) {
        Planning planning = Plan.of(group.bundle());
        // What a bundle had to leave out is no longer what the suite asks about; notes leave nothing out.
        if (planning.plan().isEmpty()
                || !group.bundle().findings().stream().allMatch(finding -> finding.severity() == Severity.INFO)) {
            return;
        }
        planned++;
        for (JsonNode test : group.tests()) {
            byte[] payload = ("{\"a\":" + test.path("data") + "}").getBytes(StandardCharsets.UTF_8);
            boolean accepts = planning.plan().get().accepts(payload, 0, payload.length);
            accepted += accepts ? 1 : 0;
            if (accepts && !test.path("valid").asBoolean()) {
                wrong.add(dialect + "/" + group.file() + ": " + group.description() + ": " + test.path("description"));
            }
        }
    }
}
