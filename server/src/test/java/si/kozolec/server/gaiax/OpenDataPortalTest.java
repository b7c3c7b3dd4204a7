package si.kozolec.server.gaiax;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import si.kozolec.broker.Authentication;
import si.kozolec.broker.SecretRef;
import si.kozolec.server.ckan.PortalOptions;
import si.kozolec.server.ckan.TestCkan;
import si.kozolec.server.ckan.TestCkan.Fault;
import si.kozolec.server.egress.AllowedNetworks;
import si.kozolec.server.egress.Patience;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** A portal has each model once, as it is now, with whatever its own people have added, however badly it goes on the way. */
class OpenDataPortalTest {

    private static final String NAME = "podatkovni-model-furniture-bench";

    private CredentialTown town;
    private CredentialOffice office;
    private TestCkan ckan;
    private Outbox outbox;

    @BeforeEach
    void found(@TempDir Path folder) throws Exception {
        town = new CredentialTown(folder);
        office = town.office();
        ckan = new TestCkan();
        outbox = outbox(new PortalOptions(TestCkan.ORGANISATION, true), "KEYSTORE");
    }

    private Outbox outbox(PortalOptions portal, String secret) {
        Authentication token = new Authentication.Header("Authorization", new SecretRef("env", secret));
        return new Outbox(
                List.of(new TargetOptions("opsi", TargetOptions.Kind.CKAN, ckan.address(), token, false, portal)),
                office,
                new Outbox.Surroundings(
                        town.folder.resolve("outbox"),
                        Map.of("KEYSTORE", TestCkan.TOKEN, "OLD", "a-token-that-has-ended"),
                        AllowedNetworks.parse(List.of("127.0.0.0/8")).orElseThrow(),
                        Duration.ofDays(2),
                        town.clock,
                        new Patience(Duration.ofSeconds(5), Duration.ofHours(1), new Random(1)),
                        Duration.ofSeconds(30)));
    }

    @AfterEach
    void leave() {
        outbox.close();
        ckan.close();
        town.close();
    }

    private void publish(String version) throws Exception {
        town.publish(version);
        office.look();
    }

    private void look() {
        town.clock.pass(Duration.ofHours(2));
        assertThat(outbox.look("opsi")).isTrue();
    }

    private ObjectNode dataset() {
        return Objects.requireNonNull(ckan.dataset(NAME));
    }

    private List<Delivery.State> states() throws Exception {
        return outbox.deliveries().stream().map(Delivery::state).toList();
    }

    @Test
    void a_model_becomes_a_dataset_and_its_next_version_the_same_dataset() throws Exception {
        publish("1.0.0");
        look();
        JsonNode first = dataset();
        assertThat(ckan.actions()).containsExactly("package_show", "package_create");
        assertThat(first.path("title").asString()).contains("Bench 1.0.0", "podatkovni model");
        assertThat(first.path("notes").asString()).contains("\"seat\"");
        assertThat(first.path("url").asString()).isEqualTo("https://modeli.example.si/models/Furniture/Bench");
        assertThat(first.path("license_id").asString()).isEqualTo("cc-by");
        assertThat(first.path("resources").findValuesAsString("url"))
                .contains(
                        "https://modeli.example.si/models/Furniture/Bench/1.0.0/schema.json",
                        "https://modeli.example.si/models/Furniture/Bench/1.0.0/credential");
        assertThat(first.path("extras").findValuesAsString("key")).contains("uri", "issued");

        publish("1.1.0");
        look();
        assertThat(ckan.actions().subList(2, 4)).containsExactly("package_show", "package_update");
        assertThat(dataset().path("version").asString()).isEqualTo("1.1.0");
        assertThat(dataset().path("resources").findValuesAsString("id"))
                .isEqualTo(first.path("resources").findValuesAsString("id"));
        assertThat(states()).containsOnly(Delivery.State.DELIVERED);
    }

    @Test
    void a_portal_that_comes_late_is_told_once() throws Exception {
        publish("1.0.0");
        publish("1.1.0");
        publish("2.0.0");
        look();

        assertThat(ckan.actions()).containsExactly("package_show", "package_create");
        assertThat(dataset().path("version").asString()).isEqualTo("2.0.0");
        assertThat(states()).hasSize(3).containsOnly(Delivery.State.DELIVERED);
    }

    @Test
    void what_the_portals_people_have_added_stays() throws Exception {
        publish("1.0.0");
        look();
        ObjectNode theirs = dataset();
        theirs.put("owner_org", "another")
                .put("maintainer", "Ana")
                .putArray("groups")
                .addObject()
                .put("name", "promet");
        theirs.withArray("tags").addObject().put("name", "klopi");
        theirs.withArray("resources").addObject().put("name", "Navodila").put("url", "https://portal.example.si/n.pdf");
        theirs.withArray("extras").addObject().put("key", "theirs").put("value", "1");
        ckan.put(theirs);

        publish("1.1.0");
        look();

        JsonNode now = dataset();
        assertThat(now.path("version").asString()).isEqualTo("1.1.0");
        assertThat(now.path("owner_org").asString()).isEqualTo("another");
        assertThat(now.path("groups").findValuesAsString("name")).containsExactly("promet");
        assertThat(now.path("tags").findValuesAsString("name")).contains("klopi", "NGSI-LD");
        assertThat(now.path("resources").findValuesAsString("name")).contains("Navodila", "Shema JSON");
        assertThat(now.path("extras").findValuesAsString("key")).contains("theirs", "uri");
    }

    @Test
    void a_withdrawn_model_is_said_to_be_so() throws Exception {
        publish("1.0.0");
        look();
        town.withdraw("1.0.0");
        office.look();
        look();

        assertThat(dataset().path("notes").asString())
                .startsWith("Model je umaknjen")
                .contains("Wrong unit.");
    }

    @Test
    void an_answer_that_got_lost_makes_no_second_dataset() throws Exception {
        publish("1.0.0");
        ckan.plan(Fault.NONE, Fault.lostAnswer());
        look();
        assertThat(states()).containsExactly(Delivery.State.RETRY);

        look();
        assertThat(ckan.actions()).containsExactly("package_show", "package_create", "package_show");
        assertThat(states()).containsExactly(Delivery.State.DELIVERED);
    }

    @Test
    void whatever_a_portal_answers_is_borne() throws Exception {
        publish("1.0.0");
        ckan.plan(
                Fault.answer(503, "60", "busy"),
                Fault.answer(200, "", "<html>Vzdrževanje</html>"),
                Fault.answer(200, "", "{\"success\": true}"),
                Fault.answer(500, "", "{\"success\": false"),
                Fault.NONE,
                Fault.answer(429, "", ""),
                Fault.NONE,
                Fault.answer(200, "", "null"));
        for (int i = 0; i < 6; i++) {
            look();
            assertThat(states()).containsExactly(Delivery.State.RETRY);
        }

        look();
        assertThat(states()).containsExactly(Delivery.State.DELIVERED);
        assertThat(dataset().path("version").asString()).isEqualTo("1.0.0");
    }

    @Test
    void a_token_that_has_ended_holds_everything_until_there_is_a_new_one() throws Exception {
        publish("1.0.0");
        outbox.close();
        outbox = outbox(new PortalOptions(TestCkan.ORGANISATION, true), "OLD");
        look();
        assertThat(states()).containsExactly(Delivery.State.RETRY);
        assertThat(outbox.targets().get(0).trouble()).contains("Access denied").doesNotContain("a-token");

        outbox.close();
        outbox = outbox(new PortalOptions(TestCkan.ORGANISATION, true), "KEYSTORE");
        look();
        assertThat(states()).containsExactly(Delivery.State.DELIVERED);
    }

    @Test
    void what_ckan_refuses_is_told_in_its_words() throws Exception {
        publish("1.0.0");
        outbox.close();
        outbox = outbox(new PortalOptions("nobody", false), "KEYSTORE");
        look();

        assertThat(outbox.deliveries()).extracting(Delivery::state).containsExactly(Delivery.State.FAILED);
        assertThat(outbox.deliveries().get(0).why()).isEqualTo("owner_org: Organization does not exist");
    }

    @Test
    void a_dataset_of_somebody_else_is_left_alone() throws Exception {
        ObjectNode other = JsonNodeFactory.instance.objectNode();
        other.put("id", "d-0").put("name", NAME).put("title", "Klopi").put("url", "https://klopi.example.si");
        ckan.put(other);
        publish("1.0.0");
        look();

        assertThat(dataset()).isEqualTo(other);
        assertThat(outbox.deliveries().get(0).why()).contains("another dataset", NAME);
    }
}
