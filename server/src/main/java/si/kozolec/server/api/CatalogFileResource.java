package si.kozolec.server.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;
import org.jspecify.annotations.Nullable;
import si.kozolec.server.dcat.RdfForm;
import si.kozolec.server.http.Document;

/** Answers portals that name the form of the catalogue in its address, as harvesters of CKAN do. */
@Path("/catalog.{ending: ttl|jsonld|rdf|xml|nt}")
@Tag(name = "catalogue")
@TellsProblems
public final class CatalogFileResource {

    private final CatalogResource catalog;

    public CatalogFileResource(CatalogResource catalog) {
        this.catalog = catalog;
    }

    @GET
    @Operation(operationId = "catalogFile", summary = "The catalogue in DCAT-AP 3 and ADMS, in the form of that ending")
    @ApiResponse(
            responseCode = "200",
            description = "A page that can be read alone",
            content = @Content(mediaType = "*/*", schema = @Schema(type = "string")))
    @ApiResponse(responseCode = "304", description = "The caller already has it", content = @Content)
    @ApiResponse(responseCode = "400", description = "Parameters that are unknown or wrong, all of them")
    @ApiResponse(responseCode = "404", description = "There is no such page")
    @ApiResponse(responseCode = "410", description = "That state is not kept any more: begin again at the first page")
    public Document file(
            @PathParam("ending") String ending,
            @Parameter(schema = @Schema(minimum = "1", defaultValue = "1", type = "integer"))
                    @QueryParam(CatalogFiles.PAGE)
                    @Nullable String page,
            @QueryParam(CatalogFiles.STATE) @Nullable String state,
            @QueryParam(CatalogFiles.SINCE) @Nullable String modifiedSince,
            @Context UriInfo uri) {
        return catalog.answer(RdfForm.ofEnding(ending).orElseThrow(), page, state, modifiedSince, uri);
    }
}
