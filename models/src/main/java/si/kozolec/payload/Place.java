package si.kozolec.payload;

/**
 * Where something stands in a payload, for people to find it.
 *
 * @param line from 1
 * @param column from 1, in characters
 */
public record Place(int line, int column) {

    /** The place of one byte of a slice, counted on from where the slice begins in its payload. */
    static Place of(Slice slice, int offset) {
        byte[] bytes = slice.bytes();
        int lineStart = slice.from();
        long line = slice.line();
        for (int at = slice.from(); at < offset; at++) {
            if (bytes[at] == '\n') {
                line++;
                lineStart = at + 1;
            }
        }
        long column = lineStart == slice.from() && line == slice.line() ? slice.column() : 1;
        for (int at = lineStart; at < offset; at++) {
            if (Utf8.beginsCharacter(bytes[at])) {
                column++;
            }
        }
        return new Place((int) Math.min(line, Integer.MAX_VALUE), (int) Math.min(column, Integer.MAX_VALUE));
    }
}
