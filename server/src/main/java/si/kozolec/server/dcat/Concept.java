package si.kozolec.server.dcat;

import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Node;
import si.kozolec.model.LocalizedText;

/**
 * The entries of European authority tables and other code lists that the catalogue refers to, with labels: a page that is read alone has
 * to say what they are, and DCAT-AP's ranges are checked in the page itself.
 */
enum Concept {
    SLOVENIAN(Scheme.LANGUAGE, "SLV", "slovenščina", "Slovenian", "LinguisticSystem"),
    ENGLISH(Scheme.LANGUAGE, "ENG", "angleščina", "English", "LinguisticSystem"),
    SLOVENIA(Scheme.COUNTRY, "SVN", "Slovenija", "Slovenia", "Location"),
    PUBLIC(Scheme.ACCESS_RIGHT, "PUBLIC", "javno", "public", "RightsStatement"),

    JSON(Scheme.FILE_TYPE, "JSON", "JSON", "JSON", "MediaTypeOrExtent"),
    JSON_LD(Scheme.FILE_TYPE, "JSON_LD", "JSON-LD", "JSON-LD", "MediaTypeOrExtent"),
    TURTLE(Scheme.FILE_TYPE, "RDF_TURTLE", "RDF Turtle", "RDF Turtle", "MediaTypeOrExtent"),
    ZIP(Scheme.FILE_TYPE, "ZIP", "ZIP", "ZIP", "MediaTypeOrExtent"),

    AGRICULTURE(
            Scheme.THEME,
            "AGRI",
            "Kmetijstvo, ribištvo, gozdarstvo in prehrana",
            "Agriculture, fisheries, forestry and food"),
    ECONOMY(Scheme.THEME, "ECON", "Gospodarstvo in finance", "Economy and finance"),
    EDUCATION(Scheme.THEME, "EDUC", "Izobraževanje, kultura in šport", "Education, culture and sport"),
    ENERGY(Scheme.THEME, "ENER", "Energija", "Energy"),
    ENVIRONMENT(Scheme.THEME, "ENVI", "Okolje", "Environment"),
    GOVERNMENT(Scheme.THEME, "GOVE", "Vlada in javni sektor", "Government and public sector"),
    HEALTH(Scheme.THEME, "HEAL", "Zdravje", "Health"),
    REGIONS(Scheme.THEME, "REGI", "Regije in mesta", "Regions and cities"),
    TECHNOLOGY(Scheme.THEME, "TECH", "Znanost in tehnologija", "Science and technology"),
    TRANSPORT(Scheme.THEME, "TRAN", "Promet", "Transport"),

    COMPLETED(Scheme.DATASET_STATUS, "COMPLETED", "dokončano", "completed"),
    DEPRECATED(Scheme.DATASET_STATUS, "DEPRECATED", "opuščeno", "deprecated"),
    WITHDRAWN(Scheme.DATASET_STATUS, "WITHDRAWN", "umaknjeno", "withdrawn"),
    FILE_COMPLETED(Scheme.DISTRIBUTION_STATUS, "COMPLETED", "dokončano", "completed"),
    FILE_DEPRECATED(Scheme.DISTRIBUTION_STATUS, "DEPRECATED", "opuščeno", "deprecated"),
    FILE_WITHDRAWN(Scheme.DISTRIBUTION_STATUS, "WITHDRAWN", "umaknjeno", "withdrawn"),

    DOMAIN_MODEL(Scheme.ASSET_TYPE, "DomainModel", "domenski model", "domain model"),
    JSON_SCHEMA(Scheme.TECHNIQUE, "JSONSchema", "shema JSON", "JSON Schema"),
    SHACL(Scheme.TECHNIQUE, "SHACL", "SHACL", "SHACL"),
    RDF_SCHEMA(Scheme.TECHNIQUE, "RDFSchema", "RDF Schema", "RDF Schema"),
    SKOS(Scheme.TECHNIQUE, "SKOS", "SKOS", "SKOS"),
    NATIONAL_AUTHORITY(Scheme.PUBLISHER_TYPE, "NationalAuthority", "državni organ", "national authority"),
    LOCAL_AUTHORITY(Scheme.PUBLISHER_TYPE, "LocalAuthority", "organ lokalne oblasti", "local authority"),
    ASSOCIATION(Scheme.PUBLISHER_TYPE, "NonProfitOrganisation", "nepridobitna organizacija", "non-profit organisation"),
    ACADEMIA(
            Scheme.PUBLISHER_TYPE,
            "Academia-ScientificOrganisation",
            "akademska ali znanstvena organizacija",
            "academia or scientific organisation"),
    COMPANY(Scheme.PUBLISHER_TYPE, "Company", "podjetje", "company");

    private static final Map<String, Concept> THEMES = Map.ofEntries(
            Map.entry("SmartCities", REGIONS),
            Map.entry("SmartEnvironment", ENVIRONMENT),
            Map.entry("SmartEnergy", ENERGY),
            Map.entry("SmartWater", ENVIRONMENT),
            Map.entry("SmartAgrifood", AGRICULTURE),
            Map.entry("SmartAgriFood", AGRICULTURE),
            Map.entry("SmartDestination", EDUCATION),
            Map.entry("SmartHealth", HEALTH),
            Map.entry("SmartManufacturing", ECONOMY),
            Map.entry("SmartLogistics", TRANSPORT),
            Map.entry("SmartMobility", TRANSPORT),
            Map.entry("SmartAeronautics", TRANSPORT),
            Map.entry("SmartRobotics", TECHNOLOGY),
            Map.entry("SmartSensoring", TECHNOLOGY),
            Map.entry("SmartTelecommunications", TECHNOLOGY),
            Map.entry("CrossSector", GOVERNMENT),
            Map.entry("Harmonization", GOVERNMENT));

    /** A code list. */
    enum Scheme {
        LANGUAGE("http://publications.europa.eu/resource/authority/language", "Jeziki", "Languages"),
        COUNTRY("http://publications.europa.eu/resource/authority/country", "Države", "Countries"),
        ACCESS_RIGHT(
                "http://publications.europa.eu/resource/authority/access-right", "Pravice dostopa", "Access rights"),
        FILE_TYPE("http://publications.europa.eu/resource/authority/file-type", "Vrste datotek", "File types"),
        THEME("http://publications.europa.eu/resource/authority/data-theme", "Teme podatkov", "Data themes"),
        DATASET_STATUS(
                "http://publications.europa.eu/resource/authority/dataset-status", "Stanja zbirk", "Dataset statuses"),
        DISTRIBUTION_STATUS(
                "http://publications.europa.eu/resource/authority/distribution-status",
                "Stanja distribucij",
                "Distribution statuses"),
        ASSET_TYPE("http://purl.org/adms/assettype", "Vrste semantičnih virov", "Types of semantic assets"),
        TECHNIQUE("http://purl.org/adms/representationtechnique", "Načini zapisa", "Representation techniques"),
        PUBLISHER_TYPE("http://purl.org/adms/publishertype", "Vrste izdajateljev", "Types of publishers"),
        LICENCE("http://publications.europa.eu/resource/authority/licence", "Licence", "Licences");

        private final String address;
        private final String sl;
        private final String en;

        Scheme(String address, String sl, String en) {
            this.address = address;
            this.sl = sl;
            this.en = en;
        }

        /** Its IRI, described in the graph. */
        Node in(Writing writing) {
            Node node = Writing.iri(address);
            if (!writing.knows(node)) {
                LocalizedText title = new LocalizedText(sl, en);
                writing.of(node)
                        .is(Space.SKOS, "ConceptScheme")
                        .text(Space.DCT, "title", title)
                        .text(Space.SKOS, "prefLabel", title);
            }
            return node;
        }

        String address() {
            return address;
        }
    }

    private final Scheme scheme;
    private final String code;
    private final String sl;
    private final String en;
    private final String type;

    Concept(Scheme scheme, String code, String sl, String en) {
        this(scheme, code, sl, en, "");
    }

    Concept(Scheme scheme, String code, String sl, String en, String type) {
        this.scheme = scheme;
        this.code = code;
        this.sl = sl;
        this.en = en;
        this.type = type;
    }

    /** The theme of a field of city life. */
    static Optional<Concept> themeOf(String domain) {
        return Optional.ofNullable(THEMES.get(domain));
    }

    /** Its code in the list, {@code SLV}. */
    String code() {
        return code;
    }

    Scheme scheme() {
        return scheme;
    }

    /** Its IRI, described in the graph. */
    Node in(Writing writing) {
        Node node = Writing.iri(scheme.address() + "/" + code);
        if (!writing.knows(node)) {
            Writing.Said said = writing.of(node).is(Space.SKOS, "Concept");
            if (!type.isEmpty()) {
                said.is(Space.DCT, type);
            }
            said.text(Space.SKOS, "prefLabel", new LocalizedText(sl, en))
                    .plain(Space.SKOS, "notation", code)
                    .has(Space.SKOS, "inScheme", scheme.in(writing));
        }
        return node;
    }
}
