package si.kozolec.server.search;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** In which order models are listed. */
public enum SearchOrder {
    /** The best match first; without a question, by identity. */
    RELEVANCE("relevance"),
    ID("id"),
    ID_DOWN("-id"),
    /** By title, in the alphabet of the searcher's language. */
    TITLE("title"),
    TITLE_DOWN("-title"),
    /** What changed longest ago first. */
    UPDATED("updated"),
    UPDATED_DOWN("-updated");

    private final String code;

    SearchOrder(String code) {
        this.code = code;
    }

    /** The word for it in a request; a minus turns the order around. */
    public String code() {
        return code;
    }

    public static Optional<SearchOrder> of(String code) {
        return Arrays.stream(values()).filter(order -> order.code.equals(code)).findFirst();
    }

    static Set<String> codes() {
        return Arrays.stream(values()).map(SearchOrder::code).collect(Collectors.toCollection(LinkedHashSet::new));
    }
}
