package si.kozolec.server.git;

/** Tells that a reference was not where the writer expected it: somebody else was faster, and nothing was written. */
public final class StaleRefException extends Exception {

    private static final long serialVersionUID = 1L;

    StaleRefException(String message) {
        super(message);
    }
}
