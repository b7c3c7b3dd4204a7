package si.kozolec.cli.words;

/** What the program tells the shell that called it; pipelines rely on these numbers. */
public final class ExitCode {

    /** Everything conforms. */
    public static final int CONFORMS = 0;

    /** There are findings of severity error. */
    public static final int FINDINGS = 1;

    /** The program was called wrongly. */
    public static final int USAGE = 2;

    /** Something could not be read: a file, a model, a schema, the network, the lock. */
    public static final int UNREADABLE = 3;

    /** Our own fault. */
    public static final int INTERNAL = 70;

    private ExitCode() {}
}
