package si.kozolec.server.notice;

/** Is told what has happened, after it has happened, and returns at once. */
public interface Notices {

    /** Tells nobody. */
    Notices NONE = new Notices() {};

    /** Versions were published, or something was said about published ones. */
    default void published(Publication publication) {}

    /** Something has happened to a submission. */
    default void submissionChanged(SubmissionChange change) {}

    /** Something was noticed while a context broker was watched. */
    default void brokerAlerted(BrokerAlert alert) {}
}
