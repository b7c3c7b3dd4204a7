package si.kozolec.server.dcat;

import java.util.Set;
import org.apache.jena.graph.Node;
import si.kozolec.model.Language;
import si.kozolec.model.LocalizedText;
import si.kozolec.model.ModelVersion;
import si.kozolec.schema.SchemaBundle;
import si.kozolec.server.catalogue.PublishedVersion;

/** Writes {@code shapes.ttl}: what the schema of a version asks of its payloads, in SHACL. */
final class Shapes {

    private Shapes() {}

    static OrderedGraph of(PublishedVersion version, ModelVersion model, SchemaBundle bundle) {
        Writing writing = new Writing(Space.DCT, Space.NGSI_LD, Space.OWL, Space.RDF, Space.RDFS, Space.SH, Space.XSD);
        String home = Identifiers.of(version) + "/" + SemanticFiles.SHAPES;
        Writing.Said file = writing.of(home)
                .is(Space.OWL, "Ontology")
                .text(Space.DCT, "title", title(model, "Oblike SHACL: ", "SHACL shapes: "))
                .has(Space.DCT, "source", Identifiers.of(version) + "/" + SchemaBundle.FILE)
                .has(Space.DCT, "conformsTo", "https://www.w3.org/TR/shacl/");
        Node shape = Writing.iri(home + "#" + Iris.segment(version.model().name()));
        writing.of(shape).is(Space.SH, "NodeShape").text(Space.RDFS, "label", title(model, "", ""));
        writing.of(shape).has(Space.SH, "targetClass", new TermNames(model).word(model.entityType()));
        ShapeMaker maker = new ShapeMaker(writing, model, bundle.schema(), home);
        maker.entity(shape);
        Set<String> unsaid = maker.unsaid();
        if (!unsaid.isEmpty()) {
            String list = String.join(", ", unsaid);
            file.has(Space.RDFS, "comment", Writing.text("Tega oblike ne povedo, shema pa: " + list + ".", Language.SL))
                    .has(
                            Space.RDFS,
                            "comment",
                            Writing.text("The schema says it and these shapes do not: " + list + ".", Language.EN));
        }
        return writing.graph();
    }

    static LocalizedText title(ModelVersion model, String sl, String en) {
        LocalizedText title =
                model.title().isEmpty() ? LocalizedText.english(model.id().toString()) : model.title();
        return new LocalizedText(
                title.sl().isEmpty() ? "" : sl + title.sl(), title.en().isEmpty() ? "" : en + title.en());
    }
}
