package si.kozolec.server.catalogue;

/**
 * A file of a version, ready to be sent.
 *
 * @param etag the id that git gives to this content: equal ids, equal bytes
 * @param bytes the content
 * @param gzipped the same content compressed; empty when that saves nothing
 * @param mediaType its media type, with the charset for text
 */
// A carrier of bytes that are never compared: equality is that of the etag.
@SuppressWarnings("ArrayRecordComponent")
public record StoredFile(String etag, byte[] bytes, byte[] gzipped, String mediaType) {

    /** About how much memory it takes. */
    int weight() {
        return bytes.length + gzipped.length + 200;
    }
}
