package si.kozolec.server.dcat;

import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;

/** A vocabulary that the graphs are written with, and the prefix that it is known by. In the order of the alphabet, as written. */
enum Space {
    ADMS("adms", "http://www.w3.org/ns/adms#"),
    CV("cv", "http://data.europa.eu/m8g/"),
    DCAT("dcat", "http://www.w3.org/ns/dcat#"),
    DCT("dct", "http://purl.org/dc/terms/"),
    EUVOC("euvoc", "http://publications.europa.eu/ontology/euvoc#"),
    FOAF("foaf", "http://xmlns.com/foaf/0.1/"),
    HYDRA("hydra", "http://www.w3.org/ns/hydra/core#"),
    NGSI_LD("ngsi-ld", "https://uri.etsi.org/ngsi-ld/"),
    ODRL("odrl", "http://www.w3.org/ns/odrl/2/"),
    OWL("owl", "http://www.w3.org/2002/07/owl#"),
    PROF("prof", "http://www.w3.org/ns/dx/prof/"),
    ROLE("role", "http://www.w3.org/ns/dx/prof/role/"),
    PROV("prov", "http://www.w3.org/ns/prov#"),
    RDF("rdf", "http://www.w3.org/1999/02/22-rdf-syntax-ns#"),
    RDFS("rdfs", "http://www.w3.org/2000/01/rdf-schema#"),
    SCHEMA("schema", "https://schema.org/"),
    SH("sh", "http://www.w3.org/ns/shacl#"),
    SKOS("skos", "http://www.w3.org/2004/02/skos/core#"),
    SPDX("spdx", "http://spdx.org/rdf/terms#"),
    VCARD("vcard", "http://www.w3.org/2006/vcard/ns#"),
    XSD("xsd", "http://www.w3.org/2001/XMLSchema#");

    /** The RDF type of a node; it stands for itself so often that it has a name of its own. */
    static final Node TYPE = RDF.of("type");

    private final String prefix;
    private final String address;

    Space(String prefix, String address) {
        this.prefix = prefix;
        this.address = address;
    }

    String prefix() {
        return prefix;
    }

    String address() {
        return address;
    }

    /** The term of that name. */
    Node of(String name) {
        return NodeFactory.createURI(address + name);
    }
}
