package si.kozolec.server.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import org.jspecify.annotations.Nullable;
import si.kozolec.server.api.VersionsRepresentation.VersionRepresentation;
import si.kozolec.server.catalogue.Catalogue;
import si.kozolec.server.catalogue.ModelEntry;
import si.kozolec.server.catalogue.PublishedVersion;
import si.kozolec.server.http.Call;
import si.kozolec.server.http.Document;
import si.kozolec.server.search.SearchRequest;
import tools.jackson.databind.json.JsonMapper;

/** Lets programs find models and read what is known of them. */
@Path("/api/v1/models")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "models")
@TellsProblems
public final class ModelsResource {

    private final Catalogue catalogue;
    private final Finder finder;
    private final Addresses addresses;
    private final JsonMapper json;
    private final Searches searches;

    public ModelsResource(Catalogue catalogue, Addresses addresses, JsonMapper json) {
        this.catalogue = catalogue;
        this.finder = new Finder(catalogue);
        this.addresses = addresses;
        this.json = json;
        this.searches = new Searches(catalogue, addresses, json);
    }

    /** Everything that the question says is read by {@link SearchRequest}; the parameters stand here to be described. */
    @GET
    @ChecksParameters
    @Operation(
            operationId = "searchModels",
            summary = "Searches models, best match first",
            description = "Filters may be repeated: a model must have one of the values of each filter.")
    @ApiResponse(
            responseCode = "200",
            description = "A page of models, with facets; other pages by the header Link",
            content = @Content(schema = @Schema(implementation = SearchRepresentation.class)))
    @ApiResponse(responseCode = "400", description = "Parameters that are unknown or wrong, all of them")
    public Document search(
            @Parameter(description = "Words, in Slovenian or English; without them all models")
                    @QueryParam("q")
                    @Nullable String q,
            @Parameter(description = "Subject, such as Parking-SI") @QueryParam("subject") List<String> subject,
            @Parameter(description = "Field of city life, such as SmartCities") @QueryParam("domain")
                    List<String> domain,
            @Parameter(description = "Name or path of an attribute") @QueryParam("attribute") List<String> attribute,
            @Parameter(
                            description = "Where the model stands",
                            schema =
                                    @Schema(
                                            allowableValues = {
                                                "draft",
                                                "quarantined",
                                                "published",
                                                "deprecated",
                                                "withdrawn"
                                            }))
                    @QueryParam("status")
                    List<String> status,
            @Parameter(description = "Licence, an SPDX identifier") @QueryParam("license") List<String> license,
            @Parameter(description = "Publisher") @QueryParam("publisher") List<String> publisher,
            @Parameter(ref = Described.LANGUAGE) @QueryParam("language") @Nullable String language,
            @Parameter(ref = Described.PAGE) @QueryParam("page") @Nullable String page,
            @Parameter(ref = Described.SIZE) @QueryParam("size") @Nullable String size,
            @Parameter(
                            schema =
                                    @Schema(
                                            allowableValues = {
                                                "relevance",
                                                "id",
                                                "-id",
                                                "title",
                                                "-title",
                                                "updated",
                                                "-updated"
                                            },
                                            defaultValue = "relevance"))
                    @QueryParam("sort")
                    @Nullable String sort,
            @Parameter(
                            description = "Whether each model comes with the reasons for its place",
                            schema = @Schema(type = "boolean", defaultValue = "false"))
                    @QueryParam("explain")
                    @Nullable String explain,
            @Context UriInfo request) {
        return searches.answer(Call.of(request));
    }

    @GET
    @Path("/{subject}/{model}")
    @Operation(
            operationId = "model",
            summary = "All that is known of a model in its latest version",
            description = "For a model that was never published, what lies on the main branch, with its findings.")
    @ApiResponse(
            responseCode = "200",
            description = "The model",
            content = @Content(schema = @Schema(implementation = ModelRepresentation.class)))
    @ApiResponse(responseCode = "404", description = "No such model; the nearest names are told")
    public Document model(@PathParam("subject") String subject, @PathParam("model") String model) {
        ModelEntry entry = finder.model(subject, model);
        Document document = document(ModelRepresentation.from(
                finder.newest(entry), entry, entry.latest().orElse(null), addresses));
        return entry.latest()
                .map(latest -> StandingHeaders.on(document, entry.standing(), latest, addresses))
                .orElse(document);
    }

    @GET
    @Path("/{subject}/{model}/versions")
    @Operation(operationId = "versions", summary = "The published versions of a model, newest first")
    @ApiResponse(
            responseCode = "200",
            description = "A page of versions; other pages by the header Link",
            content = @Content(schema = @Schema(implementation = VersionsRepresentation.class)))
    @ApiResponse(responseCode = "404", description = "No such model; the nearest names are told")
    public Document versions(
            @PathParam("subject") String subject,
            @PathParam("model") String model,
            @Parameter(ref = Described.PAGE) @QueryParam("page") @DefaultValue("1") String page,
            @Parameter(ref = Described.SIZE) @QueryParam("size") @DefaultValue("20") String size,
            @Context UriInfo request) {
        Questions.Page wanted = Questions.page(page, size);
        ModelEntry entry = finder.model(subject, model);
        List<VersionRepresentation> items = entry.versions().descendingMap().values().stream()
                .skip(wanted.skipped())
                .limit(wanted.size())
                .map(this::version)
                .toList();
        int total = entry.versions().size();
        return document(new VersionsRepresentation(
                        entry.id().toString(),
                        entry.latest()
                                .map(latest -> latest.version().toString())
                                .orElse(null),
                        total,
                        wanted.number(),
                        wanted.size(),
                        items))
                .with("Link", new PageLinks(Call.of(request), addresses).header(total, wanted.number(), wanted.size()));
    }

    private VersionRepresentation version(PublishedVersion version) {
        return VersionRepresentation.from(
                version,
                catalogue.describe(version),
                catalogue
                        .standing(version.model())
                        .withdrawal(version.version())
                        .orElse(null),
                addresses);
    }

    private Document document(Object representation) {
        return Document.of(json.writeValueAsBytes(representation), MediaType.APPLICATION_JSON_TYPE);
    }
}
