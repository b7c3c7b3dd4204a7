package si.kozolec.server.http;

import org.jspecify.annotations.Nullable;

/**
 * Gives documents before any resource is asked: for the calls that make up most of the traffic, and that need nothing of what
 * Jersey does for a resource.
 *
 * <p>A shelf only ever answers what is right and there. Whatever is wrong with a call is for the resource at the same address,
 * which can say it.
 */
public interface Shelf {

    /** The document that answers the call; null when it is not on this shelf. */
    @Nullable Document at(Call call);

    /** What the measurements call its addresses, {@code /models/{subject}/{model}}. */
    String route();
}
