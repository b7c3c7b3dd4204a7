package si.kozolec.server.git;

/** Tells that the repository could not be read or written: a damaged object, a full disk, a folder without permission. */
public final class RepositoryException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public RepositoryException(String message, Throwable cause) {
        super(message, cause);
    }
}
