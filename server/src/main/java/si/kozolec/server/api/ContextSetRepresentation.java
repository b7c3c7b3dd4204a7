package si.kozolec.server.api;

import java.util.List;
import si.kozolec.server.catalogue.ContextSet;

/**
 * A context for several models, on the wire.
 *
 * @param context its address, which never changes
 * @param digest the SHA-256 of its bytes, in hexadecimal
 * @param models what is in it, {@code Parking-SI/OffStreetParking@1.0.0}
 * @param link the header with which a broker is told to use it
 * @param clashes what its users should know: IRIs that have two terms, so that data comes back under one of them
 */
public record ContextSetRepresentation(
        String context, String digest, List<String> models, String link, List<ClashRepresentation> clashes) {

    public ContextSetRepresentation {
        models = List.copyOf(models);
        clashes = List.copyOf(clashes);
    }

    static ContextSetRepresentation from(ContextSet.Made made, String address) {
        return new ContextSetRepresentation(
                address,
                made.set().digest(),
                made.set().models(),
                Addresses.contextLink(address),
                made.clashes().stream().map(ClashRepresentation::from).toList());
    }
}
