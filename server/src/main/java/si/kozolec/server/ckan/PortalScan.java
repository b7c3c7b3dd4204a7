package si.kozolec.server.ckan;

import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import si.kozolec.broker.Answer;
import si.kozolec.broker.BrokerTrouble;
import si.kozolec.broker.Call;
import si.kozolec.broker.Transport;
import si.kozolec.model.ModelId;
import tools.jackson.databind.JsonNode;

/**
 * Reads all data sets of a portal, a page at a time, for those that conform to one of our models. A portal cannot be asked for them: what
 * it searches by differs from one to the next. Pages, answers and what is kept are all bounded.
 */
final class PortalScan {

    private static final int PAGE = 100;
    private static final int MOST_PAGES = 300;
    private static final int LARGEST_PAGE = 16 << 20;
    private static final int MOST_USES_OF_A_MODEL = 200;
    private static final int LONGEST_TEXT = 200;

    private final Transport transport;
    private final Predicate<ModelId> known;
    private final BooleanSupplier goesOn;
    private final Clock clock;

    /**
     * @param known whether we have such a model
     * @param goesOn asked between two pages, and may wait there: a portal is to notice nothing of us
     */
    PortalScan(Transport transport, Predicate<ModelId> known, BooleanSupplier goesOn, Clock clock) {
        this.transport = transport;
        this.known = known;
        this.goesOn = goesOn;
        this.clock = clock;
    }

    /**
     * Reads a portal.
     *
     * @throws ScanException if it does not answer, or not as CKAN would; half a reading is none
     */
    PortalReading read(Portal portal, ModelUris uris) throws ScanException {
        Instant at = clock.instant();
        Map<String, List<Use>> uses = new TreeMap<>();
        Set<String> seen = new HashSet<>();
        int total = 0;
        int looked = 0;
        for (int page = 0; page < MOST_PAGES; page++) {
            JsonNode result = page(portal, page * PAGE);
            JsonNode datasets = result.path("results");
            total = result.path("count").asInt(0);
            looked += datasets.size();
            for (JsonNode dataset : datasets) {
                // One that is made while we read moves all others down by a place.
                if (seen.add(dataset.path("name").asString(""))) {
                    look(dataset, uris, uses);
                }
            }
            if (datasets.isEmpty() || looked >= total) {
                break;
            }
            if (!goesOn.getAsBoolean()) {
                throw new ScanException("interrupted");
            }
        }
        return new PortalReading(at, seen.size(), looked >= total, uses);
    }

    private JsonNode page(Portal portal, int start) throws ScanException {
        URI address = URI.create(
                portal.url() + "/api/3/action/package_search?sort=name%20asc&rows=" + PAGE + "&start=" + start);
        try {
            Answer answer = transport.send(new Call(
                    "GET",
                    address,
                    Map.of("Accept", "application/json", "User-Agent", "Kozolec"),
                    new byte[0],
                    LARGEST_PAGE));
            CkanAnswer read = CkanAnswer.of(answer);
            if (read instanceof CkanAnswer.Result result
                    && result.value().path("results").isArray()) {
                return result.value();
            }
            String why = read instanceof CkanAnswer.Refused refused ? " " + refused.why() : "";
            throw new ScanException(
                    "status " + answer.status() + why + (answer.isGood() ? ", and not CKAN's words" : ""));
        } catch (BrokerTrouble e) {
            throw new ScanException(e.text().en());
        }
    }

    private void look(JsonNode dataset, ModelUris uris, Map<String, List<Use>> uses) {
        String name = dataset.path("name").asString("");
        if (!name.matches("[A-Za-z0-9_-]{1,200}")) {
            return;
        }
        Set<String> told = new HashSet<>();
        for (String uri : ConformsTo.of(dataset)) {
            uris.read(uri).filter(meant -> known.test(meant.model())).ifPresent(meant -> {
                List<Use> ofModel = uses.computeIfAbsent(meant.model().toString(), model -> new ArrayList<>());
                if (told.add(meant.model() + "@" + meant.version()) && ofModel.size() < MOST_USES_OF_A_MODEL) {
                    String title = text(dataset.path("title"));
                    ofModel.add(new Use(
                            name,
                            title.isEmpty() ? name : title,
                            text(dataset.path("organization").path("title")),
                            meant.version()));
                }
            });
        }
    }

    private static String text(JsonNode said) {
        String text = said.asString("").replaceAll("[\\p{Cntrl}\\s]+", " ").strip();
        return text.length() > LONGEST_TEXT ? text.substring(0, LONGEST_TEXT) + "…" : text;
    }

    /** A portal could not be read. */
    static final class ScanException extends Exception {

        private static final long serialVersionUID = 1L;

        ScanException(String message) {
            super(message);
        }
    }
}
