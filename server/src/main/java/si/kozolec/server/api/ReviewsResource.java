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
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Locale;
import si.kozolec.server.access.Person;
import si.kozolec.server.access.Role;
import si.kozolec.server.http.Document;
import si.kozolec.server.submission.Command;
import si.kozolec.server.submission.Event;
import si.kozolec.server.submission.Place;
import si.kozolec.server.submission.ReviewDesk;

/** Lets people work on a submission: revise, discuss, suggest, vote, and bring it to its end. Who may what, the desk decides. */
@Path("/api/v1/submissions")
@Produces(MediaType.APPLICATION_JSON)
@Needs(Role.SUBMITTER)
@Tag(name = "submissions")
@ApiResponse(
        responseCode = "200",
        description = "The submission as it stands now",
        content = @Content(schema = @Schema(implementation = SubmissionRepresentation.class)))
@ApiResponse(responseCode = "409", description = "Not in this state, or not on this revision; the reason is told")
// Written out: beside other answers of a class, the describer does not look into annotations.
@ApiResponse(
        responseCode = "default",
        description = "A problem (RFC 9457), all of it at once",
        content =
                @Content(
                        mediaType = "application/problem+json",
                        schema = @Schema(ref = "#/components/schemas/Problem")))
public final class ReviewsResource {

    private final ReviewDesk desk;
    private final SubmissionBodies bodies;
    private final SubmissionAnswers answers;

    public ReviewsResource(ReviewDesk desk, SubmissionBodies bodies, SubmissionAnswers answers) {
        this.desk = desk;
        this.bodies = bodies;
        this.answers = answers;
    }

    @POST
    @Path("/{number}/revisions")
    @Consumes({MediaType.APPLICATION_JSON, SubmissionBodies.ZIP})
    @Operation(operationId = "revise", summary = "Sends a new revision; it stands for itself, and needs new votes")
    @RequestBody(
            required = true,
            content = {
                @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(type = "object")),
                @Content(mediaType = SubmissionBodies.ZIP, schema = @Schema(type = "string", format = "binary"))
            })
    public Document revise(
            @PathParam("number") String number,
            @Parameter(description = "What to say about it, when a zip is sent")
                    @QueryParam("message")
                    @DefaultValue("")
                    String message,
            @QueryParam("draft") @DefaultValue("false") boolean draft,
            @Context ContainerRequestContext request,
            InputStream body)
            throws IOException {
        var content = bodies.content(request.getMediaType(), body, "", message, draft);
        return answers.submission(desk.revise(person(request), number(number), content));
    }

    @POST
    @Path("/{number}/comments")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "comment",
            summary = "Says something",
            description =
                    "About the whole, or with file, line or pointer about a place; with thread as an answer in that thread.")
    public Document comment(
            @PathParam("number") String number,
            @Context ContainerRequestContext request,
            @RequestBody(content = @Content(schema = @Schema(type = "object", example = "{\"text\":\"…\"}")))
                    InputStream body)
            throws IOException {
        Bodies said = Bodies.read(body);
        String file = said.text("file");
        Place place = new Place(file.isEmpty() ? null : file, said.number("line"), said.text("pointer"));
        int thread = said.number("thread");
        String text = said.text("text");
        said.require();
        return answers.submission(desk.comment(person(request), number(number), thread, place, text));
    }

    @POST
    @Path("/{number}/threads/{thread}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "resolve", summary = "Settles a thread, or takes it up again")
    public Document resolve(
            @PathParam("number") String number,
            @PathParam("thread") String thread,
            @Context ContainerRequestContext request,
            @RequestBody(content = @Content(schema = @Schema(type = "object", example = "{\"resolved\":true}")))
                    InputStream body)
            throws IOException {
        Bodies said = Bodies.read(body);
        boolean resolved = said.flag("resolved", true);
        said.require();
        return answers.submission(desk.resolve(person(request), number(number), number(thread), resolved));
    }

    @POST
    @Path("/{number}/suggestions")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "suggest", summary = "Proposes another wording of a text that stands once in a file")
    public Document suggest(
            @PathParam("number") String number,
            @Context ContainerRequestContext request,
            @RequestBody(content = @Content(schema = @Schema(type = "object"))) InputStream body)
            throws IOException {
        Bodies said = Bodies.read(body);
        Command.Suggest suggestion = new Command.Suggest(
                person(request),
                said.number("revision"),
                said.text("file"),
                said.text("oldText"),
                said.text("newText"),
                said.text("reason"));
        said.require();
        return answers.submission(desk.suggest(person(request), number(number), suggestion));
    }

    @POST
    @Path("/{number}/suggestions/accepted")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "accept", summary = "Takes over suggestions, which makes a new revision")
    public Document accept(
            @PathParam("number") String number,
            @Context ContainerRequestContext request,
            @RequestBody(content = @Content(schema = @Schema(type = "object", example = "{\"suggestions\":[1]}")))
                    InputStream body)
            throws IOException {
        Bodies said = Bodies.read(body);
        List<Integer> suggestions = said.numbers("suggestions");
        said.require();
        return answers.submission(desk.accept(person(request), number(number), suggestions));
    }

    @POST
    @Path("/{number}/reviews")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "review", summary = "Votes on a revision: approve or request-changes")
    public Document review(
            @PathParam("number") String number,
            @Context ContainerRequestContext request,
            @RequestBody(
                            content =
                                    @Content(
                                            schema =
                                                    @Schema(
                                                            type = "object",
                                                            example = "{\"verdict\":\"approve\",\"revision\":1}")))
                    InputStream body)
            throws IOException {
        Bodies said = Bodies.read(body);
        String verdict = said.text("verdict").toLowerCase(Locale.ROOT);
        Event.Verdict vote =
                verdict.equals(Event.Verdict.APPROVE.code()) ? Event.Verdict.APPROVE : Event.Verdict.REQUEST_CHANGES;
        if (!verdict.equals(vote.code())) {
            said.refuse(
                    "verdict", "Dovoljeno je approve ali request-changes.", "Allowed are approve and request-changes.");
        }
        int revision = said.number("revision");
        String text = said.text("text");
        said.require();
        return answers.submission(desk.review(person(request), number(number), revision, vote, text));
    }

    @POST
    @Path("/{number}/publish")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "publish", summary = "Makes the latest revision part of the catalogue")
    public Document publish(
            @PathParam("number") String number,
            @Context ContainerRequestContext request,
            @RequestBody(content = @Content(schema = @Schema(type = "object", example = "{\"revision\":1}")))
                    InputStream body)
            throws IOException {
        Bodies said = Bodies.read(body);
        int revision = said.number("revision");
        said.require();
        return answers.submission(desk.publish(person(request), number(number), revision));
    }

    @POST
    @Path("/{number}/reject")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "reject", summary = "Ends a submission: the repository does not want it")
    public Document reject(
            @PathParam("number") String number,
            @Context ContainerRequestContext request,
            @RequestBody(content = @Content(schema = @Schema(type = "object"))) InputStream body)
            throws IOException {
        Bodies said = Bodies.read(body);
        String text = said.text("text");
        said.require();
        return answers.submission(desk.reject(person(request), number(number), text));
    }

    @POST
    @Path("/{number}/withdraw")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "withdraw", summary = "Ends a submission: its author does not want it any more")
    public Document withdraw(
            @PathParam("number") String number,
            @Context ContainerRequestContext request,
            @RequestBody(content = @Content(schema = @Schema(type = "object"))) InputStream body)
            throws IOException {
        Bodies said = Bodies.read(body);
        String text = said.text("text");
        said.require();
        return answers.submission(desk.withdraw(person(request), number(number), text));
    }

    private static Person person(ContainerRequestContext request) {
        return Caller.of(request).still();
    }

    private static int number(String text) {
        return SubmissionAnswers.number(text);
    }
}
