package si.kozolec.server.dcat;

import java.util.Map;
import si.kozolec.server.catalogue.MadeFile;

/** Makes the files that tell a version's meaning to programs that speak RDF. */
public final class SemanticFiles {

    /** The shapes: what a payload must be, in SHACL. */
    public static final String SHAPES = "shapes.ttl";

    /** The terms, with their names in both languages, in RDFS and OWL. */
    public static final String VOCABULARY = "vocabulary.ttl";

    /** The code lists, in SKOS. */
    public static final String CONCEPTS = "concepts.ttl";

    private SemanticFiles() {}

    /** Who makes which file, for the catalogue. */
    public static Map<String, MadeFile> makers() {
        // Written out: a reference to a method would have its class, and with it Jena, looked up at the start.
        return Map.of(
                SHAPES, (version, model, bundle) -> RdfText.nested(Shapes.of(version, model, bundle)),
                VOCABULARY, (version, model, bundle) -> RdfText.nested(Vocabulary.of(version, model)),
                CONCEPTS, (version, model, bundle) -> RdfText.nested(CodeLists.of(version, model)));
    }
}
