package si.kozolec.compatibility;

/**
 * Counts the steps of proofs, so that no schema can keep us busy for ever: a question that takes too many has found no proof. Counted
 * and not timed, for the same answer on every machine.
 */
final class Effort {

    private static final int MOST_A_QUESTION = 60_000;
    private static final int MOST_IN_ALL = 3_000_000;

    private int inAll;
    private int sinceQuestion;

    /** Somebody asks something new. */
    void question() {
        sinceQuestion = 0;
    }

    /** One step more; whether it may still be taken. */
    boolean step() {
        sinceQuestion++;
        inAll++;
        return sinceQuestion <= MOST_A_QUESTION && inAll <= MOST_IN_ALL;
    }
}
