package si.kozolec.server.http;

import org.jspecify.annotations.Nullable;

/**
 * Gives documents that are known by their address alone, before any resource is asked: for the calls that make up most of the
 * traffic, and need nothing but bytes.
 */
public interface Shelf {

    /** A shelf with nothing on it. */
    Shelf EMPTY = new Shelf() {
        @Override
        public @Nullable Document at(String path) {
            return null;
        }

        @Override
        public String route() {
            return "";
        }
    };

    /** The document at that path; null when it is not on the shelf, and the resources are to answer. */
    @Nullable Document at(String path);

    /** What the measurements call its addresses, {@code /models/{subject}/{model}}. */
    String route();
}
