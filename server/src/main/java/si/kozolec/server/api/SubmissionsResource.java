package si.kozolec.server.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import si.kozolec.server.access.Person;
import si.kozolec.server.access.Role;
import si.kozolec.server.http.Call;
import si.kozolec.server.http.Document;
import si.kozolec.server.submission.ReviewDesk;
import si.kozolec.server.submission.Submission;
import si.kozolec.server.submission.SubmissionSummary;

/** Takes in submissions and shows the queue; each sees their own, curators see all. */
@Path("/api/v1/submissions")
@Produces(MediaType.APPLICATION_JSON)
@Needs(Role.SUBMITTER)
@Tag(name = "submissions")
@TellsProblems
public final class SubmissionsResource {

    private final ReviewDesk desk;
    private final SubmissionBodies bodies;
    private final SubmissionAnswers answers;

    public SubmissionsResource(ReviewDesk desk, SubmissionBodies bodies, SubmissionAnswers answers) {
        this.desk = desk;
        this.bodies = bodies;
        this.answers = answers;
    }

    @POST
    @Consumes({MediaType.APPLICATION_JSON, SubmissionBodies.ZIP})
    @Operation(
            operationId = "submit",
            summary = "Proposes new models, new versions, or that a model is deprecated",
            description =
                    "A zip, its files relative to the catalogue's root, or JSON with files. The checks have run when the"
                            + " answer comes. With git: git push …/git/models.git HEAD:refs/for/main.")
    @RequestBody(
            required = true,
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        schema =
                                @Schema(
                                        type = "object",
                                        example =
                                                "{\"title\":\"Parkirišča\",\"files\":[{\"path\":\"dataModel.Parking-SI/OffStreetParking/schema.json\",\"text\":\"…\"}]}")),
                @Content(mediaType = SubmissionBodies.ZIP, schema = @Schema(type = "string", format = "binary"))
            })
    @ApiResponse(
            responseCode = "201",
            description = "The submission; its address is in the header Location",
            content = @Content(schema = @Schema(implementation = SubmissionRepresentation.class)))
    public Response submit(
            @Parameter(description = "The title, when a zip is sent") @QueryParam("title") @DefaultValue("")
                    String title,
            @Parameter(description = "What to say about it, when a zip is sent")
                    @QueryParam("message")
                    @DefaultValue("")
                    String message,
            @Parameter(description = "Whether it is still being written, when a zip is sent")
                    @QueryParam("draft")
                    @DefaultValue("false")
                    boolean draft,
            @Context ContainerRequestContext request,
            InputStream body)
            throws IOException {
        var content = bodies.content(request.getMediaType(), body, title, message, draft);
        Submission submission = desk.submit(Caller.of(request).still(), content);
        return Response.created(URI.create(answers.address(submission.number())))
                .entity(answers.submission(submission))
                .build();
    }

    @GET
    @Operation(operationId = "submissions", summary = "The queue of submissions, those that changed last first")
    @ApiResponse(
            responseCode = "200",
            description = "A page of the queue; other pages by the header Link",
            content = @Content(schema = @Schema(implementation = SubmissionQueueRepresentation.class)))
    public Document queue(
            @Parameter(
                            description = "Only those in one of these states",
                            schema =
                                    @Schema(
                                            allowableValues = {
                                                "draft",
                                                "in-review",
                                                "changes-requested",
                                                "approved",
                                                "rejected",
                                                "withdrawn",
                                                "published"
                                            }))
                    @QueryParam("state")
                    List<String> states,
            @Parameter(ref = Described.PAGE) @QueryParam("page") @DefaultValue("1") String page,
            @Parameter(ref = Described.SIZE) @QueryParam("size") @DefaultValue("20") String size,
            @Context ContainerRequestContext request,
            @Context UriInfo uri) {
        Questions.Page wanted = Questions.page(page, size);
        List<SubmissionSummary> all = desk.list(Caller.of(request).person()).stream()
                .filter(answers.in(states))
                .sorted(Comparator.comparing(SubmissionSummary::changedAt).reversed())
                .toList();
        return answers.queue(all, wanted, Call.of(uri));
    }

    @GET
    @Path("/{number}")
    @Operation(operationId = "submission", summary = "A submission with all that happened to it")
    @ApiResponse(
            responseCode = "200",
            description = "The submission",
            content = @Content(schema = @Schema(implementation = SubmissionRepresentation.class)))
    @ApiResponse(responseCode = "404", description = "There is none that you may see")
    public Document submission(@PathParam("number") String number, @Context ContainerRequestContext request) {
        return answers.submission(desk.find(Caller.of(request).person(), SubmissionAnswers.number(number))
                .submission());
    }

    @GET
    @Path("/{number}/checks")
    @Operation(operationId = "checks", summary = "What the checks of a revision found")
    @ApiResponse(
            responseCode = "200",
            description = "Findings, the version that each model needs, and conflicts",
            content = @Content(schema = @Schema(implementation = ChecksRepresentation.class)))
    public Document checks(
            @PathParam("number") String number,
            @Parameter(description = "Of this revision; otherwise of the latest") @QueryParam("revision") @Nullable String revision,
            @Context ContainerRequestContext request) {
        Person by = Caller.of(request).person();
        int asked = SubmissionAnswers.number(number);
        Submission submission = desk.find(by, asked).submission();
        int which = answers.revision(submission, revision).revision();
        return answers.checks(desk.checks(by, asked, which), desk.policy());
    }

    @GET
    @Path("/{number}/diff")
    @Operation(
            operationId = "submissionDiff",
            summary = "What a revision changes: for each model what it means, then the texts line by line")
    @ApiResponse(
            responseCode = "200",
            description = "The difference to the catalogue as it stands now",
            content = @Content(schema = @Schema(implementation = DifferenceRepresentation.class)))
    public Document diff(
            @PathParam("number") String number,
            @Parameter(description = "Of this revision; otherwise of the latest") @QueryParam("revision") @Nullable String revision,
            @Context ContainerRequestContext request) {
        Submission submission = desk.find(Caller.of(request).person(), SubmissionAnswers.number(number))
                .submission();
        return answers.difference(desk, answers.revision(submission, revision));
    }

    @GET
    @Path("/{number}/files")
    @Operation(operationId = "submissionFiles", summary = "The files that a revision changes")
    @ApiResponse(
            responseCode = "200",
            description = "Their paths",
            content = @Content(schema = @Schema(type = "array", implementation = String.class)))
    public Document files(
            @PathParam("number") String number,
            @QueryParam("revision") @Nullable String revision,
            @Context ContainerRequestContext request) {
        Submission submission = desk.find(Caller.of(request).person(), SubmissionAnswers.number(number))
                .submission();
        return answers.json(desk.changedPaths(answers.revision(submission, revision)));
    }

    @GET
    @Path("/{number}/files/{path: .+}")
    @Produces(MediaType.WILDCARD)
    @Operation(operationId = "submissionFile", summary = "A file as it would be with a revision")
    @ApiResponse(responseCode = "200", description = "The file, byte for byte")
    public Document file(
            @PathParam("number") String number,
            @PathParam("path") String path,
            @QueryParam("revision") @Nullable String revision,
            @Context ContainerRequestContext request) {
        Submission submission = desk.find(Caller.of(request).person(), SubmissionAnswers.number(number))
                .submission();
        return answers.file(desk, answers.revision(submission, revision), path);
    }
}
