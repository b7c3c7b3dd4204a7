package si.kozolec.server.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import si.kozolec.model.ModelFiles;
import si.kozolec.model.ModelId;
import si.kozolec.server.catalogue.Catalogue;
import si.kozolec.server.catalogue.ModelEntry;

/** Finds the files that a proposal begins with: those of the model as it is published, or a skeleton for a new one. */
final class ProposalFiles {

    private final Catalogue catalogue;

    ProposalFiles(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    /** The files of the latest version of a model; empty when there is none. */
    Optional<Map<String, String>> published(ModelId id) {
        return catalogue.snapshot().find(id).flatMap(ModelEntry::latest).map(version -> {
            Map<String, String> files = new LinkedHashMap<>();
            for (String path : ProposalForm.FILES) {
                catalogue
                        .file(version, path)
                        .ifPresent(file -> files.put(path, new String(file.bytes(), StandardCharsets.UTF_8)));
            }
            return files;
        });
    }

    /** The files of a new model, ready to be filled in. */
    static Map<String, String> skeleton(ModelId id) {
        Map<String, String> files = new LinkedHashMap<>();
        for (String path : ProposalForm.FILES) {
            files.put(path, resource(path).replace("@SUBJECT@", id.subject()).replace("@NAME@", id.name()));
        }
        return files;
    }

    /**
     * The files that a revision brings for a model, when it brings nothing else.
     *
     * @param paths all paths that the revision changes
     */
    static Optional<Map<String, String>> ofRevision(ModelId id, List<String> paths, ModelFiles revision) {
        Map<String, String> files = new LinkedHashMap<>();
        String context = id.subjectFolder() + "/context.jsonld";
        for (String path : paths) {
            if (!path.startsWith(id.folder() + "/") && !path.equals(context)) {
                return Optional.empty();
            }
        }
        for (String path : ProposalForm.FILES) {
            revision.read(id.folder() + "/" + path)
                    .ifPresent(bytes -> files.put(path, new String(bytes, StandardCharsets.UTF_8)));
        }
        for (String path : paths) {
            String inside = path.equals(context)
                    ? ProposalForm.CONTEXT
                    : path.substring(id.folder().length() + 1);
            revision.read(path)
                    .ifPresent(bytes -> files.putIfAbsent(inside, new String(bytes, StandardCharsets.UTF_8)));
        }
        return Optional.of(files);
    }

    private static String resource(String path) {
        String name = "skeleton/" + path;
        try (InputStream in = ProposalFiles.class.getResourceAsStream(name)) {
            return new String(Objects.requireNonNull(in, name).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
