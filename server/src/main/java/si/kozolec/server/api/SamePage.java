package si.kozolec.server.api;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Form;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.util.Optional;
import org.glassfish.jersey.server.ContainerRequest;
import org.jspecify.annotations.Nullable;

/** Recognises what pages of ours send: browsers name the origin of a page, and our forms carry the csrf token of the session. */
public final class SamePage {

    /** The name of the field in forms; of a form with files, of the parameter in its address. */
    public static final String FIELD = "csrf";

    private static final String HEADER = "X-CSRF-Token";

    private final Addresses addresses;

    public SamePage(Addresses addresses) {
        this.addresses = addresses;
    }

    /** Whether the browser says that one of our pages has sent it. */
    public boolean says(ContainerRequestContext request) {
        String origin = request.getHeaderString("Origin");
        String page = origin == null ? request.getHeaderString("Referer") : origin;
        return page != null && origin(page).equals(origin(addresses.base(request.getUriInfo())));
    }

    /** The token that it brings: in the header {@code X-CSRF-Token}, in a form, or in the address of a form with files. */
    Optional<String> token(ContainerRequestContext request) {
        String header = request.getHeaderString(HEADER);
        if (header != null) {
            return Optional.of(header);
        }
        MediaType type = request.getMediaType();
        if (MediaType.MULTIPART_FORM_DATA_TYPE.isCompatible(type)) {
            return Optional.ofNullable(request.getUriInfo().getQueryParameters().getFirst(FIELD));
        }
        if (MediaType.APPLICATION_FORM_URLENCODED_TYPE.isCompatible(type)
                && request instanceof ContainerRequest whole
                && whole.bufferEntity()) {
            return Optional.ofNullable(whole.readEntity(Form.class).asMap().getFirst(FIELD));
        }
        return Optional.empty();
    }

    private static String origin(@Nullable String address) {
        try {
            URI uri = URI.create(String.valueOf(address));
            int port = uri.getPort() >= 0 ? uri.getPort() : "https".equals(uri.getScheme()) ? 443 : 80;
            return uri.getScheme() + "://" + uri.getHost() + ":" + port;
        } catch (IllegalArgumentException e) {
            return "null";
        }
    }
}
