package si.kozolec.server.submission;

/** Tells that a stored event is not one: damaged by hand, or written by a newer version of the program. */
public final class UnreadableEventException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    UnreadableEventException(String why) {
        super("An event of a submission cannot be read: " + why);
    }
}
