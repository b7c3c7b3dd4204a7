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
        Lines lines = new Lines(slice.line(), slice.column());
        lines.over(slice.bytes(), slice.from(), offset);
        return new Place((int) Math.min(lines.line(), Integer.MAX_VALUE), lines.column());
    }
}
