package si.kozolec.compatibility;

/** Whom something breaks, on both readings, as the bits of a number: they are added up and masked all the time. */
final class Broken {

    static final int NOBODY = 0;
    static final int STRICT_PRODUCERS = 1;
    static final int STRICT_CONSUMERS = 2;
    static final int OPEN_PRODUCERS = 4;
    static final int OPEN_CONSUMERS = 8;
    static final int PRODUCERS = STRICT_PRODUCERS | OPEN_PRODUCERS;
    static final int CONSUMERS = STRICT_CONSUMERS | OPEN_CONSUMERS;
    static final int EVERYBODY = PRODUCERS | CONSUMERS;

    private Broken() {}

    static Verdict strict(ChangeKind kind, int broken) {
        return Verdict.of(kind, (broken & STRICT_PRODUCERS) != 0, (broken & STRICT_CONSUMERS) != 0);
    }

    static Verdict open(ChangeKind kind, int broken) {
        return Verdict.of(kind, (broken & OPEN_PRODUCERS) != 0, (broken & OPEN_CONSUMERS) != 0);
    }

    /** The verdict of the strict reading for the open one too, unless that one has nothing to do with the names concerned. */
    static int of(boolean producers, boolean consumers) {
        return (producers ? PRODUCERS : 0) | (consumers ? CONSUMERS : 0);
    }
}
