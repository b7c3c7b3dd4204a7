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
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import si.kozolec.credential.VerdictJson;
import si.kozolec.server.gaiax.CredentialOffice;
import si.kozolec.server.http.Document;
import si.kozolec.server.http.Failure;
import si.kozolec.server.http.Reason;
import tools.jackson.databind.json.JsonMapper;

/** Tells others who this server is, by which keys it signs, and whether what somebody has been shown holds. */
@Path("/")
@Tag(name = "gaia-x")
@TellsProblems
public final class IdentityResource {

    /** The address at which credentials are judged. */
    static final String VERIFY = "/api/v1/gaiax/verify";

    private static final int LARGEST = (1 << 20) + 1_000;
    private static final MediaType PEM = MediaType.valueOf("application/x-pem-file");

    private final CredentialOffice office;
    private final JsonMapper json;

    public IdentityResource(CredentialOffice office, JsonMapper json) {
        this.office = office;
        this.json = json;
    }

    @GET
    @Path("/.well-known/did.json")
    @Operation(
            operationId = "didDocument",
            summary = "The document of this server's identifier (did:web): its keys, old ones too")
    @ApiResponse(
            responseCode = "200",
            description = "The document",
            content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(type = "object")))
    @ApiResponse(responseCode = "503", description = "There never was a key; it is told why")
    public Document document() {
        byte[] document = office.identity().document().orElseThrow(() -> CredentialMedia.silent(office));
        return Document.of(document, MediaType.APPLICATION_JSON_TYPE);
    }

    @GET
    @Path("/did.json")
    @Operation(
            operationId = "didDocumentOfFolder",
            summary = "The same document, for a server that lies in a folder of another site")
    @ApiResponse(
            responseCode = "200",
            description = "The document",
            content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(type = "object")))
    public Document documentOfFolder() {
        return document();
    }

    @GET
    @Path("/.well-known/x509CertificateChain.pem")
    @Operation(operationId = "certificates", summary = "The certificates of the key that signs now, in PEM")
    @ApiResponse(
            responseCode = "200",
            description = "The certificates, the key's own first",
            content = @Content(mediaType = "application/x-pem-file", schema = @Schema(type = "string")))
    public Document chain() {
        return chain("");
    }

    @GET
    @Path("/gaia-x/chains/{key: key-[0-9]+}.pem")
    @Operation(operationId = "certificatesOfKey", summary = "The certificates of any key that ever signed, key-1")
    @ApiResponse(
            responseCode = "200",
            description = "The certificates, the key's own first",
            content = @Content(mediaType = "application/x-pem-file", schema = @Schema(type = "string")))
    @ApiResponse(responseCode = "404", description = "No such key")
    public Document chain(@PathParam("key") String key) {
        byte[] pem = office.identity().chain(key).orElseThrow(() -> {
            boolean silent = key.isEmpty() && !office.identity().signs();
            return silent
                    ? CredentialMedia.silent(office)
                    : new Failure(Reason.CREDENTIAL_NOT_FOUND, Reason.CREDENTIAL_NOT_FOUND.title());
        });
        return Document.of(pem, PEM);
    }

    @GET
    @Path("/api/v1/gaiax/identity")
    @Produces(MediaType.APPLICATION_JSON)
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
    @Path(VERIFY)
    @Consumes({
        CredentialMedia.CREDENTIAL,
        CredentialMedia.PRESENTATION,
        "application/jwt",
        "application/jose",
        MediaType.TEXT_PLAIN
    })
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "verifyCredential",
            summary = "Judges a credential or a presentation, check by check",
            description = "Of other issuers only those can be judged whose hosts the operator has named (gaiax-hosts). That"
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
