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
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;
import si.kozolec.model.Language;
import si.kozolec.model.LocalizedText;
import si.kozolec.server.access.Role;
import si.kozolec.server.broker.BrokerRegister;
import si.kozolec.server.broker.RegisteredBroker;
import si.kozolec.server.http.Call;
import si.kozolec.server.http.Document;
import si.kozolec.server.http.Failure;
import si.kozolec.server.http.Languages;
import si.kozolec.server.http.Reason;
import si.kozolec.server.watch.WatchRefusedException;
import si.kozolec.server.watch.WatchReport;
import si.kozolec.server.watch.WatchRoom;
import si.kozolec.server.watch.WatchWish;
import tools.jackson.databind.json.JsonMapper;

/**
 * Watches a context broker live. Curators begin and end a watch; whoever has an account reads what it has seen, as a document and as a
 * feed of alerts.
 */
@Path("/api/v1/brokers/{broker}/watch")
@Produces(MediaType.APPLICATION_JSON)
@Needs(Role.SUBMITTER)
@Tag(name = "brokers")
@TellsProblems
public final class WatchResource {

    private static final MediaType ATOM = new MediaType("application", "atom+xml", "utf-8");

    private final BrokerRegister register;
    private final WatchRoom room;
    private final Addresses addresses;
    private final JsonMapper json;

    public WatchResource(BrokerRegister register, WatchRoom room, Addresses addresses, JsonMapper json) {
        this.register = register;
        this.room = room;
        this.addresses = addresses;
        this.json = json;
    }

    @GET
    @Operation(
            operationId = "watch",
            summary = "What a watch over a broker has seen: how much came, what of it conforms, and alerts")
    @ApiResponse(
            responseCode = "200",
            description = "The watch, with counts of the last 24 hours; paths and a few identifiers, never a value",
            content = @Content(schema = @Schema(implementation = WatchRepresentation.class)))
    @ApiResponse(responseCode = "404", description = "The broker is not watched")
    public Document watch(@PathParam("broker") String id) {
        return document(report(id)).cached("private, no-cache");
    }

    @PUT
    @Needs(Role.CURATOR)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "beginWatch",
            summary = "Watches a broker live: subscribes there and judges what it tells of",
            description =
                    "Of a broker that is watched already, what is to be watched is changed, or its subscription looked"
                            + " after now. We subscribe in the background; the state tells how far it has come.")
    @RequestBody(
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = WatchWishes.class)))
    @ApiResponse(
            responseCode = "202",
            description = "The watch",
            content = @Content(schema = @Schema(implementation = WatchRepresentation.class)))
    @ApiResponse(responseCode = "409", description = "The broker cannot reach this server, or too many are watched")
    public Response begin(
            @PathParam("broker") String id, @Context ContainerRequestContext request, @Nullable InputStream body)
            throws IOException {
        RegisteredBroker broker = broker(id);
        WatchWish wish = WatchWishes.read(body);
        try {
            WatchReport begun =
                    room.start(broker, wish, Caller.of(request).person().name());
            return Response.accepted(document(begun)).build();
        } catch (WatchRefusedException e) {
            throw new Failure(Reason.WATCH_REFUSED, e.text());
        }
    }

    @DELETE
    @Needs(Role.CURATOR)
    @Operation(
            operationId = "endWatch",
            summary = "Ends a watch, and its subscription at the broker",
            description =
                    "A broker that does not answer now is asked again, until it has ended it or it has ended by itself.")
    @ApiResponse(responseCode = "204", description = "It ends")
    @ApiResponse(responseCode = "404", description = "The broker is not watched")
    public Response end(@PathParam("broker") String id) {
        RegisteredBroker broker = broker(id);
        report(id);
        room.stop(broker);
        return Response.noContent().build();
    }

    @GET
    @Path("/alerts.atom")
    @Produces("application/atom+xml")
    @Operation(
            operationId = "watchAlerts",
            summary = "The alerts of a watch as an Atom feed, the newest first",
            description = "Feed readers bring the token as the password of HTTP Basic, with any name.")
    @ApiResponse(
            responseCode = "200",
            description = "The feed",
            content = @Content(mediaType = "application/atom+xml", schema = @Schema(type = "string")))
    public Document alerts(
            @PathParam("broker") String id,
            @QueryParam(ParameterRule.LANG) @Nullable String lang,
            @Context ContainerRequestContext request,
            @Context UriInfo uri) {
        Language language = Languages.choose(lang, request.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE));
        WatchReport report = report(id);
        try {
            byte[] feed = new AlertFeed(language, path -> addresses.absolute(Call.of(uri), path)).write(report);
            return Document.of(feed, ATOM).with("Vary", "Accept-Language").cached("private, no-cache");
        } catch (XMLStreamException e) {
            throw new IllegalStateException("a feed cannot be written to memory", e);
        }
    }

    private RegisteredBroker broker(String id) {
        return register.find(id).orElseThrow(() -> new Failure(Reason.BROKER_NOT_FOUND, LocalizedText.NONE));
    }

    private WatchReport report(String id) {
        Optional<WatchReport> report = room.report(broker(id));
        return report.orElseThrow(() -> new Failure(Reason.WATCH_NOT_FOUND, LocalizedText.NONE));
    }

    private Document document(WatchReport report) {
        return Document.once(json.writeValueAsBytes(WatchRepresentation.from(report)), MediaType.APPLICATION_JSON_TYPE);
    }
}
