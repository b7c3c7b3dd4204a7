package si.kozolec.cli.source;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import si.kozolec.artifact.ContextDocument;
import si.kozolec.model.ModelFiles;
import si.kozolec.model.ModelId;
import si.kozolec.model.ModelVersion;
import si.kozolec.model.Version;
import si.kozolec.model.ZipFiles;
import si.kozolec.reading.ModelReader;
import si.kozolec.schema.SchemaBundle;
import si.kozolec.schema.SchemaLibrary;
import si.kozolec.validation.KnownModel;

/**
 * The archive of one version of a model, {@code model.zip}, as a server gives it and the store keeps it.
 *
 * @param id which model
 * @param files what is in it
 */
record Archive(ModelId id, ModelFiles files) {

    private static final ZipFiles.Limits LIMITS = new ZipFiles.Limits(2_000, 20L << 20, 100L << 20);

    /** @throws IOException if the bytes are no zip, or one that is not to be trusted, or the model is not in it */
    static Archive of(ModelId id, byte[] zip) throws IOException {
        ZipFiles files = ZipFiles.of(zip, LIMITS);
        if (!files.exists(id.folder() + "/schema.json")) {
            throw new IOException("there is no " + id.folder() + "/schema.json in it");
        }
        return new Archive(id, files);
    }

    /**
     * The digest of what was published, {@code sha256-…}: all files but those that a server makes from the others, so that it is the
     * same whichever server packed it, and with whichever compression.
     */
    String digest() {
        MessageDigest digest = sha256();
        List<String> made = List.of(id.folder() + "/" + SchemaBundle.FILE, id.folder() + "/" + ContextDocument.FILE);
        for (String path : files.filesUnder("")) {
            if (!made.contains(path)) {
                byte[] content = files.read(path).orElseThrow();
                byte[] name = path.getBytes(StandardCharsets.UTF_8);
                // Lengths go before contents, so that no two different trees can look the same.
                digest.update((name.length + " " + content.length + "\n").getBytes(StandardCharsets.UTF_8));
                digest.update(name);
                digest.update(content);
            }
        }
        return "sha256-" + HexFormat.of().formatHex(digest.digest());
    }

    /** All that is known of the model. */
    ModelVersion model() {
        return new ModelReader(files).read(id);
    }

    /** The model to judge by; its schema is bundled from the files that the digest covers. */
    KnownModel known(Version version) {
        return new KnownModel(
                id, version, new Once<>(() -> SchemaBundle.of(new SchemaLibrary(files), id)), new Once<>(this::model));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
