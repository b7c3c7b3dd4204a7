package si.kozolec.validation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import si.kozolec.model.Finding;
import si.kozolec.model.ModelFiles;
import si.kozolec.model.ModelFolders;
import si.kozolec.model.ModelId;
import si.kozolec.ngsild.Representation;
import si.kozolec.schema.Corpus;
import si.kozolec.schema.JsonDocument;
import tools.jackson.databind.node.ObjectNode;

class MutationsTest {

    private final Map<String, int[]> byKind = new TreeMap<>();
    private final List<String> missed = new ArrayList<>();

    @Test
    void every_mistake_in_a_national_example_is_found_when_one_is_strict() {
        assertThat(found(Payloads.nationalFiles())).as(missed.toString()).isEqualTo(1.0);
    }

    @Test
    void nearly_every_mistake_in_a_published_example_is_found_when_one_is_strict() {
        double found = found(Corpus.upstream());

        assertThat(found).as(String.join("\n", missed)).isGreaterThanOrEqualTo(0.97);
    }

    private double found(ModelFiles files) {
        FilesSource source = new FilesSource(files);
        Judge judge = new Judge(source);
        for (ModelId id : ModelFolders.in(files)) {
            for (String name : List.of("example.json", "example.jsonld")) {
                String path = id.folder() + "/examples/" + name;
                files.read(path)
                        .flatMap(bytes -> JsonDocument.read(path, bytes).content())
                        .filter(ObjectNode.class::isInstance)
                        .ifPresent(example -> mutate(judge, source, id, (ObjectNode) example));
            }
        }
        int all = byKind.values().stream().mapToInt(counts -> counts[1]).sum();
        return (all - missed.size()) / (double) all;
    }

    private void mutate(Judge judge, FilesSource source, ModelId id, ObjectNode example) {
        List<String> required = source.find(id, java.util.Optional.empty())
                .orElseThrow()
                .model()
                .get()
                .required();
        Set<String> before = errors(judge, id, example);
        for (Mutations.Mutation mutation : Mutations.of(example, required, id.hashCode())) {
            Set<String> after = errors(judge, id, mutation.payload());
            after.removeAll(before);
            int[] counts = byKind.computeIfAbsent(mutation.kind(), kind -> new int[2]);
            counts[1]++;
            if (after.isEmpty()) {
                missed.add(id + " " + mutation.kind() + " " + mutation.pointer());
            } else {
                counts[0]++;
            }
        }
    }

    private static Set<String> errors(Judge judge, ModelId id, ObjectNode payload) {
        Wanted wanted = new Wanted(id, null, Representation.KEY_VALUES, true, 1_000);
        return judge.judge(Payloads.slice(payload.toString()), wanted, "x.json").findings().stream()
                .filter(Finding::isError)
                .map(finding -> finding.pointer() + " " + finding.code() + " "
                        + finding.message().en())
                .collect(Collectors.toSet());
    }
}
