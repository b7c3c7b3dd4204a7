package si.kozolec.server.dcat;

import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Node;
import si.kozolec.model.ModelFiles;
import si.kozolec.model.ModelVersion;
import si.kozolec.server.catalogue.Catalogue;
import si.kozolec.server.catalogue.PublishedVersion;

/** Says of the files of a version what portals want to know: each is a {@code dcat:Distribution}. */
final class Distributions {

    private static final String SHA_256 = "http://spdx.org/rdf/terms#checksumAlgorithm_sha256";

    private final Catalogue catalogue;
    private final String base;
    private final Writing writing;
    private final References references;

    /**
     * Describes files in a graph.
     *
     * @param base where this server is reached, without a slash at the end
     */
    Distributions(Catalogue catalogue, String base, Writing writing) {
        this.catalogue = catalogue;
        this.base = base;
        this.writing = writing;
        this.references = new References(writing);
    }

    void files(Writing.Said said, PublishedVersion version, ModelVersion model) {
        ModelFiles tree = catalogue.tree(version);
        String folder = version.model().folder() + "/";
        List<String> examples = Offered.examples(
                tree.filesUnder(folder + "examples").stream().map(path -> path.substring(folder.length())));
        for (Offered file : Offered.of(model, examples)) {
            // What is made from a version may be made better one day; what lies in git has these bytes for ever.
            Optional<byte[]> content = file.stored() ? tree.read(folder + file.path()) : Optional.empty();
            said.has(Space.DCAT, "distribution", distribution(file, version, model, content));
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
                .has(Space.DCAT, "mediaType", references.mediaType(file.mediaType()))
                .has(Space.PROF, "hasRole", references.role(file.role()))
                .has(Space.ADMS, "status", references.fileStatus(model.status()));
        file.technique().ifPresent(technique -> said.has(Space.ADMS, "representationTechnique", technique.in(writing)));
        Licence.in(writing, model.license()).ifPresent(licence -> said.has(Space.DCT, "license", licence));
        content.ifPresent(bytes -> said.has(
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
                .has(Space.SPDX, "checksumValue", Writing.typed(Sha256.of(bytes), Space.XSD.of("hexBinary")));
        return node;
    }
}
