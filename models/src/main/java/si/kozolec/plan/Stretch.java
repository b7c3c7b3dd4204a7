package si.kozolec.plan;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/**
 * Passes over the plain part of a string eight bytes at a time: all that is ASCII, and neither a quotation mark nor a backslash nor
 * a control character.
 */
final class Stretch {

    private static final VarHandle EIGHT = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long ONES = 0x0101010101010101L;
    private static final long HIGH = 0x8080808080808080L;
    private static final long QUOTES = '"' * ONES;
    private static final long BACKSLASHES = '\\' * ONES;
    private static final long SPACES = ' ' * ONES;

    private Stretch() {}

    /** The first place from here whose byte is not plain; the end when there is none. */
    static int end(byte[] b, int from, int to) {
        int here = from;
        while (here <= to - 8) {
            long special = special((long) EIGHT.get(b, here));
            if (special != 0) {
                return here + (Long.numberOfTrailingZeros(special) >>> 3);
            }
            here += 8;
        }
        while (here < to && isPlain(b[here])) {
            here++;
        }
        return here;
    }

    /**
     * The high bit of each byte that is not plain. A borrow may mark bytes above such a one wrongly, but the lowest mark is always
     * right, and where there is none, there is none.
     */
    private static long special(long eight) {
        long quote = eight ^ QUOTES;
        long backslash = eight ^ BACKSLASHES;
        return (eight | (eight - SPACES) | (quote - ONES) | (backslash - ONES)) & HIGH;
    }

    private static boolean isPlain(byte c) {
        return c >= ' ' && c != '"' && c != '\\';
    }
}
