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
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import si.kozolec.model.LocalizedText;
import si.kozolec.rules.AssessmentJson;
import si.kozolec.rules.SelfAssessment;
import si.kozolec.server.catalogue.Catalogue;
import si.kozolec.server.http.Document;
import si.kozolec.server.http.Failure;
import si.kozolec.server.http.Problem;
import si.kozolec.server.http.Reason;

/** Tells how a version of a model stands by the requirements of MIM2, with evidence, for machines that gather such claims. */
@Path("/api/v1/models/{subject}/{model}/assessment")
@Tag(name = "models")
@TellsProblems
public final class AssessmentResource {

    private static final String EARL = "earl";
    private static final String JSON_LD = "application/ld+json";

    private final Finder finder;
    private final Assessments assessments;

    public AssessmentResource(Catalogue catalogue, Assessments assessments) {
        this.finder = new Finder(catalogue);
        this.assessments = assessments;
    }

    @GET
    @Operation(
            operationId = "assessment",
            summary =
                    "The MIM2 self-assessment of a version: passed, failed, not applicable, or for a person to decide",
            description = "As plain JSON, or in the W3C vocabulary EARL. A page for people is at /models/…/quality.")
    @ApiResponse(
            responseCode = "200",
            description = "Each requirement with its result and the findings behind it",
            content = {
                @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(type = "object")),
                @Content(mediaType = JSON_LD, schema = @Schema(type = "object"))
            })
    @ApiResponse(responseCode = "404", description = "No such model or version; the nearest names are told")
    public Document assessment(
            @PathParam("subject") String subject,
            @PathParam("model") String model,
            @Parameter(description = "The version, such as 1.0.0, or latest")
                    @QueryParam("version")
                    @DefaultValue(Finder.LATEST)
                    String version,
            @Parameter(schema = @Schema(allowableValues = {"json", EARL})) @QueryParam("form") @DefaultValue("json")
                    String form) {
        if (!form.equals(EARL) && !form.equals("json")) {
            LocalizedText allowed = new LocalizedText("Dovoljeno je json ali earl.", "Allowed are json and earl.");
            throw new Failure(
                    new Problem(Reason.INVALID_REQUEST, allowed, List.of(Problem.Part.inParameter("form", allowed))));
        }
        SelfAssessment assessment =
                SelfAssessment.of(assessments.of(finder.version(finder.model(subject, model), version)));
        return form.equals(EARL)
                ? Document.of(AssessmentJson.earl(assessment), MediaType.valueOf(JSON_LD))
                : Document.of(AssessmentJson.plain(assessment), MediaType.APPLICATION_JSON_TYPE);
    }
}
