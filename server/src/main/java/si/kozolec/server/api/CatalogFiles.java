package si.kozolec.server.api;

import jakarta.ws.rs.core.MediaType;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;
import si.kozolec.server.dcat.CatalogQuestion;
import si.kozolec.server.dcat.CatalogState;
import si.kozolec.server.dcat.DcatCatalogue;
import si.kozolec.server.dcat.RdfForm;
import si.kozolec.server.http.Call;
import si.kozolec.server.http.Document;
import si.kozolec.server.http.Shelf;

/**
 * Gives pages of the catalogue that were written before, {@code /catalog.ttl?page=2&state=…}: harvesters come each night and ask for
 * what has not changed.
 */
public final class CatalogFiles implements Shelf {

    static final String PATH = "/catalog";
    static final String PAGE = "page";
    static final String STATE = "state";
    static final String SINCE = "modified_since";

    private static final String PROFILE = "http://data.europa.eu/r5r/";
    private static final long MEMORY = 32L << 20;

    private final DcatCatalogue dcat;
    private final Addresses addresses;
    private final KeptDocuments<Key> kept = new KeptDocuments<>(MEMORY);

    public CatalogFiles(DcatCatalogue dcat, Addresses addresses) {
        this.dcat = dcat;
        this.addresses = addresses;
    }

    /** @param links what the links to other pages have behind {@code /catalog} */
    private record Key(String base, String commit, int page, RdfForm form, String links) {}

    @Override
    public String route() {
        return "/catalog";
    }

    @Override
    public @Nullable Document at(Call call) {
        if (!call.path().startsWith(PATH + ".")
                || !Set.of(PAGE, STATE).containsAll(call.parameters().keySet())) {
            return null;
        }
        Optional<RdfForm> form = RdfForm.ofEnding(call.path().substring(PATH.length() + 1));
        String page = single(call.parameters(), PAGE).orElse("1");
        if (form.isEmpty() || !page.matches("[1-9]\\d{0,3}")) {
            return null;
        }
        String commit = single(call.parameters(), STATE).orElseGet(() -> dcat.commit());
        return kept.find(new Key(base(call), commit, Integer.parseInt(page), form.get(), ending(call, form.get())));
    }

    /** The page of a state, from memory or written now; it has been checked that there is one. */
    Document page(CatalogState state, CatalogQuestion asked, RdfForm form, Call call) {
        if (asked.modifiedSince() != null) {
            // Everybody asks for another time, so these are not kept.
            return write(state, asked, form, call);
        }
        Key key = new Key(base(call), state.commit(), asked.page(), form, ending(call, form));
        return kept.find(key, () -> write(state, asked, form, call));
    }

    private Document write(CatalogState state, CatalogQuestion asked, RdfForm form, Call call) {
        String base = base(call);
        String ending = ending(call, form);
        IntFunction<String> pages = number -> address(base, ending, number, state, asked.modifiedSince());
        return Document.of(dcat.page(state, asked, form, base, pages), type(form))
                .with("Last-Modified", httpDate(state.modified()))
                .with("Link", links(base, form, asked, state, pages));
    }

    /** The type with its charset: the texts are UTF-8, and not every harvester takes that for granted. */
    static MediaType type(RdfForm form) {
        MediaType type = MediaType.valueOf(form.mediaType());
        return form == RdfForm.TURTLE ? type.withCharset("utf-8") : type;
    }

    /** A time as headers say it (RFC 9110, section 5.6.7). */
    static String httpDate(Instant time) {
        return DateTimeFormatter.RFC_1123_DATE_TIME.format(
                time.truncatedTo(ChronoUnit.SECONDS).atOffset(ZoneOffset.UTC));
    }

    private String base(Call call) {
        return addresses.absolute(call, "");
    }

    /**
     * How the links of a page go on: in the form that stands in the address, since a harvester that was given such an address says no
     * other word about the form; by Accept where it came by Accept, so that the graph is the same in all forms.
     */
    private static String ending(Call call, RdfForm form) {
        return call.path().equals(PATH) ? "" : "." + form.ending();
    }

    private static String address(String base, String ending, int page, CatalogState state, @Nullable Instant since) {
        return base + PATH + ending + "?" + PAGE + "=" + page
                + (state.commit().isEmpty() ? "" : "&" + STATE + "=" + state.commit())
                + (since == null
                        ? ""
                        : "&" + SINCE + "=" + URLEncoder.encode(since.toString(), StandardCharsets.UTF_8));
    }

    private static String links(
            String base, RdfForm form, CatalogQuestion asked, CatalogState state, IntFunction<String> pages) {
        List<String> links = new ArrayList<>();
        int last = CatalogQuestion.pages(asked.of(state).size());
        if (asked.page() < last) {
            links.add("<" + pages.apply(asked.page() + 1) + ">; rel=\"next\"");
        }
        for (RdfForm other : RdfForm.values()) {
            if (other != form && asked.modifiedSince() == null) {
                links.add("<" + address(base, "." + other.ending(), asked.page(), state, null)
                        + ">; rel=\"alternate\"; type=\"" + other.mediaType() + "\"");
            }
        }
        links.add("<" + PROFILE + ">; rel=\"profile\"");
        return String.join(", ", links);
    }

    private static Optional<String> single(Map<String, List<String>> parameters, String name) {
        List<String> values = parameters.getOrDefault(name, List.of());
        return values.isEmpty() ? Optional.empty() : Optional.of(String.join(",", values));
    }
}
