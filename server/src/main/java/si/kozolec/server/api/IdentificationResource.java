package si.kozolec.server.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import si.kozolec.draft.Draft;
import si.kozolec.identification.Identification;
import si.kozolec.identification.Identifier;
import si.kozolec.payload.Limits;
import si.kozolec.server.http.Document;
import si.kozolec.server.http.Failure;
import si.kozolec.server.http.Problem;
import si.kozolec.server.http.Reason;
import tools.jackson.databind.json.JsonMapper;

/**
 * Tells which models a payload fits, for those who have data and look for their model; and drafts one when there is none. Nothing of
 * the payload is kept.
 */
@Path(IdentificationResource.PATH)
@Tag(name = "payloads")
@TellsProblems
public final class IdentificationResource {

    static final String PATH = "/api/v1/identify";

    private static final String ZIP = "application/zip";

    private final Identifier identifier;
    private final Addresses addresses;
    private final JsonMapper json;

    public IdentificationResource(Identifier identifier, Addresses addresses, JsonMapper json) {
        this.identifier = identifier;
        this.addresses = addresses;
        this.json = json;
    }

    @POST
    @Consumes(MediaType.WILDCARD)
    @Produces({MediaType.APPLICATION_JSON, ZIP})
    @Operation(
            operationId = "identify",
            summary = "Finds the models that a payload fits, best first, and drafts one when none fits",
            description = "Each model explains its score. With draft=zip the draft comes as a zip that POST"
                    + " /api/v1/submissions takes. A payload that cannot be read fits nothing, and findings say why.")
    @RequestBody(
            required = true,
            description =
                    "Entities of any kind: JSON in every representation, NDJSON, a notification, GeoJSON features,"
                            + " or a table (CSV) with a header; with or without type. The first 1,000 are looked at.",
            content = {
                @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(type = "object")),
                @Content(mediaType = "application/x-ndjson", schema = @Schema(type = "string")),
                @Content(mediaType = "text/csv", schema = @Schema(type = "string"))
            })
    @ApiResponse(
            responseCode = "200",
            description = "At most ten models with their reasons; a draft when none fits or when it was asked for",
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        schema = @Schema(implementation = IdentificationRepresentation.class)),
                @Content(mediaType = ZIP, schema = @Schema(type = "string", format = "binary"))
            })
    @ApiResponse(responseCode = "400", description = "A zip was asked for, and nothing in the payload could be read")
    public Response identify(
            @Parameter(
                            description = "Whether a draft is wanted although a model fits; zip answers with its files",
                            schema =
                                    @Schema(
                                            defaultValue = "false",
                                            allowableValues = {"true", "false", "zip"}))
                    @QueryParam("draft")
                    @Nullable String draft,
            @Parameter(
                            description =
                                    "What a draft is to be called, such as Parking-SI/BicycleRack; else a name is made up")
                    @QueryParam("model")
                    @Nullable String model,
            @HeaderParam(HttpHeaders.CONTENT_TYPE) @Nullable String mediaType,
            InputStream body)
            throws IOException {
        DraftQuestion question = DraftQuestion.from(draft, model);
        byte[] bytes = Bodies.limited(body, Limits.LONGEST_ENTITY);
        Identification found = identifier.identify(bytes, "", mediaType);
        Optional<Draft> made =
                question.wanted(found) ? Optional.of(question.draft(found, identifier)) : Optional.empty();
        if (question.zipped()) {
            return zip(made.orElseThrow(
                    () -> new Failure(new Problem(Reason.BAD_REQUEST, Reason.BAD_REQUEST.title(), parts(found)))));
        }
        byte[] answer = json.writeValueAsBytes(IdentificationRepresentation.from(found, made, addresses));
        return Response.ok(Document.once(answer, MediaType.APPLICATION_JSON_TYPE))
                .build();
    }

    private static List<Problem.Part> parts(Identification found) {
        return found.sample().findings().stream()
                .map(finding -> Problem.Part.inBody(finding.pointer(), finding.message()))
                .toList();
    }

    private static Response zip(Draft draft) {
        return Response.ok(Document.once(draft.zip(), MediaType.valueOf(ZIP)))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"" + draft.model().name() + ".zip\"")
                .build();
    }
}
