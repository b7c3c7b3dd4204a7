package si.kozolec.cli.report;

/** Writes an answer in one format, finding after finding, file after file. */
public interface Report {

    /** Takes a finding; those of one file come one after the other. */
    void tell(Told told);

    /**
     * A file has been judged.
     *
     * @param file as the user named it
     * @param entities how many entities it held
     * @param conforming how many of them conform
     */
    default void judged(String file, long entities, long conforming) {}

    /** Ends the answer. */
    void end(Summary summary);
}
