package si.kozolec.server.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import si.kozolec.draft.Draft;
import si.kozolec.model.ModelId;
import si.kozolec.server.submission.Content;

/**
 * What somebody is writing in the page where models are proposed.
 *
 * @param model {@code Parking-SI/OffStreetParking}, as it was written
 * @param title one line about the proposal
 * @param message what curators should know
 * @param files the texts of the model's files, by their path in its folder
 */
public record ProposalForm(String model, String title, String message, Map<String, String> files) {

    /** The files that people write, in the order in which one writes them. */
    static final List<String> FILES = List.of(
            "schema.json",
            "texts.sl.json",
            "texts.en.json",
            "examples/example.json",
            "examples/example-normalized.json",
            "examples/example.jsonld",
            "examples/example-normalized.jsonld",
            "kozolec.json",
            "notes.yaml",
            "ADOPTERS.yaml",
            "LICENSE.md");

    /** The context that all models of a subject share. It stands beside the model's folder, and a new subject has none yet. */
    static final String CONTEXT = "../context.jsonld";

    private static final int MOST_FILES = 40;

    private static final LocalDateTime ZIP_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

    static final ProposalForm EMPTY = new ProposalForm("", "", "", Map.of());

    public ProposalForm {
        files = Collections.unmodifiableMap(new LinkedHashMap<>(files));
    }

    /** A field for a file: what it is called in the form, its path, and what stands in it. */
    public record Field(String name, String path, String text) {}

    static ProposalForm of(Fields fields) {
        Map<String, String> files = new LinkedHashMap<>();
        for (int index = 0; index < MOST_FILES && fields.has("path-" + index); index++) {
            files.put(fields.text("path-" + index), fields.whole("file-" + index));
        }
        return new ProposalForm(fields.text("model"), fields.text("title"), fields.text("message"), files);
    }

    /** The files of a draft, as they stand in a form; the list of what is left to do is for whoever takes the draft home. */
    static Map<String, String> files(Draft draft) {
        Map<String, String> files = new LinkedHashMap<>();
        String folder = draft.model().folder() + "/";
        for (String path : FILES) {
            String text = draft.texts().get(folder + path);
            if (text != null) {
                files.put(path, text);
            }
        }
        String context = draft.texts().get(draft.model().subjectFolder() + "/context.jsonld");
        if (context != null) {
            files.put(CONTEXT, context);
        }
        return files;
    }

    /** The model; empty when what was written cannot be one. */
    Optional<ModelId> id() {
        return ModelId.parse(model);
    }

    /** The fields of the form: those files that a model has, whether they are there or not, and whatever else there is. */
    public List<Field> fields() {
        List<String> paths = new ArrayList<>(FILES);
        files.keySet().stream().filter(path -> !paths.contains(path)).forEach(paths::add);
        List<Field> fields = new ArrayList<>();
        for (int index = 0; index < paths.size(); index++) {
            fields.add(new Field("file-" + index, paths.get(index), files.getOrDefault(paths.get(index), "")));
        }
        return fields;
    }

    public boolean isStarted() {
        return !files.isEmpty();
    }

    /** What is to be handed in: the files with something in them, in the folder of the model. */
    Content content(ModelId id, boolean draft) {
        return new Content(title, message, draft, null, written(id), new TreeSet<>(), List.of());
    }

    /** The same files to take home, as a zip that the repository takes as a submission. */
    byte[] zip(ModelId id) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> file : written(id).entrySet()) {
                ZipEntry entry = new ZipEntry(file.getKey());
                entry.setTimeLocal(ZIP_TIME);
                zip.putNextEntry(entry);
                zip.write(file.getValue());
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private TreeMap<String, byte[]> written(ModelId id) {
        TreeMap<String, byte[]> written = new TreeMap<>();
        files.forEach((path, text) -> {
            if (!text.isBlank()) {
                String ended = text.endsWith("\n") ? text : text + "\n";
                String place = path.equals(CONTEXT) ? id.subjectFolder() + "/context.jsonld" : id.folder() + "/" + path;
                written.put(place, ended.getBytes(StandardCharsets.UTF_8));
            }
        });
        return written;
    }
}
