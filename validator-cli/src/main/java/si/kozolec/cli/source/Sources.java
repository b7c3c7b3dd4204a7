package si.kozolec.cli.source;

import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import si.kozolec.cli.arguments.Arguments;
import si.kozolec.cli.arguments.Option;
import si.kozolec.cli.words.Failure;
import si.kozolec.model.DirectoryFiles;
import si.kozolec.model.LocalizedText;
import si.kozolec.model.ModelFiles;
import si.kozolec.model.ModelFolders;
import si.kozolec.validation.FilesSource;
import si.kozolec.validation.ModelSource;
import si.kozolec.validation.StarterSource;

/** Puts together where a command takes its models from, as its options say. */
public final class Sources {

    private final Arguments arguments;
    private final Path folder;
    private final Map<String, String> environment;
    private final Consumer<LocalizedText> notes;

    /**
     * @param folder the folder in which the program was called
     * @param notes is told what the user should know
     */
    public Sources(Arguments arguments, Path folder, Map<String, String> environment, Consumer<LocalizedText> notes) {
        this.arguments = arguments;
        this.folder = folder;
        this.environment = environment;
        this.notes = notes;
    }

    /** The folder that was named, the lock with the store, the starter catalogue: in that order, each opened when it is asked. */
    public ModelSource models() {
        boolean frozen = arguments.has(Option.FROZEN);
        Optional<String> catalogue = arguments.value(Option.CATALOGUE);
        if (frozen && catalogue.isPresent()) {
            throw Failure.usage("usage-frozen-catalogue");
        }
        List<Supplier<ModelSource>> sources = new ArrayList<>();
        catalogue.ifPresent(named -> {
            // Opened at once: a mistyped folder must not be covered up by the models behind it.
            ModelFiles files = directory(named);
            if (!ModelFolders.areIn(files)) {
                throw Failure.unreadable("catalogue-empty", named);
            }
            ModelSource opened = new FilesSource(files);
            sources.add(() -> opened);
        });
        sources.add(new Once<>(() -> pinned(frozen)));
        if (!frozen) {
            sources.add(new Once<>(Sources::builtIn));
        }
        return new ChainSource(sources);
    }

    private ModelSource pinned(boolean frozen) {
        LockFile lockFile = lockFile();
        if (frozen && !lockFile.exists()) {
            throw Failure.unreadable("lock-missing", lockFile.name());
        }
        Store store = store();
        Optional<Remote> remote =
                arguments.has(Option.OFFLINE) ? Optional.empty() : Optional.of(new Remote(store, notes));
        return new PinnedSource(lockFile.read(), lockFile.name(), store, remote, frozen);
    }

    private static ModelSource builtIn() {
        try {
            return StarterSource.open();
        } catch (IOException e) {
            throw Failure.unreadable("catalogue-unreadable", String.valueOf(e.getMessage()));
        }
    }

    private ModelFiles directory(String named) {
        try {
            return new DirectoryFiles(path(named));
        } catch (IOException e) {
            throw Failure.unreadable("catalogue-missing", named);
        }
    }

    LockFile lockFile() {
        String name = arguments.value(Option.LOCK, Lock.FILE);
        return new LockFile(path(name), name);
    }

    Store store() {
        return new Store(arguments.value(Option.STORE).map(this::path).orElseGet(() -> Store.standard(environment)));
    }

    Consumer<LocalizedText> notes() {
        return notes;
    }

    private Path path(String named) {
        try {
            return folder.resolve(named);
        } catch (InvalidPathException e) {
            throw Failure.unreadable("file-name-wrong", named);
        }
    }
}
