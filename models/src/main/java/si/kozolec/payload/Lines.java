package si.kozolec.payload;

/** Counts lines and columns along a payload, with as little work as its size deserves. */
final class Lines {

    private static final int LARGE = 1 << 16;

    private long line;
    private long column;

    Lines() {
        this(1, 1);
    }

    /** Counts on from there. */
    Lines(long line, long column) {
        this.line = line;
        this.column = column;
    }

    /** The line of the place that was reached, from 1. */
    long line() {
        return line;
    }

    /** The column of the place that was reached, from 1, in characters. */
    int column() {
        return (int) Math.min(column, Integer.MAX_VALUE);
    }

    /** Goes on over those bytes. */
    void over(byte[] bytes, int from, int to) {
        int start = from;
        for (int end = end(bytes, start, to); end >= 0; end = end(bytes, start, to)) {
            line++;
            column = 1;
            start = end + 1;
        }
        column += characters(bytes, start, to);
    }

    /** Whether looking at eight bytes at once pays. */
    static boolean large(byte[] bytes) {
        return bytes.length >= LARGE;
    }

    /** The first line end from there; -1 when there is none. */
    static int end(byte[] bytes, int from, int to) {
        if (large(bytes)) {
            return Words.lineEnd(bytes, from, to);
        }
        for (int at = from; at < to; at++) {
            if (bytes[at] == '\n') {
                return at;
            }
        }
        return -1;
    }

    private static int characters(byte[] bytes, int from, int to) {
        if (large(bytes)) {
            return to - from - Words.continuing(bytes, from, to);
        }
        int count = 0;
        for (int at = from; at < to; at++) {
            count += Utf8.beginsCharacter(bytes[at]) ? 1 : 0;
        }
        return count;
    }
}
