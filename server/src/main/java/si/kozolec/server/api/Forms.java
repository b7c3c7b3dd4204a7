package si.kozolec.server.api;

import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.stream.Stream;
import org.glassfish.jersey.server.ExtendedUriInfo;
import org.glassfish.jersey.server.model.ResourceMethod;
import org.glassfish.jersey.server.model.RuntimeResource;
import si.kozolec.model.LocalizedText;
import si.kozolec.server.http.Failure;
import si.kozolec.server.http.Problem;
import si.kozolec.server.http.Reason;

/** Tells who asked for a form that something does not have, in which forms it can be had. */
final class Forms {

    private Forms() {}

    static Failure failure(Stream<String> mediaTypes) {
        return new Failure(Reason.NOT_ACCEPTABLE, text(mediaTypes.toList()));
    }

    /** The problem of an address, in all the forms that its methods answer in. */
    static Problem problem(ExtendedUriInfo address) {
        List<String> mediaTypes = address.getMatchedRuntimeResources().stream()
                .limit(1)
                .map(RuntimeResource::getResourceMethods)
                .flatMap(List::stream)
                .map(ResourceMethod::getProducedTypes)
                .flatMap(List::stream)
                .filter(type -> !type.isWildcardType() && !type.isWildcardSubtype())
                .map(type -> new MediaType(type.getType(), type.getSubtype()).toString())
                .distinct()
                .toList();
        return new Problem(Reason.NOT_ACCEPTABLE, text(mediaTypes), List.of());
    }

    private static LocalizedText text(List<String> mediaTypes) {
        String list = String.join(", ", mediaTypes);
        return mediaTypes.isEmpty()
                ? LocalizedText.NONE
                : new LocalizedText("Na voljo je kot " + list + ".", "It can be had as " + list + ".");
    }
}
