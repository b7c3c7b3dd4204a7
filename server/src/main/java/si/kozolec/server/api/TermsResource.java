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
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.UriInfo;
import jakarta.ws.rs.core.Variant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import si.kozolec.artifact.TermDescription;
import si.kozolec.model.LocalizedText;
import si.kozolec.server.catalogue.PublishedTerms;
import si.kozolec.server.dcat.RdfForm;
import si.kozolec.server.dcat.TermGraph;
import si.kozolec.server.http.Document;
import si.kozolec.server.http.Failure;
import si.kozolec.server.http.Reason;
import tools.jackson.databind.json.JsonMapper;

/**
 * Answers programs that follow the IRI of a term: {@code https://w3id.org/kozolec/terms/S/NAME} leads to {@code /terms/S/NAME} here,
 * which is RDF or JSON. People get a page.
 */
@Path("/terms/{subject}/{name}")
@Tag(name = "contexts")
@TellsProblems
public final class TermsResource {

    /** Where the IRIs of our own terms begin (decision 0002). */
    static final String HOME = "https://w3id.org/kozolec/terms/";

    private static final List<Variant> FORMS = Variant.mediaTypes(Stream.concat(
                            Stream.of(MediaType.APPLICATION_JSON_TYPE),
                            Arrays.stream(RdfForm.values()).map(form -> MediaType.valueOf(form.mediaType())))
                    .toArray(MediaType[]::new))
            .build();

    private final PublishedTerms terms;
    private final Addresses addresses;
    private final JsonMapper json;

    public TermsResource(PublishedTerms terms, Addresses addresses, JsonMapper json) {
        this.terms = terms;
        this.addresses = addresses;
        this.json = json;
    }

    @GET
    @Produces({
        "application/ld+json;qs=0.6",
        "text/turtle;qs=0.5",
        "application/json;qs=0.5",
        "application/rdf+xml;qs=0.4",
        "application/n-triples;qs=0.3"
    })
    @Operation(
            operationId = "term",
            summary = "What a term of ours stands for, in all models that use it",
            description =
                    "A page, JSON-LD, Turtle, RDF/XML, N-Triples or JSON, by Accept. For the terms of other vocabularies:"
                            + " /api/v1/terms?iri=.")
    @ApiResponse(
            responseCode = "200",
            description = "The term",
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        schema = @Schema(implementation = TermRepresentation.class)),
                @Content(mediaType = "application/ld+json", schema = @Schema(type = "object")),
                @Content(mediaType = "text/turtle", schema = @Schema(type = "string")),
                @Content(mediaType = "application/rdf+xml", schema = @Schema(type = "string")),
                @Content(mediaType = "application/n-triples", schema = @Schema(type = "string")),
                @Content(mediaType = MediaType.TEXT_HTML, schema = @Schema(type = "string"))
            })
    @ApiResponse(responseCode = "404", description = "No published model uses it")
    @ApiResponse(responseCode = "406", description = "There is no such form of it")
    public Document term(
            @PathParam("subject") String subject,
            @PathParam("name") String name,
            @Context UriInfo uri,
            @Context Request request) {
        TermDescription term = find(terms, uri);
        Variant form = request.selectVariant(FORMS);
        if (form == null) {
            throw Forms.failure(FORMS.stream().map(one -> one.getMediaType().toString()));
        }
        return document(term, form.getMediaType())
                .cached(PublishedResource.A_WHILE)
                .with("Vary", "Accept, Accept-Language, Cookie");
    }

    /**
     * The term whose address was called.
     *
     * @throws Failure if no published model uses it
     */
    public static TermDescription find(PublishedTerms terms, UriInfo uri) {
        // As it is written in the address, since that is how it is written in the IRI.
        String written = uri.getPath(false).replaceFirst("^/?terms/", "");
        return terms.find(HOME + written).orElseThrow(() -> noTerm(HOME + written));
    }

    private Document document(TermDescription term, MediaType type) {
        for (RdfForm form : RdfForm.values()) {
            if (form.mediaType().equals(type.getType() + "/" + type.getSubtype())) {
                return Document.of(
                        TermGraph.of(term, form).orElseThrow(() -> noTerm(term.iri())), CatalogFiles.type(form));
            }
        }
        return Document.of(
                json.writeValueAsBytes(TermRepresentation.from(term, addresses)), MediaType.APPLICATION_JSON_TYPE);
    }

    static Failure noTerm(String iri) {
        String shown = iri.length() > 200 ? iri.substring(0, 200) + "…" : iri;
        return new Failure(
                Reason.TERM_NOT_FOUND,
                new LocalizedText(
                        "Noben objavljeni model ne uporablja izraza " + shown + ".",
                        "No published model uses the term " + shown + "."));
    }
}
