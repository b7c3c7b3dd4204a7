package si.kozolec.server.dcat;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Portals that harvest the catalogue in DCAT-AP. */
@ExtendWith(Harvester.Shared.class)
class CatalogHarvestTest {

    private static final String CAR_PARK = "/models/Parking-SI/OffStreetParking";

    private final Harvester harvester;

    CatalogHarvestTest(Harvester harvester) {
        this.harvester = harvester;
    }

    @ParameterizedTest
    @CsvSource({
        "text/turtle, text/turtle;charset=utf-8",
        "application/ld+json, application/ld+json",
        "application/rdf+xml, application/rdf+xml",
        "application/n-triples, application/n-triples",
        "*/*, text/turtle;charset=utf-8",
        "'text/html,application/xhtml+xml,*/*;q=0.8', text/html;charset=utf-8"
    })
    void the_catalogue_comes_in_the_form_that_is_asked_for(String accept, String type) throws Exception {
        HttpResponse<String> response = harvester.get("/catalog", "Accept", accept);

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.headers().firstValue("Content-Type")).contains(type);
        assertThat(response.headers().firstValue("Vary").orElse("")).contains("Accept");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ttl", "jsonld", "rdf", "xml", "nt"})
    void an_ending_says_the_form_whatever_accept_says(String ending) throws Exception {
        HttpResponse<String> response = harvester.get("/catalog." + ending, "Accept", "text/html");
        RdfForm form = RdfForm.ofEnding(ending).orElseThrow();

        assertThat(response.headers().firstValue("Content-Type").orElse("")).startsWith(form.mediaType());
        assertThat(Graphs.read(response.body().getBytes(StandardCharsets.UTF_8), Graphs.language(form))
                        .size())
                .isGreaterThan(1_000);
        assertThat(harvester.get("/catalog." + ending).body()).isEqualTo(response.body());
    }

    @Test
    void who_has_it_gets_nothing() throws Exception {
        HttpResponse<String> first = harvester.get("/catalog.ttl");
        String etag = first.headers().firstValue("ETag").orElseThrow();
        String modified = first.headers().firstValue("Last-Modified").orElseThrow();

        assertThat(harvester.get("/catalog.ttl", "If-None-Match", etag).statusCode())
                .isEqualTo(304);
        assertThat(harvester.get("/catalog.ttl", "If-Modified-Since", modified).statusCode())
                .isEqualTo(304);
        assertThat(harvester
                        .get("/catalog.ttl", "If-Modified-Since", "Mon, 02 Jan 2006 15:04:05 GMT")
                        .statusCode())
                .isEqualTo(200);
        assertThat(harvester
                        .get("/catalog.ttl", "If-Modified-Since", "yesterday")
                        .statusCode())
                .isEqualTo(200);
        assertThat(first.headers().firstValue("Link").orElse(""))
                .contains("rel=\"alternate\"; type=\"application/rdf+xml\"")
                .contains("<http://data.europa.eu/r5r/>; rel=\"profile\"");
        HttpResponse<String> head = harvester.send(HttpRequest.newBuilder(harvester.uri("/catalog.ttl"))
                .method("HEAD", HttpRequest.BodyPublishers.noBody()));
        assertThat(head.headers().firstValue("ETag")).contains(etag);
        assertThat(head.body()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "/catalog.ttl?page=0, 400, page",
        "/catalog.ttl?page=-1, 400, page",
        "/catalog.ttl?page=1.5, 400, page",
        "/catalog.ttl?page=, 400, page",
        "/catalog.ttl?page=99999, 400, page",
        "/catalog.ttl?page=1&page=2, 400, page",
        "/catalog.ttl?modified_since=, 400, modified_since",
        "/catalog.ttl?modified_since=2026-02-30, 400, modified_since",
        "/catalog.ttl?modified_since=2026-03-14T09:00:00, 400, modified_since",
        "/catalog.ttl?state=%3Cb%3E, 400, state",
        "/catalog.ttl?page=x&modified_since=soon, 400, modified_since",
        "/catalog.ttl?pages=1, 400, pages",
        "/catalog.ttl?page=99, 404, zadnja",
        "/catalog.ttl?state=0123456789012345678901234567890123456789, 410, state",
        "/catalog.pdf, 404, naslova"
    })
    void what_is_wrong_is_said(String path, int status, String word) throws Exception {
        HttpResponse<String> response = harvester.get(path);

        assertThat(response.statusCode()).isEqualTo(status);
        assertThat(response.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(response.body()).contains(word);
    }

    @Test
    void nobody_gets_a_form_that_there_is_not() throws Exception {
        for (String path : List.of("/catalog", CAR_PARK + "/1.0.0")) {
            HttpResponse<String> response = harvester.get(path, "Accept", "image/png");

            assertThat(response.statusCode()).isEqualTo(406);
            assertThat(response.headers().firstValue("Content-Type")).contains("application/problem+json");
            assertThat(response.body())
                    .as("what there is")
                    .contains("text/turtle", "application/rdf+xml")
                    .doesNotContain("*/*");
        }
    }

    @Test
    void all_forms_are_one_graph_where_accept_chooses() throws Exception {
        Graph turtle = Harvester.graph(harvester.get("/catalog", "Accept", "text/turtle"), RdfForm.TURTLE);

        for (RdfForm form : RdfForm.values()) {
            Graph other = Harvester.graph(harvester.get("/catalog", "Accept", form.mediaType()), form);
            assertThat(other.isIsomorphicWith(turtle)).as("%s", form).isTrue();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "/catalog, /catalog?page=2&state=",
        "/catalog.rdf, /catalog.rdf?page=2&state=",
        "/catalog.xml, /catalog.rdf?page=2&state="
    })
    void the_next_page_comes_in_the_form_in_which_the_first_one_came(String first, String second) throws Exception {
        HttpResponse<String> response = harvester.get(first, "Accept", "application/rdf+xml");
        Node next = Harvester.graph(response, RdfForm.RDF_XML)
                .find(Node.ANY, Space.HYDRA.of("next"), Node.ANY)
                .next()
                .getObject();

        assertThat(next.getURI()).startsWith(harvester.uri(second).toString());
        assertThat(response.headers().firstValue("Link").orElse("")).contains("<" + next.getURI() + ">; rel=\"next\"");
        HttpResponse<String> page = harvester.send(
                HttpRequest.newBuilder(URI.create(next.getURI())).header("Accept", "application/rdf+xml"));
        assertThat(Harvester.graph(page, RdfForm.RDF_XML).size()).isGreaterThan(1_000);
    }
}
