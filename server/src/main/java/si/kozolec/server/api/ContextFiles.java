package si.kozolec.server.api;

import jakarta.ws.rs.core.MediaType;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import si.kozolec.server.catalogue.ContextClashException;
import si.kozolec.server.catalogue.ContextSet;
import si.kozolec.server.catalogue.Contexts;
import si.kozolec.server.catalogue.StoredFile;
import si.kozolec.server.http.Call;
import si.kozolec.server.http.Document;
import si.kozolec.server.http.Shelf;

/**
 * Gives the contexts of subjects and sets by their address: {@code /contexts/subjects/S/DIGEST}, {@code /contexts/sets/DIGEST}.
 *
 * <p>Brokers fetch them inside the requests of their own users, so they lie on a shelf. The type never depends on {@code Accept}:
 * brokers ask for profiles and parameters that nobody else knows.
 */
public final class ContextFiles implements Shelf {

    static final MediaType LD_JSON = new MediaType("application", "ld+json");

    private static final String SUBJECTS = "/contexts/subjects/";
    private static final String SETS = "/contexts/sets/";

    private final Contexts contexts;
    private final Addresses addresses;

    public ContextFiles(Contexts contexts, Addresses addresses) {
        this.contexts = contexts;
        this.addresses = addresses;
    }

    @Override
    public String route() {
        return "/contexts/{kind}/{digest}";
    }

    @Override
    public @Nullable Document at(Call call) {
        String address = call.path();
        if (!call.parameters().isEmpty()) {
            return null;
        }
        if (address.startsWith(SETS)) {
            return set(address.substring(SETS.length())).orElse(null);
        }
        if (!address.startsWith(SUBJECTS)) {
            return null;
        }
        String[] parts = address.substring(SUBJECTS.length()).split("/", -1);
        try {
            return parts.length == 2 ? subject(parts[0], parts[1]).orElse(null) : null;
        } catch (ContextClashException e) {
            return null;
        }
    }

    /** The context of a set. */
    Optional<Document> set(String digest) {
        return contexts.set(digest).map(set -> document(set).cached(Document.FOR_EVER));
    }

    /**
     * The context of a subject.
     *
     * @param digest which one, or {@code latest}
     * @throws ContextClashException if its models cannot share one
     */
    Optional<Document> subject(String subject, String digest) {
        if (!digest.equals(Finder.LATEST)) {
            return contexts.subject(subject, digest).map(set -> document(set).cached(Document.FOR_EVER));
        }
        return contexts.latest(subject)
                .map(set -> document(set)
                        .cached(PublishedResource.A_WHILE)
                        .with("Content-Location", address(subject, set.digest())));
    }

    /** Where the context of a subject lies. */
    String address(String subject, String digest) {
        return addresses.path(SUBJECTS + subject + "/" + digest);
    }

    /** Where the context of a set lies. */
    String address(ContextSet set) {
        return addresses.path(SETS + set.digest());
    }

    private static Document document(ContextSet set) {
        StoredFile file = set.file();
        byte @Nullable [] gzipped = file.gzipped().length == 0 ? null : file.gzipped();
        return Document.named(file.etag(), file.bytes(), gzipped, LD_JSON);
    }
}
