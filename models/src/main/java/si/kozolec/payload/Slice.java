package si.kozolec.payload;

/**
 * The bytes of one entity within a payload.
 *
 * @param bytes a buffer that holds them; nobody may change it
 * @param from where they begin in it
 * @param to where they end in it (exclusive)
 * @param index which entity of the payload this is, from 0
 * @param line the line of the payload in which it begins, from 1
 * @param column the column in which it begins, from 1, in characters
 * @param pointer its place in the payload when that is one JSON document (RFC 6901), {@code /3} in an array; empty otherwise
 */
// A carrier of bytes that are never compared.
@SuppressWarnings("ArrayRecordComponent")
public record Slice(byte[] bytes, int from, int to, long index, long line, int column, String pointer) {}
