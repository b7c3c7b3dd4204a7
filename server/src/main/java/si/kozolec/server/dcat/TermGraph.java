package si.kozolec.server.dcat;

import java.util.Optional;
import si.kozolec.artifact.TermDescription;

/** Writes what a term stands for, over all models that use it, for programs that follow its IRI. */
public final class TermGraph {

    private TermGraph() {}

    /** The term in that form; empty for one whose name can be no IRI. */
    public static Optional<byte[]> of(TermDescription term, RdfForm form) {
        return Iris.of(term.iri()).map(iri -> RdfText.of(graph(term, iri), form));
    }

    private static OrderedGraph graph(TermDescription term, String iri) {
        Writing writing = new Writing(Space.NGSI_LD, Space.RDF, Space.RDFS, Space.SCHEMA, Space.XSD);
        Writing.Said said = writing.of(iri);
        if (term.isEntityType()) {
            said.is(Space.RDFS, "Class");
        } else {
            said.is(Space.RDF, "Property");
        }
        said.text(Space.RDFS, "label", term.label()).text(Space.RDFS, "comment", term.description());
        term.kinds().forEach(kind -> said.has(Space.SCHEMA, "additionalType", Space.NGSI_LD.of(kind)));
        // Models may disagree, so that values are of one of these types; several rdfs:range would mean all of them.
        term.datatypes().forEach(type -> said.has(Space.SCHEMA, "rangeIncludes", type));
        term.unitCodes().forEach(code -> said.plain(Space.SCHEMA, "unitCode", code));
        term.models().forEach(model -> said.has(Space.RDFS, "seeAlso", Identifiers.of(model)));
        return writing.graph();
    }
}
