package si.kozolec.server.http;

import java.util.List;

/**
 * What a server answers, each part asked in this order.
 *
 * @param shelves documents to read
 * @param desks small posted calls
 * @param mounts servlets that have addresses of their own
 * @param resources Jersey resources and mappers, for everything else
 * @param throttle who may come in now
 * @param problemPages tells people in browsers what went wrong
 */
public record Offer(
        List<Shelf> shelves,
        List<Desk> desks,
        List<Mount> mounts,
        List<?> resources,
        Throttle throttle,
        ProblemPages problemPages) {

    public Offer {
        shelves = List.copyOf(shelves);
        desks = List.copyOf(desks);
        mounts = List.copyOf(mounts);
        resources = List.copyOf(resources);
    }

    /** For everybody, as often as they like. */
    public Offer(List<Shelf> shelves, List<Desk> desks, List<Mount> mounts, List<?> resources) {
        this(shelves, desks, mounts, resources, knock -> 0, ProblemPages.NONE);
    }

    /** Jersey resources and nothing before them. */
    public static Offer of(List<?> resources) {
        return new Offer(List.of(), List.of(), List.of(), resources);
    }
}
