package si.kozolec.server.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import si.kozolec.server.gaiax.CredentialOffice;
import si.kozolec.server.http.Document;

/** Tells others, where the method of identifiers looks for it, who this server is and by which keys it signs. */
@Path("/")
@Tag(name = "gaia-x")
@TellsProblems
public final class IdentityResource {

    private final CredentialOffice office;

    public IdentityResource(CredentialOffice office) {
        this.office = office;
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
        return CredentialMedia.chain(office, "");
    }
}
