package si.kozolec.server.api;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import si.kozolec.model.Language;
import si.kozolec.model.ModelId;
import si.kozolec.model.ModelVersion;
import si.kozolec.model.Version;
import si.kozolec.server.catalogue.Catalogue;
import si.kozolec.server.catalogue.PublishedVersion;
import si.kozolec.server.dcat.CatalogState;
import si.kozolec.server.dcat.DcatCatalogue;
import si.kozolec.server.dcat.Identifiers;
import si.kozolec.server.dcat.Item;
import si.kozolec.server.dcat.RdfForm;

/** What OAI-PMH can ask of the catalogue: each version is a record, each subject a set, and a withdrawn version a deleted record. */
final class OaiRepository {

    static final String SIMPLE = "oai_dc";
    static final String DCAT_AP = "dcat_ap";

    private static final String NAMESPACE = "oai:w3id.org:kozolec/models/";
    private static final int PAGE = 25;
    private static final Comparator<Item> ORDER =
            Comparator.comparing(OaiRepository::stamp).thenComparing(OaiRepository::identifier);

    private final Catalogue catalogue;
    private final DcatCatalogue dcat;

    OaiRepository(Catalogue catalogue, DcatCatalogue dcat) {
        this.catalogue = catalogue;
        this.dcat = dcat;
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
        format(answer, SIMPLE, "http://www.openarchives.org/OAI/2.0/oai_dc.xsd", OaiWriter.OAI_DC);
        format(answer, DCAT_AP, "http://www.openarchives.org/OAI/2.0/rdf.xsd", "http://data.europa.eu/r5r/");
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
        record(answer, item, prefix, base);
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
                .filter(item ->
                        !stamp(item).isBefore(asked.from()) && !stamp(item).isAfter(asked.until()))
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
                record(answer, item, prefix, base);
            } else {
                header(answer, item);
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
                                ? asked.after(stamp(last), identifier(last), shown.size())
                                        .text()
                                : "")
                .close();
    }

    private static boolean isAfter(Item item, OaiToken asked) {
        int order = stamp(item).compareTo(asked.lastTime());
        return asked.lastId().isEmpty()
                || order > 0
                || (order == 0 && identifier(item).compareTo(asked.lastId()) > 0);
    }

    private void record(OaiWriter answer, Item item, String prefix, String base) {
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

    private static void header(OaiWriter answer, Item item) {
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
        if (model.publisher() != null) {
            answer.dublinCore("publisher", model.publisher().name());
        }
        answer.dublinCore("date", OaiWriter.time(item.published()))
                .dublinCore("type", "Dataset")
                .dublinCore("format", "application/schema+json")
                .dublinCore("identifier", Identifiers.of(version))
                .dublinCore("identifier", base + "/models/" + version.model() + "/" + version.version())
                .dublinCore("language", "sl")
                .dublinCore("language", "en")
                .dublinCore("rights", model.license())
                .close();
    }

    private Item item(String identifier) {
        return version(identifier)
                .flatMap(version -> dcat.state().all().stream()
                        .filter(item -> item.version().equals(version))
                        .findFirst())
                .orElseThrow(() -> new OaiError("idDoesNotExist", "There is no record of that identifier."));
    }

    private Optional<PublishedVersion> version(String identifier) {
        if (!identifier.startsWith(NAMESPACE)) {
            return Optional.empty();
        }
        String[] parts = identifier.substring(NAMESPACE.length()).split("/", -1);
        return parts.length != 3
                ? Optional.empty()
                : ModelId.of(parts[0], parts[1])
                        .flatMap(id -> catalogue.snapshot().find(id))
                        .flatMap(entry -> Version.parse(parts[2]).map(entry.versions()::get));
    }

    private static String prefix(String prefix) {
        if (!Set.of(SIMPLE, DCAT_AP).contains(prefix)) {
            throw new OaiError("cannotDisseminateFormat", "There are the formats oai_dc and dcat_ap.");
        }
        return prefix;
    }

    private static String identifier(Item item) {
        return NAMESPACE + item.version().model() + "/" + item.version().version();
    }

    private static Instant stamp(Item item) {
        return Instant.ofEpochSecond(item.modified().getEpochSecond());
    }
}
