package si.kozolec.server.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import si.kozolec.credential.VerdictJson;
import si.kozolec.server.gaiax.CredentialOffice;
import si.kozolec.server.http.Document;
import tools.jackson.databind.json.JsonMapper;

/** Tells how it stands with this server's identity, and whether what somebody has been shown holds. */
@Path("/api/v1/gaiax")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "gaia-x")
@TellsProblems
public final class VerifyResource {

    /** The address at which credentials are judged. */
    static final String VERIFY = "/api/v1/gaiax/verify";

    private static final int LARGEST = (1 << 20) + 1_000;

    private final CredentialOffice office;
    private final JsonMapper json;

    public VerifyResource(CredentialOffice office, JsonMapper json) {
        this.office = office;
        this.json = json;
    }

    @GET
    @Path("/identity")
    @Operation(
            operationId = "identity",
            summary = "Who signs, with which keys, and what the self-check has found",
            description = "Nothing is signed while a line of the self-check has failed.")
    @ApiResponse(
            responseCode = "200",
            description = "The identity",
            content = @Content(schema = @Schema(implementation = IdentityRepresentation.class)))
    public Document identity() {
        return Document.of(
                json.writeValueAsBytes(IdentityRepresentation.from(office)), MediaType.APPLICATION_JSON_TYPE);
    }

    @POST
    @Path("/verify")
    @Consumes({
        CredentialMedia.CREDENTIAL,
        CredentialMedia.PRESENTATION,
        "application/jwt",
        "application/jose",
        MediaType.TEXT_PLAIN
    })
    @Operation(
            operationId = "verifyCredential",
            summary = "Judges a credential or a presentation, check by check",
            description =
                    "Of other issuers only those can be judged whose hosts the operator has named (gaiax-hosts). That"
                            + " something does not hold is an answer, not a problem.")
    @ApiResponse(
            responseCode = "200",
            description = "The verdict: holds, kind, id, issuer, types, and for each check its outcome (passed, failed,"
                    + " unreadable, skipped) and a message in both languages",
            content = @Content(schema = @Schema(type = "object")))
    @ApiResponse(responseCode = "413", description = "No credential is that large")
    public Document verify(InputStream body) throws IOException {
        String text = new String(Bodies.limited(body, LARGEST), StandardCharsets.UTF_8);
        return Document.once(
                json.writeValueAsBytes(VerdictJson.members(office.verify(text))), MediaType.APPLICATION_JSON_TYPE);
    }
}
