package si.kozolec.artifact;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import si.kozolec.model.ModelFiles;
import si.kozolec.model.ModelVersion;
import si.kozolec.reading.ModelRecord;
import si.kozolec.schema.SchemaBundle;

/**
 * Makes a model's {@code model.zip}: its folder, all that its schema refers to, our own files about it, and what is made from
 * it, laid out as in the repository, so that every reference in it still leads somewhere.
 *
 * <p>The same content gives the same bytes, whenever and wherever it is made.
 */
public final class ModelArchive {

    /** The name under which it is offered. */
    public static final String FILE = "model.zip";

    /** The first moment that a zip can tell; without time zone, so that it is the same everywhere. */
    private static final LocalDateTime ALWAYS = LocalDateTime.of(1980, 1, 1, 0, 0);

    private ModelArchive() {}

    /** The archive of a model, as bytes. */
    public static byte[] of(ModelFiles files, ModelVersion model, SchemaBundle bundle) {
        return of(files, model, bundle, ContextDocument.of(model));
    }

    /**
     * The same with a {@code context.jsonld} that was made before.
     *
     * @param context its bytes
     */
    public static byte[] of(ModelFiles files, ModelVersion model, SchemaBundle bundle, byte[] context) {
        SortedMap<String, byte[]> content = new TreeMap<>();
        String folder = model.id().folder();
        Stream.of(files.filesUnder(folder), files.filesUnder(ModelRecord.FOLDER + "/" + folder), bundle.references())
                .flatMap(List::stream)
                .forEach(path -> files.read(path).ifPresent(bytes -> content.put(path, bytes)));
        content.put(folder + "/" + SchemaBundle.FILE, bundle.bytes());
        content.put(folder + "/" + ContextDocument.FILE, context);
        return zip(content);
    }

    private static byte[] zip(SortedMap<String, byte[]> content) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> file : content.entrySet()) {
                ZipEntry entry = new ZipEntry(file.getKey());
                entry.setTimeLocal(ALWAYS);
                zip.putNextEntry(entry);
                zip.write(file.getValue());
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException("writing to memory cannot fail", e);
        }
        return bytes.toByteArray();
    }
}
