package si.kozolec.server.notice;

/**
 * How the telling goes, for operators.
 *
 * @param waiting notices that are still to be delivered
 * @param failed notices that were given up and lie in the folder {@code failed}
 * @param torn files that could not be read and lie in the folder {@code torn}
 * @param delivered notices that were taken, since the start
 * @param failures attempts that went wrong, since the start
 * @param lost notices that could not even be written down, since the start
 */
public record NoticeFigures(long waiting, long failed, long torn, long delivered, long failures, long lost) {

    /** All in one line. */
    public String sentence() {
        return waiting + " waiting, " + failed + " given up, " + torn + " torn, " + delivered + " delivered, " + lost
                + " lost";
    }
}
