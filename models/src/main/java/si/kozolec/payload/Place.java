package si.kozolec.payload;

/**
 * Where something stands in a payload, for people to find it.
 *
 * @param line from 1
 * @param column from 1, in characters
 */
public record Place(int line, int column) {

    /** The places of bytes of a slice, which come in their order. */
    public static Place[] of(Slice slice, int... offsets) {
        Place[] places = new Place[offsets.length];
        Lines lines = new Lines(slice.line(), slice.column());
        int reached = slice.from();
        for (int index = 0; index < offsets.length; index++) {
            lines.over(slice.bytes(), reached, offsets[index]);
            reached = offsets[index];
            places[index] = new Place((int) Math.min(lines.line(), Integer.MAX_VALUE), lines.column());
        }
        return places;
    }

    /** The place of one byte of a slice, counted on from where the slice begins in its payload. */
    static Place of(Slice slice, int offset) {
        return of(slice, new int[] {offset})[0];
    }
}
