package si.kozolec.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import si.kozolec.model.Attribute;
import si.kozolec.model.Catalogues;
import si.kozolec.model.Finding;
import si.kozolec.model.LocalizedText;
import si.kozolec.model.ModelFiles;
import si.kozolec.model.ModelFolders;
import si.kozolec.model.ModelVersion;
import si.kozolec.model.Status;

class StarterCatalogueTest {

    @Test
    void every_national_model_is_complete_in_both_languages() throws IOException {
        ModelFiles files = Catalogues.builtIn();
        ModelReader reader = new ModelReader(files);
        List<ModelVersion> models =
                ModelFolders.in(files).stream().map(reader::read).toList();
        Assumptions.assumeFalse(models.isEmpty(), "skipped: the catalogue is not filled yet");

        assertThat(models).allSatisfy(model -> {
            assertThat(model.id().isNational()).isTrue();
            assertThat(model.status()).isEqualTo(Status.PUBLISHED);
            assertThat(model.entityType()).isEqualTo(model.id().name());
            assertThat(model.license()).isEqualTo("CC-BY-4.0");
            assertThat(model.publisher()).isNotNull();
            assertThat(model.contact()).isNotNull();
            assertThat(isWhole(model.title())).isTrue();
            assertThat(isWhole(model.description())).isTrue();
            assertThat(model.keywords()).hasSize(2);
            assertThat(model.findings()).noneMatch(Finding::isError);
            assertThat(model.allAttributes()
                            .filter(attribute -> !isWhole(attribute))
                            .map(Attribute::path))
                    .as(model.id().toString())
                    .isEmpty();
        });
    }

    private static boolean isWhole(Attribute attribute) {
        return isWhole(attribute.label()) && isWhole(attribute.description());
    }

    private static boolean isWhole(LocalizedText text) {
        return !text.sl().isBlank() && !text.en().isBlank();
    }
}
