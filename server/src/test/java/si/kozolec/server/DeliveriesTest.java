package si.kozolec.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import si.kozolec.server.access.Role;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** An administrator sees over HTTP what targets have and what is stuck, and has it tried again; nobody else does. */
class DeliveriesTest {

    private static final String DELIVERIES = "/api/v1/gaiax/deliveries";
    private static final JsonMapper JSON = new JsonMapper();

    private static HubTown town;
    private static HttpClient client;
    private static String admin;

    @BeforeAll
    static void start(@TempDir Path folder) throws Exception {
        town = new HubTown(folder);
        client = HttpClient.newHttpClient();
        admin = town.server().token("Meta", Role.ADMIN);
        get("/models/Parking-SI/OffStreetParking/1.0.0/credential", "");
        get("/models/Parking-SI/ParkingSpot/1.0.0/credential", "");
        // Asked whether it has the first, told of it, and asked about the second: the first is settled.
        town.ckan().awaitActions(3);
    }

    @AfterAll
    static void stop() {
        town.close();
    }

    @Test
    void what_was_given_up_is_listed_with_its_reason_and_tried_again() throws Exception {
        JsonNode stuck =
                JSON.readTree(get(DELIVERIES + "?state=failed&target=opsi&model=Parking-SI/OffStreetParking", admin)
                        .body());
        assertThat(stuck).hasSize(1);
        assertThat(stuck.path(0).path("why").asString()).contains("Organization does not exist");
        String again = DELIVERIES + "/opsi/" + stuck.path(0).path("event").asString() + "/retry";

        assertThat(post(again, "").statusCode()).isEqualTo(401);
        assertThat(post(again, town.server().token("Vid", Role.CURATOR)).statusCode())
                .isEqualTo(403);
        int before = town.ckan().actions().size();
        assertThat(post(again, admin).statusCode()).isEqualTo(202);
        town.ckan().awaitActions(before + 1);
        assertThat(post("/api/v1/gaiax/targets/nobody/retry", admin).statusCode())
                .isEqualTo(404);
        assertThat(post(DELIVERIES + "/opsi/999999/retry", admin).body()).contains("delivery-not-found");
        assertThat(post(DELIVERIES + "/nobody/1/retry", admin).statusCode()).isEqualTo(404);
    }

    @Test
    void targets_are_told_to_administrators_alone_and_no_secret_with_them() throws Exception {
        assertThat(get("/api/v1/gaiax/targets", "").statusCode()).isEqualTo(401);
        assertThat(get(DELIVERIES, town.server().token("Ana", Role.CURATOR)).statusCode())
                .isEqualTo(403);

        HttpResponse<String> told = get("/api/v1/gaiax/targets", admin);
        assertThat(JSON.readTree(told.body()).findValuesAsString("name")).containsExactlyInAnyOrder("hub", "opsi");
        assertThat(told.body()).doesNotContain("only-for-this-test", "Authorization");
        assertThat(told.headers().firstValue("Cache-Control").orElse("")).contains("private");
    }

    @Test
    void a_question_that_makes_no_sense_is_told_so() throws Exception {
        assertThat(get(DELIVERIES + "?state=lost", admin).body()).contains("invalid-request", "retry");
        assertThat(get(DELIVERIES + "?page=-1", admin).statusCode()).isEqualTo(400);
        assertThat(get(DELIVERIES + "?page=1000", admin).body()).isEqualTo("[]");
        assertThat(get(DELIVERIES + "?target=nobody", admin).body()).isEqualTo("[]");
    }

    @Test
    void whoever_watches_sees_the_figures_of_each_target() throws Exception {
        assertThat(get("/metrics", "").body())
                .containsPattern("kozolec_gaiax_deliveries\\{state=\"failed\",target=\"opsi\"\\} [1-9]")
                .containsPattern("kozolec_gaiax_deliveries\\{state=\"waiting\",target=\"hub\"\\} \\d")
                .containsPattern("kozolec_gaiax_deliveries\\{state=\"delivered\",target=\"hub\"\\} \\d");
    }

    private static HttpResponse<String> get(String path, String token) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(town.server().uri().resolve(path)), token);
    }

    private static HttpResponse<String> post(String path, String token) throws IOException, InterruptedException {
        return send(
                HttpRequest.newBuilder(town.server().uri().resolve(path)).POST(HttpRequest.BodyPublishers.noBody()),
                token);
    }

    private static HttpResponse<String> send(HttpRequest.Builder request, String token)
            throws IOException, InterruptedException {
        if (!token.isEmpty()) {
            request.header("Authorization", "Bearer " + token);
        }
        return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }
}
