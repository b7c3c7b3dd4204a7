package si.kozolec.server.dcat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.Lang;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** States of the catalogue: what a harvest sees while others publish, change and take back. */
class CatalogStatesTest {

    @TempDir
    Path folder;

    @Test
    void a_page_tells_the_next_one_in_both_spellings_and_all_pages_are_the_whole() throws Exception {
        try (House many = new House(folder)) {
            many.layDown("Lamps", 22).publish("Lamps/Last", "1.0.0", "Last", "The last lamp", "", House.MORNING);
            Graph first = TestPages.turtle(many, TestPages.FIRST);

            assertThat(TestPages.objects(first, Space.HYDRA.of("next"))).containsExactly("page-2");
            assertThat(TestPages.objects(first, Space.HYDRA.of("nextPage"))).containsExactly("page-2");
            assertThat(TestPages.objects(first, Space.HYDRA.of("last"))).containsExactly("page-3");
            Set<String> all = new TreeSet<>();
            for (int page = 1; page <= 3; page++) {
                all.addAll(TestPages.objects(
                        TestPages.turtle(many, new CatalogQuestion(page, null)), Space.DCAT.of("dataset")));
            }
            assertThat(all).hasSize(23);
            assertThat(TestPages.objects(TestPages.turtle(many, new CatalogQuestion(3, null)), Space.HYDRA.of("next")))
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

            Graph changes = TestPages.turtle(two, new CatalogQuestion(1, House.NOON));

            assertThat(TestPages.objects(changes, Space.DCAT.of("dataset")))
                    .containsExactly(Identifiers.HOME + "models/Parking/Zone/0.1.0");
            assertThat(changes.find(Writing.iri(Identifiers.CATALOG), Space.DCAT.of("dataset"), Node.ANY)
                            .toList())
                    .isEmpty();
            assertThat(TestPages.objects(changes, Space.DCT.of("isPartOf"))).containsExactly(Identifiers.CATALOG);
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
            assertThat(TestPages.objects(version, Space.ADMS.of("status")))
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

        assertThatThrownBy(() -> TestPages.page(dcat, state, TestPages.FIRST, RdfForm.TURTLE))
                .isInstanceOf(RuntimeException.class);
    }

    private static List<String> datasets(DcatCatalogue dcat, String commit, int page) {
        CatalogState state = dcat.state(commit).orElseThrow();
        byte[] bytes = TestPages.page(dcat, state, new CatalogQuestion(page, null), RdfForm.TURTLE);
        return TestPages.objects(Graphs.read(bytes, Lang.TURTLE), Space.DCAT.of("dataset"));
    }
}
