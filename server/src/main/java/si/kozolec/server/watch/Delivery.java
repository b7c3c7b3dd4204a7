package si.kozolec.server.watch;

/**
 * A notification as it came in.
 *
 * @param broker the name of the broker that it came from
 * @param key the subscription that it came by
 * @param body what was sent
 */
// A carrier of bytes that are never compared.
@SuppressWarnings("ArrayRecordComponent")
record Delivery(String broker, String key, byte[] body) {}
