package si.kozolec.schema;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import si.kozolec.model.Finding;
import si.kozolec.model.ModelFiles;
import tools.jackson.databind.JsonNode;

/**
 * Gives the JSON documents of one tree of files, and finds what a reference in one of them means.
 *
 * <p>Content lives by path. An address is turned into the path that it means in this very tree, and nothing is ever fetched,
 * so a version of a model means the same for ever. The {@code $id} of a document is only an alias and the last thing tried: in
 * the wild two thirds of them are wrong and some are shared. That of a part of a document counts as JSON Schema says.
 *
 * <p>Each document is parsed once. A library may be shared between threads; it is good for as long as its files do not change.
 */
public final class SchemaLibrary {

    private final ModelFiles files;
    private final Lookup lookup;
    private final Map<String, Optional<Read>> documents = new ConcurrentHashMap<>();
    private final Map<String, Map<String, JsonPlaces.Place>> places = new ConcurrentHashMap<>();

    private record Read(JsonDocument document, Resources resources) {}

    public SchemaLibrary(ModelFiles files) {
        this.files = files;
        this.lookup = new Lookup(this, new SchemaIndex(files), this::has);
    }

    /** The files that the documents come from. */
    public ModelFiles files() {
        return files;
    }

    /** The document at that path; empty when there is no such file. */
    public Optional<JsonDocument> document(String path) {
        return documents.computeIfAbsent(path, this::read).map(Read::document);
    }

    /** Lets go of the documents in a folder, for a library that is kept while others are needed; asked for again, they are read again. */
    public void forget(String folder) {
        String within = folder + "/";
        documents.keySet().removeIf(path -> path.startsWith(within));
        places.keySet().removeIf(path -> path.startsWith(within));
    }

    /** The resources of the document at that path. */
    Resources resources(String path) {
        return documents.computeIfAbsent(path, this::read).map(Read::resources).orElse(Resources.NONE);
    }

    /**
     * Finds what a reference means.
     *
     * @param fromPath the file that it stands in
     * @param fromPointer the place in that file
     * @param reference the reference as it is written, {@code https://…/common-schema.json#/definitions/GSMA-Commons}
     */
    public Resolution resolve(String fromPath, String fromPointer, String reference) {
        return lookup.resolve(fromPath, resources(fromPath).around(fromPointer), reference);
    }

    /** Finds what a reference means that stands in that resource of a file. */
    Resolution resolve(String fromPath, Resource from, String reference) {
        return lookup.resolve(fromPath, from, reference);
    }

    /** The findings, with the line and the column of their pointers where the file has them. */
    public List<Finding> located(List<Finding> findings) {
        List<Finding> located = new ArrayList<>(findings.size());
        Map<String, Set<String>> wanted = new HashMap<>();
        for (Finding finding : findings) {
            if (finding.file() != null && finding.line() == 0) {
                wanted.computeIfAbsent(finding.file(), file -> new HashSet<>()).add(finding.pointer());
            }
        }
        wanted.forEach(this::locate);
        for (Finding finding : findings) {
            Map<String, JsonPlaces.Place> known = finding.file() == null ? null : places.get(finding.file());
            JsonPlaces.Place place = known == null || finding.line() > 0 ? null : known.get(finding.pointer());
            located.add(place == null ? finding : finding.at(place.line(), place.column()));
        }
        return located;
    }

    private void locate(String path, Set<String> pointers) {
        Map<String, JsonPlaces.Place> known = places.computeIfAbsent(path, file -> new ConcurrentHashMap<>());
        if (!known.keySet().containsAll(pointers)) {
            files.read(path).ifPresent(bytes -> known.putAll(JsonPlaces.of(bytes, pointers)));
        }
    }

    private boolean has(String path) {
        return path.equals(SchemaAddress.GEOJSON) || files.exists(path);
    }

    private Optional<Read> read(String path) {
        return path.equals(SchemaAddress.GEOJSON)
                ? Optional.of(read(path, builtIn("geojson.json")))
                : files.read(path).map(bytes -> read(path, bytes));
    }

    private static Read read(String path, byte[] bytes) {
        JsonDocument document = JsonDocument.read(path, bytes);
        JsonNode root = document.root();
        return new Read(document, root == null ? Resources.NONE : Resources.of(root, bytes));
    }

    private static byte[] builtIn(String name) {
        try (InputStream in = SchemaLibrary.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("the program was packed without its resource " + name);
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the built-in " + name, e);
        }
    }
}
