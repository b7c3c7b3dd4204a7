package si.kozolec.schema;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import si.kozolec.model.Finding;
import si.kozolec.model.ModelFiles;
import si.kozolec.model.ModelFolders;
import si.kozolec.model.ModelId;

class SchemaBundleCorpusTest {

    @Test
    void exactly_five_upstream_models_have_references_that_lead_nowhere() {
        ModelFiles files = Corpus.upstream();
        SchemaLibrary library = new SchemaLibrary(files);
        Map<String, List<Finding>> broken = new TreeMap<>();
        for (ModelId id : ModelFolders.in(files)) {
            List<Finding> errors = SchemaBundle.of(library, id).findings().stream()
                    .filter(Finding::isError)
                    .toList();
            if (!errors.isEmpty()) {
                broken.put(id.toString(), errors);
            }
        }

        assertThat(broken)
                .containsOnlyKeys(
                        "DataSpace/ParticipantAgent",
                        "IndustrialProcess/MaterialAddition",
                        "IndustrialProcess/ProcessChemicalAnalysis",
                        "IndustrialProcess/ProcessEvent",
                        "MarineTransport/PortCallEvent");
        assertThat(broken.values())
                .allSatisfy(findings -> assertThat(findings).allSatisfy(finding -> {
                    assertThat(finding.code()).isIn("reference-unresolved", "reference-pointer");
                    assertThat(finding.line()).isPositive();
                    assertThat(finding.pointer()).endsWith("/$ref");
                }));
    }
}
