package si.kozolec.server.ckan;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * What was found when a portal was read.
 *
 * @param at when
 * @param datasets how many data sets were looked at
 * @param complete whether these are all that the portal has
 * @param uses by the names of our models, {@code Parking-SI/OffStreetParking}, in the portal's order
 */
public record PortalReading(Instant at, int datasets, boolean complete, Map<String, List<Use>> uses) {

    /** Nothing was read yet. */
    static final PortalReading NONE = new PortalReading(Instant.EPOCH, 0, false, Map.of());

    public PortalReading {
        uses = Map.copyOf(uses);
    }
}
