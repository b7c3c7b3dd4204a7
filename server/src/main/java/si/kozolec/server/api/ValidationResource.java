package si.kozolec.server.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import si.kozolec.payload.PayloadReader;
import si.kozolec.server.http.Call;
import si.kozolec.server.http.Document;
import si.kozolec.validation.Judge;
import si.kozolec.validation.ReportJson;
import si.kozolec.validation.Totals;
import si.kozolec.validation.UnknownModelException;
import tools.jackson.databind.json.JsonMapper;

/** Judges payloads: one entity, an array, or NDJSON of any length. Nothing of them is kept. */
@Path(Validations.PATH)
@Tag(name = "payloads")
@TellsProblems
public final class ValidationResource {

    private static final String LINES = "application/x-ndjson";

    private final Judge judge;
    private final Finder finder;
    private final Duration atMost;
    private final JsonMapper json;

    /**
     * @param atMost how long one request may be judged
     * @param json writes problems
     */
    public ValidationResource(Judge judge, Finder finder, Duration atMost, JsonMapper json) {
        this.judge = judge;
        this.finder = finder;
        this.atMost = atMost;
        this.json = json;
    }

    @POST
    @Consumes(MediaType.WILDCARD)
    @Produces({MediaType.APPLICATION_JSON, LINES})
    @ChecksParameters
    @Operation(
            operationId = "validate",
            summary = "Judges a payload",
            description = "Entities about which there is nothing to say are only counted, unless there is only one."
                    + " With Accept: application/x-ndjson each result is a line, sent as soon as it is known;"
                    + " the last line is the summary, or a problem when not everything could be judged."
                    + " As with brokers, the @context may stand in the header Link; it is never fetched.")
    @RequestBody(
            required = true,
            description =
                    "An entity, an array of entities, a notification, GeoJSON features, or NDJSON; gzip is unpacked",
            content = {
                @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(type = "object")),
                @Content(mediaType = "application/ld+json", schema = @Schema(type = "object")),
                @Content(mediaType = LINES, schema = @Schema(type = "string"))
            })
    @ApiResponse(
            responseCode = "200",
            description = "The report, also when the payload has errors",
            content = @Content(schema = @Schema(implementation = ReportRepresentation.class)))
    @ApiResponse(
            responseCode = "422",
            description = "The report of a payload with errors, when fail=true was asked for",
            content = @Content(schema = @Schema(implementation = ReportRepresentation.class)))
    @ApiResponse(responseCode = "404", description = "No such model or version; the nearest names are told")
    public Response validate(
            @Parameter(
                            description =
                                    "Model to judge by, with @ and a version if need be, such as"
                                            + " Parking-SI/OffStreetParking@1.0.0; without it the model is found by type and @context")
                    @QueryParam("model")
                    @Nullable String model,
            @Parameter(
                            description = "The shape that the payload must have",
                            schema =
                                    @Schema(
                                            defaultValue = "auto",
                                            allowableValues = {"auto", "keyvalues", "normalized", "concise", "ngsiv2"}))
                    @QueryParam("representation")
                    @Nullable String representation,
            @Parameter(
                            description = "Whether unknown attributes and wrong formats are errors",
                            schema = @Schema(type = "boolean", defaultValue = "false"))
                    @QueryParam("strict")
                    @Nullable String strict,
            @Parameter(
                            description = "Whether each of several values over time is judged, and not only the latest",
                            schema = @Schema(type = "boolean", defaultValue = "false"))
                    @QueryParam("all-instances")
                    @Nullable String allInstances,
            @Parameter(
                            description = "Whether a payload with errors is answered with 422",
                            schema = @Schema(type = "boolean", defaultValue = "false"))
                    @QueryParam("fail")
                    @Nullable String fail,
            @Context UriInfo request,
            @Context HttpHeaders headers,
            InputStream body)
            throws IOException {
        List<String> links = headers.getRequestHeaders().getOrDefault(HttpHeaders.LINK, List.of());
        ValidationQuestion question =
                ValidationQuestion.from(Call.of(request), headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE), links);
        try {
            judge.prepare(question.wanted());
        } catch (UnknownModelException e) {
            throw finder.unknown(e);
        }
        PayloadReader payload =
                PayloadReader.open(body, "", headers.getHeaderString(HttpHeaders.CONTENT_TYPE), n -> {});
        boolean lines = headers.getAcceptableMediaTypes().stream()
                .anyMatch(type -> type.toString().startsWith(LINES));
        return lines && !question.fail() ? streamed(question, payload) : whole(question, payload);
    }

    private Response whole(ValidationQuestion question, PayloadReader payload) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        Totals totals;
        try (ReportJson report = ReportJson.document(bytes, question.language())) {
            totals = new ValidationRun(judge, question.wanted(), report, atMost).over(payload);
        }
        return Response.status(question.fail() && !totals.conforms() ? 422 : 200)
                .entity(Document.once(bytes.toByteArray(), MediaType.APPLICATION_JSON_TYPE))
                .build();
    }

    private Response streamed(ValidationQuestion question, PayloadReader payload) {
        return Response.ok(new StreamedReport(judge, question, payload, atMost, json), LINES)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }
}
