package si.kozolec.cli.report;

import si.kozolec.validation.Judgement;

/** Writes an answer in one format, finding after finding, file after file. */
public interface Report {

    /**
     * Takes an entity about which there is something to say, before its findings; those of a file that are about none of its
     * entities come with a judgement that names no entity.
     *
     * @param file as the user named it
     * @param index which entity of the file, from 0
     */
    default void entity(String file, long index, Judgement judgement) {}

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
