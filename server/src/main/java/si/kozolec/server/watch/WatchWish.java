package si.kozolec.server.watch;

import java.util.List;

/**
 * What somebody wants to be watched.
 *
 * @param types the types, by IRI or by name; none for all that live in the broker and have a model
 * @param settleSeconds so long an entity is left to come to rest before it is judged, and no entity is judged more often
 * @param hashIds whether sample identifiers are kept only as digests
 */
public record WatchWish(List<String> types, int settleSeconds, boolean hashIds) {

    /** So many types at most may be watched in one broker. */
    public static final int MOST_TYPES = 100;

    public static final int USUAL_SETTLE = 5;
    public static final int LONGEST_SETTLE = 3_600;

    /** Everything, as one does. */
    public static final WatchWish ALL = new WatchWish(List.of(), USUAL_SETTLE, false);

    public WatchWish {
        types = List.copyOf(types);
    }
}
