package si.kozolec.server.dcat;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.jena.riot.Lang;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import si.kozolec.server.WholeServer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Portals, harvesters and connectors at the door of the whole server. */
class HarvestTest {

    private static final String CAR_PARK = "/models/Parking-SI/OffStreetParking";

    @TempDir
    static Path folder;

    private static WholeServer server;
    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final JsonMapper JSON = new JsonMapper();

    @BeforeAll
    static void start() {
        server = new WholeServer(folder);
    }

    @AfterAll
    static void stop() {
        server.close();
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
        HttpResponse<String> response = get("/catalog", "Accept", accept);

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.headers().firstValue("Content-Type")).contains(type);
        assertThat(response.headers().firstValue("Vary").orElse("")).contains("Accept");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ttl", "jsonld", "rdf", "xml", "nt"})
    void an_ending_says_the_form_whatever_accept_says(String ending) throws Exception {
        HttpResponse<String> response = get("/catalog." + ending, "Accept", "text/html");
        RdfForm form = RdfForm.ofEnding(ending).orElseThrow();

        assertThat(response.headers().firstValue("Content-Type").orElse("")).startsWith(form.mediaType());
        assertThat(Graphs.read(response.body().getBytes(StandardCharsets.UTF_8), Graphs.language(form))
                        .size())
                .isGreaterThan(1_000);
        assertThat(get("/catalog." + ending).body()).isEqualTo(response.body());
    }

    @Test
    void who_has_it_gets_nothing() throws Exception {
        HttpResponse<String> first = get("/catalog.ttl");
        String etag = first.headers().firstValue("ETag").orElseThrow();
        String modified = first.headers().firstValue("Last-Modified").orElseThrow();

        assertThat(get("/catalog.ttl", "If-None-Match", etag).statusCode()).isEqualTo(304);
        assertThat(get("/catalog.ttl", "If-Modified-Since", modified).statusCode())
                .isEqualTo(304);
        assertThat(get("/catalog.ttl", "If-Modified-Since", "Mon, 02 Jan 2006 15:04:05 GMT")
                        .statusCode())
                .isEqualTo(200);
        assertThat(get("/catalog.ttl", "If-Modified-Since", "yesterday").statusCode())
                .isEqualTo(200);
        assertThat(first.headers().firstValue("Link").orElse(""))
                .contains("rel=\"alternate\"; type=\"application/rdf+xml\"")
                .contains("<http://data.europa.eu/r5r/>; rel=\"profile\"");
        HttpResponse<String> head =
                send(HttpRequest.newBuilder(uri("/catalog.ttl")).method("HEAD", HttpRequest.BodyPublishers.noBody()));
        assertThat(head.headers().firstValue("ETag")).contains(etag);
        assertThat(head.body()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "/catalog.ttl?page=0, 400, page",
        "/catalog.ttl?page=x&modified_since=soon, 400, modified_since",
        "/catalog.ttl?pages=1, 400, pages",
        "/catalog.ttl?page=99, 404, zadnja",
        "/catalog.ttl?state=0123456789012345678901234567890123456789, 410, state",
        "/catalog.pdf, 404, naslova"
    })
    void what_is_wrong_is_said(String path, int status, String word) throws Exception {
        HttpResponse<String> response = get(path);

        assertThat(response.statusCode()).isEqualTo(status);
        assertThat(response.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(response.body()).contains(word);
    }

    @Test
    void a_model_and_a_version_are_linked_data_too() throws Exception {
        for (String path : List.of(CAR_PARK, CAR_PARK + "/1.0.0", CAR_PARK + "/latest")) {
            for (RdfForm form : RdfForm.values()) {
                HttpResponse<String> response = get(path, "Accept", form.mediaType());
                assertThat(response.statusCode()).isEqualTo(200);
                assertThat(Graphs.read(response.body().getBytes(StandardCharsets.UTF_8), Graphs.language(form))
                                .contains(
                                        Writing.iri("https://w3id.org/kozolec" + CAR_PARK + "/1.0.0"),
                                        Space.TYPE,
                                        Space.DCAT.of("Dataset")))
                        .isTrue();
            }
        }
        assertThat(get(CAR_PARK, "Accept", "application/json").headers().firstValue("Content-Type"))
                .contains("application/json");
        assertThat(get(CAR_PARK, "Accept", "*/*").headers().firstValue("Content-Type"))
                .contains("text/html;charset=utf-8");
        assertThat(get("/models/No/Such", "Accept", "text/turtle").statusCode()).isEqualTo(404);
    }

    @Test
    void the_files_for_machines_lie_beside_the_version() throws Exception {
        for (String file : List.of("shapes.ttl", "vocabulary.ttl", "concepts.ttl")) {
            HttpResponse<String> response = get(CAR_PARK + "/1.0.0/" + file);
            assertThat(response.headers().firstValue("Content-Type")).contains("text/turtle;charset=utf-8");
            assertThat(response.headers().firstValue("Cache-Control").orElse(""))
                    .contains("immutable");
            assertThat(Graphs.read(response.body().getBytes(StandardCharsets.UTF_8), Lang.TURTLE)
                            .size())
                    .isGreaterThan(50);
        }
        JsonNode old = JSON.readTree(
                get(CAR_PARK + "/1.0.0/schema.bundled.draft07.json").body());
        assertThat(old.path("$schema").asString()).isEqualTo("http://json-schema.org/draft-07/schema#");
    }

    @Test
    void oai_tells_who_it_is_and_what_it_has() throws Exception {
        assertThat(oai("verb=Identify"))
                .contains(
                        "<protocolVersion>2.0</protocolVersion>",
                        "<deletedRecord>persistent</deletedRecord>",
                        "<adminEmail>");
        assertThat(oai("verb=ListMetadataFormats")).contains("oai_dc", "dcat_ap");
        assertThat(oai("verb=ListSets")).contains("<setSpec>Parking-SI</setSpec>");
        assertThat(oai("verb=ListIdentifiers&metadataPrefix=oai_dc&set=Parking-SI"))
                .contains("oai:w3id.org:kozolec/models/Parking-SI/OffStreetParking/1.0.0")
                .doesNotContain("Weather-SI");
    }

    @Test
    void oai_gives_a_record_in_both_forms() throws Exception {
        String id = "&identifier=oai:w3id.org:kozolec/models/Parking-SI/OffStreetParking/1.0.0";

        assertThat(oai("verb=GetRecord&metadataPrefix=oai_dc" + id))
                .contains("<dc:title xml:lang=\"sl\">Parkirišče zunaj ulice</dc:title>");
        String record = oai("verb=GetRecord&metadataPrefix=dcat_ap" + id);
        Matcher rdf = Pattern.compile("<rdf:RDF.*</rdf:RDF>", Pattern.DOTALL).matcher(record);
        assertThat(rdf.find()).isTrue();
        assertThat(Graphs.read(rdf.group().getBytes(StandardCharsets.UTF_8), Lang.RDFXML)
                        .contains(
                                Writing.iri("https://w3id.org/kozolec" + CAR_PARK + "/1.0.0"),
                                Space.TYPE,
                                Space.DCAT.of("Dataset")))
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "verb=Sing, badVerb",
        "x=y, badVerb",
        "verb=Identify&verb=Identify, badVerb",
        "verb=Identify&set=a, badArgument",
        "verb=GetRecord&metadataPrefix=oai_dc, badArgument",
        "verb=ListRecords, badArgument",
        "verb=ListRecords&metadataPrefix=oai_dc&from=yesterday, badArgument",
        "verb=ListRecords&metadataPrefix=oai_dc&from=2026-01-02&until=2026-01-01T00:00:00Z, badArgument",
        "verb=ListRecords&metadataPrefix=oai_dc&from=2026-01-02&until=2026-01-01, badArgument",
        "verb=ListRecords&metadataPrefix=oai_dc&resumptionToken=x, badArgument",
        "verb=ListRecords&resumptionToken=nonsense, badResumptionToken",
        "verb=ListRecords&metadataPrefix=marc21, cannotDisseminateFormat",
        "verb=ListRecords&metadataPrefix=oai_dc&until=1999-01-01, noRecordsMatch",
        "verb=GetRecord&metadataPrefix=oai_dc&identifier=oai:w3id.org:kozolec/models/No/Such/1.0.0, idDoesNotExist",
        "verb=ListMetadataFormats&identifier=nobody, idDoesNotExist",
        "verb=ListSets&resumptionToken=x, badResumptionToken"
    })
    void oai_says_what_is_wrong_in_its_own_words(String query, String code) throws Exception {
        assertThat(oai(query)).contains("<error code=\"" + code + "\">");
    }

    @Test
    void oai_takes_its_arguments_from_a_form_as_well() throws Exception {
        HttpResponse<String> response = send(HttpRequest.newBuilder(uri("/oai"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString("verb=Identify")));

        assertThat(response.body()).contains("<repositoryName>");
    }

    @Test
    void a_connector_finds_the_models_offered_without_constraint() throws Exception {
        JsonNode versions = JSON.readTree(get("/.well-known/dspace-version").body());
        String path = versions.at("/protocolVersions/0/path").asString();
        HttpResponse<String> response = post(
                path + "/catalog/request",
                "{\"@context\":[\"https://w3id.org/dspace/2025/1/context.jsonld\"],\"@type\":\"CatalogRequestMessage\"}");
        JsonNode catalog = JSON.readTree(response.body());

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(catalog.path("@type").asString()).isEqualTo("Catalog");
        assertThat(catalog.path("dataset").size()).isGreaterThan(10);
        JsonNode dataset = catalog.path("dataset").path(0);
        assertThat(dataset.at("/hasPolicy/0/@type").asString()).isEqualTo("Offer");
        assertThat(dataset.at("/hasPolicy/0/permission/0/action").asString()).isEqualTo("use");
        JsonNode alone = JSON.readTree(
                get(path + "/catalog/datasets/" + dataset.path("@id").asString())
                        .body());
        assertThat(alone.path("@id")).isEqualTo(dataset.path("@id"));
        String download = alone.at("/distribution/0/downloadURL").asString();
        assertThat(get(URI.create(download).getPath()).statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/dsp/catalog/request | not json | 400 | CatalogError",
                "/dsp/catalog/request | {\"@type\":\"Other\"} | 400 | CatalogError",
                "/dsp/catalog/request | {\"@type\":\"CatalogRequestMessage\",\"@context\":\"https://evil.example/c\"} | 400 | CatalogError",
                "/dsp/catalog/request | {\"@type\":\"CatalogRequestMessage\",\"filter\":[1]} | 400 | CatalogError",
                "/dsp/negotiations/request | {} | 501 | ContractNegotiationError",
                "/dsp/transfers/request | {} | 501 | TransferError"
            })
    void a_connector_that_wants_more_is_told_so_in_its_protocol(String path, String body, int status, String type)
            throws Exception {
        HttpResponse<String> response = post(path, body);

        assertThat(response.statusCode()).isEqualTo(status);
        JsonNode error = JSON.readTree(response.body());
        assertThat(error.path("@type").asString()).isEqualTo(type);
        assertThat(error.path("reason").size()).isEqualTo(1);
    }

    @Test
    void there_is_no_dataset_of_another_name() throws Exception {
        assertThat(get("/dsp/catalog/datasets/urn:kozolec:model:No:Such:1.0.0").statusCode())
                .isEqualTo(404);
        assertThat(get("/dsp/catalog/datasets/Parking-SI/OffStreetParking").statusCode())
                .isEqualTo(200);
    }

    @Test
    void people_are_told_what_machines_find() throws Exception {
        assertThat(get("/catalog?lang=sl", "Accept", "text/html").body()).contains("Katalog za stroje", "OAI-PMH");
        assertThat(get("/about/interoperability?lang=sl").body()).contains("2024/903");
        assertThat(get("/about/interoperability?lang=en").body()).contains("Scope note");
    }

    private static String oai(String query) throws IOException, InterruptedException {
        HttpResponse<String> response = get("/oai?" + query);
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.headers().firstValue("Content-Type")).contains("text/xml;charset=utf-8");
        return response.body();
    }

    private static HttpResponse<String> get(String path, String... headers) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(uri(path));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return send(request);
    }

    private static HttpResponse<String> post(String path, String body) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(uri(path))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
    }

    private static URI uri(String path) {
        return server.uri().resolve(path);
    }
}
