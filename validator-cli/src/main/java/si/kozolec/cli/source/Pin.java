package si.kozolec.cli.source;

import si.kozolec.model.Version;

/**
 * What the lock says of one model.
 *
 * @param version the version that counts
 * @param entityType the {@code type} of its entities
 * @param digest the {@link Archive#digest()} of its files
 * @param server where it was fetched, without a slash at the end
 */
record Pin(Version version, String entityType, String digest, String server) {}
