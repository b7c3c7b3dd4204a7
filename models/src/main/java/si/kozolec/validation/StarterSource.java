package si.kozolec.validation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import si.kozolec.model.Catalogues;
import si.kozolec.model.DirectoryFiles;
import si.kozolec.model.ModelFiles;
import si.kozolec.model.ModelId;
import si.kozolec.model.Version;
import tools.jackson.databind.node.ObjectNode;

/** The models of the starter catalogue: their rules as the build has made them ready, all else from its files. */
public final class StarterSource implements ModelSource {

    private final ReadyModels ready;
    private final FilesSource files;
    private final Map<ModelId, KnownModel> known = new ConcurrentHashMap<>();

    StarterSource(ReadyModels ready, FilesSource files) {
        this.ready = ready;
        this.files = files;
    }

    /**
     * The starter catalogue; from its files alone where nothing was made ready.
     *
     * @throws IOException if the program does not carry the catalogue or it cannot be read
     */
    public static ModelSource open() throws IOException {
        FilesSource files = new FilesSource(Catalogues.builtIn());
        Optional<ModelFiles> made = Catalogues.ready();
        if (made.isEmpty()) {
            return files;
        }
        ReadyModels ready = new ReadyModels(made.get());
        return ready.areThere() ? new StarterSource(ready, files) : files;
    }

    /** Makes it ready, for the build: reads the catalogue in the first folder and writes into the second. */
    public static void main(String[] folders) throws IOException {
        FilesSource source = new FilesSource(new DirectoryFiles(Path.of(folders[0])));
        for (Map.Entry<String, byte[]> file : ReadyModels.of(source).entrySet()) {
            Path path = Path.of(folders[1], file.getKey().split("/"));
            Files.createDirectories(path.resolveSibling("."));
            Files.write(path, file.getValue());
        }
    }

    @Override
    public Optional<KnownModel> find(ModelId id, Optional<Version> version) {
        if (!ready.has(id)) {
            return Optional.empty();
        }
        KnownModel found = known.computeIfAbsent(id, this::known);
        return version.isEmpty() || version.get().equals(found.version()) ? Optional.of(found) : Optional.empty();
    }

    @Override
    public List<ModelId> ofType(String entityType) {
        return ready.ofType(entityType);
    }

    @Override
    public List<ModelId> models() {
        return ready.models();
    }

    @Override
    public void expect(ModelId id) {
        if (ready.has(id)) {
            ObjectNode unused = known.computeIfAbsent(id, this::known).rules().get();
        }
    }

    private KnownModel known(ModelId id) {
        Lazy<ObjectNode> rules = new Lazy<>(() -> ready.rules(id));
        return new KnownModel(
                id,
                ready.version(id),
                rules::get,
                () -> whole(id).bundle().get(),
                () -> whole(id).model().get(),
                // The build takes no model that has any.
                List::of);
    }

    private KnownModel whole(ModelId id) {
        return files.find(id, Optional.empty()).orElseThrow();
    }
}
