package si.kozolec.server.http;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.glassfish.jersey.server.ExtendedUriInfo;
import org.glassfish.jersey.server.model.ResourceMethod;
import org.jspecify.annotations.Nullable;
import si.kozolec.model.LocalizedText;

/**
 * Says which media types an address reads, to a caller who sent another one. Jersey knows it when it answers 415, but keeps it
 * to itself.
 */
final class ReadTypes {

    private static final int LONGEST_TYPE = 100;

    private ReadTypes() {}

    /** The media types that may be sent to this address with this method, in the order of the alphabet; empty when it is not known. */
    static List<String> types(ContainerRequestContext request) {
        if (!(request.getUriInfo() instanceof ExtendedUriInfo uri)) {
            return List.of();
        }
        // The innermost comes first: it is the one that had no method for this type.
        return uri.getMatchedRuntimeResources().stream()
                .limit(1)
                .flatMap(resource -> resource.getResourceMethods().stream())
                .filter(method -> request.getMethod().equals(method.getHttpMethod()))
                .map(ResourceMethod::getConsumedTypes)
                .flatMap(List::stream)
                .map(type -> type.getType() + "/" + type.getSubtype())
                .distinct()
                .sorted()
                .toList();
    }

    /** What was sent, and what to send instead. */
    static LocalizedText advice(ContainerRequestContext request, List<String> types) {
        String sent = name(request.getMediaType());
        return new LocalizedText(
                "Vsebine" + (sent.isEmpty() ? " te vrste" : " vrste " + sent) + " tu ne beremo. Pošljite jo kot "
                        + String.join(" ali ", types) + ".",
                "Content of " + (sent.isEmpty() ? "this type" : "type " + sent) + " is not read here. Send it as "
                        + String.join(" or ", types) + ".");
    }

    private static String name(@Nullable MediaType type) {
        String name = type == null ? "" : type.getType() + "/" + type.getSubtype();
        return name.length() > LONGEST_TYPE ? "" : name;
    }
}
