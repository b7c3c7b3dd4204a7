package si.kozolec.server.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import org.jspecify.annotations.Nullable;
import si.kozolec.server.catalogue.Catalogue;
import si.kozolec.server.http.Call;
import si.kozolec.server.http.Document;
import tools.jackson.databind.json.JsonMapper;

/** Helps those who are still typing. */
@Path(Suggestions.PATH)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "models")
@TellsProblems
public final class SuggestResource {

    private final Suggestions suggestions;

    public SuggestResource(Catalogue catalogue, Addresses addresses, JsonMapper json) {
        this.suggestions = new Suggestions(catalogue, addresses, json);
    }

    @GET
    @ChecksParameters
    @Operation(
            operationId = "suggest",
            summary = "How to go on from what was typed so far",
            description =
                    "Terms of which some model speaks, models, subjects and attributes; when nothing begins like that, what was"
                            + " probably meant.")
    @ApiResponse(
            responseCode = "200",
            description = "The best ways to go on, best first",
            content = @Content(schema = @Schema(implementation = SuggestionsRepresentation.class)))
    @ApiResponse(responseCode = "400", description = "Parameters that are unknown or wrong, all of them")
    public Document suggest(
            @Parameter(description = "What was typed so far") @QueryParam("q") @Nullable String q,
            @Parameter(
                            description = "The language of the searcher; its words come first, nothing is hidden",
                            schema = @Schema(allowableValues = {"sl", "en"}))
                    @QueryParam("language")
                    @Nullable String language,
            @Parameter(schema = @Schema(minimum = "1", maximum = "20", defaultValue = "8", type = "integer"))
                    @QueryParam("size")
                    @Nullable String size,
            @Context UriInfo request) {
        return suggestions.answer(Call.of(request));
    }
}
