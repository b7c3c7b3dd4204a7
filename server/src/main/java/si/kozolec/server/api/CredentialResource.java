package si.kozolec.server.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.function.Function;
import si.kozolec.server.catalogue.Catalogue;
import si.kozolec.server.catalogue.ModelEntry;
import si.kozolec.server.catalogue.PublishedVersion;
import si.kozolec.server.gaiax.CredentialOffice;
import si.kozolec.server.http.Document;

/** Gives the signed credential of a version: what it is, whose, under which licence, and the digest of each of its files. */
@Path("/models/{subject}/{model}/{version}/credential")
@Tag(name = "gaia-x")
@TellsProblems
public final class CredentialResource {

    private final Finder finder;
    private final CredentialOffice office;
    private final Addresses addresses;

    public CredentialResource(Catalogue catalogue, CredentialOffice office, Addresses addresses) {
        this.finder = new Finder(catalogue);
        this.office = office;
        this.addresses = addresses;
    }

    @GET
    @Produces(CredentialMedia.CREDENTIAL)
    @Operation(
            operationId = "credential",
            summary = "The signed Gaia-X credential of a version: signed text, JSON to read, or a page",
            description =
                    "Issued once, and never again in other bytes (VC-JWT, ICAM 25.11). Whether it was revoked tells the"
                            + " list of status that it names.")
    @ApiResponse(
            responseCode = "200",
            description = "The credential",
            content = {
                @Content(mediaType = CredentialMedia.CREDENTIAL, schema = @Schema(type = "string")),
                @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(type = "object")),
                @Content(mediaType = MediaType.TEXT_HTML, schema = @Schema(type = "string"))
            })
    @ApiResponse(responseCode = "404", description = "No such model or version; the nearest names are told")
    @ApiResponse(responseCode = "503", description = "There is no key in order to sign it with; it is told why")
    public Document signed(
            @PathParam("subject") String subject,
            @PathParam("model") String model,
            @PathParam("version") String version) {
        return document(subject, model, version, jwt -> CredentialMedia.signed(jwt, CredentialMedia.CREDENTIAL));
    }

    @GET
    @Produces("application/json;qs=0.9")
    @Operation(operationId = "credential", hidden = true)
    public Document decoded(
            @PathParam("subject") String subject,
            @PathParam("model") String model,
            @PathParam("version") String version) {
        return document(subject, model, version, CredentialMedia::decoded);
    }

    private Document document(String subject, String model, String asked, Function<String, Document> form) {
        ModelEntry entry = finder.model(subject, model);
        PublishedVersion version = finder.version(entry, asked);
        String jwt = office.credential(entry, version).orElseThrow(() -> CredentialMedia.silent(office));
        Document document = form.apply(jwt).with("Vary", "Accept");
        String there = addresses.version(entry.id(), version.version()) + "/credential";
        return asked.equals(Finder.LATEST)
                ? document.cached(PublishedResource.A_WHILE).with("Content-Location", there)
                : document.cached(Document.FOR_EVER);
    }
}
