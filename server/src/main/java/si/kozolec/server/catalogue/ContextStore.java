package si.kozolec.server.catalogue;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import si.kozolec.server.git.GitTreeFiles;
import si.kozolec.server.git.GitWrite;
import si.kozolec.server.git.ModelRepository;
import si.kozolec.server.git.RefMove;
import si.kozolec.server.git.StaleRefException;
import si.kozolec.server.git.TreeEdits;
import si.kozolec.server.git.Who;

/**
 * Keeps contexts in git: {@code refs/contexts/<kind>/<digest>} leads to a commit with the document and the list of what is in it.
 *
 * <p>What is kept are the bytes, so a context never changes under its address, whatever a later version of this program would make of
 * the same models. A mirror of the repository has them all.
 */
final class ContextStore {

    private static final String PREFIX = "refs/contexts/";
    private static final String DOCUMENT = "context.jsonld";
    private static final String LIST = "models.txt";
    private static final Pattern DIGEST = Pattern.compile("[0-9a-f]{64}");
    private static final long MEMORY = 8L << 20;

    private final ModelRepository repository;
    private final Clock clock;
    private final Cache<String, ContextSet> kept = Caffeine.newBuilder()
            .maximumWeight(MEMORY)
            .weigher((String name, ContextSet set) -> set.weight())
            .build();

    ContextStore(ModelRepository repository, Clock clock) {
        this.repository = repository;
        this.clock = clock;
    }

    /** The context of that kind and digest; empty when none was ever made. */
    Optional<ContextSet> find(String kind, String digest) {
        if (!DIGEST.matcher(digest).matches()) {
            return Optional.empty();
        }
        String name = PREFIX + kind + "/" + digest;
        ContextSet known = kept.getIfPresent(name);
        if (known != null) {
            return Optional.of(known);
        }
        Optional<ContextSet> read = repository.ref(name).map(commit -> read(digest, commit));
        read.ifPresent(set -> kept.put(name, set));
        return read;
    }

    /** How many there are of a kind. */
    int count(String kind) {
        return repository.refs(PREFIX + kind + "/").size();
    }

    static String digest(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /** Keeps a context that is not there yet. */
    ContextSet keep(String kind, byte[] document, List<String> models) {
        String digest = digest(document);
        String name = PREFIX + kind + "/" + digest;
        Who who = Who.repository(clock.instant());
        try (GitWrite write = repository.write()) {
            TreeEdits edits = new TreeEdits()
                    .put(DOCUMENT, write.blob(document))
                    .put(LIST, write.blob((String.join("\n", models) + "\n").getBytes(UTF_8)));
            String commit = write.commit(write.tree(null, edits), null, who, "Context of " + models.size() + " models");
            write.keep();
            repository.move(List.of(new RefMove(name, null, commit)), who, "context");
        } catch (StaleRefException e) {
            // Somebody else has just kept the same.
            return find(kind, digest).orElseThrow(() -> new IllegalStateException(e));
        }
        ContextSet set = new ContextSet(digest, file(document), models);
        kept.put(name, set);
        return set;
    }

    private StoredFile file(byte[] document) {
        return VersionFiles.stored(repository.idOf(document), DOCUMENT, document);
    }

    private ContextSet read(String digest, String commit) {
        GitTreeFiles files = repository.files(commit);
        byte[] document = files.read(DOCUMENT).orElseThrow();
        List<String> models = files.read(LIST)
                .map(bytes -> new String(bytes, UTF_8).lines().toList())
                .orElse(List.of());
        return new ContextSet(digest, file(document), models);
    }
}
