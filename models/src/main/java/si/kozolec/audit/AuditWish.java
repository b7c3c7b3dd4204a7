package si.kozolec.audit;

import java.util.List;

/**
 * What an audit is to look at.
 *
 * @param types the types to look at, by IRI or by name; none for all that have a model
 * @param limit how many entities of each type are looked at; 0 for all
 * @param pageSize how many entities are asked for at once
 * @param hashIds whether the sample identifiers are told only as digests
 * @param allInstances whether the temporal interface is asked, and each of several values over time is judged
 */
public record AuditWish(List<String> types, long limit, int pageSize, boolean hashIds, boolean allInstances) {

    /** A page that every broker gives: Stellio refuses larger ones. */
    public static final int USUAL_PAGE = 100;

    public static final int LARGEST_PAGE = 1_000;

    /** Everything. */
    public static final AuditWish ALL = new AuditWish(List.of(), 0, USUAL_PAGE, false);

    /** With the entities as they are now. */
    public AuditWish(List<String> types, long limit, int pageSize, boolean hashIds) {
        this(types, limit, pageSize, hashIds, false);
    }

    public AuditWish {
        types = List.copyOf(types);
    }
}
