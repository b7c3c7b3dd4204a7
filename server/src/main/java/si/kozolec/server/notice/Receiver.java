package si.kozolec.server.notice;

import java.util.List;

/** Somebody who wants to be told: makes notices in a form of its own, and takes them where they belong. */
interface Receiver extends AutoCloseable {

    /** The name of its folder in the queue. */
    String name();

    /** What it is to be told of a publication. */
    List<Parcel> about(Publication publication);

    /** What it is to be told of something that happened to a submission. */
    List<Parcel> about(SubmissionChange change);

    /** What it is to be told of a context broker. */
    List<Parcel> about(BrokerAlert alert);

    /** Takes one there. Whatever goes wrong out there is an outcome, and it ends within a known time. */
    Outcome deliver(Parcel parcel);

    /** Breaks off whatever is under way. */
    @Override
    void close();
}
