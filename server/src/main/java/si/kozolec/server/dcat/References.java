package si.kozolec.server.dcat;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.jena.graph.Node;
import si.kozolec.model.Language;
import si.kozolec.model.Status;

/** What many versions refer to, described where it is first mentioned: standards, media types, roles of files, pages, statuses. */
final class References {

    /** The profile that the catalogue keeps. */
    static final String DCAT_AP = "http://data.europa.eu/r5r/";

    /** What every model keeps. */
    static final List<String> OF_MODELS =
            List.of("https://json-schema.org/draft/2020-12/schema", "https://uri.etsi.org/ngsi-ld/");

    private static final String IANA = "https://www.iana.org/assignments/media-types/";
    private static final Map<String, String> STANDARDS = Map.of(
            OF_MODELS.get(0),
            "JSON Schema 2020-12",
            OF_MODELS.get(1),
            "NGSI-LD (ETSI GS CIM 009)",
            DCAT_AP,
            "DCAT-AP 3.0.1");

    private final Writing writing;

    References(Writing writing) {
        this.writing = writing;
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

    Node mediaType(String type) {
        Node node = Writing.iri(IANA + type);
        if (!writing.knows(node)) {
            writing.of(node).is(Space.DCT, "MediaType").plain(Space.RDFS, "label", type);
        }
        return node;
    }

    Node role(String role) {
        Node node = Space.ROLE.of(role);
        if (!writing.knows(node)) {
            writing.of(node).is(Space.PROF, "ResourceRole").has(Space.RDFS, "label", Writing.text(role, Language.EN));
        }
        return node;
    }

    /** A page for people. */
    Node document(String address) {
        Node node = Writing.iri(address);
        if (!writing.knows(node)) {
            writing.of(node).is(Space.FOAF, "Document");
        }
        return node;
    }

    /** How a version stands, by the European list. */
    Node status(Status status) {
        return (switch (status) {
                    case DEPRECATED -> Concept.DEPRECATED;
                    case WITHDRAWN -> Concept.WITHDRAWN;
                    default -> Concept.COMPLETED;
                })
                .in(writing);
    }

    /** How the files of a version stand; the list for files is another one. */
    Node fileStatus(Status status) {
        return (switch (status) {
                    case DEPRECATED -> Concept.FILE_DEPRECATED;
                    case WITHDRAWN -> Concept.FILE_WITHDRAWN;
                    default -> Concept.FILE_COMPLETED;
                })
                .in(writing);
    }
}
