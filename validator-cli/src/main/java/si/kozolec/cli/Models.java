package si.kozolec.cli;

import java.nio.file.Files;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import si.kozolec.cli.words.Failure;
import si.kozolec.model.ModelId;
import si.kozolec.model.Version;
import si.kozolec.validation.FilesSource;
import si.kozolec.validation.KnownModel;
import si.kozolec.validation.ModelSource;

/** Finds the models that a user names, by a folder or by {@code S/M[@V]}. */
final class Models {

    private final Shell shell;

    Models(Shell shell) {
        this.shell = shell;
    }

    /**
     * A model as it is named on a command line.
     *
     * @param version the version that is wanted; empty for the latest
     */
    record Name(ModelId id, Optional<Version> version) {

        static Name parse(String text) {
            int at = text.indexOf('@');
            Optional<ModelId> id = ModelId.parse(at < 0 ? text : text.substring(0, at));
            String written = at < 0 ? "latest" : text.substring(at + 1);
            Optional<Version> version = Version.parse(written);
            if (id.isEmpty() || (version.isEmpty() && !written.equals("latest"))) {
                throw Failure.usage("usage-model-wrong", text);
            }
            return new Name(id.get(), version);
        }
    }

    /** The models of a folder, or the one of that name. */
    Map<ModelId, KnownModel> named(String text) {
        Map<ModelId, KnownModel> found = new TreeMap<>();
        if (Files.isDirectory(shell.path(text))
                || ModelId.parse(text.replaceAll("@.*", "")).isEmpty()) {
            ModelTree tree = ModelTree.of(shell, text);
            ModelSource source = new FilesSource(tree.files());
            tree.models().forEach(id -> source.find(id, Optional.empty()).ifPresent(model -> found.put(id, model)));
        } else {
            Name name = Name.parse(text);
            KnownModel model = shell.sources()
                    .models()
                    .find(name.id(), name.version())
                    .orElseThrow(() -> Failure.unreadable("model-unknown", text));
            found.put(name.id(), model);
        }
        return found;
    }
}
