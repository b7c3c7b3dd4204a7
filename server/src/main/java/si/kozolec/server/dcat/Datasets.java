package si.kozolec.server.dcat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Node;
import si.kozolec.model.ModelVersion;
import si.kozolec.server.catalogue.Catalogue;
import si.kozolec.server.catalogue.ModelEntry;
import si.kozolec.server.catalogue.PublishedVersion;
import si.kozolec.server.catalogue.Snapshot;

/**
 * Says of published versions what portals want to know: each is a {@code dcat:Dataset}, an {@code adms:Asset}, a {@code dct:Standard}
 * and a {@code prof:Profile} at once, and each of its files a {@code dcat:Distribution}.
 *
 * <p>The model itself is no dataset: harvesters make an entry of everything that is one.
 */
final class Datasets {

    private final Catalogue catalogue;
    private final Snapshot snapshot;
    private final String base;
    private final Writing writing;
    private final Parties parties;
    private final References references;
    private final Wording wording;
    private final Distributions distributions;

    /**
     * Describes versions in a graph.
     *
     * @param snapshot the state whose word on deprecated and withdrawn ones counts
     * @param base where this server is reached, without a slash at the end
     */
    Datasets(Catalogue catalogue, Snapshot snapshot, CatalogOptions options, String base, Writing writing) {
        this.catalogue = catalogue;
        this.snapshot = snapshot;
        this.base = base;
        this.writing = writing;
        this.parties = new Parties(writing, options);
        this.references = new References(writing);
        this.wording = new Wording(writing);
        this.distributions = new Distributions(catalogue, base, writing);
    }

    /** The version with its files. */
    Node dataset(Item item) {
        PublishedVersion version = item.version();
        ModelVersion model = catalogue.describe(snapshot, version);
        Node node = Writing.iri(Identifiers.of(version));
        Writing.Said said = writing.of(node)
                .is(Space.DCAT, "Dataset")
                .is(Space.ADMS, "Asset")
                .is(Space.DCT, "Standard")
                .is(Space.PROF, "Profile");
        wording.describe(said, version.version(), model);
        said.plain(Space.DCT, "identifier", Identifiers.of(version))
                .plain(Space.DCAT, "version", version.version().toString())
                .has(Space.DCT, "publisher", parties.publisher(model.publisher()))
                .has(Space.DCAT, "contactPoint", parties.contact(model.contact(), base))
                .has(Space.DCT, "type", Concept.DOMAIN_MODEL.in(writing))
                .has(Space.DCT, "accessRights", Concept.PUBLIC.in(writing))
                .has(Space.ADMS, "status", references.status(model.status()))
                .time(Space.DCT, "issued", item.published())
                .time(Space.DCT, "modified", item.modified());
        Licence.in(writing, model.license()).ifPresent(licence -> said.has(Space.DCT, "license", licence));
        if (version.model().isNational()) {
            said.has(Space.DCT, "spatial", Concept.SLOVENIA.in(writing));
        }
        String page = base + "/models/" + version.model() + "/" + version.version();
        said.has(Space.DCAT, "landingPage", references.document(page));
        References.OF_MODELS.forEach(iri -> said.has(Space.DCT, "conformsTo", references.standard(iri)));
        relations(said, version, model);
        wording.terms(said, model);
        distributions.files(said, version, model);
        return node;
    }

    /** The model, with the versions that are for use; the newest one is told apart. */
    Node model(ModelEntry entry, List<Item> versions) {
        Node node = Writing.iri(Identifiers.of(entry.id()));
        ModelVersion newest = entry.latest()
                .map(latest -> catalogue.describe(snapshot, latest))
                .orElseThrow();
        Writing.Said said = writing.of(node)
                .is(Space.ADMS, "Asset")
                .text(Space.DCT, "title", Wording.title(newest))
                .plain(Space.DCT, "identifier", Identifiers.of(entry.id()));
        versions.forEach(item -> said.has(Space.DCAT, "hasVersion", Identifiers.of(item.version())));
        entry.latest()
                .filter(latest ->
                        versions.stream().anyMatch(item -> item.version().equals(latest)))
                .ifPresent(latest -> said.has(Space.DCAT, "hasCurrentVersion", Identifiers.of(latest)));
        return node;
    }

    /** What the catalogue says of the version, as a thing with a history of its own. */
    Node record(Item item) {
        Node node = Writing.iri(Identifiers.record(item.version()));
        writing.of(node)
                .is(Space.DCAT, "CatalogRecord")
                .has(Space.FOAF, "primaryTopic", Identifiers.of(item.version()))
                .time(Space.DCT, "issued", item.published())
                .time(Space.DCT, "modified", item.modified())
                .has(Space.DCT, "conformsTo", references.standard(References.DCAT_AP));
        return node;
    }

    private void relations(Writing.Said said, PublishedVersion version, ModelVersion model) {
        said.has(Space.DCAT, "isVersionOf", Identifiers.of(version.model()));
        snapshot.find(version.model())
                .map(entry -> entry.versions().lowerEntry(version.version()))
                .map(Map.Entry::getValue)
                .ifPresent(before -> said.has(Space.DCAT, "previousVersion", Identifiers.of(before))
                        .has(Space.DCT, "replaces", Identifiers.of(before)));
        if (model.derivedFrom() != null) {
            Iris.of(model.derivedFrom())
                    .ifPresent(iri -> said.has(Space.PROF, "isProfileOf", iri).has(Space.PROV, "wasDerivedFrom", iri));
        }
        if (model.origin() != null) {
            // A folder that was imported has a name and no address.
            Optional.of(model.origin().repository())
                    .filter(repository -> repository.contains("://"))
                    .flatMap(Iris::ofWeb)
                    .ifPresent(iri -> said.has(Space.PROV, "wasDerivedFrom", iri));
        }
        if (model.successor() != null) {
            String successor = model.successor().replace('@', '/');
            Iris.of(Identifiers.HOME + "models/" + successor)
                    .ifPresent(iri -> said.has(Space.DCT, "isReplacedBy", iri));
        }
    }
}
