package si.kozolec.draft;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import si.kozolec.model.LocalizedText;
import si.kozolec.model.MemoryFiles;
import si.kozolec.model.ModelFiles;
import si.kozolec.model.ModelId;

/**
 * The draft of a model: its files, and what people still have to say.
 *
 * @param model what it would be called
 * @param texts the content of each file by its path in the repository
 * @param reused the attributes that the repository knew already
 * @param gaps what people must look at or fill in
 */
public record Draft(ModelId model, SortedMap<String, String> texts, List<Reused> reused, List<Gap> gaps) {

    private static final LocalDateTime ZIP_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

    public Draft {
        texts = Collections.unmodifiableSortedMap(new TreeMap<>(texts));
        reused = List.copyOf(reused);
        gaps = List.copyOf(gaps);
    }

    /**
     * An attribute that was taken over.
     *
     * @param field the field of the payload
     * @param attribute its name in the draft
     * @param from the model that has it
     */
    public record Reused(String field, String attribute, ModelId from) {}

    /**
     * Something that people must look at or fill in.
     *
     * @param rule the rule that will ask for it, {@code model-texts}
     * @param file the file to do it in
     * @param text what to do, for people
     */
    public record Gap(String rule, String file, LocalizedText text) {}

    /** The files, to be checked or written. */
    public ModelFiles files() {
        return MemoryFiles.ofTexts(texts);
    }

    /** The files as a zip that the repository takes as a submission. */
    public byte[] zip() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, String> file : texts.entrySet()) {
                ZipEntry entry = new ZipEntry(file.getKey());
                entry.setTimeLocal(ZIP_TIME);
                zip.putNextEntry(entry);
                zip.write(file.getValue().getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
