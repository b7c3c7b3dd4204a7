package si.kozolec.server.api;

import java.util.List;
import java.util.Optional;
import si.kozolec.artifact.ContextDocument;
import si.kozolec.artifact.ModelArchive;
import si.kozolec.model.Language;
import si.kozolec.model.LocalizedText;
import si.kozolec.model.ModelId;
import si.kozolec.model.ModelVersion;
import si.kozolec.model.Version;
import si.kozolec.schema.SchemaBundle;
import si.kozolec.server.catalogue.Catalogue;
import si.kozolec.server.catalogue.ModelEntry;
import si.kozolec.server.catalogue.PublishedVersion;
import si.kozolec.server.catalogue.Snapshot;
import si.kozolec.server.dcat.CatalogOptions;
import si.kozolec.server.dcat.Identifiers;
import si.kozolec.server.dcat.SemanticFiles;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Writes what the Dataspace Protocol 2025-1 answers with: each model in its newest version is a dataset that is offered for use without
 * constraint. The context is named by its address, which every participant knows by heart. What it has no words for is said with its
 * prefixes, {@code dct:title}: plain words would be gone once the message is read as JSON-LD.
 */
final class DspAnswers {

    static final String CONTEXT = "https://w3id.org/dspace/2025/1/context.jsonld";
    static final String URN = "urn:kozolec:model:";

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final List<String> FILES = List.of(
            "schema.json",
            SchemaBundle.FILE,
            ContextDocument.FILE,
            SemanticFiles.SHAPES,
            SemanticFiles.VOCABULARY,
            ModelArchive.FILE);

    private final Catalogue catalogue;
    private final CatalogOptions options;

    DspAnswers(Catalogue catalogue, CatalogOptions options) {
        this.catalogue = catalogue;
        this.options = options;
    }

    /** The catalogue, all of it: every model in its newest version. */
    ObjectNode catalog(String base) {
        ObjectNode catalog = message("Catalog");
        catalog.put("@id", Identifiers.HOME + "catalog");
        catalog.put("participantId", Identifiers.HOME);
        text(catalog, "dct:title", options.title());
        ArrayNode datasets = NODES.arrayNode();
        Snapshot snapshot = catalogue.snapshot();
        for (ModelEntry entry : snapshot.models()) {
            entry.latest()
                    .filter(version ->
                            entry.standing().withdrawal(version.version()).isEmpty())
                    .ifPresent(version -> datasets.add(dataset(NODES.objectNode(), version, base)));
        }
        if (!datasets.isEmpty()) {
            // The protocol knows no empty list.
            catalog.set("dataset", datasets);
        }
        catalog.putArray("service").add(service(base));
        return catalog;
    }

    /** One dataset. */
    ObjectNode dataset(PublishedVersion version, String base) {
        return dataset(message("Dataset"), version, base);
    }

    /** The version that an identifier means: ours with colons, or the path of a model or of a version. */
    Optional<PublishedVersion> find(String id) {
        String plain = id.startsWith(URN) ? id.substring(URN.length()).replace(':', '/') : id;
        String[] parts = plain.split("/", -1);
        if (parts.length < 2 || parts.length > 3) {
            return Optional.empty();
        }
        return ModelId.of(parts[0], parts[1])
                .flatMap(model -> catalogue.snapshot().find(model))
                .flatMap(entry -> parts.length == 2
                        ? entry.latest()
                        : Version.parse(parts[2])
                                .map(entry.versions()::get)
                                .filter(version -> entry.standing()
                                        .withdrawal(version.version())
                                        .isEmpty()));
    }

    /** An error, in the form of the protocol. */
    static ObjectNode error(String type, String code, String... reasons) {
        ObjectNode error = message(type);
        error.put("code", code);
        ArrayNode list = error.putArray("reason");
        for (String reason : reasons) {
            list.add(reason);
        }
        return error;
    }

    private static ObjectNode message(String type) {
        ObjectNode message = NODES.objectNode();
        message.putArray("@context").add(CONTEXT);
        message.put("@type", type);
        return message;
    }

    private ObjectNode dataset(ObjectNode dataset, PublishedVersion version, String base) {
        ModelVersion model = catalogue.describe(version);
        String urn = URN + version.model().subject() + ":" + version.model().name() + ":" + version.version();
        dataset.put("@id", urn);
        dataset.put("@type", "Dataset");
        LocalizedText title =
                model.title().isEmpty() ? LocalizedText.english(version.model().toString()) : model.title();
        text(dataset, "dct:title", title);
        text(dataset, "dct:description", model.description().isEmpty() ? title : model.description());
        dataset.put("dct:identifier", Identifiers.of(version));
        dataset.put("dcat:version", version.version().toString());
        ObjectNode offer = dataset.putArray("hasPolicy").addObject();
        offer.put("@id", urn + ":offer");
        offer.put("@type", "Offer");
        offer.putArray("permission").addObject().put("action", "use");
        ArrayNode distributions = dataset.putArray("distribution");
        for (String file : FILES) {
            ObjectNode distribution = distributions.addObject();
            distribution.put("@id", Identifiers.of(version) + "/" + file + "#distribution");
            distribution.put("@type", "Distribution");
            distribution.put("dct:title", file);
            distribution.put("format", "HttpData-PULL");
            distribution
                    .putObject("dcat:downloadURL")
                    .put("@id", base + "/models/" + version.model() + "/" + version.version() + "/" + file);
            distribution.set("accessService", service(base));
        }
        return dataset;
    }

    private static ObjectNode service(String base) {
        ObjectNode service = NODES.objectNode();
        service.put("@id", Identifiers.HOME + "catalog#dsp");
        service.put("@type", "DataService");
        service.put("endpointURL", base + "/dsp");
        return service;
    }

    private static void text(ObjectNode object, String name, LocalizedText text) {
        ArrayNode list = object.putArray(name);
        for (Language language : Language.values()) {
            if (!text.in(language).isBlank()) {
                list.addObject().put("@value", text.in(language)).put("@language", language.tag());
            }
        }
    }
}
