package si.kozolec.server.gaiax;

/**
 * How it stands with a target, for operators.
 *
 * @param pending how many events it has not been offered yet
 * @param retrying how many it did not take and is offered again
 * @param delivered how many it has, or has no use for
 * @param failed how many were given up
 * @param trouble why nothing goes there at the moment; empty when all is well
 */
public record TargetState(
        TargetOptions options, long pending, long retrying, long delivered, long failed, String trouble) {

    /** Counts by the bookmark alone: the ledger may be long. */
    static TargetState of(TargetOptions options, Bookmark bookmark, int events, String trouble) {
        long retrying = bookmark.waiting().values().stream()
                .filter(Bookmark.Open::wasTried)
                .count();
        int waiting = bookmark.waiting().size();
        int failed = bookmark.failed().size();
        return new TargetState(
                options,
                events - bookmark.read() + waiting - retrying,
                retrying,
                bookmark.read() - waiting - failed,
                failed,
                trouble);
    }

    /** How many it does not have yet and is still to get. */
    public long waiting() {
        return pending + retrying;
    }
}
