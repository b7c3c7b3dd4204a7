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
import org.jspecify.annotations.Nullable;
import si.kozolec.model.Finding;
import si.kozolec.model.ModelFiles;
import si.kozolec.schema.Resolution.Resolved;
import si.kozolec.schema.Resolution.Unresolved;
import tools.jackson.databind.JsonNode;

/**
 * Gives the JSON documents of one tree of files, and finds what a reference in one of them means.
 *
 * <p>Content lives by path. An address is turned into the path that it means in this very tree, and nothing is ever fetched,
 * so a version of a model means the same for ever. An {@code $id} is only an alias and the last thing tried: in the wild two
 * thirds of them are wrong and some are shared.
 *
 * <p>Each document is parsed once. A library may be shared between threads; it is good for as long as its files do not change.
 */
public final class SchemaLibrary {

    private static final String UPSTREAM_COMMONS = "data-models/common-schema.json";
    private static final String OWN_COMMONS = "data-models-SI/common-schema.json";

    private final ModelFiles files;
    private final SchemaIndex index;
    private final Map<String, Optional<JsonDocument>> documents = new ConcurrentHashMap<>();
    private final Map<String, OwnIds> ownIds = new ConcurrentHashMap<>();
    private final Map<String, Map<String, JsonPlaces.Place>> places = new ConcurrentHashMap<>();

    public SchemaLibrary(ModelFiles files) {
        this.files = files;
        this.index = new SchemaIndex(files);
    }

    /** The files that the documents come from. */
    public ModelFiles files() {
        return files;
    }

    /** The document at that path; empty when there is no such file. */
    public Optional<JsonDocument> document(String path) {
        return documents.computeIfAbsent(path, this::load);
    }

    /** Lets go of the documents in a folder, for a library that is kept while others are needed; asked for again, they are read again. */
    public void forget(String folder) {
        String within = folder + "/";
        documents.keySet().removeIf(path -> path.startsWith(within));
        ownIds.keySet().removeIf(path -> path.startsWith(within));
        places.keySet().removeIf(path -> path.startsWith(within));
    }

    /**
     * Finds what a reference means.
     *
     * @param fromPath the file that it stands in
     * @param reference the reference as it is written, {@code https://…/common-schema.json#/definitions/GSMA-Commons}
     */
    public Resolution resolve(String fromPath, String reference) {
        int hash = reference.indexOf('#');
        String address = hash < 0 ? reference : reference.substring(0, hash);
        String fragment = hash < 0 ? "" : Pointers.decode(reference.substring(hash + 1));
        if (fragment.equals("/")) {
            // Strictly a member without a name; everybody who writes it means the whole document.
            fragment = "";
        }
        if (address.isEmpty()) {
            return within(fromPath, "", fragment, null);
        }
        for (SchemaAddress.Candidate candidate : SchemaAddress.candidates(fromPath, address)) {
            if (has(candidate.path())) {
                return within(candidate.path(), candidate.pointer(), fragment, candidate.note());
            }
            if (candidate.path().equals(UPSTREAM_COMMONS) && has(OWN_COMMONS)) {
                return within(OWN_COMMONS, "", fragment, "reference-own-commons");
            }
        }
        Optional<String> own = partWithId(fromPath, address);
        if (own.isPresent()) {
            return within(fromPath, own.get(), fragment, null);
        }
        for (SchemaAddress.Candidate candidate : SchemaAddress.candidates(fromPath, address)) {
            Optional<String> sameButCase = index.sameButCase(candidate.path());
            if (sameButCase.isPresent()) {
                return within(sameButCase.get(), candidate.pointer(), fragment, "reference-case");
            }
        }
        Optional<String> alias = index.withId(address);
        return alias.isPresent()
                ? within(alias.get(), "", fragment, "reference-alias")
                : new Unresolved("reference-unresolved");
    }

    /** The pointer to the part of the same document that claims that address as its {@code $id}. */
    private Optional<String> partWithId(String fromPath, String address) {
        return document(fromPath)
                .flatMap(JsonDocument::content)
                .flatMap(root -> ownIds.computeIfAbsent(fromPath, path -> OwnIds.of(root))
                        .pointer(address));
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

    private Resolution within(String path, String base, String fragment, @Nullable String note) {
        Optional<JsonNode> root = document(path).flatMap(JsonDocument::content);
        if (root.isEmpty()) {
            return new Unresolved("reference-not-json");
        }
        String pointer = base;
        if (fragment.startsWith("/")) {
            pointer = base + fragment;
        } else if (!fragment.isEmpty()) {
            Optional<String> anchored = Pointers.anchored(root.get(), fragment);
            if (anchored.isEmpty()) {
                return new Unresolved("reference-pointer");
            }
            pointer = anchored.get();
        }
        String found = pointer;
        return Pointers.follow(root.get(), pointer)
                .<Resolution>map(node -> new Resolved(path, found, node, note))
                .orElseGet(() -> new Unresolved("reference-pointer"));
    }

    private boolean has(String path) {
        return path.equals(SchemaAddress.GEOJSON) || files.exists(path);
    }

    private Optional<JsonDocument> load(String path) {
        if (path.equals(SchemaAddress.GEOJSON)) {
            return Optional.of(JsonDocument.read(path, builtIn("geojson.json")));
        }
        return files.read(path).map(bytes -> JsonDocument.read(path, bytes));
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
