package si.kozolec.server.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;
import si.kozolec.model.LocalizedText;
import si.kozolec.server.access.Person;
import si.kozolec.server.access.Role;
import si.kozolec.server.broker.AuditHouse;
import si.kozolec.server.broker.AuditRoom;
import si.kozolec.server.broker.BrokerRegister;
import si.kozolec.server.broker.RegisterEvent;
import si.kozolec.server.broker.RegisterRefusedException;
import si.kozolec.server.broker.RegisteredBroker;
import si.kozolec.server.http.Document;
import si.kozolec.server.http.Failure;
import si.kozolec.server.http.Reason;
import si.kozolec.server.watch.WatchRoom;
import tools.jackson.databind.json.JsonMapper;

/**
 * The context brokers that can be audited. Curators register them; whoever has an account sees which there are. A secret is never sent
 * here: the operator gives it a name, and tells which machines may be shown it.
 */
@Path("/api/v1/brokers")
@Produces(MediaType.APPLICATION_JSON)
@Needs(Role.SUBMITTER)
@Tag(name = "brokers")
@TellsProblems
public final class BrokersResource {

    private final BrokerRegister register;
    private final AuditRoom room;
    private final WatchRoom watches;
    private final Addresses addresses;
    private final JsonMapper json;

    public BrokersResource(AuditHouse audits, WatchRoom watches, Addresses addresses, JsonMapper json) {
        this.register = audits.register();
        this.room = audits.room();
        this.watches = watches;
        this.addresses = addresses;
        this.json = json;
    }

    @GET
    @Operation(
            operationId = "brokers",
            summary = "The context brokers that can be audited, each with its newest audit and its live watch")
    @ApiResponse(
            responseCode = "200",
            description = "The brokers by name; never how we sign in there",
            content = @Content(schema = @Schema(type = "array", implementation = BrokerRepresentation.class)))
    public Document brokers() {
        return document(register.all().stream()
                .map(broker -> representation(broker, null))
                .toList());
    }

    @POST
    @Needs(Role.CURATOR)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "registerBroker",
            summary = "Registers a context broker",
            description = "By https, at a port that the operator has let, unless the operator has listed its network. A"
                    + " secret is told by the name that the operator has given it.")
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = BrokerBody.class)))
    @ApiResponse(
            responseCode = "201",
            description = "The broker; its address is in the header Location",
            content = @Content(schema = @Schema(implementation = BrokerRepresentation.class)))
    @ApiResponse(responseCode = "409", description = "There is one of that name")
    public Response register(@Context ContainerRequestContext request, InputStream in) throws IOException {
        BrokerBody.Sent sent = BrokerBody.Sent.read(in);
        try {
            RegisteredBroker broker = register.register(Caller.of(request).still(), sent.id(), sent.said());
            return Response.created(URI.create(addresses.path("/api/v1/brokers/" + broker.id())))
                    .entity(once(broker))
                    .build();
        } catch (RegisterRefusedException e) {
            throw sent.failure(e);
        }
    }

    @GET
    @Path("/{broker}")
    @Operation(operationId = "broker", summary = "A context broker, and who registered and changed it")
    @ApiResponse(
            responseCode = "200",
            description = "The broker",
            content = @Content(schema = @Schema(implementation = BrokerRepresentation.class)))
    public Document broker(@PathParam("broker") String id) {
        return document(representation(find(id), register.history(id)));
    }

    @PUT
    @Path("/{broker}")
    @Needs(Role.CURATOR)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "changeBroker",
            summary = "Describes a context broker anew",
            description =
                    "All of it: what is left out is not there any more. An audit that is running ends as it began.")
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = BrokerBody.class)))
    @ApiResponse(
            responseCode = "200",
            description = "The broker",
            content = @Content(schema = @Schema(implementation = BrokerRepresentation.class)))
    @ApiResponse(responseCode = "409", description = "It stands in the configuration")
    public Document change(@PathParam("broker") String id, @Context ContainerRequestContext request, InputStream in)
            throws IOException {
        RegisteredBroker broker = find(id);
        BrokerBody.Sent sent = BrokerBody.Sent.read(in);
        try {
            Person person = Caller.of(request).still();
            RegisteredBroker changed = register.change(person, broker, sent.said());
            watches.moved(broker, changed, person.name());
            return once(changed);
        } catch (RegisterRefusedException e) {
            throw sent.failure(e);
        }
    }

    @DELETE
    @Path("/{broker}")
    @Needs(Role.CURATOR)
    @Operation(
            operationId = "removeBroker",
            summary = "Removes a context broker with all that audits of it have found",
            description = "A running audit is stopped. That it was there, and who removed it, is kept.")
    @ApiResponse(responseCode = "204", description = "It is gone")
    @ApiResponse(responseCode = "409", description = "It stands in the configuration")
    public Response remove(@PathParam("broker") String id, @Context ContainerRequestContext request) {
        RegisteredBroker broker = find(id);
        try {
            register.remove(Caller.of(request).still(), broker);
        } catch (RegisterRefusedException e) {
            throw new Failure(Reason.BROKER_REFUSED, e.text());
        }
        room.forget(broker);
        watches.leave(broker);
        return Response.noContent().build();
    }

    private RegisteredBroker find(String id) {
        return register.find(id).orElseThrow(() -> new Failure(Reason.BROKER_NOT_FOUND, LocalizedText.NONE));
    }

    private BrokerRepresentation representation(RegisteredBroker broker, @Nullable List<RegisterEvent> history) {
        return BrokerRepresentation.from(broker, room.newest(broker), watches.watch(broker), history, addresses);
    }

    private Document once(RegisteredBroker broker) {
        return Document.once(
                json.writeValueAsBytes(representation(broker, register.history(broker.id()))),
                MediaType.APPLICATION_JSON_TYPE);
    }

    private Document document(Object content) {
        return Document.of(json.writeValueAsBytes(content), MediaType.APPLICATION_JSON_TYPE)
                .cached("private, no-cache");
    }
}
