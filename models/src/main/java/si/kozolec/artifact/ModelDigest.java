package si.kozolec.artifact;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import si.kozolec.model.ModelFiles;
import si.kozolec.model.ModelId;
import si.kozolec.reading.ModelRecord;
import si.kozolec.schema.SchemaBundle;

/**
 * Tells whether anything has changed for the users of a model: equal digest, nothing changed.
 *
 * <p>It covers the files of the model's folder, our own files about it, and its bundle, so a change in a shared schema counts
 * for all models that refer to what changed, and for no others.
 */
public final class ModelDigest {

    private ModelDigest() {}

    /** The digest of a model, {@code sha256-…} in hexadecimal. */
    public static String of(ModelFiles files, ModelId id, SchemaBundle bundle) {
        MessageDigest digest = sha256();
        for (String path : paths(files, id)) {
            add(digest, path, files.read(path).orElseGet(() -> new byte[0]));
        }
        add(digest, SchemaBundle.FILE, bundle.bytes());
        return "sha256-" + HexFormat.of().formatHex(digest.digest());
    }

    private static List<String> paths(ModelFiles files, ModelId id) {
        return Stream.concat(
                        files.filesUnder(id.folder()).stream(),
                        files.filesUnder(ModelRecord.FOLDER + "/" + id.folder()).stream())
                // The record holds the digest.
                .filter(path -> !path.equals(ModelRecord.path(id)))
                .toList();
    }

    /** Lengths go before contents, so that no two different trees can look the same. */
    private static void add(MessageDigest digest, String path, byte[] content) {
        byte[] name = path.getBytes(StandardCharsets.UTF_8);
        digest.update((name.length + " " + content.length + "\n").getBytes(StandardCharsets.UTF_8));
        digest.update(name);
        digest.update(content);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
