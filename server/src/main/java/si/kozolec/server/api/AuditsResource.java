package si.kozolec.server.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import si.kozolec.audit.AuditCsv;
import si.kozolec.audit.AuditJson;
import si.kozolec.audit.AuditJunit;
import si.kozolec.model.Language;
import si.kozolec.model.LocalizedText;
import si.kozolec.server.access.Role;
import si.kozolec.server.broker.AuditHouse;
import si.kozolec.server.broker.AuditRefusedException;
import si.kozolec.server.broker.AuditRoom;
import si.kozolec.server.broker.BrokerRegister;
import si.kozolec.server.broker.KeptAudit;
import si.kozolec.server.broker.RegisteredBroker;
import si.kozolec.server.http.Document;
import si.kozolec.server.http.Failure;
import si.kozolec.server.http.Languages;
import si.kozolec.server.http.Reason;
import tools.jackson.databind.json.JsonMapper;

/**
 * Audits the context brokers that are registered. Curators begin and stop audits; whoever has an account reads what they found, since
 * it tells identifiers of entities, which are not for everybody.
 */
@Path("/api/v1/brokers/{broker}/audits")
@Produces(MediaType.APPLICATION_JSON)
@Needs(Role.SUBMITTER)
@Tag(name = "brokers")
@TellsProblems
public final class AuditsResource {

    private static final MediaType CSV = new MediaType("text", "csv", "utf-8");

    private final BrokerRegister register;
    private final AuditRoom room;
    private final Addresses addresses;
    private final JsonMapper json;

    public AuditsResource(AuditHouse audits, Addresses addresses, JsonMapper json) {
        this.register = audits.register();
        this.room = audits.room();
        this.addresses = addresses;
        this.json = json;
    }

    @GET
    @Operation(operationId = "audits", summary = "The audits of a broker, the newest first")
    @ApiResponse(
            responseCode = "200",
            description = "The audits",
            content = @Content(schema = @Schema(type = "array", implementation = AuditRepresentation.class)))
    public Document audits(@PathParam("broker") String id) {
        return document(room.audits(broker(id)).stream()
                .map(audit -> AuditRepresentation.from(audit, addresses))
                .toList());
    }

    @POST
    @Needs(Role.CURATOR)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "audit",
            summary = "Begins an audit: which types live in the broker, and how many of their entities conform",
            description = "It runs in the background; its address, in the header Location, tells how far it has come.")
    @RequestBody(
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = AuditWishes.class)))
    @ApiResponse(
            responseCode = "202",
            description = "The audit that has begun",
            content = @Content(schema = @Schema(implementation = AuditRepresentation.class)))
    @ApiResponse(responseCode = "409", description = "An audit of this broker is running, or too many wait")
    public Response begin(@PathParam("broker") String id, @Nullable InputStream body) throws IOException {
        RegisteredBroker broker = broker(id);
        var wish = AuditWishes.read(body);
        return accepted(() -> room.start(broker, wish));
    }

    @GET
    @Path("/{number}")
    @Produces({MediaType.APPLICATION_JSON, "text/csv", MediaType.APPLICATION_XML})
    @Operation(
            operationId = "auditReport",
            summary = "What an audit found so far, and what has changed since the complete one before it",
            description = "As JSON, as CSV for spreadsheets, or as JUnit XML for pipelines. It tells counts, paths and"
                    + " a few identifiers, never a value.")
    @ApiResponse(responseCode = "200", description = "The report")
    public Document report(
            @PathParam("broker") String id,
            @PathParam("number") String number,
            @Parameter(schema = @Schema(allowableValues = {"json", "csv", "junit"}))
                    @QueryParam("format")
                    @DefaultValue("json")
                    String format,
            @QueryParam(ParameterRule.LANG) @Nullable String lang,
            @Context ContainerRequestContext request) {
        RegisteredBroker broker = broker(id);
        KeptAudit audit = audit(broker, number);
        Language language = Languages.choose(lang, request.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE));
        Document document = switch (format) {
            case "json" ->
                Document.of(
                        AuditJson.write(audit.report(), room.since(broker, audit)), MediaType.APPLICATION_JSON_TYPE);
            case "csv" ->
                Document.of(AuditCsv.write(audit.report(), language), CSV)
                        .with("Content-Disposition", "attachment; filename=\"" + id + "-" + number + ".csv\"");
            case "junit" -> Document.of(AuditJunit.write(audit.report(), language), MediaType.APPLICATION_XML_TYPE);
            default ->
                throw new Failure(
                        Reason.INVALID_REQUEST,
                        new LocalizedText(
                                "format mora biti json, csv ali junit.", "format must be json, csv or junit."));
        };
        return document.cached("private, no-cache");
    }

    @POST
    @Path("/{number}/cancel")
    @Needs(Role.CURATOR)
    @Operation(operationId = "cancelAudit", summary = "Stops an audit after the page that it is at")
    @ApiResponse(
            responseCode = "202",
            description = "The audit; it can be taken up again",
            content = @Content(schema = @Schema(implementation = AuditRepresentation.class)))
    @ApiResponse(responseCode = "409", description = "It is not running")
    public Response cancel(@PathParam("broker") String id, @PathParam("number") String number) {
        RegisteredBroker broker = broker(id);
        KeptAudit audit = audit(broker, number);
        return accepted(() -> room.cancel(broker, audit));
    }

    @POST
    @Path("/{number}/resume")
    @Needs(Role.CURATOR)
    @Operation(operationId = "resumeAudit", summary = "Takes an audit up again where it stopped")
    @ApiResponse(
            responseCode = "202",
            description = "The audit, running again",
            content = @Content(schema = @Schema(implementation = AuditRepresentation.class)))
    @ApiResponse(responseCode = "409", description = "It is complete, or one of this broker is running")
    public Response resume(@PathParam("broker") String id, @PathParam("number") String number) {
        RegisteredBroker broker = broker(id);
        KeptAudit audit = audit(broker, number);
        return accepted(() -> room.resume(broker, audit));
    }

    /** Something that the room may refuse. */
    @FunctionalInterface
    private interface Step {
        KeptAudit take() throws AuditRefusedException;
    }

    private Response accepted(Step step) {
        try {
            AuditRepresentation audit = AuditRepresentation.from(step.take(), addresses);
            Document document = Document.once(json.writeValueAsBytes(audit), MediaType.APPLICATION_JSON_TYPE);
            return Response.accepted(document)
                    .location(URI.create(audit.report()))
                    .build();
        } catch (AuditRefusedException e) {
            throw new Failure(Reason.AUDIT_REFUSED, e.text());
        }
    }

    private RegisteredBroker broker(String id) {
        return register.find(id).orElseThrow(() -> new Failure(Reason.BROKER_NOT_FOUND, LocalizedText.NONE));
    }

    private KeptAudit audit(RegisteredBroker broker, String number) {
        return (number.matches("[1-9][0-9]{0,8}")
                        ? room.audit(broker, Integer.parseInt(number))
                        : Optional.<KeptAudit>empty())
                .orElseThrow(() -> new Failure(Reason.AUDIT_NOT_FOUND, LocalizedText.NONE));
    }

    private Document document(List<?> all) {
        return Document.of(json.writeValueAsBytes(all), MediaType.APPLICATION_JSON_TYPE)
                .cached("private, no-cache");
    }
}
