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
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import si.kozolec.model.LocalizedText;
import si.kozolec.server.access.Role;
import si.kozolec.server.gaiax.Delivery;
import si.kozolec.server.gaiax.Outbox;
import si.kozolec.server.http.Document;
import si.kozolec.server.http.Failure;
import si.kozolec.server.http.Problem;
import si.kozolec.server.http.Reason;
import tools.jackson.databind.json.JsonMapper;

/** Tells administrators how it stands with handing credentials to others, and has something tried again. */
@Path("/api/v1/gaiax")
@Produces(MediaType.APPLICATION_JSON)
@Needs(Role.ADMIN)
@Tag(name = "gaia-x")
@TellsProblems
public final class DeliveriesResource {

    private static final int PAGE = 100;

    private final Outbox outbox;
    private final JsonMapper json;

    public DeliveriesResource(Outbox outbox, JsonMapper json) {
        this.outbox = outbox;
        this.json = json;
    }

    @GET
    @Path("/targets")
    @Operation(operationId = "targets", summary = "To whom credentials are handed, and how it goes")
    @ApiResponse(
            responseCode = "200",
            description = "The targets",
            content = @Content(array = @ArraySchema(schema = @Schema(implementation = TargetRepresentation.class))))
    public Document targets() {
        try {
            return document(
                    outbox.targets().stream().map(TargetRepresentation::from).toList());
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    @GET
    @Path("/deliveries")
    @Operation(
            operationId = "deliveries",
            summary = "What was handed over and what not yet, the newest first, 100 a page")
    @ApiResponse(
            responseCode = "200",
            description = "The deliveries",
            content = @Content(array = @ArraySchema(schema = @Schema(implementation = DeliveryRepresentation.class))))
    public Document deliveries(
            @Parameter(description = "pending, retry, delivered or failed") @QueryParam("state") @Nullable String state,
            @Parameter(description = "Only of that target") @QueryParam("target") @Nullable String target,
            @Parameter(description = "Only of that model, Parking-SI/OffStreetParking") @QueryParam("model") @Nullable String model,
            @Parameter(description = "Which page, from 0") @QueryParam("page") @DefaultValue("0") String page) {
        Optional<Delivery.State> wanted = state == null ? Optional.empty() : Delivery.State.of(state);
        if ((state != null && wanted.isEmpty()) || !page.matches("\\d{1,6}")) {
            String name = page.matches("\\d{1,6}") ? "state" : "page";
            LocalizedText message = new LocalizedText(
                    "state: pending, retry, delivered ali failed; page: celo število od 0 naprej.",
                    "state: pending, retry, delivered or failed; page: a whole number from 0 up.");
            throw new Failure(
                    new Problem(Reason.INVALID_REQUEST, message, List.of(Problem.Part.inParameter(name, message))));
        }
        try {
            return document(outbox.deliveries().stream()
                    .filter(one -> wanted.isEmpty() || one.state() == wanted.get())
                    .filter(one -> target == null || one.target().equals(target))
                    .filter(one ->
                            model == null || one.event().model().toString().equals(model))
                    .skip(Long.parseLong(page) * PAGE)
                    .limit(PAGE)
                    .map(DeliveryRepresentation::from)
                    .toList());
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    @POST
    @Path("/deliveries/{target}/{event: [0-9]+}/retry")
    @Operation(operationId = "retryDelivery", summary = "Has something handed over again that was given up, or waits")
    @ApiResponse(responseCode = "202", description = "It is tried in a moment")
    @ApiResponse(responseCode = "404", description = "Nothing of that target waits or was given up under that number")
    public Response retry(@PathParam("target") String target, @PathParam("event") int event) {
        try {
            if (!outbox.retry(target, event)) {
                throw new Failure(Reason.DELIVERY_NOT_FOUND, Reason.DELIVERY_NOT_FOUND.title());
            }
            return Response.accepted().build();
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    @POST
    @Path("/targets/{target}/retry")
    @Operation(operationId = "retryTarget", summary = "Has everything handed over again that was given up for a target")
    @ApiResponse(responseCode = "202", description = "It is tried in a moment")
    @ApiResponse(responseCode = "404", description = "There is no such target")
    public Response retryFailed(@PathParam("target") String target) {
        try {
            if (!outbox.retryFailed(target)) {
                throw new Failure(Reason.DELIVERY_NOT_FOUND, Reason.DELIVERY_NOT_FOUND.title());
            }
            return Response.accepted().build();
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    private static Failure unreadable(IOException e) {
        String why = String.valueOf(e.getMessage());
        return new Failure(
                Reason.OUTBOX_UNAVAILABLE,
                new LocalizedText("Stanja dostav ni mogoče prebrati: " + why, "Deliveries cannot be read: " + why));
    }

    private Document document(Object content) {
        return Document.of(json.writeValueAsBytes(content), MediaType.APPLICATION_JSON_TYPE)
                .cached("private, no-cache");
    }
}
