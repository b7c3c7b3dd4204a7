package si.kozolec.server.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;
import si.kozolec.model.Language;
import si.kozolec.server.api.AtomFeed.PageLink;
import si.kozolec.server.catalogue.Catalogue;
import si.kozolec.server.catalogue.Publications;
import si.kozolec.server.catalogue.Publications.Ledger;
import si.kozolec.server.catalogue.Snapshot;
import si.kozolec.server.http.Call;
import si.kozolec.server.http.Document;
import si.kozolec.server.http.Languages;

/** Tells feed readers what was published, page after page; each page is written once for each state of the catalogue. */
@Path("/feed.atom")
@Tag(name = "files")
public final class FeedResource {

    static final String ATOM_TYPE = "application/atom+xml";

    private static final String PATH = "/feed.atom";
    private static final MediaType TYPE = new MediaType("application", "atom+xml", "utf-8");
    private static final int MOST_PAGES_KEPT = 50;

    private final Catalogue catalogue;
    private final Publications publications;
    private final Addresses addresses;
    private volatile @Nullable Written written;

    public FeedResource(Catalogue catalogue, Addresses addresses) {
        this.catalogue = catalogue;
        this.publications = new Publications(catalogue);
        this.addresses = addresses;
    }

    /** The pages of one state that somebody has asked for. */
    private record Written(Snapshot snapshot, Map<Asked, Document> pages) {}

    private record Asked(String base, Language language, boolean said, Questions.Page page) {}

    @GET
    @Operation(
            operationId = "feed",
            summary = "The publications, newest first, as an Atom feed",
            description = "Older ones by the links rel=next. The entries have the same identifiers in both languages.")
    @ApiResponse(
            responseCode = "200",
            description = "A page of the feed",
            content = @Content(mediaType = ATOM_TYPE, schema = @Schema(type = "string")))
    @ApiResponse(responseCode = "304", description = "The caller already has it", content = @Content)
    @TellsProblems
    public Document feed(
            @Parameter(
                            description = "The language, when not that of Accept-Language",
                            schema = @Schema(allowableValues = {"sl", "en"}))
                    @QueryParam(ParameterRule.LANG)
                    @Nullable String lang,
            @Parameter(schema = @Schema(minimum = "1", defaultValue = "1", type = "integer"))
                    @QueryParam("page")
                    @DefaultValue("1")
                    String page,
            @Parameter(schema = @Schema(minimum = "1", maximum = "100", defaultValue = "50", type = "integer"))
                    @QueryParam("size")
                    @DefaultValue("50")
                    String size,
            @Parameter(hidden = true) @HeaderParam("Accept-Language") @Nullable String acceptLanguage,
            @Context UriInfo request) {
        Call call = Call.of(request);
        boolean said = lang != null && Language.of(lang).isPresent();
        Asked asked = new Asked(call.base(), Languages.choose(lang, acceptLanguage), said, Questions.page(page, size));
        Ledger ledger = publications.ledger();
        Map<Asked, Document> pages = pages(ledger);
        Document known = pages.get(asked);
        if (known == null) {
            known = write(call, asked, ledger);
            if (pages.size() >= MOST_PAGES_KEPT) {
                pages.clear();
            }
            pages.put(asked, known);
        }
        return known;
    }

    private Map<Asked, Document> pages(Ledger ledger) {
        Written known = written;
        if (known == null || known.snapshot() != ledger.snapshot()) {
            known = new Written(ledger.snapshot(), new ConcurrentHashMap<>());
            written = known;
        }
        return known.pages();
    }

    private Document write(Call call, Asked asked, Ledger ledger) {
        List<AtomFeed.Entry> entries = ledger.newestFirst().stream()
                .skip(asked.page().skipped())
                .limit(asked.page().size())
                .map(published -> new AtomFeed.Entry(published, catalogue.describe(published.version())))
                .toList();
        int total = ledger.newestFirst().size();
        try {
            byte[] feed = new AtomFeed(asked.language(), path -> addresses.absolute(call, path))
                    .write(total == 0 ? null : ledger.newestFirst().get(0).at(), links(call, asked, total), entries);
            return Document.of(feed, TYPE).with("Vary", "Accept-Language").packed();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("a feed cannot be written to memory", e);
        }
    }

    private List<PageLink> links(Call call, Asked asked, int total) {
        int size = asked.page().size();
        int number = asked.page().number();
        int last = Math.max(1, (total + size - 1) / size);
        List<PageLink> links = new ArrayList<>();
        links.add(link("self", number, call, asked));
        links.add(link("first", 1, call, asked));
        if (number > 1) {
            links.add(link("previous", Math.min(number - 1, last), call, asked));
        }
        if (number < last) {
            links.add(link("next", number + 1, call, asked));
        }
        links.add(link("last", last, call, asked));
        return links;
    }

    private PageLink link(String relation, int number, Call call, Asked asked) {
        String language = asked.said() ? "lang=" + asked.language().tag() + "&" : "";
        String query = language + "page=" + number + "&size=" + asked.page().size();
        return new PageLink(relation, addresses.absolute(call, PATH) + "?" + query);
    }
}
