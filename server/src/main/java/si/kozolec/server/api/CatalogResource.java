package si.kozolec.server.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.UriInfo;
import jakarta.ws.rs.core.Variant;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import si.kozolec.model.LocalizedText;
import si.kozolec.server.dcat.CatalogQuestion;
import si.kozolec.server.dcat.CatalogState;
import si.kozolec.server.dcat.DcatCatalogue;
import si.kozolec.server.dcat.RdfForm;
import si.kozolec.server.http.Call;
import si.kozolec.server.http.Document;
import si.kozolec.server.http.Failure;
import si.kozolec.server.http.Problem;
import si.kozolec.server.http.Reason;

/**
 * Answers portals that harvest: the catalogue in DCAT-AP, page after page, every page of one harvest from the same state. People get a
 * page that explains it.
 */
@Path(CatalogFiles.PATH)
@Tag(name = "catalogue")
@TellsProblems
public final class CatalogResource {

    private static final String TURTLE = "text/turtle;qs=0.9";
    private static final String JSON_LD = "application/ld+json;qs=0.8";
    private static final String RDF_XML = "application/rdf+xml;qs=0.7";
    private static final String N_TRIPLES = "application/n-triples;qs=0.6";
    private static final List<Variant> FORMS = Variant.mediaTypes(Arrays.stream(RdfForm.values())
                    .map(form -> MediaType.valueOf(form.mediaType()))
                    .toArray(MediaType[]::new))
            .build();

    private final DcatCatalogue dcat;
    private final CatalogFiles files;

    public CatalogResource(DcatCatalogue dcat, CatalogFiles files) {
        this.dcat = dcat;
        this.files = files;
    }

    @GET
    @Produces({TURTLE, JSON_LD, RDF_XML, N_TRIPLES})
    @Operation(
            operationId = "catalog",
            summary = "The catalogue in DCAT-AP 3 and ADMS, for portals: Turtle, JSON-LD, RDF/XML, N-Triples or a page",
            description =
                    "Ten versions a page. The next page is told by hydra:next, by hydra:nextPage and by the header"
                            + " Link; its address names the state, so that all pages of one harvest belong together.")
    @ApiResponse(
            responseCode = "200",
            description = "A page that can be read alone",
            content = {
                @Content(mediaType = "text/turtle", schema = @Schema(type = "string")),
                @Content(mediaType = "application/ld+json", schema = @Schema(type = "object")),
                @Content(mediaType = "application/rdf+xml", schema = @Schema(type = "string")),
                @Content(mediaType = "application/n-triples", schema = @Schema(type = "string")),
                @Content(mediaType = MediaType.TEXT_HTML, schema = @Schema(type = "string"))
            })
    @ApiResponse(responseCode = "304", description = "The caller already has it", content = @Content)
    @ApiResponse(responseCode = "400", description = "Parameters that are unknown or wrong, all of them")
    @ApiResponse(responseCode = "404", description = "There is no such page")
    @ApiResponse(responseCode = "410", description = "That state is not kept any more: begin again at the first page")
    public Document catalog(
            @Parameter(schema = @Schema(minimum = "1", defaultValue = "1", type = "integer"))
                    @QueryParam(CatalogFiles.PAGE)
                    @Nullable String page,
            @Parameter(description = "The commit that the harvest began with; comes with the links")
                    @QueryParam(CatalogFiles.STATE)
                    @Nullable String state,
            @Parameter(description = "Only what has changed since that day or moment (ISO 8601); never the whole")
                    @QueryParam(CatalogFiles.SINCE)
                    @Nullable String modifiedSince,
            @Context UriInfo uri,
            @Context Request request) {
        return answer(form(request), page, state, modifiedSince, uri).with("Vary", "Accept");
    }

    /** The page that is asked for; everything wrong with the question is told. */
    Document answer(RdfForm form, @Nullable String page, @Nullable String commit, @Nullable String since, UriInfo uri) {
        CatalogQuestion asked = question(page, commit, since, uri);
        CatalogState state = commit == null ? dcat.state() : dcat.state(commit).orElseThrow(CatalogResource::movedOn);
        int last = CatalogQuestion.pages(asked.of(state).size());
        if (asked.page() > last) {
            throw new Failure(
                    Reason.NOT_FOUND,
                    new LocalizedText(
                            "Te strani kataloga ni; zadnja je " + last + ".",
                            "There is no such page of the catalogue; the last one is " + last + "."));
        }
        return files.page(state, asked, form, Call.of(uri));
    }

    /** The form that the caller likes best. */
    static RdfForm form(Request request) {
        Variant best = request.selectVariant(FORMS);
        String type = best == null
                ? ""
                : best.getMediaType().getType() + "/" + best.getMediaType().getSubtype();
        return Arrays.stream(RdfForm.values())
                .filter(form -> form.mediaType().equals(type))
                .findFirst()
                .orElseThrow(() -> Forms.failure(Arrays.stream(RdfForm.values()).map(RdfForm::mediaType)));
    }

    private static CatalogQuestion question(
            @Nullable String page, @Nullable String commit, @Nullable String since, UriInfo uri) {
        List<Problem.Part> problems = new ArrayList<>();
        uri.getQueryParameters().forEach((name, values) -> {
            if (values.size() > 1) {
                problems.add(Problem.Part.inParameter(
                        name,
                        new LocalizedText(
                                name + " je lahko navedeno samo enkrat.", name + " can be given once only.")));
            }
        });
        if (commit != null && !commit.matches("[0-9a-f]{40}")) {
            problems.add(Problem.Part.inParameter(
                    CatalogFiles.STATE,
                    new LocalizedText(
                            "state pride s povezavami na strani kataloga in ima 40 šestnajstiških števk. Začnite brez"
                                    + " njega.",
                            "state comes with the links between the pages and has 40 hexadecimal digits. Begin without"
                                    + " it.")));
        }
        if (page != null && !page.matches("[1-9]\\d{0,3}")) {
            problems.add(Problem.Part.inParameter(
                    CatalogFiles.PAGE,
                    new LocalizedText(
                            "page mora biti celo število od 1 do 9999.",
                            "page must be a whole number from 1 to 9999.")));
        }
        Optional<Instant> time = since == null ? Optional.empty() : time(since);
        if (since != null && time.isEmpty()) {
            problems.add(Problem.Part.inParameter(
                    CatalogFiles.SINCE,
                    new LocalizedText(
                            "modified_since mora biti dan ali trenutek po ISO 8601, na primer 2026-03-14 ali"
                                    + " 2026-03-14T09:00:00Z.",
                            "modified_since must be a day or a moment in ISO 8601, such as 2026-03-14 or"
                                    + " 2026-03-14T09:00:00Z.")));
        }
        if (!problems.isEmpty()) {
            throw new Failure(
                    new Problem(Reason.INVALID_REQUEST, problems.get(0).message(), problems));
        }
        return new CatalogQuestion(page == null ? 1 : Integer.parseInt(page), time.orElse(null));
    }

    /** A moment, or the first one of a day in UTC. */
    private static Optional<Instant> time(String text) {
        try {
            return Optional.of(
                    text.length() == 10
                            ? LocalDate.parse(text).atStartOfDay(ZoneOffset.UTC).toInstant()
                            // A plus in a query is a blank to those who decode it.
                            : OffsetDateTime.parse(text.replace(' ', '+')).toInstant());
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    private static Failure movedOn() {
        return new Failure(
                Reason.CATALOGUE_MOVED_ON,
                new LocalizedText(
                        "To stanje kataloga ni več shranjeno. Začnite znova pri prvi strani, brez parametra state.",
                        "This state of the catalogue is not kept any more. Begin again at the first page, without the"
                                + " parameter state."));
    }
}
