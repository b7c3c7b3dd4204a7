package si.kozolec.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

class CoverageTest {

    @Test
    void every_national_model_has_a_plan() {
        assertThat(PlannedModel.national())
                .hasSize(14)
                .allSatisfy(model -> assertThat(model.planning().obstacles()).isEmpty());
    }

    @Test
    void every_national_example_is_accepted_straight_from_its_bytes() {
        assertThat(PlannedModel.national()).allSatisfy(model -> {
            assertThat(model.examples()).hasSize(2);
            assertThat(model.examples()).allSatisfy(example -> {
                byte[] bytes = example.toString().getBytes(StandardCharsets.UTF_8);
                assertThat(model.plan().accepts(bytes, 0, bytes.length)).isTrue();
            });
        });
    }

    @Test
    void nearly_every_upstream_model_has_a_plan() {
        List<PlannedModel> models = PlannedModel.upstream();
        Assumptions.assumeFalse(models.isEmpty(), "skipped: there is no corpus of upstream models");
        List<String> without = models.stream()
                .filter(model -> model.planning().plan().isEmpty())
                .map(model -> model.name() + " " + model.planning().obstacles())
                .toList();

        assertThat(without).hasSizeLessThanOrEqualTo(models.size() / 20);
    }
}
