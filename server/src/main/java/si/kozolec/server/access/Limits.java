package si.kozolec.server.access;

/**
 * How often somebody may come; 0 for as often as they like.
 *
 * @param writesPerMinute calls that change something, for each person and for each address
 * @param validationsPerMinute judged payloads, for each token or else for each address
 * @param failuresPerMinute wrong credentials that get an answer of their own and a line in the log, for each address
 */
public record Limits(int writesPerMinute, int validationsPerMinute, int failuresPerMinute) {

    /** What holds when nobody says otherwise. */
    public static final Limits USUAL = new Limits(6_000, 3_000_000, 600);
}
