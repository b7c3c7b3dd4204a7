package si.kozolec.validation;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.dialect.Dialects;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import si.kozolec.model.ModelFiles;
import si.kozolec.model.ModelFolders;
import si.kozolec.model.ModelId;
import si.kozolec.schema.Corpus;
import si.kozolec.schema.JsonDocument;
import si.kozolec.schema.SchemaBundle;
import si.kozolec.schema.SchemaLibrary;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class UpstreamVerdictTest {

    /**
     * The measured verdict asserts formats and then sets the format errors aside. Where a format decides inside a oneOf, that
     * is not the same as not asserting it: an address that is ipv4 or ipv6 is both when formats say nothing (Device), and
     * an anyOf or oneOf whose branches all failed for their formats remains as an error there (CPU, TransportStation).
     */
    private static final Set<String> FORMAT_INSIDE_A_CHOICE =
            Set.of("dataModel.Device/Device", "dataModel.Gaia-X/CPU", "dataModel.Transportation/TransportStation");

    @Test
    void every_bundle_stands_as_a_schema() {
        ModelFiles files = Corpus.upstream();
        SchemaLibrary library = new SchemaLibrary(files);
        SchemaCheck check = new SchemaCheck();

        assertThat(ModelFolders.in(files))
                .allSatisfy(id -> assertThat(check.check(SchemaBundle.of(library, id), id.folder()))
                        .isEmpty());
    }

    @Test
    void examples_get_the_verdicts_that_an_independent_validator_gave() throws IOException {
        ModelFiles files = Corpus.upstream();
        SchemaLibrary library = new SchemaLibrary(files);
        Map<String, Schema> schemas = new HashMap<>();
        List<String> different = new ArrayList<>();
        JsonNode verdicts =
                JsonMapper.shared().readTree(Files.readAllBytes(Corpus.folder().resolve("verdicts.json")));
        for (JsonNode verdict : verdicts.values()) {
            String example = verdict.path("example").asString();
            String model = example.substring(0, example.indexOf("/examples/"));
            if (verdict.path("class").asString("").startsWith("schema does not compile")) {
                continue;
            }
            Schema schema = schemas.computeIfAbsent(
                    model, m -> schema(SchemaBundle.of(library, ModelId.parse(m).orElseThrow())));
            boolean valid = JsonDocument.read(example, files.read(example).orElseThrow())
                    .content()
                    .filter(payload -> schema.validate(payload).isEmpty())
                    .isPresent();
            if (valid != verdict.path("validFormatsAnnotated").booleanValue()) {
                different.add(model);
            }
        }

        assertThat(verdicts.size()).isGreaterThan(400);
        assertThat(different).allMatch(FORMAT_INSIDE_A_CHOICE::contains);
    }

    private static Schema schema(SchemaBundle bundle) {
        return SchemaRegistry.withDialect(Dialects.getDraft202012()).getSchema(bundle.schema());
    }
}
