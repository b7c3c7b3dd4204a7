package si.kozolec.server.api;

import jakarta.ws.rs.core.MediaType;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import si.kozolec.model.ModelId;
import si.kozolec.model.Version;
import si.kozolec.server.catalogue.Catalogue;
import si.kozolec.server.catalogue.ModelEntry;
import si.kozolec.server.catalogue.PublishedVersion;
import si.kozolec.server.catalogue.StoredFile;
import si.kozolec.server.http.Call;
import si.kozolec.server.http.Document;
import si.kozolec.server.http.Shelf;

/** Gives the files of published versions by their address, {@code /models/S/M/V/PATH}: most of all calls are for these. */
public final class PublishedFiles implements Shelf {

    private static final String PREFIX = "/models/";
    private static final String A_WHILE = "public, max-age=300";

    private final Catalogue catalogue;
    private final Addresses addresses;
    private final Map<String, MediaType> mediaTypes = new ConcurrentHashMap<>();

    public PublishedFiles(Catalogue catalogue, Addresses addresses) {
        this.catalogue = catalogue;
        this.addresses = addresses;
    }

    @Override
    public String route() {
        return "/models/{subject}/{model}/{version}/{path}";
    }

    @Override
    public @Nullable Document at(Call call) {
        String address = call.path();
        if (!address.startsWith(PREFIX) || !call.parameters().isEmpty()) {
            return null;
        }
        String[] parts = address.substring(PREFIX.length()).split("/", 4);
        if (parts.length < 4) {
            return null;
        }
        Optional<ModelEntry> entry = ModelId.of(parts[0], parts[1])
                .flatMap(id -> catalogue.snapshot().find(id));
        if (entry.isEmpty()) {
            return null;
        }
        boolean latest = parts[2].equals(Finder.LATEST);
        Optional<PublishedVersion> version = latest
                ? entry.get().latest()
                : Version.parse(parts[2]).map(entry.get().versions()::get);
        return version.flatMap(found -> document(found, latest, parts[3], parts[3]))
                .orElse(null);
    }

    /**
     * A file of a version.
     *
     * @param latest whether it was asked for as the latest version, which may be another one tomorrow
     * @param path the file's path in the model's folder
     * @param written the same path as it is written in addresses
     */
    Optional<Document> document(PublishedVersion version, boolean latest, String path, String written) {
        if (path.isEmpty() || path.endsWith("/") || path.contains("//")) {
            return Optional.empty();
        }
        return catalogue.file(version, path).map(file -> {
            Document document =
                    StandingHeaders.on(document(file), catalogue.standing(version.model()), version, addresses);
            return latest
                    ? document.cached(A_WHILE)
                            .with("Content-Location", addresses.file(version.model(), version.version(), written))
                    : document.cached(Document.FOR_EVER);
        });
    }

    private Document document(StoredFile file) {
        return Document.named(
                file.etag(),
                file.bytes(),
                file.gzipped().length == 0 ? null : file.gzipped(),
                mediaTypes.computeIfAbsent(file.mediaType(), MediaType::valueOf));
    }
}
