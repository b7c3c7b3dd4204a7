package si.kozolec.plan;

/**
 * One question about a value, answered from its bytes with one of three words.
 *
 * <p>{@link #NO} is as binding as yes: inside {@code oneOf} and {@code not} a verdict hangs on it. What is not certain in both
 * directions is {@link #UNSURE}, and then the whole payload goes the slow way.
 */
interface Check {

    /** The value is right; a check of an object or an array answers with the place behind it instead, which is positive too. */
    int YES = 1;

    /** The value is certainly wrong. */
    int NO = -1;

    /** Somebody else must look. */
    int UNSURE = -2;

    /**
     * Judges one value.
     *
     * @param at where it begins; a string or a number has just been read and is held by the scan
     */
    int judge(Scan scan, int at);

    /** What is checked, in a few words for people. */
    String told();
}
