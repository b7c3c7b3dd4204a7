package si.kozolec.server.dcat;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.shacl.Shapes;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The catalogue of the starter models, as portals read it. */
class DcatCatalogueTest {

    @TempDir
    static Path starters;

    private static House house;
    private static List<Graph> pages;

    @BeforeAll
    static void open() throws Exception {
        house = new House(starters).takeStarters(House.MORNING);
        int last = CatalogQuestion.pages(house.dcat().state().listed().size());
        pages = IntStream.rangeClosed(1, last)
                .mapToObj(number -> TestPages.turtle(house, new CatalogQuestion(number, null)))
                .toList();
    }

    @AfterAll
    static void close() throws Exception {
        house.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"shapes", "range"})
    void each_page_of_the_starter_catalogue_conforms_to_dcat_ap(String level) {
        Shapes shapes = Graphs.dcatAp(level);

        for (Graph page : pages) {
            assertThat(Graphs.violations(shapes, page)).isEmpty();
        }
    }

    @Test
    void all_forms_are_the_same_graph() {
        for (RdfForm form : RdfForm.values()) {
            Graph other = Graphs.read(TestPages.page(house.dcat(), TestPages.FIRST, form), Graphs.language(form));
            assertThat(other.isIsomorphicWith(pages.get(0))).as("%s", form).isTrue();
        }
    }

    @Test
    void every_entry_of_a_european_code_list_stands_in_the_page_with_its_name_in_both_languages() {
        for (Graph page : pages) {
            Set<Node> entries = page.find()
                    .mapWith(Triple::getObject)
                    .filterKeep(object -> object.isURI()
                            && object.getURI().startsWith("http://publications.europa.eu/resource/authority/"))
                    .toSet();
            assertThat(entries)
                    .hasSizeGreaterThan(15)
                    .allSatisfy(entry -> assertThat(page.find(entry, Space.SKOS.of("prefLabel"), Node.ANY)
                                    .mapWith(label -> label.getObject().getLiteralLanguage())
                                    .toList())
                            .containsExactlyInAnyOrder("sl", "en"));
        }
    }

    @Test
    void everything_in_the_catalogue_has_an_iri() {
        for (Graph page : pages) {
            assertThat(page.find()
                            .filterKeep(triple -> triple.getSubject().isBlank()
                                    || triple.getObject().isBlank())
                            .toList())
                    .isEmpty();
        }
    }

    @Test
    void the_same_state_gives_the_same_bytes_also_after_a_restart() throws Exception {
        try (House opened = new House(starters)) {
            DcatCatalogue after = opened.dcat();
            for (RdfForm form : RdfForm.values()) {
                byte[] bytes = TestPages.page(house.dcat(), TestPages.FIRST, form);
                assertThat(TestPages.page(house.dcat(), TestPages.FIRST, form))
                        .as("again")
                        .isEqualTo(bytes);
                assertThat(TestPages.page(after, TestPages.FIRST, form))
                        .as("reopened")
                        .isEqualTo(bytes);
            }
        }
    }
}
