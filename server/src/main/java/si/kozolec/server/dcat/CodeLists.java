package si.kozolec.server.dcat;

import java.util.Locale;
import org.apache.jena.graph.Node;
import si.kozolec.model.Attribute;
import si.kozolec.model.Language;
import si.kozolec.model.LocalizedText;
import si.kozolec.model.ModelVersion;
import si.kozolec.server.catalogue.PublishedVersion;

/**
 * Writes {@code concepts.ttl}: each attribute that allows only certain values is a concept scheme of SKOS, and each value a concept with
 * the value itself as its notation. The values are English words; their name is what they say, in words.
 */
final class CodeLists {

    private CodeLists() {}

    static OrderedGraph of(PublishedVersion version, ModelVersion model) {
        Writing writing = new Writing(Space.DCT, Space.OWL, Space.RDF, Space.RDFS, Space.SKOS, Space.XSD);
        String home = Identifiers.of(version) + "/" + SemanticFiles.CONCEPTS;
        writing.of(home)
                .is(Space.OWL, "Ontology")
                .text(Space.DCT, "title", Shapes.title(model, "Šifranti: ", "Code lists: "))
                .plain(Space.OWL, "versionInfo", version.version().toString());
        model.allAttributes()
                .filter(attribute -> !attribute.enumeration().isEmpty())
                .filter(attribute -> !attribute.name().equals("type"))
                .forEach(attribute -> scheme(writing, attribute, home));
        return writing.graph();
    }

    private static void scheme(Writing writing, Attribute attribute, String home) {
        Node scheme = Writing.iri(home + "#" + Iris.segment(attribute.path()));
        LocalizedText label = attribute.label().isEmpty() ? LocalizedText.english(attribute.name()) : attribute.label();
        writing.of(scheme)
                .is(Space.SKOS, "ConceptScheme")
                .text(Space.DCT, "title", label)
                .text(Space.SKOS, "prefLabel", label)
                .text(Space.SKOS, "definition", attribute.description())
                .has(Space.DCT, "isPartOf", home);
        for (String value : attribute.enumeration()) {
            Node concept = Writing.iri(scheme.getURI() + "/" + Iris.segment(value));
            writing.of(concept)
                    .is(Space.SKOS, "Concept")
                    .plain(Space.SKOS, "notation", value)
                    .has(Space.SKOS, "prefLabel", Writing.text(inWords(value), Language.EN))
                    .has(Space.SKOS, "inScheme", scheme)
                    .has(Space.SKOS, "topConceptOf", scheme);
            writing.of(scheme).has(Space.SKOS, "hasTopConcept", concept);
        }
    }

    /** {@code barrierAccess} as people say it, "barrier access"; codes in capitals stay as they are. */
    private static String inWords(String value) {
        String words = value.replaceAll("(?<=[a-z])(?=[A-Z][a-z])", " ")
                .replaceAll("[_\\s]+", " ")
                .strip();
        String plain = words.matches("[A-Za-z]+( [A-Z][a-z]+)+") ? words.toLowerCase(Locale.ROOT) : words;
        return plain.isEmpty() ? value : plain;
    }
}
