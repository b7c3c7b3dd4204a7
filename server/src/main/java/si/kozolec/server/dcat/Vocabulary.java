package si.kozolec.server.dcat;

import java.util.Set;
import org.apache.jena.graph.Node;
import si.kozolec.artifact.TermUse;
import si.kozolec.model.AttributeKind;
import si.kozolec.model.LocalizedText;
import si.kozolec.model.ModelVersion;
import si.kozolec.server.catalogue.PublishedVersion;

/**
 * Writes {@code vocabulary.ttl}: the terms of a version with their names and meanings, in RDFS and OWL. It claims no domain for a term,
 * since other models use it too; what it is used with here is said with {@code schema:domainIncludes}.
 */
final class Vocabulary {

    private static final Set<AttributeKind> RELATIONSHIPS =
            Set.of(AttributeKind.RELATIONSHIP, AttributeKind.LIST_RELATIONSHIP);

    private Vocabulary() {}

    static OrderedGraph of(PublishedVersion version, ModelVersion model) {
        Writing writing =
                new Writing(Space.DCT, Space.NGSI_LD, Space.OWL, Space.RDF, Space.RDFS, Space.SCHEMA, Space.XSD);
        Node home = Writing.iri(Identifiers.of(version) + "/" + SemanticFiles.VOCABULARY);
        writing.of(home)
                .is(Space.OWL, "Ontology")
                .text(Space.DCT, "title", Shapes.title(model, "Slovar izrazov: ", "Vocabulary of terms: "))
                .has(Space.OWL, "versionIRI", home)
                .plain(Space.OWL, "versionInfo", version.version().toString());
        Node entity = new TermNames(model).word(model.entityType());
        for (TermUse use : TermUse.of(model)) {
            Iris.of(use.iri()).ifPresent(iri -> term(writing, use, Writing.iri(iri), entity, home));
        }
        return writing.graph();
    }

    private static void term(Writing writing, TermUse use, Node node, Node entity, Node home) {
        Writing.Said said = writing.of(node);
        if (use.isEntityType()) {
            said.is(Space.RDFS, "Class").is(Space.OWL, "Class");
        } else {
            said.is(Space.RDF, "Property");
            if (RELATIONSHIPS.contains(use.kind())) {
                said.is(Space.OWL, "ObjectProperty");
            }
        }
        LocalizedText label = use.label().isEmpty() ? LocalizedText.english(use.term()) : use.label();
        said.text(Space.RDFS, "label", label).text(Space.RDFS, "comment", use.description());
        if (!use.isEntityType()) {
            // Only of what stands in the entity itself.
            if (use.paths().contains(use.term())) {
                said.has(Space.SCHEMA, "domainIncludes", entity);
            }
            if (use.kind() != AttributeKind.UNSTATED) {
                said.has(
                        Space.SCHEMA,
                        "additionalType",
                        Space.NGSI_LD.of(use.kind().ngsiName()));
            }
            if (use.unit() != null && !use.unit().code().isEmpty()) {
                said.plain(Space.SCHEMA, "unitCode", use.unit().code());
            }
            if (use.datatype() != null) {
                said.has(Space.SCHEMA, "rangeIncludes", use.datatype());
            }
        }
        // Terms of other vocabularies are told about, not claimed.
        String relation = use.iri().startsWith(Identifiers.HOME) ? "isDefinedBy" : "seeAlso";
        said.has(Space.RDFS, relation, home);
    }
}
