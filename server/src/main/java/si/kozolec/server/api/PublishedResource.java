package si.kozolec.server.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.headers.Header;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.PathSegment;
import jakarta.ws.rs.core.UriInfo;
import java.util.stream.Collectors;
import si.kozolec.server.catalogue.Catalogue;
import si.kozolec.server.catalogue.ModelEntry;
import si.kozolec.server.catalogue.PublishedVersion;
import si.kozolec.server.http.Document;
import tools.jackson.databind.json.JsonMapper;

/**
 * Serves what was published, under the addresses that schemas, contexts and links out there point at.
 *
 * <p>People who come to the same address of a model or version get a page; see the room {@code web}.
 */
@Path("/models/{subject}/{model}")
@Tag(name = "files")
@TellsProblems
public final class PublishedResource {

    /** For what {@code latest} means today. */
    public static final String A_WHILE = "public, max-age=300";

    /** JSON, when it is asked for; who says nothing gets the page. */
    private static final String JSON_ON_REQUEST = "application/json;qs=0.9";

    /** {@code models}, subject, model and version. */
    private static final int SEGMENTS_BEFORE_PATH = 4;

    private final Catalogue catalogue;
    private final Finder finder;
    private final Addresses addresses;
    private final JsonMapper json;
    private final PublishedFiles files;

    public PublishedResource(Catalogue catalogue, Addresses addresses, JsonMapper json) {
        this.catalogue = catalogue;
        this.finder = new Finder(catalogue);
        this.addresses = addresses;
        this.json = json;
        this.files = new PublishedFiles(catalogue, addresses);
    }

    @GET
    @Produces(JSON_ON_REQUEST)
    @Operation(operationId = "publishedModel", summary = "A model in its latest version: a page, JSON, or linked data")
    @ApiResponse(
            responseCode = "200",
            description = "The model",
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        schema = @Schema(implementation = ModelRepresentation.class)),
                @Content(mediaType = "text/turtle", schema = @Schema(type = "string")),
                @Content(mediaType = "application/ld+json", schema = @Schema(type = "object")),
                @Content(mediaType = "application/rdf+xml", schema = @Schema(type = "string")),
                @Content(mediaType = "application/n-triples", schema = @Schema(type = "string")),
                @Content(mediaType = MediaType.TEXT_HTML, schema = @Schema(type = "string"))
            })
    @ApiResponse(responseCode = "404", description = "No such model; the nearest names are told")
    public Document model(@PathParam("subject") String subject, @PathParam("model") String model) {
        ModelEntry entry = finder.model(subject, model);
        byte[] bytes = json.writeValueAsBytes(ModelRepresentation.from(
                finder.newest(entry), entry, entry.latest().orElse(null), addresses));
        Document document = Document.of(bytes, MediaType.APPLICATION_JSON_TYPE)
                .cached(A_WHILE)
                .with("Vary", "Accept");
        return entry.latest()
                .map(latest -> StandingHeaders.on(document, entry.standing(), latest, addresses))
                .orElse(document);
    }

    @GET
    @Path("/{version}")
    @Produces(JSON_ON_REQUEST)
    @Operation(
            operationId = "publishedVersion",
            summary = "A version of a model, 1.2.0 or latest: a page, JSON, or linked data")
    @ApiResponse(
            responseCode = "200",
            description = "The version",
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        schema = @Schema(implementation = ModelRepresentation.class)),
                @Content(mediaType = "text/turtle", schema = @Schema(type = "string")),
                @Content(mediaType = "application/ld+json", schema = @Schema(type = "object")),
                @Content(mediaType = "application/rdf+xml", schema = @Schema(type = "string")),
                @Content(mediaType = "application/n-triples", schema = @Schema(type = "string")),
                @Content(mediaType = MediaType.TEXT_HTML, schema = @Schema(type = "string"))
            })
    @ApiResponse(responseCode = "404", description = "No such model or version; the nearest names are told")
    public Document version(
            @PathParam("subject") String subject,
            @PathParam("model") String model,
            @PathParam("version") String version) {
        ModelEntry entry = finder.model(subject, model);
        PublishedVersion published = finder.version(entry, version);
        byte[] bytes = json.writeValueAsBytes(
                ModelRepresentation.from(catalogue.describe(published), entry, published, addresses));
        // Not for ever: the list of all versions in it grows.
        Document document = StandingHeaders.on(
                Document.of(bytes, MediaType.APPLICATION_JSON_TYPE)
                        .cached(A_WHILE)
                        .with("Vary", "Accept"),
                entry.standing(),
                published,
                addresses);
        return version.equals(Finder.LATEST)
                ? document.with("Content-Location", addresses.version(entry.id(), published.version()))
                : document;
    }

    @GET
    @Path("/{version}/{path: .+}")
    @Operation(
            operationId = "file",
            summary = "A file of a version, byte for byte, or one that is made from it",
            description =
                    "Made ones are schema.bundled.json, schema.bundled.draft07.json, context.jsonld, context.keyvalues.jsonld"
                            + " (moments typed, for readers of key-values), shapes.ttl, vocabulary.ttl, concepts.ttl and"
                            + " model.zip. A numbered version never changes. The type follows from the file, whatever"
                            + " Accept says.")
    @ApiResponse(
            responseCode = "200",
            description = "The file",
            headers = {
                @Header(
                        name = StandingHeaders.STATUS,
                        description = "How the version stands today when it should not be used any more",
                        schema = @Schema(allowableValues = {"deprecated", "withdrawn"})),
                @Header(
                        name = "Link",
                        description = "What to use instead, as rel=successor-version",
                        schema = @Schema(type = "string"))
            },
            content = @Content(mediaType = "*/*", schema = @Schema(type = "string", format = "binary")))
    @ApiResponse(responseCode = "304", description = "The caller already has it", content = @Content)
    @ApiResponse(responseCode = "404", description = "No such model, version or file")
    public Document file(
            @PathParam("subject") String subject,
            @PathParam("model") String model,
            @PathParam("version") String version,
            @PathParam("path") String path,
            @Context UriInfo request) {
        PublishedVersion published = finder.version(finder.model(subject, model), version);
        String written = request.getPathSegments(false).stream()
                .skip(SEGMENTS_BEFORE_PATH)
                .map(PathSegment::getPath)
                .collect(Collectors.joining("/"));
        return files.document(published, version.equals(Finder.LATEST), path, written)
                .orElseThrow(() -> finder.noFile(published, path));
    }
}
