package si.kozolec.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import si.kozolec.cli.words.Failure;
import si.kozolec.model.DirectoryFiles;
import si.kozolec.model.ModelFiles;
import si.kozolec.model.ModelFolders;
import si.kozolec.model.ModelId;

/**
 * The models in a folder that the user named: a model's own folder, a subject's, or a whole catalogue.
 *
 * @param files the tree that they stand in, with all that their schemas may refer to
 * @param root the folder of the tree
 * @param models the models that were meant
 */
record ModelTree(ModelFiles files, Path root, List<ModelId> models) {

    /** @throws Failure when there is no folder of that name, or no model in it */
    static ModelTree of(Shell shell, String named) {
        Path folder = shell.path(named);
        if (!Files.isDirectory(folder)) {
            throw Failure.unreadable(Files.exists(folder) ? "folder-is-file" : "folder-missing", named);
        }
        try {
            return find(folder.toRealPath(), named);
        } catch (IOException e) {
            throw Failure.unreadable("folder-missing", named);
        }
    }

    private static ModelTree find(Path folder, String named) throws IOException {
        if (Files.isRegularFile(folder.resolve(ModelFolders.SCHEMA))) {
            return model(folder);
        }
        String name = String.valueOf(folder.getFileName());
        Path above = folder.getParent();
        boolean subject = name.startsWith(ModelId.FOLDER_PREFIX);
        Path root = subject && above != null ? above : folder;
        ModelFiles files = new DirectoryFiles(root);
        List<ModelId> models = ModelFolders.in(files).stream()
                .filter(id -> !subject || id.subjectFolder().equals(name))
                .toList();
        if (models.isEmpty()) {
            throw Failure.unreadable("folder-empty", named);
        }
        return new ModelTree(files, root, models);
    }

    private static ModelTree model(Path folder) throws IOException {
        String name = String.valueOf(folder.getFileName());
        Path subject = folder.getParent();
        Path root = subject == null ? null : subject.getParent();
        if (subject != null && root != null) {
            String above = String.valueOf(subject.getFileName());
            Optional<ModelId> id = ModelId.of(above, name);
            if (above.startsWith(ModelId.FOLDER_PREFIX) && id.isPresent()) {
                return new ModelTree(new DirectoryFiles(root), root, List.of(id.get()));
            }
        }
        // A model that stands alone, outside the layout: as if it stood in it.
        ModelId alone = ModelId.of("Local", name).orElse(new ModelId("Local", "Model"));
        return new ModelTree(new LoneModelFiles(alone, new DirectoryFiles(folder)), folder, List.of(alone));
    }

    /** A file of the tree, as the user would name it. */
    String named(Shell shell, String path) {
        String inTree = files instanceof LoneModelFiles lone ? lone.inFolder(path) : path;
        Path file = root.resolve(inTree);
        try {
            Path here = shell.surroundings().folder().toAbsolutePath().toRealPath();
            file = file.startsWith(here) ? here.relativize(file) : file;
        } catch (IOException e) {
            // The whole path will do.
        }
        return file.toString().replace('\\', '/');
    }
}
