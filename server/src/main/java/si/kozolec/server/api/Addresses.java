package si.kozolec.server.api;

import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.Optional;
import si.kozolec.model.ModelId;
import si.kozolec.model.Version;
import si.kozolec.server.http.Call;

/** Writes addresses of this server, also when the world sees it under another name or below a folder of another site. */
public final class Addresses {

    private final Optional<URI> publicUrl;
    private final String prefix;

    /** Addresses below the given one; when it is empty, below the one that a request came to. */
    public Addresses(Optional<URI> publicUrl) {
        this.publicUrl = publicUrl;
        this.prefix = publicUrl.map(URI::getRawPath).orElse("");
    }

    /** A path of ours as a reader has to write it, {@code /models/…}. */
    public String path(String path) {
        return prefix.isEmpty() ? path : prefix + path;
    }

    /** The whole address, for headers that leave the house. */
    String absolute(Call call, String path) {
        return publicUrl.map(URI::toString).orElse(call.base()) + path;
    }

    /** The address below which everything lies, without a slash at the end. */
    public String base(UriInfo request) {
        return publicUrl.map(URI::toString).orElseGet(() -> Call.of(request).base());
    }

    /** The header {@code Link} that tells a broker which {@code @context} to use (ETSI GS CIM 009, clause 6.3.5). */
    static String contextLink(String context) {
        return "<" + context + ">; rel=\"http://www.w3.org/ns/json-ld#context\"; type=\"application/ld+json\"";
    }

    public String model(ModelId id) {
        return path("/models/" + id);
    }

    public String version(ModelId id, Version version) {
        return path("/models/" + id + "/" + version);
    }

    public String file(ModelId id, Version version, String encodedPath) {
        return path("/models/" + id + "/" + version + "/" + encodedPath);
    }

    public String metadata(ModelId id) {
        return path("/api/v1/models/" + id);
    }
}
