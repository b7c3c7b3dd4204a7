package si.kozolec.server.search;

import org.jspecify.annotations.Nullable;

/** Says that the index could not be opened, read or written, where, and what to do. */
public final class SearchIndexException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    SearchIndexException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
