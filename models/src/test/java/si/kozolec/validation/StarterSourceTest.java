package si.kozolec.validation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import si.kozolec.model.MemoryFiles;
import si.kozolec.model.ModelFolders;
import si.kozolec.model.ModelId;
import si.kozolec.model.Version;
import si.kozolec.plan.Plan;

class StarterSourceTest {

    private final FilesSource files = new FilesSource(Payloads.nationalFiles());
    private final StarterSource starter =
            new StarterSource(new ReadyModels(new MemoryFiles(ReadyModels.of(files))), files);

    @Test
    void it_tells_the_same_models_versions_and_types_as_the_files() {
        assertThat(starter.models()).isEqualTo(files.models()).hasSize(14);
        assertThat(starter.models()).allSatisfy(id -> {
            assertThat(find(starter, id).version()).isEqualTo(find(files, id).version());
            assertThat(starter.ofType(id.name())).isEqualTo(files.ofType(id.name()));
        });
        assertThat(starter.find(Payloads.PARKING, Optional.of(Version.of(9, 0, 0))))
                .isEmpty();
        assertThat(starter.find(new ModelId("Parking-SI", "OffStreet"), Optional.empty()))
                .isEmpty();
        assertThat(starter.ofType("OffStreet")).isEmpty();
    }

    @Test
    void types_that_no_model_is_called_by_are_found_too() {
        MemoryFiles catalogue = MemoryFiles.ofTexts(Map.of(
                "dataModel.Parking-SI/Spot/schema.json",
                "{\"properties\":{\"type\":{\"enum\":[\"ParkingSpot\",\"Garage\"]}}}"));
        FilesSource source = new FilesSource(catalogue);
        ReadyModels ready = new ReadyModels(new MemoryFiles(ReadyModels.of(source)));
        ModelId spot = new ModelId("Parking-SI", "Spot");

        assertThat(ready.ofType("Garage")).isEqualTo(List.of(spot)).isEqualTo(source.ofType("Garage"));
        assertThat(ready.ofType("Spot")).containsExactly(spot);
        assertThat(ready.version(spot)).isNull();
        assertThat(ModelFolders.in(catalogue)).isEqualTo(ready.models());
    }

    @Test
    void the_rules_make_the_same_plan_as_the_whole_bundle() {
        assertThat(starter.models()).allSatisfy(id -> {
            KnownModel ready = find(starter, id);
            assertThat(ready.rules().get()).isEqualTo(ready.bundle().get().rules());
            assertThat(Plan.of(ready.rules().get()).notes())
                    .isNotEmpty()
                    .isEqualTo(Plan.of(ready.bundle().get()).notes());
        });
    }

    private static KnownModel find(ModelSource source, ModelId id) {
        return source.find(id, Optional.empty()).orElseThrow();
    }
}
