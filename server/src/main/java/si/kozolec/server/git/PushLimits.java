package si.kozolec.server.git;

/**
 * How much may be pushed at once.
 *
 * @param packBytes how large the pack may be
 * @param objects how many objects may be in it
 * @param files how many files may differ from what is published
 * @param fileBytes how large one of them may be
 */
public record PushLimits(long packBytes, int objects, int files, int fileBytes) {

    /** 50 MB, and room for a subject with all its models and the history of a clone. */
    public static final PushLimits USUAL = new PushLimits(50L << 20, 50_000, 2_000, 5 << 20);
}
