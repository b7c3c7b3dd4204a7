package si.kozolec.server.catalogue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import si.kozolec.model.DirectoryFiles;
import si.kozolec.model.LocalizedText;
import si.kozolec.model.ModelFiles;
import si.kozolec.server.git.ForeignRepository;

/**
 * Opens what an operator named to import from: a folder with one or many {@code dataModel.*} folders, a git repository (bare or
 * a working copy), or the address of one, which is then cloned into a temporary folder.
 */
public final class ImportSources implements AutoCloseable {

    private static final Pattern ADDRESS = Pattern.compile("(?i)(https?|ssh|git|file)://.+|[\\w.-]+@[\\w.-]+:.+");

    private final List<ImportSource> sources = new ArrayList<>();
    private final List<ForeignRepository> repositories = new ArrayList<>();
    private final List<Path> temporary = new ArrayList<>();

    private ImportSources() {}

    /**
     * Opens all of them.
     *
     * @throws UnusableSource if one is not there, cannot be read or holds no models; then none stays open
     */
    public static ImportSources open(List<String> names) throws UnusableSource {
        ImportSources opened = new ImportSources();
        try {
            for (String name : names) {
                opened.add(name);
            }
            return opened;
        } catch (UnusableSource | RuntimeException e) {
            opened.close();
            throw e;
        }
    }

    public List<ImportSource> sources() {
        return List.copyOf(sources);
    }

    private void add(String name) throws UnusableSource {
        ImportSource source = ADDRESS.matcher(name).matches() ? cloned(name) : local(name);
        if (source.folders().isEmpty()) {
            throw new UnusableSource("source-empty", name);
        }
        sources.add(source);
    }

    private ImportSource cloned(String address) throws UnusableSource {
        try {
            Path folder = Files.createTempDirectory("kozolec-import");
            temporary.add(folder);
            ForeignRepository repository = ForeignRepository.clone(address, folder);
            repositories.add(repository);
            return committed(lastSegment(address), repository);
        } catch (IOException e) {
            throw new UnusableSource("source-temporary", e.getMessage());
        } catch (si.kozolec.server.git.RepositoryException e) {
            throw new UnusableSource(e.text());
        }
    }

    private ImportSource local(String name) throws UnusableSource {
        Path folder;
        try {
            folder = Path.of(name).toRealPath();
        } catch (IOException | InvalidPathException e) {
            throw new UnusableSource("source-missing", name);
        }
        if (!Files.isDirectory(folder)) {
            throw new UnusableSource("source-file", name);
        }
        String own = folder.getFileName() == null ? "" : folder.getFileName().toString();
        boolean bare = Files.isRegularFile(folder.resolve("HEAD")) && Files.isDirectory(folder.resolve("objects"));
        if (bare) {
            ForeignRepository repository =
                    ForeignRepository.in(folder).orElseThrow(() -> new UnusableSource("source-broken", name));
            repositories.add(repository);
            return committed(own, repository);
        }
        try {
            return folders(own, new DirectoryFiles(folder), path -> workingCopy(folder.resolve(path)), own);
        } catch (IOException e) {
            throw new UnusableSource("source-unreadable", name, e.getMessage());
        }
    }

    private ImportSource committed(String name, ForeignRepository repository) throws UnusableSource {
        ModelFiles files = repository.files().orElseThrow(() -> new UnusableSource("source-without-commits", name));
        Provenance all = new Provenance(repository.address(), repository.head().orElse(""));
        return folders(name, files, path -> Optional.of(all), repository.address());
    }

    /** Which folders of that tree are to be taken: those in it, or else the whole tree when it is one itself. */
    private static ImportSource folders(String name, ModelFiles files, ProvenanceOf provenance, String fallback) {
        List<ImportSource.Folder> folders = new ArrayList<>();
        for (ModelFiles.Entry entry : files.list("")) {
            Optional<String> target = entry.folder() ? ImportSource.Folder.target(entry.name()) : Optional.empty();
            if (target.isPresent()) {
                Provenance from =
                        provenance.of(entry.name()).or(() -> provenance.of("")).orElse(new Provenance(fallback, ""));
                folders.add(new ImportSource.Folder(files, entry.name(), target.get(), from.repository, from.commit));
            }
        }
        if (folders.isEmpty()) {
            ImportSource.Folder.target(name).ifPresent(target -> {
                Provenance from = provenance.of("").orElse(new Provenance(fallback, ""));
                folders.add(new ImportSource.Folder(files, "", target, from.repository, from.commit));
            });
        }
        // Shared files first: the models that follow refer to them.
        folders.sort(Comparator.comparing(
                        (ImportSource.Folder folder) -> !folder.target().startsWith("data-models"))
                .thenComparing(ImportSource.Folder::target));
        return new ImportSource(name, folders);
    }

    private Optional<Provenance> workingCopy(Path folder) {
        if (!Files.isDirectory(folder.resolve(".git"))) {
            return Optional.empty();
        }
        Optional<ForeignRepository> repository = ForeignRepository.in(folder);
        repository.ifPresent(repositories::add);
        return repository.map(
                found -> new Provenance(found.address(), found.head().orElse("")));
    }

    private static String lastSegment(String address) {
        String trimmed = address.replaceAll("/+$", "");
        return trimmed.substring(Math.max(trimmed.lastIndexOf('/'), trimmed.lastIndexOf(':')) + 1);
    }

    @Override
    public void close() {
        repositories.forEach(ForeignRepository::close);
        temporary.forEach(ImportSources::delete);
    }

    private static void delete(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            // A temporary folder that stays behind harms nobody; the system clears it.
        }
    }

    private record Provenance(String repository, String commit) {}

    private interface ProvenanceOf {
        Optional<Provenance> of(String path);
    }

    /** Tells that a source cannot be used, and why, in words for the operator. */
    public static final class UnusableSource extends Exception {

        private static final long serialVersionUID = 1L;

        private final transient LocalizedText text;

        UnusableSource(String key, @Nullable Object... arguments) {
            this(CatalogueMessages.text(key, arguments));
        }

        UnusableSource(LocalizedText text) {
            super(text.en());
            this.text = text;
        }

        /** The message in both languages. */
        public LocalizedText text() {
            return text;
        }
    }
}
