package si.kozolec.server.dcat;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.Lang;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import si.kozolec.model.Language;
import si.kozolec.server.catalogue.PublishedVersion;
import si.kozolec.server.catalogue.StoredFile;

/** A model whose texts, names and addresses would break a page that was written carelessly. */
class HostileTextsTest {

    private static final String TITLE = "Odd \"quoted\" <tag> & \\ back";

    private static final String DESCRIPTION = "First\nsecond\nbell  \uD83D\uDE00 ]]> <!-- \"\"\"";

    @TempDir
    static Path folder;

    private static House house;

    @BeforeAll
    static void publish() throws Exception {
        house = new House(folder);
        house.with("dataModel.Odd-SI/context.jsonld", """
                {"@context": {"odd name": "https://example.si/terms/\\u0001 odd", "bell": "https://example.si/\\u0007bell",
                              "broken": "https://example.si/%zz", "private": "https://example.si/\\uE000"}}
                """);
        house.with("dataModel.Odd-SI/Odd/kozolec.json", """
                {"status": "published", "domains": ["SmartCities", "No such <domain>"],
                 "publisher": {"name": {"sl": "Zavod »Čudno« & \\"sinovi\\""}, "url": "https://example.si/a b<c>\\"d"},
                 "contact": {"name": {"sl": "Kdo"}, "url": "not an address", "email": "a b@c"}}
                """);
        house.with("dataModel.Odd-SI/Odd/texts.sl.json", """
                {"title": "Odd \\"quoted\\" <tag> & \\\\ back", "description": "Čudno"}
                """);
        house.publish(
                "Odd-SI/Odd",
                "1.0.0",
                "Odd",
                "First\\nsecond\\r\\n\\u0007bell \\uFFFE \\uD83D\\uDE00 ]]> <!-- \\\"\\\"\\\"",
                """
                "odd name": {"type": "string", "enum": ["a b", "<x>", "č", "\\u0001", "\\"\\"\\""], "description": "Property. Odd \\u0001"},
                "bell": {"type": "string", "pattern": "\\\\d\\u0007\\"", "description": "Property. A bell"},
                "broken": {"type": "string", "description": "Property. Broken"},
                "private": {"type": "number", "description": "Property. Private. Units:'\\u0001<m>'"}
                """,
                House.MORNING);
    }

    @AfterAll
    static void close() throws Exception {
        house.close();
    }

    @ParameterizedTest
    @EnumSource(RdfForm.class)
    void every_form_of_the_catalogue_is_the_same_graph(RdfForm form) {
        Graph other = Graphs.read(page(form), Graphs.language(form));

        assertThat(other.isIsomorphicWith(turtle())).isTrue();
        assertThat(other.contains(Node.ANY, Space.DCT.of("title"), Writing.text(TITLE, Language.SL)))
                .isTrue();
        assertThat(other.contains(Node.ANY, Space.DCT.of("description"), Writing.text(DESCRIPTION, Language.EN)))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"shapes", "range"})
    void the_catalogue_conforms_all_the_same(String level) {
        assertThat(Graphs.violations(Graphs.dcatAp(level), turtle())).isEmpty();
    }

    @Test
    void blanks_and_brackets_of_an_address_are_escaped() {
        assertThat(turtle().find(
                                Node.ANY, Space.FOAF.of("homepage"), Writing.iri("https://example.si/a%20b%3Cc%3E%22d"))
                        .toList())
                .hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {SemanticFiles.SHAPES, SemanticFiles.VOCABULARY, SemanticFiles.CONCEPTS})
    void the_files_of_its_meaning_can_be_read(String file) {
        PublishedVersion version = house.latest("Odd-SI/Odd");
        StoredFile written = house.catalogue().file(version, file).orElseThrow();

        Graph graph = Graphs.read(written.bytes(), Lang.TURTLE);
        assertThat(graph.size()).isGreaterThan(5);
        assertThat(new String(written.bytes(), StandardCharsets.UTF_8)).doesNotContain("\u0001", "\u0007");
    }

    private static Graph turtle() {
        return Graphs.read(page(RdfForm.TURTLE), Lang.TURTLE);
    }

    private static byte[] page(RdfForm form) {
        DcatCatalogue dcat = house.dcat();
        return dcat.page(
                dcat.state(), new CatalogQuestion(1, null), form, House.BASE, number -> House.BASE + "/page-" + number);
    }
}
