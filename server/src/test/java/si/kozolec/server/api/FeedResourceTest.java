package si.kozolec.server.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

class FeedResourceTest {

    private static final String ATOM = "http://www.w3.org/2005/Atom";
    private static final int PUBLICATIONS = 29;

    private static SmallTown town;

    @BeforeAll
    static void start(@TempDir Path folder) throws Exception {
        town = new SmallTown(folder);
    }

    @AfterAll
    static void stop() {
        town.close();
    }

    @Test
    void the_feed_is_atom_with_all_that_atom_demands() throws Exception {
        HttpResponse<String> answer = town.get("/feed.atom?lang=en");
        Element feed = parse(answer);

        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("application/atom+xml");
        assertThat(feed.getNamespaceURI()).isEqualTo(ATOM);
        assertThat(feed.getLocalName()).isEqualTo("feed");
        assertThat(feed.getAttribute("xml:lang")).isEqualTo("en");
        assertThat(texts(feed, "id")).containsExactly("https://w3id.org/kozolec/feed.atom?lang=en");
        assertThat(texts(feed, "title")).hasSize(1);
        assertThat(Instant.parse(texts(feed, "updated").get(0))).isEqualTo("2026-03-01T08:00:00Z");
        assertThat(texts(children(feed, "author").get(0), "name")).containsExactly("Kozolec");
        assertThat(link(feed, "self")).contains(town.uri() + "/feed.atom?lang=en&page=1&size=50");
        List<Element> entries = children(feed, "entry");
        assertThat(entries).hasSize(PUBLICATIONS);
        Set<String> ids = new HashSet<>();
        for (Element entry : entries) {
            assertThat(texts(entry, "id")).hasSize(1);
            assertThat(ids.add(texts(entry, "id").get(0))).isTrue();
            assertThat(texts(entry, "title")).hasSize(1);
            assertThat(Instant.parse(texts(entry, "updated").get(0))).isNotNull();
            assertThat(link(entry, "alternate")).isPresent();
        }
    }

    @Test
    void an_entry_names_the_version_by_an_address_that_outlives_this_server() throws Exception {
        Element entry = entry(parse(town.get("/feed.atom?lang=en")), "Parking-SI/OffStreetParking/1.1.0");

        assertThat(texts(entry, "id"))
                .containsExactly("https://w3id.org/kozolec/models/Parking-SI/OffStreetParking/1.1.0");
        assertThat(texts(entry, "title")).containsExactly("Off-street parking (Parking-SI/OffStreetParking) 1.1.0");
        assertThat(link(entry, "alternate")).contains(town.uri() + "/models/Parking-SI/OffStreetParking/1.1.0");
        assertThat(town.get("/models/Parking-SI/OffStreetParking/1.1.0/model.zip")
                        .statusCode())
                .isEqualTo(200);
        assertThat(link(entry, "enclosure"))
                .contains(town.uri() + "/models/Parking-SI/OffStreetParking/1.1.0/model.zip");
    }

    @Test
    void both_languages_have_the_same_entries_in_their_own_words() throws Exception {
        Element slovenian = parse(town.get("/feed.atom", "Accept-Language", "sl"));
        HttpResponse<String> answer = town.get("/feed.atom", "Accept-Language", "en-GB,sl;q=0.5");
        Element english = parse(answer);

        assertThat(answer.headers().firstValue("Vary").orElse("")).contains("Accept-Language");
        assertThat(slovenian.getAttribute("xml:lang")).isEqualTo("sl");
        assertThat(texts(slovenian, "title")).containsExactly("Kozolec: objave podatkovnih modelov");
        assertThat(texts(english, "title")).containsExactly("Kozolec: publications of data models");
        assertThat(ids(slovenian)).isEqualTo(ids(english));
        assertThat(texts(entry(slovenian, "Parking-SI/OffStreetParking/1.1.0"), "title"))
                .containsExactly("Parkirišče zunaj ulice (Parking-SI/OffStreetParking) 1.1.0");
    }

    @Test
    void the_words_of_a_model_stay_words_and_become_no_markup() throws Exception {
        Element entry = entry(parse(town.get("/feed.atom?lang=sl")), "Furniture/Bench/1.0.0");

        assertThat(texts(entry, "title").get(0)).startsWith("Klop <script>alert('x')</script>");
        assertThat(texts(entry, "summary")).containsExactly("Sedež & \"počitek\" <b>na</b> prostem.");
    }

    @Test
    void the_next_pages_lead_through_all_publications_once() throws Exception {
        List<String> ids = new ArrayList<>();
        Optional<String> address = Optional.of(town.uri() + "/feed.atom?size=10");
        int pages = 0;
        while (address.isPresent()) {
            Element feed = parse(town.get(address.get()));
            ids.addAll(ids(feed));
            address = link(feed, "next");
            pages++;
        }

        assertThat(pages).isEqualTo(3);
        assertThat(ids).hasSize(PUBLICATIONS).doesNotHaveDuplicates();
    }

    @Test
    void who_has_it_already_is_told_so() throws Exception {
        HttpResponse<String> first = town.get("/feed.atom");
        String etag = first.headers().firstValue("ETag").orElseThrow();

        assertThat(town.get("/feed.atom", "If-None-Match", etag).statusCode()).isEqualTo(304);
        assertThat(town.get("/feed.atom?lang=en").headers().firstValue("ETag")).isNotEqualTo(Optional.of(etag));
    }

    @Test
    void a_page_that_is_none_is_refused() throws Exception {
        assertThat(town.get("/feed.atom?page=0&size=101").statusCode()).isEqualTo(400);
        assertThat(town.get("/feed.atom?since=2026").statusCode()).isEqualTo(400);
    }

    private static Element parse(HttpResponse<String> answer) throws Exception {
        assertThat(answer.statusCode()).isEqualTo(200);
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        return factory.newDocumentBuilder()
                .parse(new ByteArrayInputStream(answer.body().getBytes(StandardCharsets.UTF_8)))
                .getDocumentElement();
    }

    private static List<Element> children(Element parent, String name) {
        List<Element> children = new ArrayList<>();
        for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element element
                    && ATOM.equals(element.getNamespaceURI())
                    && name.equals(element.getLocalName())) {
                children.add(element);
            }
        }
        return children;
    }

    private static List<String> texts(Element parent, String name) {
        return children(parent, name).stream().map(Element::getTextContent).toList();
    }

    private static Optional<String> link(Element parent, String relation) {
        return children(parent, "link").stream()
                .filter(link -> link.getAttribute("rel").equals(relation))
                .map(link -> link.getAttribute("href"))
                .findFirst();
    }

    private static List<String> ids(Element feed) {
        return children(feed, "entry").stream()
                .map(entry -> texts(entry, "id").get(0))
                .toList();
    }

    private static Element entry(Element feed, String version) {
        return children(feed, "entry").stream()
                .filter(entry -> texts(entry, "id").get(0).endsWith("/" + version))
                .findFirst()
                .orElseThrow();
    }
}
