package si.kozolec.server.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import si.kozolec.artifact.TermClash;
import si.kozolec.model.LocalizedText;
import si.kozolec.model.ModelId;
import si.kozolec.server.catalogue.PublishedTerms;
import si.kozolec.server.catalogue.TermSearch;
import si.kozolec.server.http.Call;
import si.kozolec.server.http.Document;
import si.kozolec.server.http.Failure;
import si.kozolec.server.http.Problem;
import si.kozolec.server.http.Reason;
import si.kozolec.server.search.AttributeRequest;
import tools.jackson.databind.json.JsonMapper;

/** Tells programs what words and IRIs stand for, and where published models cannot share one context. */
@Path("/api/v1/terms")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "contexts")
@TellsProblems
public final class TermReportsResource {

    private static final List<String> KINDS =
            Arrays.stream(TermClash.Kind.values()).map(TermClash.Kind::code).toList();

    private final PublishedTerms terms;
    private final TermSearch search;
    private final Addresses addresses;
    private final JsonMapper json;

    public TermReportsResource(PublishedTerms terms, TermSearch search, Addresses addresses, JsonMapper json) {
        this.terms = terms;
        this.search = search;
        this.addresses = addresses;
        this.json = json;
    }

    @GET
    @Operation(
            operationId = "terms",
            summary = "Searches what words stand for over all models, each term once; or tells what an IRI stands for",
            description =
                    "With iri the one term, otherwise a page of terms: types of entities and attributes in turn, those"
                            + " that fit best first; without words all of them by the alphabet. Other pages by the header Link.")
    @ApiResponse(
            responseCode = "200",
            description = "A page of terms, or with iri the term",
            content = @Content(schema = @Schema(oneOf = {TermsRepresentation.class, TermRepresentation.class})))
    @ApiResponse(responseCode = "400", description = "Parameters that are unknown or wrong, all of them")
    @ApiResponse(responseCode = "404", description = "No published model uses that IRI")
    public Document terms(
            @Parameter(description = "Words of either language, or a name; without them all terms")
                    @QueryParam("q")
                    @Nullable String q,
            @Parameter(ref = Described.LANGUAGE) @QueryParam("language") @Nullable String language,
            @Parameter(ref = Described.PAGE) @QueryParam("page") @Nullable String page,
            @Parameter(ref = Described.SIZE) @QueryParam("size") @Nullable String size,
            @Parameter(description = "An IRI alone, such as https://smartdatamodels.org/name")
                    @QueryParam("iri")
                    @Nullable String iri,
            @Context UriInfo request) {
        Call call = Call.of(request);
        Map<String, List<String>> parameters = Questions.parameters(call);
        if (iri != null) {
            return term(iri, parameters);
        }
        AttributeRequest wanted = AttributeRequest.from(parameters);
        TermSearch.Found found = search.find(wanted);
        return document(TermsRepresentation.from(found, wanted, addresses))
                .with("Link", new PageLinks(call, addresses).header(found.total(), wanted.page(), wanted.size()));
    }

    private Document term(String iri, Map<String, List<String>> parameters) {
        if (iri.isBlank() || !parameters.keySet().equals(Set.of("iri"))) {
            throw invalid(
                    "iri",
                    new LocalizedText(
                            "Navedite samo IRI, na primer iri=https://smartdatamodels.org/name.",
                            "Name the IRI alone, for example iri=https://smartdatamodels.org/name."));
        }
        return document(
                TermRepresentation.from(terms.find(iri).orElseThrow(() -> TermsResource.noTerm(iri)), addresses));
    }

    @GET
    @Path("/clashes")
    @Operation(
            operationId = "termClashes",
            summary =
                    "Where published models cannot share one @context: words with two meanings, meanings with two words",
            description = "Over the latest versions of all models.")
    @ApiResponse(
            responseCode = "200",
            description = "A page of clashes; other pages by the header Link",
            content = @Content(schema = @Schema(implementation = ClashesRepresentation.class)))
    @ApiResponse(responseCode = "400", description = "Parameters that are unknown or wrong, all of them")
    public Document clashes(
            @Parameter(
                            description = "Only those of one kind",
                            schema = @Schema(allowableValues = {"two-meanings", "two-terms"}))
                    @QueryParam("kind")
                    @Nullable String kind,
            @Parameter(description = "Only those in which this model has a side, such as Parking-SI/OffStreetParking")
                    @QueryParam("model")
                    @Nullable String model,
            @Parameter(ref = Described.PAGE) @QueryParam("page") @DefaultValue("1") String page,
            @Parameter(ref = Described.SIZE) @QueryParam("size") @DefaultValue("20") String size,
            @Context UriInfo request) {
        Questions.Page wanted = Questions.page(page, size);
        if (kind != null && !KINDS.contains(kind)) {
            throw invalid(
                    "kind",
                    new LocalizedText(
                            "Dovoljene vrste so: " + String.join(", ", KINDS) + ".",
                            "Allowed kinds are: " + String.join(", ", KINDS) + "."));
        }
        ModelId side = model == null ? null : ModelId.parse(model).orElse(null);
        if (model != null && side == null) {
            throw invalid(
                    "model",
                    new LocalizedText(
                            "Navedite model, na primer model=Parking-SI/OffStreetParking.",
                            "Name the model, for example model=Parking-SI/OffStreetParking."));
        }
        List<TermClash> all = terms.clashes().stream()
                .filter(clash -> kind == null || clash.kind().code().equals(kind))
                .filter(clash -> side == null
                        || clash.sides().stream().anyMatch(one -> one.models().contains(side)))
                .toList();
        List<ClashRepresentation> items = all.stream()
                .skip(wanted.skipped())
                .limit(wanted.size())
                .map(ClashRepresentation::from)
                .toList();
        return document(new ClashesRepresentation(all.size(), wanted.number(), wanted.size(), items))
                .with(
                        "Link",
                        new PageLinks(Call.of(request), addresses).header(all.size(), wanted.number(), wanted.size()));
    }

    private Document document(Object representation) {
        return Document.of(json.writeValueAsBytes(representation), MediaType.APPLICATION_JSON_TYPE);
    }

    private static Failure invalid(String parameter, LocalizedText message) {
        return new Failure(
                new Problem(Reason.INVALID_REQUEST, message, List.of(Problem.Part.inParameter(parameter, message))));
    }
}
