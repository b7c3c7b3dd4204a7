package si.kozolec.payload;

/** How much of anything a payload may have, so that no input can fill the memory or hang a judge. */
public final class Limits {

    /** The longest entity in bytes. */
    public static final int LONGEST_ENTITY = 20 * 1024 * 1024;

    /** How many objects and arrays may lie within each other. */
    public static final int DEEPEST = 200;

    /** The most characters that a number may be written with. */
    public static final int LONGEST_NUMBER = 1_000;

    /** The largest exponent of a number, either way: beyond it nobody can write the number out. */
    public static final int LARGEST_EXPONENT = 1_000;

    /** The most bytes in the name of a member. */
    public static final int LONGEST_NAME = 50_000;

    /** The most findings that reading alone tells of one entity. */
    public static final int MOST_FINDINGS = 100;

    private Limits() {}
}
