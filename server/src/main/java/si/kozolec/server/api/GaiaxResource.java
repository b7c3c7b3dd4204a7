package si.kozolec.server.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.ArraySchema;
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
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import si.kozolec.model.LocalizedText;
import si.kozolec.server.gaiax.CredentialOffice;
import si.kozolec.server.http.Document;
import si.kozolec.server.http.Failure;
import si.kozolec.server.http.Problem;
import si.kozolec.server.http.Reason;
import tools.jackson.databind.json.JsonMapper;

/** What this server says about its organisation, which credentials were revoked, and what happened to credentials, in order. */
@Path("/gaia-x")
@Tag(name = "gaia-x")
@TellsProblems
public final class GaiaxResource {

    private static final int LONGEST_WORD = 500;

    private final CredentialOffice office;
    private final JsonMapper json;

    public GaiaxResource(CredentialOffice office, JsonMapper json) {
        this.office = office;
        this.json = json;
    }

    @GET
    @Path("/{name: [a-z0-9][a-z0-9-]*}.jwt")
    @Operation(
            operationId = "statement",
            summary =
                    "A credential about the organisation: legal-person, tandc, service-offering, or one that others have issued")
    @ApiResponse(
            responseCode = "200",
            description = "The credential",
            content = @Content(mediaType = CredentialMedia.CREDENTIAL, schema = @Schema(type = "string")))
    @ApiResponse(
            responseCode = "404",
            description = "The operator has not said enough for it, or there is none of that name")
    @ApiResponse(responseCode = "503", description = "There is no key in order to sign it with; it is told why")
    public Document statement(@PathParam("name") String name) {
        String jwt = office.statement(name)
                .orElseThrow(() -> office.statements().contains(name)
                        ? CredentialMedia.silent(office)
                        : notFound(
                                "Poverila »" + shown(name) + "« ni. Na voljo so: " + names() + ".",
                                "There is no credential \"" + shown(name) + "\". There are: " + names() + "."));
        return CredentialMedia.signed(jwt, CredentialMedia.CREDENTIAL);
    }

    @GET
    @Path("/vp.jwt")
    @Operation(
            operationId = "presentation",
            summary = "All credentials about the organisation, shown together; made at each call, good for ten minutes")
    @ApiResponse(
            responseCode = "200",
            description = "The presentation",
            content = @Content(mediaType = CredentialMedia.PRESENTATION, schema = @Schema(type = "string")))
    @ApiResponse(responseCode = "404", description = "The operator has not said who publishes")
    public Document presentation(
            @Parameter(description = "A word to be seen again in it") @QueryParam("nonce") @Nullable String nonce,
            @Parameter(description = "For whom it is") @QueryParam("aud") @Nullable String audience) {
        if (office.statements().isEmpty()) {
            throw notFound(
                    "Ni ničesar, kar bi predstavili: upravljavec ni povedal, kdo objavlja (gaiax-name).",
                    "There is nothing to show: the operator has not said who publishes (gaiax-name).");
        }
        String jwt = office.presentation(word("nonce", nonce), word("aud", audience))
                .orElseThrow(() -> CredentialMedia.silent(office));
        return CredentialMedia.signed(jwt, CredentialMedia.PRESENTATION).cached("no-store");
    }

    @GET
    @Path("/chains/{key: key-[0-9]+}.pem")
    @Operation(operationId = "certificatesOfKey", summary = "The certificates of any key that ever signed, key-1")
    @ApiResponse(
            responseCode = "200",
            description = "The certificates, the key's own first",
            content = @Content(mediaType = "application/x-pem-file", schema = @Schema(type = "string")))
    @ApiResponse(responseCode = "404", description = "No such key")
    public Document chain(@PathParam("key") String key) {
        return CredentialMedia.chain(office, key);
    }

    @GET
    @Path("/status/{list: [1-9][0-9]*}")
    @Operation(
            operationId = "statusList",
            summary = "Which credentials were revoked, one bit each (W3C Bitstring Status List)")
    @ApiResponse(
            responseCode = "200",
            description = "The list, signed",
            content = @Content(mediaType = CredentialMedia.CREDENTIAL, schema = @Schema(type = "string")))
    @ApiResponse(responseCode = "404", description = "No such list")
    public Document status(@PathParam("list") int list) {
        String jwt = office.statusList(list)
                .orElseThrow(() -> office.identity().signs()
                        ? notFound("Takega seznama ni.", "There is no such list.")
                        : CredentialMedia.silent(office));
        return CredentialMedia.signed(jwt, CredentialMedia.CREDENTIAL);
    }

    @GET
    @Path("/terms.txt")
    @Operation(operationId = "termsOfUse", summary = "The terms of use that the service offering names")
    @ApiResponse(
            responseCode = "200",
            description = "The terms",
            content = @Content(mediaType = MediaType.TEXT_PLAIN, schema = @Schema(type = "string")))
    public Document terms() {
        return Document.of(CredentialOffice.termsOfUse(), MediaType.TEXT_PLAIN_TYPE.withCharset("utf-8"));
    }

    @GET
    @Path("/credentials-events")
    @Operation(
            operationId = "credentialsEvents",
            summary = "What happened to credentials, as CloudEvents, the oldest first",
            description =
                    "As a Credential Event Service gives them: data_base64 carries the credential verbatim. Who harvests asks"
                            + " for what came after the last event received.")
    @ApiResponse(
            responseCode = "200",
            description = "The events of the page",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            array =
                                    @ArraySchema(
                                            schema = @Schema(implementation = CredentialEventRepresentation.class))))
    public Document events(
            @Parameter(description = "Which page, from 0") @QueryParam("page") @DefaultValue("0") String page,
            @Parameter(description = "How many events a page has, 1 to 100") @QueryParam("size") @DefaultValue("20")
                    String size,
            @Parameter(description = "The id of the last event that was received; those after it are wanted")
                    @QueryParam("lastReceivedID")
                    @Nullable String lastReceived,
            @Parameter(
                            description =
                                    "Only events of that type: si.kozolec.model.published, si.kozolec.model.withdrawn, eu.gaia-x.credential")
                    @QueryParam("type")
                    @Nullable String type) {
        EventQuestion question = EventQuestion.of(page, size, lastReceived, type);
        List<CredentialEventRepresentation> events = question.from(office.events()).stream()
                .map(event -> CredentialEventRepresentation.from(event, office))
                .toList();
        return Document.of(json.writeValueAsBytes(events), MediaType.APPLICATION_JSON_TYPE);
    }

    @GET
    @Path("/credentials-events/{id: [0-9]+}")
    @Operation(operationId = "credentialsEvent", summary = "One of the events")
    @ApiResponse(
            responseCode = "200",
            description = "The event",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = CredentialEventRepresentation.class)))
    @ApiResponse(responseCode = "404", description = "No such event")
    public Document event(@PathParam("id") String id) {
        CredentialEventRepresentation found = office.events().stream()
                .filter(event -> event.id().equals(id))
                .findFirst()
                .map(event -> CredentialEventRepresentation.from(event, office))
                .orElseThrow(() -> notFound("Takega dogodka ni.", "There is no such event."));
        return Document.of(json.writeValueAsBytes(found), MediaType.APPLICATION_JSON_TYPE)
                .cached(Document.FOR_EVER);
    }

    private String names() {
        List<String> names = office.statements();
        return names.isEmpty() ? "-" : String.join(", ", names);
    }

    private static Optional<String> word(String parameter, @Nullable String said) {
        if (said != null && said.length() > LONGEST_WORD) {
            LocalizedText message = new LocalizedText(
                    "Dovoljenih je največ " + LONGEST_WORD + " znakov.", "At most " + LONGEST_WORD + " characters.");
            throw new Failure(new Problem(
                    Reason.INVALID_REQUEST, message, List.of(Problem.Part.inParameter(parameter, message))));
        }
        return Optional.ofNullable(said);
    }

    private static String shown(String text) {
        return text.length() > 80 ? text.substring(0, 80) + "…" : text;
    }

    private static Failure notFound(String sl, String en) {
        return new Failure(Reason.CREDENTIAL_NOT_FOUND, new LocalizedText(sl, en));
    }
}
