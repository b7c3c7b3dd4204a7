package si.kozolec.validation;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import si.kozolec.model.ModelFiles;
import si.kozolec.model.ModelId;
import si.kozolec.model.Version;
import si.kozolec.schema.PackedJson;
import tools.jackson.databind.node.ObjectNode;

/**
 * What the build makes ready of the starter catalogue, so that a right payload waits for one small file only: for each model its
 * rules, packed and with no reference left in them to other files, and a list of all models with the version and the types of each.
 */
final class ReadyModels {

    private static final String LIST = "models.txt";
    private static final String UNPUBLISHED = "-";

    private final ModelFiles files;
    private final Lazy<String> list;

    ReadyModels(ModelFiles files) {
        this.files = files;
        this.list = new Lazy<>(() -> "\n" + new String(files.read(LIST).orElseThrow(), StandardCharsets.UTF_8));
    }

    /** Whether anything was made ready at all. */
    boolean areThere() {
        return files.exists(LIST);
    }

    /** The files to make of those models. */
    static Map<String, byte[]> of(FilesSource source) {
        Map<String, byte[]> files = new TreeMap<>();
        StringBuilder list = new StringBuilder();
        for (ModelId id : source.models()) {
            KnownModel model = source.find(id, Optional.empty()).orElseThrow();
            Version version = model.version();
            list.append(id).append(' ').append(version == null ? UNPUBLISHED : version.toString());
            source.types(id).forEach(type -> list.append(' ').append(type));
            list.append('\n');
            files.put(path(id), PackedJson.pack(model.bundle().get().rules()));
        }
        files.put(LIST, list.toString().getBytes(StandardCharsets.UTF_8));
        return files;
    }

    /** All models, in order. */
    List<ModelId> models() {
        List<ModelId> models = new ArrayList<>();
        for (String line : lines()) {
            ModelId.parse(line.substring(0, line.indexOf(' '))).ifPresent(models::add);
        }
        return models;
    }

    /** The models that are called by that type; where there is none, those whose schemas name it. */
    List<ModelId> ofType(String entityType) {
        List<ModelId> named = new ArrayList<>();
        List<ModelId> others = new ArrayList<>();
        for (String line : lines()) {
            List<String> words = List.of(line.split(" "));
            Optional<ModelId> id = ModelId.parse(words.get(0));
            if (id.isPresent() && id.get().name().equals(entityType)) {
                named.add(id.get());
            } else if (id.isPresent() && words.subList(2, words.size()).contains(entityType)) {
                others.add(id.get());
            }
        }
        return named.isEmpty() ? others : named;
    }

    /** Whether there is that model. */
    boolean has(ModelId id) {
        return start(id) >= 0;
    }

    /** Its version; null when nothing of it is published. */
    @Nullable Version version(ModelId id) {
        String rest = list.get().substring(start(id));
        int end = 0;
        while (" \n".indexOf(rest.charAt(end)) < 0) {
            end++;
        }
        return Version.parse(rest.substring(0, end)).orElse(null);
    }

    ObjectNode rules(ModelId id) {
        return (ObjectNode) PackedJson.unpack(files.read(path(id)).orElseThrow());
    }

    /** Where the line of that model goes on behind its name; -1 when there is none. */
    private int start(ModelId id) {
        String name = "\n" + id + " ";
        int found = list.get().indexOf(name);
        return found < 0 ? -1 : found + name.length();
    }

    private List<String> lines() {
        return List.of(list.get().strip().split("\n"));
    }

    private static String path(ModelId id) {
        return id.folder() + ".packed";
    }
}
