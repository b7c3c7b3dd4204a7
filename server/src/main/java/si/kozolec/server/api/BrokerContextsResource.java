package si.kozolec.server.api;

import io.swagger.v3.oas.annotations.Operation;
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
import jakarta.ws.rs.core.UriInfo;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import si.kozolec.broker.BrokerKind;
import si.kozolec.broker.BrokerTrouble;
import si.kozolec.cache.BrokerContexts;
import si.kozolec.cache.KeptContext;
import si.kozolec.model.LocalizedText;
import si.kozolec.server.access.Role;
import si.kozolec.server.broker.ContextDesk;
import si.kozolec.server.broker.RegisteredBroker;
import si.kozolec.server.http.Document;
import si.kozolec.server.http.Failure;
import si.kozolec.server.http.Reason;
import tools.jackson.databind.json.JsonMapper;

/** Tells which contexts the registered brokers keep, and has stale ones fetched anew. */
@Path("/api/v1/brokers/{broker}/contexts")
@Produces(MediaType.APPLICATION_JSON)
@Needs(Role.SUBMITTER)
@Tag(name = "brokers")
@TellsProblems
public final class BrokerContextsResource {

    private final Function<String, Optional<RegisteredBroker>> brokers;
    private final ContextDesk desk;
    private final Addresses addresses;
    private final JsonMapper json;

    public BrokerContextsResource(
            Function<String, Optional<RegisteredBroker>> brokers,
            ContextDesk desk,
            Addresses addresses,
            JsonMapper json) {
        this.brokers = brokers;
        this.desk = desk;
        this.addresses = addresses;
        this.json = json;
    }

    /**
     * What a broker keeps, on the wire.
     *
     * @param total how many contexts it keeps
     */
    @Schema(name = "BrokerContexts")
    public record Kept(String broker, int total, List<BrokerContextRepresentation> items) {}

    /**
     * Which contexts are to be fetched anew.
     *
     * @param ids what the broker calls them; left out, all that are stale, and those of which it cannot be told
     */
    @Schema(name = "ContextReload")
    public record Wish(@Nullable List<String> ids) {}

    /**
     * What became of a context that was to be fetched anew.
     *
     * @param reloaded whether the broker says that it has done so
     * @param trouble why it has not; absent when it has
     */
    @Schema(name = "ReloadedContext")
    public record Reloaded(
            String id, boolean reloaded, @Nullable TextRepresentation trouble) {}

    @GET
    @Operation(
            operationId = "brokerContexts",
            summary = "The contexts that a broker keeps: which are ours, which of those are stale, which are unknown",
            description =
                    "The broker is asked now. What it has kept under an address of ours is compared with what lies"
                            + " there, term by term.")
    @ApiResponse(
            responseCode = "200",
            description = "The contexts, in the order in which the broker gives them",
            content = @Content(schema = @Schema(implementation = Kept.class)))
    @ApiResponse(
            responseCode = "502",
            description = "The broker cannot be asked, or does not tell; the detail says why")
    public Document contexts(@PathParam("broker") String id, @Context UriInfo request) {
        RegisteredBroker broker = broker(id);
        String home = addresses.base(request);
        try {
            List<KeptContext> kept = desk.contexts(broker, home);
            List<BrokerContextRepresentation> items = kept.stream()
                    .map(one -> BrokerContextRepresentation.from(one, home))
                    .toList();
            return answer(new Kept(id, items.size(), items));
        } catch (BrokerTrouble e) {
            throw new Failure(Reason.BROKER_TROUBLE, e.text());
        } catch (ContextDesk.BusyException e) {
            throw new Failure(Reason.UNAVAILABLE, e.text());
        }
    }

    @POST
    @Path("/reload")
    @Needs(Role.CURATOR)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "reloadBrokerContexts",
            summary = "Has a broker fetch contexts anew: those named, or all that are stale",
            description =
                    "A broker may refuse: the standard leaves it open, and says so only of what it has fetched itself.")
    @RequestBody(
            content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = Wish.class)))
    @ApiResponse(
            responseCode = "200",
            description = "What became of each; contexts that the broker does not keep are left out",
            content = @Content(schema = @Schema(type = "array", implementation = Reloaded.class)))
    @ApiResponse(responseCode = "502", description = "The broker cannot be asked, or does not tell what it keeps")
    public Document reload(@PathParam("broker") String id, @Context UriInfo request, @Nullable InputStream body)
            throws IOException {
        RegisteredBroker broker = broker(id);
        List<String> ids = ids(body);
        try {
            return answer(desk.reload(broker, ids, addresses.base(request)).stream()
                    .map(one -> new Reloaded(
                            one.id(),
                            one.trouble() == null,
                            one.trouble() == null
                                    ? null
                                    : TextRepresentation.from(one.trouble().text())))
                    .toList());
        } catch (BrokerTrouble e) {
            throw new Failure(Reason.BROKER_TROUBLE, e.text());
        } catch (ContextDesk.BusyException e) {
            throw new Failure(Reason.UNAVAILABLE, e.text());
        }
    }

    private static List<String> ids(@Nullable InputStream body) throws IOException {
        byte[] bytes = body == null ? new byte[0] : Bodies.limited(body, 1 << 18);
        if (bytes.length == 0) {
            return List.of();
        }
        Bodies wish = Bodies.read(new ByteArrayInputStream(bytes));
        List<String> ids = wish.texts("ids");
        if (ids.size() > BrokerContexts.MOST_ASKED) {
            wish.refuse("ids", "Največ 50 kontekstov naenkrat.", "At most 50 contexts at once.");
        }
        wish.require();
        return ids;
    }

    private RegisteredBroker broker(String id) {
        RegisteredBroker broker =
                brokers.apply(id).orElseThrow(() -> new Failure(Reason.BROKER_NOT_FOUND, LocalizedText.NONE));
        if (broker.broker().kind() == BrokerKind.NGSI_V2) {
            throw new Failure(Reason.INVALID_REQUEST, ContextDesk.NO_CONTEXTS);
        }
        return broker;
    }

    private Document answer(Object body) {
        return Document.once(json.writeValueAsBytes(body), MediaType.APPLICATION_JSON_TYPE);
    }
}
