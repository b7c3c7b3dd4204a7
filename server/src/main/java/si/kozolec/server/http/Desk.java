package si.kozolec.server.http;

import org.jspecify.annotations.Nullable;

/**
 * Answers small posted calls before any resource is asked, as a {@link Shelf} does for reading: for the calls of which there are
 * many, and that need nothing of what Jersey does for a resource.
 *
 * <p>A desk only ever answers what is right. Whatever is wrong with a call is for the resource at the same address, which gets it
 * whole and can say it.
 */
public interface Desk {

    /** The one address that it answers, {@code /api/v1/validate}. */
    String path();

    /** The document that answers the call; null when the resource is to answer. */
    @Nullable Document answer(Post post);
}
