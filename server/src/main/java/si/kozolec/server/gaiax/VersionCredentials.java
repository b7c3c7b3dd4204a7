package si.kozolec.server.gaiax;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import si.kozolec.credential.Digests;
import si.kozolec.model.Language;
import si.kozolec.model.LocalizedText;
import si.kozolec.model.ModelFiles;
import si.kozolec.model.ModelFolders;
import si.kozolec.model.ModelVersion;
import si.kozolec.model.Origin;
import si.kozolec.schema.JsonDocument;
import si.kozolec.server.catalogue.Catalogue;
import si.kozolec.server.catalogue.PublishedVersion;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Says in the words of Gaia-X what a published version is: a {@code gx:VirtualResource} with all its files and their digests. */
final class VersionCredentials {

    private static final String CORE = "https://uri.etsi.org/ngsi-ld/v1/ngsi-ld-core-context-v1.8.jsonld";
    private static final String GIT_COMMIT = "https://w3id.org/kozolec/terms/gitCommit";

    /** Those that the shapes of Gaia-X know by these names. Any other is told by its address. */
    private static final Set<String> LICENCES = Set.of(
            "CC-BY-4.0",
            "CC-BY-3.0",
            "CC-BY-SA-4.0",
            "CC-BY-NC-4.0",
            "CC-BY-ND-4.0",
            "CC0-1.0",
            "ODbL-1.0",
            "ODC-By-1.0",
            "EUPL-1.1",
            "EUPL-1.2",
            "Apache-2.0",
            "MPL-2.0",
            "MIT",
            "BSD-2-Clause",
            "BSD-3-Clause",
            "ISC",
            "Unlicense");

    private final Catalogue catalogue;
    private final Words words;

    VersionCredentials(Catalogue catalogue, Words words) {
        this.catalogue = catalogue;
        this.words = words;
    }

    /**
     * The payload of a version's credential.
     *
     * @param index its place in the lists of status
     */
    ObjectNode payload(PublishedVersion version, int index, Instant now) {
        ModelVersion model = catalogue.describe(version);
        String address = words.address("/models/" + version.model() + "/" + version.version());
        ObjectNode payload = words.credential(address + "/credential", now);
        ObjectNode subject = payload.putObject("credentialSubject");
        subject.put("id", address).put("type", "gx:VirtualResource");
        subject.put("name", plain(model.title(), version.model().toString()));
        String description = plain(model.description(), "");
        if (!description.isEmpty()) {
            subject.put("description", description);
        }
        titles(subject, model.title());
        licence(subject, model.license(), address);
        subject.putObject("copyrightOwnedBy").put("@value", owner(model));
        subject.put("resourcePolicy", "default: allow");
        subject.put("dcat:version", version.version().toString());
        subject.putObject("dcterms:issued")
                .put("@type", "xsd:dateTime")
                .put("@value", catalogue.publishedAt(version).toString());
        subject.putObject("dcterms:isVersionOf").put("id", words.address("/models/" + version.model()));
        ModelFiles tree = catalogue.tree(version);
        ArrayNode standards = subject.putArray("dcterms:conformsTo");
        dialect(tree, version).ifPresent(dialect -> standards.addObject().put("id", dialect));
        standards.addObject().put("id", CORE);
        subject.put(GIT_COMMIT, version.commit());
        files(subject, tree, version, address);
        words.status(payload, index);
        return payload;
    }

    private static void titles(ObjectNode subject, LocalizedText title) {
        ArrayNode titles = subject.putArray("dcterms:title");
        Stream.of(Language.values())
                .filter(language -> !title.in(language).isEmpty())
                .forEach(language ->
                        titles.addObject().put("@value", title.in(language)).put("@language", language.tag()));
    }

    /** By its name where Gaia-X knows it, or else by its address; a model that says nothing is under what lies beside it. */
    private static void licence(ObjectNode subject, String licence, String address) {
        if (LICENCES.contains(licence)) {
            subject.put("license", licence);
            return;
        }
        boolean named = licence.matches("[A-Za-z0-9][A-Za-z0-9.+-]{0,60}");
        subject.putObject("license")
                .put("@type", "xsd:anyURI")
                .put(
                        "@value",
                        named
                                ? "https://spdx.org/licenses/" + licence + ".html"
                                : licence.matches("https?://[\\x21-\\x7E&&[^<>\"{}|\\\\^`]]{1,500}")
                                        ? licence
                                        : address);
    }

    private String owner(ModelVersion model) {
        LocalizedText publisher = model.publisher() == null
                ? LocalizedText.NONE
                : model.publisher().name();
        Origin origin = model.origin();
        return plain(publisher, origin == null || origin.repository().isEmpty() ? words.owner() : origin.repository());
    }

    private static Optional<String> dialect(ModelFiles tree, PublishedVersion version) {
        String path = version.model().folder() + "/" + ModelFolders.SCHEMA;
        return tree.read(path)
                .flatMap(bytes -> JsonDocument.read(path, bytes).content())
                .map(schema -> schema.path("$schema").asString(""))
                .filter(dialect -> dialect.matches("https?://json-schema\\.org/[a-z0-9/#-]{1,60}"));
    }

    private static void files(ObjectNode subject, ModelFiles tree, PublishedVersion version, String address) {
        ArrayNode parts = subject.putArray("dcterms:hasPart");
        String folder = version.model().folder();
        for (String path : tree.filesUnder(folder)) {
            String below = path.substring(folder.length() + 1);
            tree.read(path)
                    .ifPresent(bytes -> parts.addObject()
                            .put("id", address + "/" + encoded(below))
                            .put("digestSRI", Digests.of(bytes)));
        }
    }

    private static String encoded(String path) {
        try {
            return new URI(null, null, "/" + path, null).toASCIIString().substring(1);
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException(path, e);
        }
    }

    private static String plain(LocalizedText text, String otherwise) {
        String found = text.preferring(Language.EN).strip();
        return found.isEmpty() ? otherwise : found;
    }
}
