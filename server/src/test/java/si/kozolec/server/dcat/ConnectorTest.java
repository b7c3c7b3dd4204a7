package si.kozolec.server.dcat;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Connectors of data spaces, which speak the Dataspace Protocol. */
@ExtendWith(Harvester.Shared.class)
class ConnectorTest {

    private static final JsonMapper JSON = new JsonMapper();

    private final Harvester harvester;

    ConnectorTest(Harvester harvester) {
        this.harvester = harvester;
    }

    @Test
    void a_connector_finds_the_models_offered_without_constraint() throws Exception {
        JsonNode versions =
                JSON.readTree(harvester.get("/.well-known/dspace-version").body());
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
        JsonNode alone = JSON.readTree(harvester
                .get(path + "/catalog/datasets/" + dataset.path("@id").asString())
                .body());
        assertThat(alone.path("@id")).isEqualTo(dataset.path("@id"));
        assertThat(alone.at("/dct:title/0/@value").asString()).isNotEmpty();
        String download = alone.at("/distribution/0/dcat:downloadURL/@id").asString();
        assertThat(harvester.get(URI.create(download).getPath()).statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/dsp/catalog/request | not json | 400 | CatalogError",
                "/dsp/catalog/request | '' | 400 | CatalogError",
                "/dsp/catalog/request | [] | 400 | CatalogError",
                "/dsp/catalog/request | {\"@type\":\"Other\"} | 400 | CatalogError",
                "/dsp/catalog/request | {\"@type\":\"CatalogRequestMessage\",\"@context\":17} | 400 | CatalogError",
                "/dsp/catalog/request | {\"@type\":\"CatalogRequestMessage\",\"@context\":\"https://evil.example/c\"} | 400 | CatalogError",
                "/dsp/catalog/request | {\"@type\":\"CatalogRequestMessage\",\"filter\":[1]} | 400 | CatalogError",
                "/dsp/negotiations/request | {} | 501 | ContractNegotiationError",
                "/dsp/negotiations/1/events | not json | 501 | ContractNegotiationError",
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
    void a_message_that_is_too_large_or_too_deep_is_not_read() throws Exception {
        String request = "/dsp/catalog/request";

        HttpResponse<String> large = post(request, "{\"@type\":\"" + "x".repeat(70_000) + "\"}");
        assertThat(large.statusCode()).isEqualTo(413);
        assertThat(JSON.readTree(large.body()).path("code").asString()).isEqualTo("message-too-large");
        HttpResponse<String> deep = post(request, "[".repeat(60_000));
        assertThat(deep.statusCode()).isEqualTo(400);
        assertThat(JSON.readTree(deep.body()).path("@type").asString()).isEqualTo("CatalogError");
        assertThat(post("/dsp/negotiations/request", "x".repeat(1 << 20)).statusCode())
                .isEqualTo(501);
    }

    @Test
    void there_is_no_dataset_of_another_name() throws Exception {
        assertThat(harvester
                        .get("/dsp/catalog/datasets/urn:kozolec:model:No:Such:1.0.0")
                        .statusCode())
                .isEqualTo(404);
        assertThat(harvester
                        .get("/dsp/catalog/datasets/Parking-SI/OffStreetParking")
                        .statusCode())
                .isEqualTo(200);
    }

    private HttpResponse<String> post(String path, String body) throws IOException, InterruptedException {
        return harvester.post(path, "application/json", body);
    }
}
