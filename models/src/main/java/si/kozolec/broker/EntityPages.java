package si.kozolec.broker;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.OptionalLong;
import java.util.regex.Pattern;

/**
 * Reads the entities of a type page by page, in normalized form: what brokers make of key-values cannot be relied on.
 *
 * <p>No link to a next page is followed: which page comes next is computed here. A type is asked for by the name that the broker
 * itself tells, without a context, which no trouble with contexts can touch.
 */
public final class EntityPages {

    /** The largest page that is taken into memory, in bytes. */
    public static final int LARGEST_PAGE = 12 << 20;

    private static final Pattern NEXT = Pattern.compile("rel\\s*=\\s*\"?next\"?", Pattern.CASE_INSENSITIVE);

    /** What a broker answers that gives only so many values over time at once (clause 6.3.10). */
    private static final int PARTIAL_CONTENT = 206;

    private final BrokerClient client;
    private final int largest;

    public EntityPages(BrokerClient client) {
        this(client, LARGEST_PAGE);
    }

    EntityPages(BrokerClient client, int largest) {
        this.client = client;
        this.largest = largest;
    }

    /**
     * One page.
     *
     * @param body a JSON array of entities, as it came
     * @param count how many entities of the type there are, when the broker tells
     * @param saysNext whether the broker says that there are more
     * @param partial whether the broker says that it left out some of the values over time
     */
    // A carrier of bytes that are never compared.
    @SuppressWarnings("ArrayRecordComponent")
    public record Page(byte[] body, OptionalLong count, boolean saysNext, boolean partial) {}

    /**
     * A page of entities of that type.
     *
     * @throws BrokerTrouble if it cannot be had
     */
    public Page page(String type, long offset, int limit) throws BrokerTrouble {
        boolean v2 = client.broker().kind() == BrokerKind.NGSI_V2;
        String count = v2 ? "&options=count" : "&count=true";
        return page("/entities?type=" + BrokerClient.encoded(type) + "&limit=" + limit + "&offset=" + offset + count);
    }

    /**
     * A page of entities of that type with their values over time: NGSI-LD only, and only where a broker keeps them.
     *
     * @param until up to which moment; brokers want to be told one
     * @throws BrokerTrouble if it cannot be had
     */
    public Page history(String type, long offset, int limit, Instant until) throws BrokerTrouble {
        String moment =
                BrokerClient.encoded(until.truncatedTo(ChronoUnit.SECONDS).toString());
        return page("/temporal/entities?type=" + BrokerClient.encoded(type) + "&timerel=before&timeAt=" + moment
                + "&limit=" + limit + "&offset=" + offset + "&count=true");
    }

    private Page page(String path) throws BrokerTrouble {
        boolean v2 = client.broker().kind() == BrokerKind.NGSI_V2;
        Answer answer = client.get(path, largest);
        if (firstOf(answer.body()) != '[') {
            throw new BrokerTrouble(
                    BrokerTrouble.Reason.NOT_JSON,
                    null,
                    answer.header("Content-Type").orElse("?"));
        }
        List<String> links = answer.all("Link");
        return new Page(
                answer.body(),
                number(answer.header(v2 ? "Fiware-Total-Count" : "NGSILD-Results-Count")
                        .orElse("")),
                links.stream().anyMatch(link -> NEXT.matcher(link).find()),
                answer.status() == PARTIAL_CONTENT);
    }

    /** Whether that trouble says that so many entities at once are too many. */
    public static boolean isTooMany(BrokerTrouble trouble, int limit) {
        return trouble.reason() == BrokerTrouble.Reason.TOO_LARGE
                || trouble.is("TooManyResults")
                || (trouble.status() == 400 && limit > 20);
    }

    /**
     * How many entities of that type there are, without reading any; empty when the broker does not tell.
     *
     * @throws BrokerTrouble if it cannot be asked
     */
    public OptionalLong count(String type) throws BrokerTrouble {
        boolean v2 = client.broker().kind() == BrokerKind.NGSI_V2;
        // NGSIv2 wants a limit of one at least.
        String query = v2 ? "&limit=1&options=count" : "&limit=0&count=true";
        Answer answer = client.get("/entities?type=" + BrokerClient.encoded(type) + query, largest);
        return number(answer.header(v2 ? "Fiware-Total-Count" : "NGSILD-Results-Count")
                .orElse(""));
    }

    /**
     * One entity, as a JSON array of one.
     *
     * @throws BrokerTrouble if it cannot be had
     */
    public Answer entity(String id) throws BrokerTrouble {
        return client.get("/entities/" + BrokerClient.encoded(id), largest);
    }

    private static OptionalLong number(String header) {
        String text = header.strip();
        return text.matches("\\d{1,18}") ? OptionalLong.of(Long.parseLong(text)) : OptionalLong.empty();
    }

    /** The first byte that is not white space; 0 when there is none. */
    private static int firstOf(byte[] body) {
        for (byte one : body) {
            if (one > ' ' || one < 0) {
                return one;
            }
        }
        return 0;
    }
}
