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
import si.kozolec.model.ModelId;
import si.kozolec.server.catalogue.Catalogue;
import si.kozolec.server.ckan.UseDesk;
import si.kozolec.server.http.Document;
import tools.jackson.databind.json.JsonMapper;

/** Tells which data sets of open-data portals say that they conform to a model. */
@Path("/api/v1/models/{subject}/{model}/uses")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "models")
@TellsProblems
public final class UsesResource {

    private final Finder finder;
    private final UseDesk uses;
    private final JsonMapper json;

    public UsesResource(Catalogue catalogue, UseDesk uses, JsonMapper json) {
        this.finder = new Finder(catalogue);
        this.uses = uses;
        this.json = json;
    }

    @GET
    @Operation(
            operationId = "uses",
            summary = "The data sets that use a model, as open-data portals say",
            description =
                    "Each portal that the operator has configured is read once a day; conforms_to of a data set or of its"
                            + " files has to name the model, a version of it, or one of its files.")
    @ApiResponse(
            responseCode = "200",
            description = "What was found, portal by portal",
            content = @Content(schema = @Schema(implementation = UsesRepresentation.class)))
    @ApiResponse(responseCode = "404", description = "No such model; the nearest names are told")
    public Document uses(@PathParam("subject") String subject, @PathParam("model") String model) {
        ModelId id = finder.model(subject, model).id();
        return Document.of(
                json.writeValueAsBytes(UsesRepresentation.from(id, uses.of(id))), MediaType.APPLICATION_JSON_TYPE);
    }
}
