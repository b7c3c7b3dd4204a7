package si.kozolec.model;

import java.util.List;
import java.util.stream.Stream;

/** Finds the models in a tree of files: the folders {@code dataModel.<Subject>/<Model>/} that hold a {@code schema.json}. */
public final class ModelFolders {

    /** The file that makes a folder a model. */
    public static final String SCHEMA = "schema.json";

    private ModelFolders() {}

    /** The models found, in order. */
    public static List<ModelId> in(ModelFiles files) {
        return all(files).sorted().toList();
    }

    /** Whether there is any, without looking for all. */
    public static boolean areIn(ModelFiles files) {
        return all(files).findFirst().isPresent();
    }

    private static Stream<ModelId> all(ModelFiles files) {
        return files.list("").stream()
                .filter(subject -> subject.folder() && subject.name().startsWith(ModelId.FOLDER_PREFIX))
                .flatMap(subject -> files.list(subject.name()).stream()
                        .filter(ModelFiles.Entry::folder)
                        .flatMap(model -> ModelId.of(subject.name(), model.name()).stream()))
                .filter(id -> files.exists(id.folder() + "/" + SCHEMA));
    }
}
