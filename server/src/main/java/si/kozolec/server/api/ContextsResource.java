package si.kozolec.server.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.ws.rs.Consumes;
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
import java.net.URI;
import java.util.List;
import java.util.stream.Collectors;
import si.kozolec.artifact.TermClash;
import si.kozolec.model.LocalizedText;
import si.kozolec.model.ModelId;
import si.kozolec.server.catalogue.Catalogue;
import si.kozolec.server.catalogue.ContextClashException;
import si.kozolec.server.catalogue.ContextSet;
import si.kozolec.server.catalogue.Contexts;
import si.kozolec.server.catalogue.NoRoomForContextsException;
import si.kozolec.server.catalogue.PublishedVersion;
import si.kozolec.server.http.Call;
import si.kozolec.server.http.Document;
import si.kozolec.server.http.Failure;
import si.kozolec.server.http.Problem;
import si.kozolec.server.http.Reason;
import tools.jackson.databind.json.JsonMapper;

/** Serves the contexts of subjects and of sets of models, and makes new sets. */
@Path("/contexts")
@Tag(name = "contexts")
@TellsProblems
public final class ContextsResource {

    private static final String LD_JSON = "application/ld+json";

    private final Contexts contexts;
    private final ContextFiles files;
    private final ContextWishes wishes;
    private final Addresses addresses;
    private final JsonMapper json;

    public ContextsResource(Catalogue catalogue, Contexts contexts, Addresses addresses, JsonMapper json) {
        this.contexts = contexts;
        this.files = new ContextFiles(contexts, addresses);
        this.wishes = new ContextWishes(new Finder(catalogue));
        this.addresses = addresses;
        this.json = json;
    }

    @GET
    @Path("/subjects/{subject}/{digest}")
    @Operation(
            operationId = "subjectContext",
            summary = "The @context of all models of a subject, in their latest versions",
            description =
                    "What lies under a digest never changes. The type is application/ld+json, whatever Accept says.")
    @ApiResponse(
            responseCode = "200",
            description = "The context; for latest, the header Content-Location tells the address that stays",
            content = @Content(mediaType = LD_JSON, schema = @Schema(type = "object")))
    @ApiResponse(responseCode = "404", description = "No such subject, or it never had that context")
    @ApiResponse(responseCode = "409", description = "Its models use one word for two things; all are told")
    public Document subject(
            @PathParam("subject") String subject,
            @Parameter(description = "A SHA-256 in hexadecimal, or latest") @PathParam("digest") String digest) {
        try {
            return files.subject(bare(subject), digest)
                    .orElseThrow(() -> noContext("subjects/" + subject + "/" + digest));
        } catch (ContextClashException e) {
            throw clash(e, "");
        }
    }

    @GET
    @Path("/sets/{digest}")
    @Operation(
            operationId = "setContext",
            summary = "The @context of a set of models",
            description = "Never changes. The type is application/ld+json, whatever Accept says.")
    @ApiResponse(
            responseCode = "200",
            description = "The context",
            content = @Content(mediaType = LD_JSON, schema = @Schema(type = "object")))
    @ApiResponse(responseCode = "404", description = "Nobody has made that set here")
    public Document set(@Parameter(description = "A SHA-256 in hexadecimal") @PathParam("digest") String digest) {
        return files.set(digest).orElseThrow(() -> noContext("sets/" + digest));
    }

    @POST
    @Path("/sets")
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "makeContext",
            summary = "Makes one @context for a chosen set of models",
            description =
                    "The address is the digest of the content: the same models give the same address, for ever. A model without"
                            + " a version counts in its latest one, as it is now. At most 200 models.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema =
                                    @Schema(
                                            type = "object",
                                            example =
                                                    "{\"models\":[\"Parking-SI/OffStreetParking@1.0.0\",\"Weather-SI/WeatherObserved@1.0.0\"]}")))
    @ApiResponse(
            responseCode = "200",
            description = "It was there already",
            content = @Content(schema = @Schema(implementation = ContextSetRepresentation.class)))
    @ApiResponse(
            responseCode = "201",
            description = "It is there now; its address is in the header Location",
            content = @Content(schema = @Schema(implementation = ContextSetRepresentation.class)))
    @ApiResponse(responseCode = "400", description = "What is wrong with the list, all of it")
    @ApiResponse(
            responseCode = "409",
            description = "Models use one word for two things; both models are named, for each word")
    @ApiResponse(responseCode = "503", description = "No more sets can be kept")
    public Response make(@Context UriInfo request, InputStream body) throws IOException {
        List<PublishedVersion> versions = wishes.read(body);
        ContextSet.Made made;
        try {
            made = contexts.make(versions);
        } catch (ContextClashException e) {
            throw clash(e, "/models");
        } catch (NoRoomForContextsException e) {
            throw new Failure(
                    Reason.CONTEXTS_FULL,
                    new LocalizedText(
                            "Naborov je že " + Contexts.MOST_SETS
                                    + ". Uporabite kontekst modela ali področja ali prosite upravljavca, naj stare odstrani.",
                            "There are " + Contexts.MOST_SETS
                                    + " sets already. Use the context of a model or a subject, or ask the operator to remove old ones."));
        }
        String address = addresses.absolute(
                Call.of(request), "/contexts/sets/" + made.set().digest());
        return Response.status(made.isNew() ? 201 : 200)
                .location(URI.create(address))
                .entity(Document.once(
                        json.writeValueAsBytes(ContextSetRepresentation.from(made, address)),
                        MediaType.APPLICATION_JSON_TYPE))
                .build();
    }

    private static String bare(String subject) {
        return subject.startsWith(ModelId.FOLDER_PREFIX) ? subject.substring(ModelId.FOLDER_PREFIX.length()) : subject;
    }

    private static Failure noContext(String asked) {
        String shown = asked.length() > 120 ? asked.substring(0, 120) + "…" : asked;
        return new Failure(
                Reason.CONTEXT_NOT_FOUND,
                new LocalizedText(
                        "Konteksta »" + shown
                                + "« tu ni. Kontekst področja: /contexts/subjects/Parking-SI/latest; nabor modelov"
                                + " naredi POST /contexts/sets.",
                        "There is no context \"" + shown
                                + "\" here. The context of a subject: /contexts/subjects/Parking-SI/latest;"
                                + " a set of models is made by POST /contexts/sets."));
    }

    private static Failure clash(ContextClashException e, String pointer) {
        List<Problem.Part> parts = e.clashes().stream()
                .map(clash -> Problem.Part.inBody(pointer, sentence(clash)))
                .toList();
        return new Failure(new Problem(
                Reason.CONTEXT_CLASH,
                new LocalizedText(
                        "Z isto besedo mislijo ti modeli različne stvari: " + words(e) + ".",
                        "These models mean different things by the same word: " + words(e) + "."),
                parts));
    }

    private static String words(ContextClashException e) {
        return e.clashes().stream().map(TermClash::subject).limit(20).collect(Collectors.joining(", "));
    }

    private static LocalizedText sentence(TermClash clash) {
        TermClash.Side one = clash.sides().get(0);
        TermClash.Side other = clash.sides().get(1);
        return new LocalizedText(
                "»" + clash.subject() + "« je v " + one.first() + " " + one.value() + ", v " + other.first() + " pa "
                        + other.value() + ".",
                "\"" + clash.subject() + "\" is " + one.value() + " in " + one.first() + " and " + other.value()
                        + " in " + other.first() + ".");
    }
}
