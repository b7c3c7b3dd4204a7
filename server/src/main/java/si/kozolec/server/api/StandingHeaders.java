package si.kozolec.server.api;

import java.util.Optional;
import si.kozolec.model.ModelId;
import si.kozolec.model.Status;
import si.kozolec.model.Version;
import si.kozolec.server.catalogue.PublishedVersion;
import si.kozolec.server.catalogue.Standing;
import si.kozolec.server.http.Document;

/**
 * Says in headers what the bytes of a version cannot say: that it was withdrawn, or that there is something better by now. The bytes
 * stay those that were published.
 */
final class StandingHeaders {

    /** {@code withdrawn} or {@code deprecated}; not there for a version that is good for use. */
    static final String STATUS = "Kozolec-Status";

    private StandingHeaders() {}

    static Document on(Document document, Standing standing, PublishedVersion version, Addresses addresses) {
        boolean withdrawn = standing.withdrawal(version.version()).isPresent();
        if (!withdrawn && !standing.deprecated()) {
            return document;
        }
        Document said = document.with(STATUS, (withdrawn ? Status.WITHDRAWN : Status.DEPRECATED).code());
        return successor(standing, addresses)
                .map(address -> said.with("Link", "<" + address + ">; rel=\"successor-version\""))
                .orElse(said);
    }

    /** Where the model is that is to be used instead: {@code Parking-SI/OffStreetParking} or with {@code @1.2.0}. */
    private static Optional<String> successor(Standing standing, Addresses addresses) {
        if (standing.successor() == null) {
            return Optional.empty();
        }
        String[] parts = standing.successor().split("@", 2);
        return ModelId.parse(parts[0])
                .map(id -> parts.length == 1
                        ? addresses.model(id)
                        : Version.parse(parts[1])
                                .map(number -> addresses.version(id, number))
                                .orElseGet(() -> addresses.model(id)));
    }
}
