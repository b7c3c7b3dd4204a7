package si.kozolec.identification;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import si.kozolec.model.DirectoryFiles;
import si.kozolec.model.ModelFiles;
import si.kozolec.model.ModelFolders;
import si.kozolec.model.ModelId;
import si.kozolec.schema.JsonDocument;
import si.kozolec.validation.FilesSource;
import si.kozolec.validation.Judge;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Measures how often the model of an example is found first, by the examples of a catalogue: as they are, and with type, context and
 * identifier taken away. {@code models/bench/identify.sh} runs it.
 */
public final class IdentifyBench {

    private static final List<String> FORMS =
            List.of("example.json", "example.jsonld", "example-normalized.json", "example-normalized.jsonld");

    private final ModelFiles files;
    private final Identifier identifier;
    private final PrintStream out;

    private IdentifyBench(ModelFiles files, PrintStream out) {
        this.files = files;
        FilesSource models = new FilesSource(files);
        this.identifier = new Identifier(models, new Judge(models));
        this.out = out;
    }

    /** Measures over the catalogue in the folder that is named. */
    public static void main(String[] arguments) throws IOException {
        IdentifyBench bench = new IdentifyBench(new DirectoryFiles(Path.of(arguments[0])), System.out);
        bench.success("as written", false);
        bench.success("without type, context and identifier", true);
        bench.times();
    }

    private void success(String title, boolean nameless) {
        int all = 0;
        int right = 0;
        Map<String, int[]> byForm = new TreeMap<>();
        List<String> misses = new ArrayList<>();
        for (ModelId id : ModelFolders.in(files)) {
            for (String form : FORMS) {
                JsonNode example = example(id, form);
                if (!(example instanceof ObjectNode entity)) {
                    continue;
                }
                Identification found = identify(nameless ? nameless(entity) : entity);
                boolean first = !found.models().isEmpty()
                        && found.models().get(0).model().equals(id);
                all++;
                right += first ? 1 : 0;
                int[] counts = byForm.computeIfAbsent(form, f -> new int[2]);
                counts[0]++;
                counts[1] += first ? 1 : 0;
                if (!first) {
                    misses.add(miss(id, form, found));
                }
            }
        }
        out.printf(Locale.ROOT, "%s: %d of %d first, %.1f %%%n", title, right, all, 100.0 * right / all);
        byForm.forEach((form, counts) -> out.printf(
                Locale.ROOT,
                "  %-28s %4d of %4d, %.1f %%%n",
                form,
                counts[1],
                counts[0],
                100.0 * counts[1] / counts[0]));
        misses.forEach(out::println);
    }

    private static String miss(ModelId id, String form, Identification found) {
        List<String> first = found.models().stream()
                .limit(3)
                .map(one -> one.model() + " " + one.score())
                .toList();
        int place = 0;
        double score = 0;
        for (int at = 0; at < found.models().size(); at++) {
            if (found.models().get(at).model().equals(id)) {
                place = at + 1;
                score = found.models().get(at).score();
            }
        }
        return "    " + id + " " + form + ": " + (place == 0 ? "not among the first" : "place " + place + ", " + score)
                + "; first " + first;
    }

    private void times() {
        List<byte[]> payloads = new ArrayList<>();
        for (ModelId id : ModelFolders.in(files)) {
            if (example(id, "example.json") instanceof ObjectNode entity) {
                payloads.add(nameless(entity).toString().getBytes(StandardCharsets.UTF_8));
            }
        }
        long[] times = new long[0];
        for (int round = 0; round < 10; round++) {
            times = new long[payloads.size()];
            for (int at = 0; at < times.length; at++) {
                long start = System.nanoTime();
                identifier.identify(payloads.get(at), "", null);
                times[at] = System.nanoTime() - start;
            }
        }
        Arrays.sort(times);
        out.printf(
                Locale.ROOT,
                "time a call, warm, one thread: median %.2f ms, 95 %% under %.2f ms, longest %.2f ms%n",
                times[times.length / 2] / 1e6,
                times[times.length * 95 / 100] / 1e6,
                times[times.length - 1] / 1e6);
    }

    private Identification identify(ObjectNode entity) {
        return identifier.identify(entity.toString().getBytes(StandardCharsets.UTF_8), "", null);
    }

    private @Nullable JsonNode example(ModelId id, String form) {
        String path = id.folder() + "/examples/" + form;
        return files.read(path)
                .flatMap(bytes -> JsonDocument.read(path, bytes).content())
                .orElse(null);
    }

    /** The entity with nothing left that names its model. */
    static ObjectNode nameless(ObjectNode entity) {
        ObjectNode bare = entity.deepCopy();
        bare.remove(List.of("type", "@type", "@context", "@id"));
        return bare.put("id", "urn:ngsi-ld:Thing:1");
    }
}
