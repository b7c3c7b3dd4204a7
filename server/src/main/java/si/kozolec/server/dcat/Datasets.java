package si.kozolec.server.dcat;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.apache.jena.graph.Node;
import si.kozolec.model.Attribute;
import si.kozolec.model.Language;
import si.kozolec.model.LocalizedText;
import si.kozolec.model.ModelFiles;
import si.kozolec.model.ModelVersion;
import si.kozolec.model.Status;
import si.kozolec.model.Version;
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

    private static final String IANA = "https://www.iana.org/assignments/media-types/";
    private static final String SHA_256 = "http://spdx.org/rdf/terms#checksumAlgorithm_sha256";
    private static final Map<String, String> STANDARDS = Map.of(
            "https://json-schema.org/draft/2020-12/schema", "JSON Schema 2020-12",
            "https://uri.etsi.org/ngsi-ld/", "NGSI-LD (ETSI GS CIM 009)",
            "http://data.europa.eu/r5r/", "DCAT-AP 3.0.1");

    private final Catalogue catalogue;
    private final Snapshot snapshot;
    private final String base;
    private final Writing writing;
    private final Parties parties;

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
        texts(said, version, model);
        said.plain(Space.DCT, "identifier", Identifiers.of(version))
                .plain(Space.DCAT, "version", version.version().toString())
                .has(Space.DCT, "publisher", parties.publisher(model.publisher()))
                .has(Space.DCAT, "contactPoint", parties.contact(model.contact(), base))
                .has(Space.DCT, "type", Concept.DOMAIN_MODEL.in(writing))
                .has(Space.DCT, "accessRights", Concept.PUBLIC.in(writing))
                .has(
                        Space.ADMS,
                        "status",
                        status(model.status(), Concept.COMPLETED, Concept.DEPRECATED, Concept.WITHDRAWN))
                .time(Space.DCT, "issued", item.published())
                .time(Space.DCT, "modified", item.modified());
        Licence.in(writing, model.license()).ifPresent(licence -> said.has(Space.DCT, "license", licence));
        if (version.model().isNational()) {
            said.has(Space.DCT, "spatial", Concept.SLOVENIA.in(writing));
        }
        document(said, "landingPage", base + "/models/" + version.model() + "/" + version.version());
        STANDARDS.keySet().stream()
                .filter(iri -> !iri.contains("europa"))
                .sorted()
                .forEach(iri -> said.has(Space.DCT, "conformsTo", standard(iri)));
        relations(said, version, model);
        terms(said, model);
        files(said, version, model);
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
                .text(Space.DCT, "title", title(entry.id().toString(), newest))
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
                .has(Space.DCT, "conformsTo", standard("http://data.europa.eu/r5r/"));
        return node;
    }

    private void texts(Writing.Said said, PublishedVersion version, ModelVersion model) {
        LocalizedText title = title(version.model().toString(), model);
        said.text(Space.DCT, "title", withVersion(title, version.version()));
        LocalizedText description = model.description().isEmpty() ? title : model.description();
        said.text(Space.DCT, "description", description);
        for (Language language : Language.values()) {
            Set<String> words = new TreeSet<>(model.keywords().getOrDefault(language, List.of()));
            if (language == Language.EN) {
                words.addAll(model.tags());
            }
            words.removeIf(String::isBlank);
            words.forEach(word -> said.has(Space.DCAT, "keyword", Writing.text(word, language)));
        }
        model.domains().stream()
                .flatMap(domain -> Concept.themeOf(domain).stream())
                .distinct()
                .forEach(theme -> said.has(Space.DCAT, "theme", theme.in(writing)));
        if (!description.sl().isEmpty()) {
            said.has(Space.DCT, "language", Concept.SLOVENIAN.in(writing));
        }
        if (!description.en().isEmpty()) {
            said.has(Space.DCT, "language", Concept.ENGLISH.in(writing));
        }
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

    /** The entity type and the attributes of the first level, with their names for people. */
    private void terms(Writing.Said said, ModelVersion model) {
        term(model, model.entityType(), "Class", title(model.id().toString(), model))
                .ifPresent(node -> said.has(Space.DCT, "hasPart", node));
        for (Attribute attribute : model.attributes()) {
            LocalizedText label =
                    attribute.label().isEmpty() ? LocalizedText.english(attribute.name()) : attribute.label();
            term(model, attribute.name(), "Property", label).ifPresent(node -> said.has(Space.DCT, "hasPart", node));
        }
    }

    private Optional<Node> term(ModelVersion model, String term, String kind, LocalizedText label) {
        return Optional.ofNullable(model.terms().get(term)).flatMap(Iris::of).map(iri -> {
            Node node = Writing.iri(iri);
            if (!writing.knows(node)) {
                writing.of(node)
                        .is(kind.equals("Class") ? Space.RDFS : Space.RDF, kind)
                        .text(Space.RDFS, "label", label);
            }
            return node;
        });
    }

    private void files(Writing.Said said, PublishedVersion version, ModelVersion model) {
        ModelFiles tree = catalogue.tree(version);
        String folder = version.model().folder() + "/";
        List<String> examples = Offered.examples(
                tree.filesUnder(folder + "examples").stream().map(path -> path.substring(folder.length())));
        for (Offered file : Offered.of(model, examples)) {
            said.has(Space.DCAT, "distribution", distribution(file, version, model, tree.read(folder + file.path())));
        }
        examples.forEach(path -> said.has(Space.ADMS, "sample", Identifiers.distribution(version, path)));
    }

    private Node distribution(Offered file, PublishedVersion version, ModelVersion model, Optional<byte[]> content) {
        Node node = Writing.iri(Identifiers.distribution(version, file.path()));
        String page = base + "/models/" + version.model() + "/" + version.version();
        Writing.Said said = writing.of(node)
                .is(Space.DCAT, "Distribution")
                .is(Space.ADMS, "AssetDistribution")
                .is(Space.PROF, "ResourceDescriptor")
                .text(Space.DCT, "title", file.title())
                .has(Space.DCAT, "accessURL", page)
                .has(Space.DCAT, "downloadURL", page + "/" + Iris.segment(file.path()))
                .has(Space.DCT, "format", file.format().in(writing))
                .has(Space.DCAT, "mediaType", mediaType(file.mediaType()))
                .has(Space.PROF, "hasRole", role(file.role()))
                .has(
                        Space.ADMS,
                        "status",
                        status(
                                model.status(),
                                Concept.FILE_COMPLETED,
                                Concept.FILE_DEPRECATED,
                                Concept.FILE_WITHDRAWN));
        file.technique().ifPresent(technique -> said.has(Space.ADMS, "representationTechnique", technique.in(writing)));
        Licence.in(writing, model.license()).ifPresent(licence -> said.has(Space.DCT, "license", licence));
        // What is made from a version may be made better one day; what lies in git has these bytes for ever.
        content.filter(bytes -> file.stored())
                .ifPresent(bytes -> said.has(
                                Space.DCAT,
                                "byteSize",
                                Writing.typed(Long.toString(bytes.length), Space.XSD.of("nonNegativeInteger")))
                        .has(Space.SPDX, "checksum", checksum(node, bytes)));
        return node;
    }

    private Node checksum(Node distribution, byte[] bytes) {
        Node node = Writing.iri(distribution.getURI().replace("#distribution", "#checksum"));
        writing.of(node)
                .is(Space.SPDX, "Checksum")
                .has(Space.SPDX, "algorithm", SHA_256)
                .has(Space.SPDX, "checksumValue", Writing.typed(sha256(bytes), Space.XSD.of("hexBinary")));
        return node;
    }

    private Node mediaType(String type) {
        Node node = Writing.iri(IANA + type);
        if (!writing.knows(node)) {
            writing.of(node).is(Space.DCT, "MediaType").plain(Space.RDFS, "label", type);
        }
        return node;
    }

    private Node role(String role) {
        Node node = Space.ROLE.of(role);
        if (!writing.knows(node)) {
            writing.of(node).is(Space.PROF, "ResourceRole").has(Space.RDFS, "label", Writing.text(role, Language.EN));
        }
        return node;
    }

    Node standard(String iri) {
        Node node = Writing.iri(iri);
        if (!writing.knows(node)) {
            writing.of(node)
                    .is(Space.DCT, "Standard")
                    .plain(Space.DCT, "title", Objects.requireNonNullElse(STANDARDS.get(iri), iri));
        }
        return node;
    }

    private void document(Writing.Said said, String property, String address) {
        said.has(Space.DCAT, property, address);
        if (!writing.knows(Writing.iri(address))) {
            writing.of(address).is(Space.FOAF, "Document");
        }
    }

    private Node status(Status status, Concept good, Concept deprecated, Concept withdrawn) {
        return (switch (status) {
                    case DEPRECATED -> deprecated;
                    case WITHDRAWN -> withdrawn;
                    default -> good;
                })
                .in(writing);
    }

    private static LocalizedText title(String id, ModelVersion model) {
        return model.title().isEmpty() ? LocalizedText.english(id) : model.title();
    }

    private static LocalizedText withVersion(LocalizedText title, Version version) {
        return new LocalizedText(
                title.sl().isEmpty() ? "" : title.sl() + " " + version,
                title.en().isEmpty() ? "" : title.en() + " " + version);
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(bytes))
                    .toLowerCase(Locale.ROOT);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
