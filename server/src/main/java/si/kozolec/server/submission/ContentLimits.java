package si.kozolec.server.submission;

/**
 * How much a submission may bring.
 *
 * @param files how many files
 * @param fileBytes how large one file may be
 * @param totalBytes how large all of them may be together; they lie in memory while they are taken in
 * @param depth how many folders may lie within each other
 */
public record ContentLimits(int files, int fileBytes, long totalBytes, int depth) {

    /** Room for a subject with all its models. */
    public static final ContentLimits USUAL = new ContentLimits(2_000, 5 << 20, 30L << 20, 8);
}
