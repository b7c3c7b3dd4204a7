package si.kozolec.server.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Form;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import si.kozolec.server.catalogue.Catalogue;
import si.kozolec.server.dcat.DcatCatalogue;
import si.kozolec.server.http.Document;

/** Speaks OAI-PMH 2.0: the records of the catalogue for those who harvest what has changed. */
@Path("/oai")
@Produces(OaiResource.XML)
@Tag(name = "catalogue")
@TellsProblems
public final class OaiResource {

    static final String XML = "text/xml";

    private static final MediaType TYPE = MediaType.TEXT_XML_TYPE.withCharset("utf-8");

    private final OaiRepository repository;
    private final DcatCatalogue dcat;
    private final Addresses addresses;
    private final Clock clock;

    public OaiResource(Catalogue catalogue, DcatCatalogue dcat, Addresses addresses, Clock clock) {
        this.repository = new OaiRepository(catalogue, dcat);
        this.dcat = dcat;
        this.addresses = addresses;
        this.clock = clock;
    }

    /** The protocol has errors of its own for wrong arguments; the parameters stand here to be described. */
    @GET
    @ChecksParameters
    @Operation(
            operationId = "oai",
            summary = "OAI-PMH 2.0: the versions as records, in oai_dc and dcat_ap; sets are subjects",
            description = "A withdrawn version is a deleted record. Errors of the protocol come with status 200, as it"
                    + " says.")
    @ApiResponse(
            responseCode = "200",
            description = "An answer of the protocol",
            content = @Content(mediaType = XML, schema = @Schema(type = "string")))
    public Document get(
            @Parameter(
                            schema =
                                    @Schema(
                                            allowableValues = {
                                                "Identify",
                                                "ListMetadataFormats",
                                                "ListSets",
                                                "ListIdentifiers",
                                                "ListRecords",
                                                "GetRecord"
                                            }))
                    @QueryParam("verb")
                    @Nullable String verb,
            @QueryParam("identifier") @Nullable String identifier,
            @Parameter(schema = @Schema(allowableValues = {"oai_dc", "dcat_ap"}))
                    @QueryParam("metadataPrefix")
                    @Nullable String metadataPrefix,
            @QueryParam("from") @Nullable String from,
            @QueryParam("until") @Nullable String until,
            @QueryParam("set") @Nullable String set,
            @QueryParam("resumptionToken") @Nullable String resumptionToken,
            @Context UriInfo uri) {
        return answer(uri.getQueryParameters(), uri);
    }

    @POST
    @ChecksParameters
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(
            operationId = "oaiByForm",
            summary = "OAI-PMH 2.0 with the arguments in the body, as the protocol allows")
    @ApiResponse(
            responseCode = "200",
            description = "An answer of the protocol",
            content = @Content(mediaType = XML, schema = @Schema(type = "string")))
    public Document post(Form form, @Context UriInfo uri) {
        return answer(form.asMap(), uri);
    }

    private Document answer(Map<String, List<String>> parameters, UriInfo uri) {
        return Document.once(answer(parameters, addresses.base(uri)), TYPE);
    }

    /** The answer to a request with these arguments, at the server of that address. */
    byte[] answer(Map<String, List<String>> parameters, String base) {
        String address = base + "/oai";
        Map<String, String> told = new LinkedHashMap<>();
        OaiWriter answer;
        try {
            OaiArguments arguments = OaiArguments.of(parameters);
            parameters.forEach((name, values) -> told.put(name, values.get(0)));
            answer = new OaiWriter(clock.instant(), address, told);
            answer(answer, arguments, base);
        } catch (OaiError e) {
            // Arguments that are wrong are not told back, all others are (OAI-PMH, section 3.2).
            answer = new OaiWriter(clock.instant(), address, e.isAboutArguments() ? Map.of() : told);
            answer.open("error")
                    .attribute("code", e.code())
                    .characters(String.valueOf(e.getMessage()))
                    .close();
        }
        return answer.end();
    }

    private void answer(OaiWriter answer, OaiArguments arguments, String base) {
        switch (arguments.verb()) {
            case "Identify" -> repository.identify(answer, base + "/oai", mail(base));
            case "ListMetadataFormats" -> repository.formats(answer, arguments);
            case "ListSets" -> repository.sets(answer, arguments);
            case "GetRecord" -> repository.record(answer, arguments, base);
            case "ListIdentifiers" -> repository.list(answer, arguments, false, base);
            default -> repository.list(answer, arguments, true, base);
        }
    }

    /** The protocol insists on a mailbox; each host has this one (RFC 2142) when the operator names none. */
    private String mail(String base) {
        return dcat.options()
                .contactMail()
                .orElseGet(() -> "postmaster@" + URI.create(base).getHost());
    }
}
