package si.kozolec.payload;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Arrays;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;

/**
 * Remembers short texts that stand in one entity after another: the names of attributes, and the few words that are their kinds. One
 * object for all of them spares making it again, and it knows its own hash already.
 *
 * <p>There are so many seats and no more; whoever comes later takes the seat of who was there before.
 */
final class Recurring {

    private static final int SEATS = 1 << 12;
    private static final AtomicReferenceArray<@Nullable Known> SEEN = new AtomicReferenceArray<>(SEATS);

    private Recurring() {}

    /** A text with the bytes that it was made of. */
    // A carrier of bytes that are compared where they are used.
    @SuppressWarnings("ArrayRecordComponent")
    private record Known(byte[] bytes, String text) {}

    /** The text of these bytes, which are well-formed and without escapes. */
    static String text(byte[] bytes, int from, int to) {
        int hash = to - from;
        for (int at = from; at < to; at++) {
            hash = 31 * hash + bytes[at];
        }
        int seat = (hash ^ (hash >>> 15)) & (SEATS - 1);
        Known known = SEEN.get(seat);
        if (known != null && Arrays.equals(known.bytes(), 0, known.bytes().length, bytes, from, to)) {
            return known.text();
        }
        String text = new String(bytes, from, to - from, UTF_8);
        SEEN.set(seat, new Known(Arrays.copyOfRange(bytes, from, to), text));
        return text;
    }
}
