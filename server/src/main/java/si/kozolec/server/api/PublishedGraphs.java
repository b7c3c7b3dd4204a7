package si.kozolec.server.api;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.UriInfo;
import org.jspecify.annotations.Nullable;
import si.kozolec.model.ModelId;
import si.kozolec.model.Version;
import si.kozolec.server.catalogue.Catalogue;
import si.kozolec.server.catalogue.ModelEntry;
import si.kozolec.server.catalogue.PublishedVersion;
import si.kozolec.server.dcat.DcatCatalogue;
import si.kozolec.server.dcat.RdfForm;
import si.kozolec.server.http.Document;

/**
 * Answers programs that follow the IRI of a model or of a version and speak RDF: what the catalogue says of it. {@link PublishedResource}
 * describes the address. What was told once of a state is kept.
 */
@Path("/models/{subject}/{model}")
@Produces({
    "text/turtle;qs=0.8",
    "application/ld+json;qs=0.7",
    "application/rdf+xml;qs=0.6",
    "application/n-triples;qs=0.5"
})
@Hidden
public final class PublishedGraphs {

    private static final long MEMORY = 16L << 20;

    private final DcatCatalogue dcat;
    private final Finder finder;
    private final Addresses addresses;
    private final KeptDocuments<Key> kept = new KeptDocuments<>(MEMORY);

    public PublishedGraphs(Catalogue catalogue, DcatCatalogue dcat, Addresses addresses) {
        this.dcat = dcat;
        this.finder = new Finder(catalogue);
        this.addresses = addresses;
    }

    /** @param version the one that is asked for; null for the model */
    private record Key(
            String base,
            String commit,
            ModelId model,
            @Nullable Version version,
            RdfForm form) {}

    @GET
    public Document model(
            @PathParam("subject") String subject,
            @PathParam("model") String model,
            @Context UriInfo uri,
            @Context Request request) {
        String commit = dcat.commit();
        ModelEntry entry = finder.model(subject, model);
        PublishedVersion latest = finder.version(entry, Finder.LATEST);
        Key key = new Key(addresses.base(uri), commit, entry.id(), null, CatalogResource.form(request));
        return kept.find(key, () -> document(dcat.model(entry, key.form(), key.base()), key.form(), entry, latest));
    }

    @GET
    @Path("/{version}")
    public Document version(
            @PathParam("subject") String subject,
            @PathParam("model") String model,
            @PathParam("version") String version,
            @Context UriInfo uri,
            @Context Request request) {
        String commit = dcat.commit();
        ModelEntry entry = finder.model(subject, model);
        PublishedVersion published = finder.version(entry, version);
        Key key = new Key(addresses.base(uri), commit, entry.id(), published.version(), CatalogResource.form(request));
        Document document = kept.find(
                key, () -> document(dcat.version(published, key.form(), key.base()), key.form(), entry, published));
        return version.equals(Finder.LATEST)
                ? document.with("Content-Location", addresses.version(entry.id(), published.version()))
                : document;
    }

    private Document document(byte[] bytes, RdfForm form, ModelEntry entry, PublishedVersion version) {
        return StandingHeaders.on(
                Document.of(bytes, CatalogFiles.type(form))
                        .cached(PublishedResource.A_WHILE)
                        .with("Vary", "Accept"),
                entry.standing(),
                version,
                addresses);
    }
}
