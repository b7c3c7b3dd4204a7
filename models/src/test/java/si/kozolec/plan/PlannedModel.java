package si.kozolec.plan;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import si.kozolec.model.Catalogues;
import si.kozolec.model.ModelFiles;
import si.kozolec.model.ModelFolders;
import si.kozolec.model.ModelId;
import si.kozolec.schema.Corpus;
import si.kozolec.schema.JsonDocument;
import si.kozolec.schema.SchemaBundle;
import si.kozolec.schema.SchemaLibrary;
import tools.jackson.databind.JsonNode;

/** A real model with its plan and its key-values examples. */
record PlannedModel(String name, SchemaBundle bundle, Planning planning, List<JsonNode> examples) {

    private static final List<String> EXAMPLES = List.of("example.json", "example.jsonld");

    static List<PlannedModel> national() {
        try {
            return in(Catalogues.builtIn());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Those of the corpus; none when it is not there. */
    static List<PlannedModel> upstream() {
        boolean there = Files.isDirectory(Path.of(System.getProperty("kozolec.shared", "../../shared"), "corpus"));
        return there ? in(Corpus.upstream()) : List.of();
    }

    private static List<PlannedModel> in(ModelFiles files) {
        SchemaLibrary library = new SchemaLibrary(files);
        List<PlannedModel> models = new ArrayList<>();
        for (ModelId id : ModelFolders.in(files)) {
            SchemaBundle bundle = SchemaBundle.of(library, id);
            List<JsonNode> examples = EXAMPLES.stream()
                    .map(example -> id.folder() + "/examples/" + example)
                    .flatMap(path ->
                            files
                                    .read(path)
                                    .flatMap(bytes ->
                                            JsonDocument.read(path, bytes).content())
                                    .stream())
                    .filter(JsonNode::isObject)
                    .toList();
            models.add(new PlannedModel(id.toString(), bundle, Plan.of(bundle), examples));
        }
        return models;
    }

    Plan plan() {
        return planning.plan()
                .orElseThrow(() -> new IllegalStateException(name + " has no plan: " + planning.obstacles()));
    }
}
