package si.kozolec.server.gaiax;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** A portal has each model once, as it is now, with whatever its own people have added. */
class OpenDataPortalTest {

    private PortalTown town;

    @BeforeEach
    void found(@TempDir Path folder) throws Exception {
        town = new PortalTown(folder);
    }

    @AfterEach
    void leave() {
        town.close();
    }

    @Test
    void a_model_becomes_a_dataset_and_its_next_version_the_same_dataset() throws Exception {
        town.publish("1.0.0");
        town.look();
        JsonNode first = town.dataset();
        assertThat(town.ckan.actions()).containsExactly("package_show", "package_create");
        assertThat(first.path("title").asString()).contains("Bench 1.0.0", "podatkovni model");
        assertThat(first.path("notes").asString()).contains("\"seat\"");
        assertThat(first.path("url").asString()).isEqualTo("https://modeli.example.si/models/Furniture/Bench");
        assertThat(first.path("license_id").asString()).isEqualTo("cc-by");
        assertThat(first.path("resources").findValuesAsString("url"))
                .contains(
                        "https://modeli.example.si/models/Furniture/Bench/1.0.0/schema.json",
                        "https://modeli.example.si/models/Furniture/Bench/1.0.0/credential");
        assertThat(first.path("extras").findValuesAsString("key")).contains("uri", "issued");

        town.publish("1.1.0");
        town.look();
        assertThat(town.ckan.actions().subList(2, 4)).containsExactly("package_show", "package_update");
        assertThat(town.dataset().path("version").asString()).isEqualTo("1.1.0");
        assertThat(town.dataset().path("resources").findValuesAsString("id"))
                .isEqualTo(first.path("resources").findValuesAsString("id"));
        assertThat(town.states()).containsOnly(Delivery.State.DELIVERED);
    }

    @Test
    void a_portal_that_comes_late_is_told_once() throws Exception {
        town.publish("1.0.0");
        town.publish("1.1.0");
        town.publish("2.0.0");
        town.look();

        assertThat(town.ckan.actions()).containsExactly("package_show", "package_create");
        assertThat(town.dataset().path("version").asString()).isEqualTo("2.0.0");
        assertThat(town.states()).hasSize(3).containsOnly(Delivery.State.DELIVERED);
    }

    @Test
    void what_the_portals_people_have_added_stays() throws Exception {
        town.publish("1.0.0");
        town.look();
        ObjectNode theirs = town.dataset();
        theirs.put("owner_org", "another")
                .put("maintainer", "Ana")
                .putArray("groups")
                .addObject()
                .put("name", "promet");
        theirs.withArray("tags").addObject().put("name", "klopi");
        theirs.withArray("resources").addObject().put("name", "Navodila").put("url", "https://portal.example.si/n.pdf");
        theirs.withArray("extras").addObject().put("key", "theirs").put("value", "1");
        town.ckan.put(theirs);

        town.publish("1.1.0");
        town.look();

        JsonNode now = town.dataset();
        assertThat(now.path("version").asString()).isEqualTo("1.1.0");
        assertThat(now.path("owner_org").asString()).isEqualTo("another");
        assertThat(now.path("groups").findValuesAsString("name")).containsExactly("promet");
        assertThat(now.path("tags").findValuesAsString("name")).contains("klopi", "NGSI-LD");
        assertThat(now.path("resources").findValuesAsString("name")).contains("Navodila", "Shema JSON");
        assertThat(now.path("extras").findValuesAsString("key")).contains("theirs", "uri");
    }

    @Test
    void a_withdrawn_model_is_said_to_be_so() throws Exception {
        town.publish("1.0.0");
        town.look();
        town.withdraw("1.0.0");
        town.look();

        assertThat(town.dataset().path("notes").asString())
                .startsWith("Model je umaknjen")
                .contains("Wrong unit.");
    }
}
