package si.kozolec.cli.source;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import si.kozolec.cli.words.Failure;
import si.kozolec.model.ModelId;
import si.kozolec.model.Version;

/** Keeps the archives that servers gave, one file a version: {@code dataModel.<Subject>/<Model>/<Version>.zip}. */
final class Store {

    private static final String SUFFIX = ".zip";
    private static final long LARGEST = 100L << 20;

    private final Path root;

    Store(Path root) {
        this.root = root;
    }

    /** Where a user's own store lies, by the habits of the system. */
    static Path standard(Map<String, String> environment) {
        String windows = environment.getOrDefault("LOCALAPPDATA", "");
        if (!windows.isEmpty()) {
            return Path.of(windows, "kozolec", "store");
        }
        String xdg = environment.getOrDefault("XDG_DATA_HOME", "");
        if (xdg.startsWith("/")) {
            return Path.of(xdg, "kozolec");
        }
        String home = environment.getOrDefault("HOME", System.getProperty("user.home", "."));
        return Path.of(home, ".local", "share", "kozolec");
    }

    Path root() {
        return root;
    }

    /** The archive of that version; empty when it is not here. */
    Optional<Archive> find(ModelId id, Version version) {
        Path file = file(id, version);
        if (!Files.isRegularFile(file)) {
            return Optional.empty();
        }
        try {
            if (Files.size(file) > LARGEST) {
                throw new IOException("larger than " + LARGEST + " bytes");
            }
            return Optional.of(Archive.of(id, Files.readAllBytes(file)));
        } catch (IOException e) {
            throw Failure.unreadable("store-broken", file, String.valueOf(e.getMessage()));
        }
    }

    /** The versions of a model that are here, newest first. */
    List<Version> versions(ModelId id) {
        List<Version> versions = new ArrayList<>();
        for (String name : names(root.resolve(id.folder()))) {
            if (name.endsWith(SUFFIX)) {
                Version.parse(name.substring(0, name.length() - SUFFIX.length()))
                        .ifPresent(versions::add);
            }
        }
        versions.sort(Comparator.reverseOrder());
        return versions;
    }

    /** The newest of them. */
    Optional<Version> newest(ModelId id) {
        List<Version> versions = versions(id);
        return versions.isEmpty() ? Optional.empty() : Optional.of(versions.get(0));
    }

    /** The models of which there is something here, in order. */
    List<ModelId> models() {
        List<ModelId> models = new ArrayList<>();
        for (String subject : names(root)) {
            for (String name : names(root.resolve(subject))) {
                ModelId.of(subject, name).filter(id -> !versions(id).isEmpty()).ifPresent(models::add);
            }
        }
        Collections.sort(models);
        return models;
    }

    void keep(ModelId id, Version version, byte[] zip) {
        WholeFile.write(file(id, version), zip);
    }

    private Path file(ModelId id, Version version) {
        return root.resolve(id.folder()).resolve(version + SUFFIX);
    }

    private static List<String> names(Path folder) {
        List<String> names = new ArrayList<>();
        // Most people keep none, and then no more is loaded than that takes to see.
        if (!Files.isDirectory(folder)) {
            return names;
        }
        try (DirectoryStream<Path> children = Files.newDirectoryStream(folder)) {
            children.forEach(child -> names.add(String.valueOf(child.getFileName())));
            return names;
        } catch (DirectoryIteratorException e) {
            throw Failure.unreadable("file-unreadable", folder, String.valueOf(e.getMessage()));
        } catch (IOException e) {
            throw Failure.unreadable("file-unreadable", folder, WholeFile.reason(e));
        }
    }
}
