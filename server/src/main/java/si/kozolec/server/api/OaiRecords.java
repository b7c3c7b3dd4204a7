package si.kozolec.server.api;

import java.time.Instant;
import java.util.stream.Stream;
import si.kozolec.model.ModelVersion;
import si.kozolec.model.Party;
import si.kozolec.server.catalogue.Catalogue;
import si.kozolec.server.catalogue.PublishedVersion;
import si.kozolec.server.dcat.DcatCatalogue;
import si.kozolec.server.dcat.Identifiers;
import si.kozolec.server.dcat.Item;
import si.kozolec.server.dcat.RdfForm;

/** Tells a version as a record of OAI-PMH, in simple Dublin Core or in DCAT-AP; a withdrawn one as a deleted record. */
final class OaiRecords {

    static final String SIMPLE = "oai_dc";
    static final String DCAT_AP = "dcat_ap";

    private static final String NAMESPACE = "oai:w3id.org:kozolec/models/";

    private final Catalogue catalogue;
    private final DcatCatalogue dcat;

    OaiRecords(Catalogue catalogue, DcatCatalogue dcat) {
        this.catalogue = catalogue;
        this.dcat = dcat;
    }

    static String identifier(Item item) {
        return NAMESPACE + item.version().model() + "/" + item.version().version();
    }

    /** When it last changed, in the whole seconds that the protocol counts. */
    static Instant stamp(Item item) {
        return Instant.ofEpochSecond(item.modified().getEpochSecond());
    }

    /** The header, and of what is for use the metadata in the form of that prefix. */
    void record(OaiWriter answer, Item item, String prefix, String base) {
        answer.open("record");
        header(answer, item);
        if (!item.withdrawn()) {
            answer.open("metadata");
            if (prefix.equals(SIMPLE)) {
                simple(answer, item, base);
            } else {
                answer.element(dcat.version(item.version(), RdfForm.RDF_XML, base));
            }
            answer.close();
        }
        answer.close();
    }

    static void header(OaiWriter answer, Item item) {
        answer.open("header");
        if (item.withdrawn()) {
            answer.attribute("status", "deleted");
        }
        answer.text("identifier", identifier(item))
                .text("datestamp", OaiWriter.time(item.modified()))
                .text("setSpec", item.version().model().subject())
                .close();
    }

    private void simple(OaiWriter answer, Item item, String base) {
        PublishedVersion version = item.version();
        ModelVersion model = catalogue.describe(version);
        answer.openDublinCore().dublinCore("title", model.title()).dublinCore("description", model.description());
        if (model.title().isEmpty()) {
            answer.dublinCore("title", model.id().toString());
        }
        Stream.concat(model.tags().stream(), model.domains().stream())
                .distinct()
                .forEach(subject -> answer.dublinCore("subject", subject));
        Party publisher = model.publisher();
        answer.dublinCore(
                        "publisher",
                        publisher == null || publisher.name().isEmpty()
                                ? dcat.options().publisher()
                                : publisher.name())
                .dublinCore("date", OaiWriter.time(item.published()))
                .dublinCore("type", "Dataset")
                .dublinCore("format", "application/schema+json")
                .dublinCore("identifier", Identifiers.of(version))
                .dublinCore("identifier", base + "/models/" + version.model() + "/" + version.version())
                .dublinCore("language", "sl")
                .dublinCore("language", "en")
                .dublinCore("rights", model.license())
                .close();
    }
}
