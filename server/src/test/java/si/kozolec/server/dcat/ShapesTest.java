package si.kozolec.server.dcat;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.Lang;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import si.kozolec.model.Catalogues;
import si.kozolec.model.ModelFiles;
import si.kozolec.model.ModelFolders;
import si.kozolec.model.ModelId;
import si.kozolec.model.Version;
import si.kozolec.reading.ModelReader;
import si.kozolec.server.catalogue.PublishedVersion;

class ShapesTest {

    private static final ModelId CAR_PARK = new ModelId("Parking-SI", "OffStreetParking");
    private static final String HOME = "https://w3id.org/kozolec/models/Parking-SI/OffStreetParking/1.0.0/";

    private static ModelFiles starters;
    private static List<ModelId> models;

    @BeforeAll
    static void read() throws IOException {
        starters = Catalogues.builtIn();
        models = List.copyOf(ModelFolders.in(starters));
    }

    @Test
    void shapes_say_of_examples_and_of_mistakes_in_them_what_the_schemas_say() {
        // Each example, and every fifth of its mutations; ShapesBench judges all of them.
        Agreement agreement = new Agreement(5);
        models.forEach(id -> agreement.judge(starters, id));

        assertThat(agreement.tally().payloads()).isGreaterThan(250);
        assertThat(agreement.tally().percent())
                .as(() -> agreement.tally().table()
                        + String.join("\n", agreement.tally().disputes()))
                .isGreaterThanOrEqualTo(98);
    }

    @Test
    void what_is_written_is_read_as_it_was_meant() {
        for (ModelId id : models) {
            ModelReader.Reading reading = new ModelReader(starters).readWithBundle(id);
            for (OrderedGraph graph : List.of(
                    Shapes.of(version(id), reading.model(), reading.bundle()),
                    Vocabulary.of(version(id), reading.model()),
                    CodeLists.of(version(id), reading.model()))) {
                byte[] turtle = RdfText.nested(graph);
                assertThat(Graphs.read(turtle, Lang.TURTLE).isIsomorphicWith(graph))
                        .as("%s", id)
                        .isTrue();
            }
        }
    }

    @Test
    void the_same_version_gives_the_same_bytes() {
        assertThat(RdfText.nested(shapes(CAR_PARK))).isEqualTo(RdfText.nested(shapes(CAR_PARK)));
    }

    @Test
    void shapes_are_named_for_people_in_both_languages() {
        List<String> names = objects(shapes(CAR_PARK), Space.SH.of("name"));

        assertThat(names).contains("\"Kategorija\"@sl").anyMatch(name -> name.endsWith("@en"));
    }

    @Test
    void the_vocabulary_names_terms_and_claims_only_our_own() {
        ModelReader.Reading reading = new ModelReader(starters).readWithBundle(CAR_PARK);
        OrderedGraph vocabulary = Vocabulary.of(version(CAR_PARK), reading.model());

        List<Triple> defined = vocabulary
                .find(Node.ANY, Space.RDFS.of("isDefinedBy"), Node.ANY)
                .toList();
        assertThat(defined)
                .allMatch(triple -> triple.getSubject().getURI().startsWith("https://w3id.org/kozolec/terms/"));
        assertThat(objects(vocabulary, Space.RDFS.of("label"))).contains("\"Parkirišče zunaj ulice\"@sl");
    }

    @Test
    void the_values_of_an_attribute_are_a_code_list() {
        ModelReader.Reading reading = new ModelReader(starters).readWithBundle(CAR_PARK);
        OrderedGraph lists = CodeLists.of(version(CAR_PARK), reading.model());
        Node access = Writing.iri(HOME + "concepts.ttl#category/barrierAccess");

        assertThat(objects(
                        lists.find(access, Space.SKOS.of("prefLabel"), Node.ANY).toList()))
                .containsExactly("\"barrier access\"@en");
        assertThat(objects(
                        lists.find(access, Space.SKOS.of("inScheme"), Node.ANY).toList()))
                .containsExactly(HOME + "concepts.ttl#category");
    }

    private static OrderedGraph shapes(ModelId id) {
        ModelReader.Reading reading = new ModelReader(starters).readWithBundle(id);
        return Shapes.of(version(id), reading.model(), reading.bundle());
    }

    private static PublishedVersion version(ModelId id) {
        return new PublishedVersion(id, Version.of(1, 0, 0), "", "");
    }

    private static List<String> objects(Graph graph, Node property) {
        return objects(graph.find(Node.ANY, property, Node.ANY).toList());
    }

    private static List<String> objects(List<Triple> triples) {
        List<String> objects = new ArrayList<>();
        triples.forEach(triple -> objects.add(triple.getObject().toString()));
        return objects;
    }
}
