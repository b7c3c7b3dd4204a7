package si.kozolec.server.catalogue;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;
import si.kozolec.artifact.ContextDocument;
import si.kozolec.artifact.ModelArchive;
import si.kozolec.model.ModelVersion;
import si.kozolec.schema.Draft07;
import si.kozolec.schema.SchemaBundle;
import si.kozolec.schema.SchemaLibrary;
import si.kozolec.server.git.GitTreeFiles;
import si.kozolec.server.git.ModelRepository;

/** The files of published versions, those in git byte for byte and those that are made from them, kept in memory for a while. */
final class VersionFiles {

    private static final long MEMORY = 24L << 20;
    private static final int LARGE = 2 << 20;
    private static final int WORTH_COMPRESSING = 800;

    private final ModelRepository repository;
    private final Function<PublishedVersion, ModelVersion> describe;
    private final Map<String, MadeFile> made;
    private final VersionContexts contexts;
    private final Cache<Key, StoredFile> kept = Caffeine.newBuilder()
            .maximumWeight(MEMORY)
            .weigher((Key key, StoredFile file) -> file.weight())
            .build();

    VersionFiles(
            ModelRepository repository, Function<PublishedVersion, ModelVersion> describe, Map<String, MadeFile> made) {
        this.repository = repository;
        this.describe = describe;
        this.made = Map.copyOf(made);
        this.contexts = new VersionContexts(repository, Clock.systemUTC());
    }

    Optional<StoredFile> find(PublishedVersion version, String path) {
        Key key = new Key(version, path);
        StoredFile known = kept.getIfPresent(key);
        if (known != null) {
            return Optional.of(known);
        }
        byte[] bytes = bytes(version, path);
        if (bytes == null) {
            return Optional.empty();
        }
        StoredFile file = stored(repository.idOf(bytes), path, bytes);
        if (file.weight() < LARGE) {
            kept.put(key, file);
        }
        return Optional.of(file);
    }

    /** A file ready to be sent. */
    static StoredFile stored(String etag, String path, byte[] bytes) {
        String mediaType = MediaTypes.of(path);
        return new StoredFile(etag, bytes, gzip(bytes, mediaType), mediaType);
    }

    private byte @Nullable [] bytes(PublishedVersion version, String path) {
        GitTreeFiles tree = repository.files(version.commit());
        MadeFile maker = made.get(path);
        if (maker != null) {
            return maker.of(version, describe.apply(version), bundle(tree, version));
        }
        return switch (path) {
            case SchemaBundle.FILE -> bundle(tree, version).bytes();
            case Draft07.FILE -> Draft07.of(bundle(tree, version));
            case ContextDocument.FILE -> context(version);
            case ContextDocument.KEY_VALUES ->
                contexts.of(version, path, () -> ContextDocument.ofKeyValues(describe.apply(version)));
            case ModelArchive.FILE ->
                ModelArchive.of(tree, describe.apply(version), bundle(tree, version), context(version));
            default -> tree.read(version.model().folder() + "/" + path).orElse(null);
        };
    }

    private byte[] context(PublishedVersion version) {
        return contexts.of(version, ContextDocument.FILE, () -> ContextDocument.of(describe.apply(version)));
    }

    private static SchemaBundle bundle(GitTreeFiles tree, PublishedVersion version) {
        return SchemaBundle.of(new SchemaLibrary(tree), version.model());
    }

    private static byte[] gzip(byte[] bytes, String mediaType) {
        if (bytes.length < WORTH_COMPRESSING || mediaType.equals("application/zip")) {
            return new byte[0];
        }
        ByteArrayOutputStream compressed = new ByteArrayOutputStream(bytes.length / 4);
        try (GZIPOutputStream gzip = new GZIPOutputStream(compressed)) {
            gzip.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return compressed.size() < bytes.length ? compressed.toByteArray() : new byte[0];
    }

    private record Key(PublishedVersion version, String path) {}
}
