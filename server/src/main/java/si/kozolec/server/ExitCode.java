package si.kozolec.server;

/** How a command ends, for scripts: the same numbers as those of the validator's command line. */
final class ExitCode {

    /** Everything went well. */
    static final int OK = 0;

    /** It worked, and found something wrong. */
    static final int FINDINGS = 1;

    /** The command was given wrongly. */
    static final int USAGE = 2;

    /** Something could not be read, written or reached. */
    static final int UNUSABLE = 3;

    /** Our own fault. */
    static final int INTERNAL = 70;

    private ExitCode() {}
}
