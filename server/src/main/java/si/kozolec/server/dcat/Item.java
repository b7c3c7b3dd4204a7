package si.kozolec.server.dcat;

import java.time.Instant;
import si.kozolec.server.catalogue.PublishedVersion;

/**
 * A published version as a record of the catalogue.
 *
 * @param published when it was published
 * @param modified when what is said of it last changed: at its publication, or when it was deprecated or withdrawn later
 * @param withdrawn whether it is not for use any more
 */
public record Item(PublishedVersion version, Instant published, Instant modified, boolean withdrawn) {}
