package si.kozolec.server.dcat;

import java.util.Optional;

/** A form in which a graph can be had, by its media type or by the ending of an address. */
public enum RdfForm {
    TURTLE("text/turtle", "ttl"),
    JSON_LD("application/ld+json", "jsonld"),
    RDF_XML("application/rdf+xml", "rdf"),
    N_TRIPLES("application/n-triples", "nt");

    private final String mediaType;
    private final String ending;

    RdfForm(String mediaType, String ending) {
        this.mediaType = mediaType;
        this.ending = ending;
    }

    /** The media type without parameters, {@code text/turtle}. */
    public String mediaType() {
        return mediaType;
    }

    /** The ending of addresses, {@code ttl}. */
    public String ending() {
        return ending;
    }

    /** The form of that ending; {@code xml} means RDF/XML too, as harvesters of CKAN ask for it. */
    public static Optional<RdfForm> ofEnding(String ending) {
        if (ending.equals("xml")) {
            return Optional.of(RDF_XML);
        }
        for (RdfForm form : values()) {
            if (form.ending.equals(ending)) {
                return Optional.of(form);
            }
        }
        return Optional.empty();
    }
}
