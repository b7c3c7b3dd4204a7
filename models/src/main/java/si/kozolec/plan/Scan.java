package si.kozolec.plan;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Reads one payload byte by byte: white space, strings, numbers and whatever may be skipped; and keeps what the checks need on the
 * way, so that they need no objects of their own. Serves one payload and one thread.
 */
final class Scan {

    private static final int DEEPEST = 180;
    private static final int LONGEST_NAME = 5_000;
    private static final int MOST_UNKNOWN_NAMES = 128;

    final byte[] bytes;
    final int to;

    /** The bits of the names that each open object has shown so far. */
    long[] seen = new long[32];

    /** Where names and items of open values lie, pairwise. */
    int[] spans = new int[0];

    final Text text = new Text(this);
    final Strangers strangers;
    final Numeral numeral = new Numeral();

    /** What is known of the entity before; null when nothing is. */
    final @Nullable Recall recall;

    private int seenTop;
    private int spanTop;
    private int depth;
    private long budget;

    Scan(byte[] bytes, int from, int to) {
        this(bytes, from, to, null, true);
    }

    /**
     * Reads those bytes.
     *
     * @param recall what is known of the entity before
     * @param telling whether the attributes that no schema knows are told, and not only counted
     */
    Scan(byte[] bytes, int from, int to, @Nullable Recall recall, boolean telling) {
        this.bytes = bytes;
        this.to = to;
        this.recall = recall;
        this.strangers = new Strangers(bytes, telling);
        this.budget = 200L * (to - from) + 100_000;
    }

    /** Where the payload begins: behind a byte order mark and white space. */
    int start(int from) {
        boolean marked = to - from >= 3
                && bytes[from] == (byte) 0xEF
                && bytes[from + 1] == (byte) 0xBB
                && bytes[from + 2] == (byte) 0xBF;
        return space(marked ? from + 3 : from);
    }

    /** The first place from here that is not white space. */
    int space(int at) {
        if (at < to && bytes[at] > ' ') {
            return at;
        }
        int here = at;
        while (here < to && isSpace(bytes[here])) {
            here++;
        }
        return here;
    }

    static boolean isSpace(byte c) {
        return c == ' ' || c == '\n' || c == '\r' || c == '\t';
    }

    /** The byte at that place; 0, which is nowhere allowed in JSON, at the end. */
    byte peek(int at) {
        return at < to ? bytes[at] : 0;
    }

    /** The closing quote of the name that begins here; UNSURE when it is not a plain name. */
    int name(int from) {
        int here = from;
        byte[] b = bytes;
        while (true) {
            here = Stretch.end(b, here, to);
            if (here >= to) {
                return Check.UNSURE;
            }
            byte c = b[here];
            if (c == '"') {
                return here - from > LONGEST_NAME ? Check.UNSURE : here;
            }
            here = c < 0 ? Utf8.next(b, here, to) : Check.UNSURE;
            if (here < 0) {
                return Check.UNSURE;
            }
        }
    }

    /** Where the value begins whose name ended here. */
    int colon(int at) {
        int here = at < to && bytes[at] == ':' ? at : space(at);
        return peek(here) == ':' ? space(here + 1) : Check.UNSURE;
    }

    /** The place behind a word such as {@code true}. */
    int word(int at, String word) {
        int length = word.length();
        if (to - at < length) {
            return Check.UNSURE;
        }
        for (int index = 0; index < length; index++) {
            if (bytes[at + index] != word.charAt(index)) {
                return Check.UNSURE;
            }
        }
        return at + length;
    }

    /** Enters an object or an array; false when that is deeper than anything may be. */
    boolean enter() {
        strangers.open(++depth);
        return depth <= DEEPEST;
    }

    void leave() {
        depth--;
    }

    /** Comes to the member whose name begins here, in the object that was entered last. */
    void atMember(int name) {
        strangers.atMember(depth, name);
    }

    /** Comes to an item of the array that was entered last. */
    void atItem(int number) {
        strangers.atItem(depth, number);
    }

    /** Notes that no schema knows the member it is at; false when there are too many of them. */
    boolean meetStranger() {
        return strangers.meet(depth);
    }

    /** Ends an object with those bits of known names, and so many strangers met before it. */
    void leaveStrangers(int before, int bits, int words) {
        strangers.leave(depth, before, seen, bits, words);
    }

    /** Pays for looking at so many bytes once more; false when too much was looked at already. */
    boolean pay(int bytesAgain) {
        budget -= bytesAgain + 8L;
        return budget >= 0;
    }

    /** Makes room for so many words of bits, all zero. */
    int openBits(int words) {
        int mark = seenTop;
        seenTop += words;
        if (seenTop > seen.length) {
            seen = Arrays.copyOf(seen, 2 * seenTop);
        }
        for (int index = mark; index < seenTop; index++) {
            seen[index] = 0;
        }
        return mark;
    }

    /** Whether the object whose bits lie there has shown that name. */
    boolean hasSeen(int bits, int name) {
        return (seen[bits + (name >> 6)] & (1L << name)) != 0;
    }

    void see(int bits, int name) {
        seen[bits + (name >> 6)] |= 1L << name;
    }

    void closeBits(int mark) {
        seenTop = mark;
    }

    int openSpans() {
        return spanTop;
    }

    void closeSpans(int mark) {
        spanTop = mark;
    }

    /** Keeps a span beside those since the mark. */
    void addSpan(int from, int end) {
        if (spanTop + 2 > spans.length) {
            spans = Arrays.copyOf(spans, Math.max(64, 2 * spans.length));
        }
        spans[spanTop++] = from;
        spans[spanTop++] = end;
    }

    /** How many spans are kept since the mark. */
    int spansSince(int mark) {
        return (spanTop - mark) / 2;
    }

    /** Whether the same bytes are already kept since the mark. */
    boolean hasSpan(int mark, int from, int end) {
        for (int index = mark; index < spanTop; index += 2) {
            if (spans[index + 1] - spans[index] == end - from
                    && Arrays.equals(bytes, spans[index], spans[index + 1], bytes, from, end)) {
                return true;
            }
        }
        return false;
    }

    /** Keeps a name that no schema knows; false when the object has it already, or has too many of them. */
    boolean keepName(int mark, int from, int end) {
        if (spansSince(mark) >= MOST_UNKNOWN_NAMES || hasSpan(mark, from, end)) {
            return false;
        }
        addSpan(from, end);
        return true;
    }
}
