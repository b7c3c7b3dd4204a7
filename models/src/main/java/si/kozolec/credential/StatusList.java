package si.kozolec.credential;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/**
 * One bit for each credential, which says whether it was taken back (W3C Bitstring Status List 1.0): so many of them in one list that
 * whoever looks does not tell which one they are interested in.
 */
public final class StatusList {

    /** How many credentials a list is for; the least that the recommendation lets. */
    public static final int LENGTH = 131_072;

    private static final int MOST_BYTES = 8 << 20;

    private final byte[] bits;

    private StatusList(byte[] bits) {
        this.bits = bits;
    }

    /** The list in which those are set. */
    public static StatusList of(IntStream set) {
        byte[] bits = new byte[LENGTH / 8];
        // The first credential is the leftmost bit of the first byte.
        set.forEach(index -> bits[index / 8] |= (byte) (0x80 >> (index % 8)));
        return new StatusList(bits);
    }

    /** Reads a list as it stands in its credential; empty when it is none, or too large. */
    static Optional<StatusList> decode(String encoded) {
        if (!encoded.startsWith("u")) {
            return Optional.empty();
        }
        try (GZIPInputStream in = new GZIPInputStream(
                new ByteArrayInputStream(Base64.getUrlDecoder().decode(encoded.substring(1))))) {
            byte[] bits = in.readNBytes(MOST_BYTES + 1);
            return bits.length > MOST_BYTES || bits.length < LENGTH / 8
                    ? Optional.empty()
                    : Optional.of(new StatusList(bits));
        } catch (IOException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** As it stands in its credential: compressed, in Base64 for addresses, a {@code u} in front. */
    public String encode() {
        ByteArrayOutputStream compressed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(compressed)) {
            gzip.write(bits);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return "u" + Base64.getUrlEncoder().withoutPadding().encodeToString(compressed.toByteArray());
    }

    /** Whether the list has a place of that number. */
    boolean has(long index) {
        return index >= 0 && index < bits.length * 8L;
    }

    boolean isSet(long index) {
        return (bits[(int) (index / 8)] & (0x80 >> (index % 8))) != 0;
    }
}
