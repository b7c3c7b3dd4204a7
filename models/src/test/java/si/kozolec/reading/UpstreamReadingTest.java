package si.kozolec.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import si.kozolec.model.AttributeKind;
import si.kozolec.model.ModelFiles;
import si.kozolec.model.ModelFolders;
import si.kozolec.model.ModelId;
import si.kozolec.model.ModelVersion;
import si.kozolec.schema.Corpus;

class UpstreamReadingTest {

    @Test
    void every_upstream_model_is_read() {
        ModelFiles files = Corpus.upstream();
        ModelReader reader = new ModelReader(files);
        List<ModelId> ids = ModelFolders.in(files);
        List<ModelVersion> models = ids.stream().map(reader::read).toList();

        assertThat(ids).hasSizeGreaterThan(200);
        assertThat(models).allSatisfy(model -> {
            assertThat(model.title().en()).isNotBlank();
            assertThat(model.version()).isNotNull();
            assertThat(model.attributes()).as(model.id().toString()).isNotEmpty();
            assertThat(model.terms()).isNotEmpty();
            assertThat(model.domains()).isNotEmpty();
        });
        assertThat(models.stream()
                        .flatMap(ModelVersion::allAttributes)
                        .filter(attribute -> !attribute.path().contains("/")))
                .as("attributes whose kind is said")
                .filteredOn(attribute -> attribute.kind() == AttributeKind.UNSTATED)
                .hasSizeLessThan(10);
        assertThat(models.stream()
                        .flatMap(ModelVersion::allAttributes)
                        .flatMap(attribute -> Stream.ofNullable(attribute.unit()))
                        .filter(unit -> !unit.code().isEmpty()))
                .as("units that have a code")
                .hasSizeGreaterThan(300);
    }
}
