package si.kozolec.server.dcat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.Lang;
import org.apache.jena.shacl.Shapes;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DcatCatalogueTest {

    private static final CatalogQuestion FIRST = new CatalogQuestion(1, null);

    @TempDir
    static Path starters;

    private static House house;
    private static List<Graph> pages;

    @TempDir
    Path folder;

    @BeforeAll
    static void open() throws Exception {
        house = new House(starters).takeStarters(House.MORNING);
        int last = CatalogQuestion.pages(house.dcat().state().listed().size());
        pages = IntStream.rangeClosed(1, last)
                .mapToObj(number -> turtle(house, new CatalogQuestion(number, null)))
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
            Graph other = Graphs.read(page(house.dcat(), FIRST, form), Graphs.language(form));
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
                byte[] bytes = page(house.dcat(), FIRST, form);
                assertThat(page(house.dcat(), FIRST, form)).as("again").isEqualTo(bytes);
                assertThat(page(after, FIRST, form)).as("reopened").isEqualTo(bytes);
            }
        }
    }

    @Test
    void a_page_tells_the_next_one_in_both_spellings_and_all_pages_are_the_whole() throws Exception {
        try (House many = new House(folder)) {
            many.layDown("Lamps", 22).publish("Lamps/Last", "1.0.0", "Last", "The last lamp", "", House.MORNING);
            Graph first = turtle(many, FIRST);

            assertThat(objects(first, Space.HYDRA.of("next"))).containsExactly("page-2");
            assertThat(objects(first, Space.HYDRA.of("nextPage"))).containsExactly("page-2");
            assertThat(objects(first, Space.HYDRA.of("last"))).containsExactly("page-3");
            Set<String> all = new TreeSet<>();
            for (int page = 1; page <= 3; page++) {
                all.addAll(objects(turtle(many, new CatalogQuestion(page, null)), Space.DCAT.of("dataset")));
            }
            assertThat(all).hasSize(23);
            assertThat(objects(turtle(many, new CatalogQuestion(3, null)), Space.HYDRA.of("next")))
                    .isEmpty();
        }
    }

    @Test
    void a_harvest_sees_one_state_to_its_end_while_others_publish() throws Exception {
        try (House busy = new House(folder)) {
            busy.layDown("Lamps", 10).publish("Lamps/Last", "1.0.0", "Last", "The last lamp", "", House.MORNING);
            DcatCatalogue dcat = busy.dcat();
            String begun = dcat.state().commit();
            Set<String> harvested = new TreeSet<>(datasets(dcat, begun, 1));
            for (int number = 1; number <= 12; number++) {
                // Sorted before what was told already: whoever counted on in the newest state would miss a lamp.
                busy.publish("Benches/Bench" + number, "1.0.0", "Bench", "A bench in a park", "", House.NOON);
                assertThat(dcat.state().all()).hasSize(11 + number);
                assertThat(dcat.state(begun)).isPresent();
            }
            harvested.addAll(datasets(dcat, begun, 2));

            assertThat(harvested).hasSize(11).allMatch(iri -> iri.contains("/Lamps/"));
        }
    }

    @Test
    void a_state_that_nobody_asked_for_is_forgotten_when_eight_others_have_come() throws Exception {
        try (House busy = new House(folder)) {
            busy.publish("Parking/CarPark", "0.1.0", "Car park", "A place for cars", "", House.MORNING);
            DcatCatalogue dcat = busy.dcat();
            String begun = dcat.state().commit();
            for (int number = 1; number <= 8; number++) {
                busy.publish("Parking/Zone" + number, "0.1.0", "Zone", "A zone in a town", "", House.NOON);
                dcat.state();
            }

            assertThat(dcat.state(begun)).isEmpty();
            assertThat(dcat.state("0123456789012345678901234567890123456789")).isEmpty();
        }
    }

    @Test
    void what_has_changed_never_poses_as_the_whole() throws Exception {
        try (House two = new House(folder)) {
            two.publish("Parking/CarPark", "0.1.0", "Car park", "A place for cars", "", House.MORNING);
            two.publish("Parking/Zone", "0.1.0", "Zone", "A zone in a town", "", House.NOON);

            Graph changes = turtle(two, new CatalogQuestion(1, House.NOON));

            assertThat(objects(changes, Space.DCAT.of("dataset")))
                    .containsExactly(Identifiers.HOME + "models/Parking/Zone/0.1.0");
            assertThat(changes.find(Writing.iri(Identifiers.CATALOG), Space.DCAT.of("dataset"), Node.ANY)
                            .toList())
                    .isEmpty();
            assertThat(objects(changes, Space.DCT.of("isPartOf"))).containsExactly(Identifiers.CATALOG);
            assertThat(Graphs.violations(Graphs.dcatAp("shapes"), changes)).isEmpty();
            assertThat(Graphs.violations(Graphs.dcatAp("range"), changes)).isEmpty();
        }
    }

    @Test
    void a_withdrawn_version_leaves_the_catalogue_and_can_still_be_read() throws Exception {
        try (House town = new House(folder)) {
            town.publish("Parking/CarPark", "0.1.0", "Car park", "A place for cars", "", House.MORNING);
            town.withdraw("Parking/CarPark", "0.1.0", House.EVENING);
            DcatCatalogue dcat = town.dcat();

            assertThat(dcat.state().listed()).isEmpty();
            assertThat(dcat.state().all().get(0).modified()).isEqualTo(House.EVENING);
            Graph version =
                    Graphs.read(dcat.version(town.latest("Parking/CarPark"), RdfForm.TURTLE, House.BASE), Lang.TURTLE);
            assertThat(objects(version, Space.ADMS.of("status")))
                    .contains("http://publications.europa.eu/resource/authority/dataset-status/WITHDRAWN");
        }
    }

    @Test
    void a_model_that_cannot_be_read_makes_no_page_at_all() throws Exception {
        House broken = new House(folder)
                .publish("Parking/CarPark", "0.1.0", "Car park", "A place for cars", "", House.MORNING)
                .publish("Parking/Zone", "0.1.0", "Zone", "A zone in a town", "", House.NOON);
        DcatCatalogue dcat = broken.dcat();
        CatalogState state = dcat.state();
        broken.close();
        try (var objects = Files.walk(folder.resolve("objects"))) {
            for (Path file : objects.filter(Files::isRegularFile).toList()) {
                Files.delete(file);
            }
        }

        assertThatThrownBy(() -> page(dcat, state, FIRST, RdfForm.TURTLE)).isInstanceOf(RuntimeException.class);
    }

    private static List<String> datasets(DcatCatalogue dcat, String commit, int page) {
        CatalogState state = dcat.state(commit).orElseThrow();
        byte[] bytes = page(dcat, state, new CatalogQuestion(page, null), RdfForm.TURTLE);
        return objects(Graphs.read(bytes, Lang.TURTLE), Space.DCAT.of("dataset"));
    }

    private static Graph turtle(House house, CatalogQuestion asked) {
        return Graphs.read(page(house.dcat(), asked, RdfForm.TURTLE), Lang.TURTLE);
    }

    private static byte[] page(DcatCatalogue dcat, CatalogQuestion asked, RdfForm form) {
        return page(dcat, dcat.state(), asked, form);
    }

    private static byte[] page(DcatCatalogue dcat, CatalogState state, CatalogQuestion asked, RdfForm form) {
        return dcat.page(state, asked, form, House.BASE, number -> House.BASE + "/page-" + number);
    }

    private static List<String> objects(Graph graph, Node property) {
        List<String> objects = new ArrayList<>();
        graph.find(Node.ANY, property, Node.ANY)
                .forEach(triple -> objects.add(triple.getObject().toString().replace(House.BASE + "/page", "page")));
        return objects;
    }
}
