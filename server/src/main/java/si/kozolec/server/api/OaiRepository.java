package si.kozolec.server.api;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import si.kozolec.model.Language;
import si.kozolec.model.ModelId;
import si.kozolec.server.catalogue.Catalogue;
import si.kozolec.server.dcat.CatalogState;
import si.kozolec.server.dcat.DcatCatalogue;
import si.kozolec.server.dcat.Item;

/** What OAI-PMH can ask of the catalogue: each version is a record, each subject a set, and what was withdrawn stays in the lists. */
final class OaiRepository {

    private static final int PAGE = 25;
    private static final Comparator<Item> ORDER =
            Comparator.comparing(OaiRecords::stamp).thenComparing(OaiRecords::identifier);

    private final DcatCatalogue dcat;
    private final OaiRecords records;

    OaiRepository(Catalogue catalogue, DcatCatalogue dcat) {
        this.dcat = dcat;
        this.records = new OaiRecords(catalogue, dcat);
    }

    void identify(OaiWriter answer, String address, String mail) {
        answer.open("Identify")
                .text("repositoryName", dcat.options().title().preferring(Language.EN))
                .text("baseURL", address)
                .text("protocolVersion", "2.0")
                .text("adminEmail", mail)
                .text("earliestDatestamp", OaiWriter.time(dcat.state().issued()))
                .text("deletedRecord", "persistent")
                .text("granularity", OaiArguments.GRANULARITY)
                .text("compression", "gzip")
                .close();
    }

    void formats(OaiWriter answer, OaiArguments arguments) {
        arguments.get("identifier").ifPresent(this::item);
        answer.open("ListMetadataFormats");
        format(answer, OaiRecords.SIMPLE, "http://www.openarchives.org/OAI/2.0/oai_dc.xsd", OaiWriter.OAI_DC);
        format(answer, OaiRecords.DCAT_AP, "http://www.openarchives.org/OAI/2.0/rdf.xsd", "http://data.europa.eu/r5r/");
        answer.close();
    }

    private static void format(OaiWriter answer, String prefix, String schema, String namespace) {
        answer.open("metadataFormat")
                .text("metadataPrefix", prefix)
                .text("schema", schema)
                .text("metadataNamespace", namespace)
                .close();
    }

    void sets(OaiWriter answer, OaiArguments arguments) {
        if (arguments.get("resumptionToken").isPresent()) {
            throw new OaiError("badResumptionToken", "The sets are told all at once.");
        }
        Set<String> subjects = new TreeSet<>();
        dcat.state().all().forEach(item -> subjects.add(item.version().model().subject()));
        if (subjects.isEmpty()) {
            throw new OaiError("noSetHierarchy", "Nothing is published yet, so there are no sets.");
        }
        answer.open("ListSets");
        subjects.forEach(subject -> answer.open("set")
                .text("setSpec", subject)
                .text("setName", ModelId.FOLDER_PREFIX + subject)
                .close());
        answer.close();
    }

    void record(OaiWriter answer, OaiArguments arguments, String base) {
        Item item = item(arguments.need("identifier"));
        String prefix = prefix(arguments.need("metadataPrefix"));
        answer.open("GetRecord");
        records.record(answer, item, prefix, base);
        answer.close();
    }

    /** Headers, or whole records. */
    void list(OaiWriter answer, OaiArguments arguments, boolean whole, String base) {
        OaiToken asked = arguments.list();
        String prefix = prefix(asked.prefix());
        CatalogState state = dcat.state();
        List<Item> all = state.all().stream()
                .filter(item -> asked.set().isEmpty()
                        || item.version().model().subject().equals(asked.set()))
                .filter(item -> !OaiRecords.stamp(item).isBefore(asked.from())
                        && !OaiRecords.stamp(item).isAfter(asked.until()))
                .sorted(ORDER)
                .toList();
        List<Item> rest = all.stream().filter(item -> isAfter(item, asked)).toList();
        if (all.isEmpty()) {
            throw new OaiError("noRecordsMatch", "No record has all that was asked for.");
        }
        if (rest.isEmpty()) {
            throw new OaiError("badResumptionToken", "There are no records behind this resumptionToken.");
        }
        List<Item> shown = rest.stream().limit(PAGE).toList();
        answer.open(arguments.verb());
        shown.forEach(item -> {
            if (whole) {
                records.record(answer, item, prefix, base);
            } else {
                OaiRecords.header(answer, item);
            }
        });
        token(answer, asked, shown, rest.size(), all.size());
        answer.close();
    }

    /** On the last page of a list that came in pages, the protocol wants an empty one. */
    private static void token(OaiWriter answer, OaiToken asked, List<Item> shown, int left, int total) {
        boolean more = left > shown.size();
        if (!more && asked.told() == 0) {
            return;
        }
        Item last = shown.get(shown.size() - 1);
        answer.open("resumptionToken")
                .attribute("completeListSize", Integer.toString(total))
                .attribute("cursor", Integer.toString(asked.told()))
                .characters(
                        more
                                ? asked.after(OaiRecords.stamp(last), OaiRecords.identifier(last), shown.size())
                                        .text()
                                : "")
                .close();
    }

    private static boolean isAfter(Item item, OaiToken asked) {
        int order = OaiRecords.stamp(item).compareTo(asked.lastTime());
        return asked.lastId().isEmpty()
                || order > 0
                || (order == 0 && OaiRecords.identifier(item).compareTo(asked.lastId()) > 0);
    }

    private Item item(String identifier) {
        return dcat.state().all().stream()
                .filter(item -> OaiRecords.identifier(item).equals(identifier))
                .findFirst()
                .orElseThrow(() -> new OaiError("idDoesNotExist", "There is no record of that identifier."));
    }

    private static String prefix(String prefix) {
        if (!Set.of(OaiRecords.SIMPLE, OaiRecords.DCAT_AP).contains(prefix)) {
            throw new OaiError("cannotDisseminateFormat", "There are the formats oai_dc and dcat_ap.");
        }
        return prefix;
    }
}
