package si.kozolec.server.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Set;
import si.kozolec.server.catalogue.Catalogue;
import si.kozolec.server.dcat.CatalogOptions;
import si.kozolec.server.http.Document;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Speaks the catalogue part of the Dataspace Protocol 2025-1, so that connectors find the models. Nothing is negotiated: see {@link
 * DspRefusals}.
 */
@Path("/")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "data spaces")
public final class DspResource {

    private static final int LARGEST_MESSAGE = 64 * 1024;
    private static final Set<String> REQUESTS = Set.of(
            "CatalogRequestMessage",
            "dspace:CatalogRequestMessage",
            "https://w3id.org/dspace/2025/1/CatalogRequestMessage");

    private final DspAnswers answers;
    private final Addresses addresses;
    private final JsonMapper json;

    public DspResource(Catalogue catalogue, CatalogOptions options, Addresses addresses, JsonMapper json) {
        this.answers = new DspAnswers(catalogue, options);
        this.addresses = addresses;
        this.json = json;
    }

    @GET
    @Path(".well-known/dspace-version")
    @Operation(operationId = "dspVersions", summary = "Which versions of the Dataspace Protocol are spoken, and where")
    @ApiResponse(
            responseCode = "200",
            description = "The versions",
            content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(type = "object")))
    @TellsProblems
    public Document versions() {
        ObjectNode versions = json.createObjectNode();
        versions.putArray("protocolVersions")
                .addObject()
                .put("version", "2025-1")
                .put("path", addresses.path("/dsp"))
                .put("binding", "HTTPS");
        return Document.of(json.writeValueAsBytes(versions), MediaType.APPLICATION_JSON_TYPE);
    }

    @POST
    @Path("dsp/catalog/request")
    @Operation(
            operationId = "dspCatalog",
            summary = "The catalogue for connectors of data spaces (Dataspace Protocol 2025-1)",
            description = "Filters are not understood. Contexts are known by their address and never fetched.")
    @RequestBody(
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema =
                                    @Schema(
                                            type = "object",
                                            example = "{\"@context\":[\"" + DspAnswers.CONTEXT
                                                    + "\"],\"@type\":\"CatalogRequestMessage\"}")))
    @ApiResponse(
            responseCode = "200",
            description = "A Catalog: each model in its newest version is a Dataset with an Offer",
            content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(type = "object")))
    @ApiResponse(
            responseCode = "400",
            description = "A CatalogError: no CatalogRequestMessage, or one with a filter",
            content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(type = "object")))
    @ApiResponse(
            responseCode = "413",
            description = "A CatalogError: more than 64 kB",
            content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(type = "object")))
    public Response catalog(InputStream body, @Context UriInfo uri) throws IOException {
        byte[] bytes = body.readNBytes(LARGEST_MESSAGE + 1);
        if (bytes.length > LARGEST_MESSAGE) {
            return refused(
                    413, "CatalogError", "message-too-large", "A message has " + LARGEST_MESSAGE + " bytes at most.");
        }
        JsonNode message;
        try {
            message = json.readTree(bytes);
        } catch (JacksonException e) {
            message = MissingNode.getInstance();
        }
        if (!REQUESTS.contains(message.path("@type").asString(""))) {
            return refused(400, "CatalogError", "invalid-message", "The body must be a CatalogRequestMessage in JSON.");
        }
        if (!knowsContexts(message.path("@context"))) {
            return refused(
                    400,
                    "CatalogError",
                    "unknown-context",
                    "Nothing is fetched here, so the @context must be " + DspAnswers.CONTEXT
                            + " or stand in the message.");
        }
        if (!message.path("filter").isMissingNode() && !message.path("filter").isEmpty()) {
            return refused(400, "CatalogError", "filter-not-supported", "Filters are not understood; ask without one.");
        }
        return Response.ok(document(answers.catalog(addresses.base(uri)))).build();
    }

    @GET
    @Path("dsp/catalog/datasets/{id: .+}")
    @Operation(
            operationId = "dspDataset",
            summary = "One dataset of the Dataspace Protocol's catalogue, by its @id or by S/M or S/M/V")
    @ApiResponse(
            responseCode = "200",
            description = "A Dataset",
            content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(type = "object")))
    @ApiResponse(
            responseCode = "404",
            description = "A CatalogError: there is no such dataset",
            content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(type = "object")))
    public Response dataset(@PathParam("id") String id, @Context UriInfo uri) {
        return answers.find(id)
                .map(version -> Response.ok(Document.of(
                                json.writeValueAsBytes(answers.dataset(version, addresses.base(uri))),
                                MediaType.APPLICATION_JSON_TYPE))
                        .build())
                .orElseGet(() -> refused(404, "CatalogError", "dataset-not-found", "There is no such dataset."));
    }

    private static boolean knowsContexts(JsonNode context) {
        List<JsonNode> contexts = context.isArray() ? List.copyOf(context.values()) : List.of(context);
        return contexts.stream()
                .allMatch(one -> one.isObject()
                        || one.isMissingNode()
                        || one.asString("").startsWith("https://w3id.org/dspace/"));
    }

    private Response refused(int status, String type, String code, String reason) {
        return Response.status(status)
                .entity(document(DspAnswers.error(type, code, reason)))
                .build();
    }

    private Document document(ObjectNode message) {
        return Document.once(json.writeValueAsBytes(message), MediaType.APPLICATION_JSON_TYPE);
    }
}
