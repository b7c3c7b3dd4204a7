package si.kozolec.ngsild;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import si.kozolec.model.ModelFiles;
import si.kozolec.model.ModelId;
import si.kozolec.reading.ModelReader;
import si.kozolec.schema.Corpus;
import si.kozolec.schema.JsonDocument;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The published models whose normalized example says exactly what the key-values example beside it says. */
class PublishedPairsTest {

    /** NGSIv2 examples that name the types of values as NGSI-LD names kinds: by themselves they are both. */
    private static final Set<String> NAMED_AS_NGSI_LD =
            Set.of("dataModel.IT/PowerSource", "dataModel.TourismDestinations/TourismPresenceObserved");

    /** 45.5197 and 45.51970 are the same number. */
    private static final Comparator<JsonNode> BY_VALUE = (left, right) -> left.isNumber() && right.isNumber()
            ? left.decimalValue().compareTo(right.decimalValue())
            : left.equals(right) ? 0 : 1;

    private final ModelFiles files = Corpus.upstream();
    private final ModelReader reader = new ModelReader(files);

    @Test
    void every_published_ngsi_ld_pair_converts_exactly() throws IOException {
        assertThat(different("sdm-exact-ld.json", "jsonld", Representation.NORMALIZED))
                .isEmpty();
    }

    @Test
    void every_published_ngsi_v2_pair_converts_exactly() throws IOException {
        assertThat(different("sdm-exact-v2.json", "json", Representation.NGSI_V2))
                .isEmpty();
    }

    private List<String> different(String list, String suffix, Representation expected) throws IOException {
        JsonNode models =
                JsonMapper.shared().readTree(Files.readAllBytes(Corpus.folder().resolve("pairs/" + list)));
        assertThat(models.size()).isGreaterThan(100);
        List<String> different = new ArrayList<>();
        for (JsonNode model : models.values()) {
            String folder = model.asString();
            Converter converter =
                    new Converter(reader.read(ModelId.parse(folder).orElseThrow()));
            ObjectNode written = example(folder + "/examples/example-normalized." + suffix);
            ObjectNode before = written.deepCopy();
            Conversion conversion = converter.convert(written, Optional.empty());
            ObjectNode right = example(folder + "/examples/example." + suffix);
            right.remove(List.of("id", "@context"));
            ObjectNode got = conversion.keyValues().deepCopy();
            got.remove("id");
            boolean recognised = conversion.representation() == expected || NAMED_AS_NGSI_LD.contains(folder);
            if (!got.equals(BY_VALUE, right) || !recognised || !written.equals(before)) {
                different.add(folder + " " + conversion.representation() + difference(got, right)
                        + conversion.findings().stream()
                                .map(f -> f.code() + f.pointer())
                                .toList());
            }
        }
        return different;
    }

    private ObjectNode example(String path) {
        return (ObjectNode) JsonDocument.read(path, files.read(path).orElseThrow())
                .content()
                .orElseThrow();
    }

    private static String difference(ObjectNode got, ObjectNode right) {
        List<String> names = new ArrayList<>(got.propertyNames());
        right.propertyNames().stream().filter(name -> !got.has(name)).forEach(names::add);
        names.removeIf(name -> got.path(name).equals(BY_VALUE, right.path(name)));
        return names.stream()
                .map(name -> name + ": " + got.path(name) + " / " + right.path(name))
                .toList()
                .toString();
    }
}
