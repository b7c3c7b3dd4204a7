package si.kozolec.server.gaiax;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import si.kozolec.server.ckan.PortalOptions;
import si.kozolec.server.ckan.TestCkan;
import si.kozolec.server.ckan.TestCkan.Fault;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** However badly it goes with a portal: no model is there twice, nothing of others is touched, and the reason is told. */
class PortalFaultsTest {

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
    void an_answer_that_got_lost_makes_no_second_dataset() throws Exception {
        town.publish("1.0.0");
        town.ckan.plan(Fault.NONE, Fault.lostAnswer());
        town.look();
        assertThat(town.states()).containsExactly(Delivery.State.RETRY);

        town.look();
        assertThat(town.ckan.actions()).containsExactly("package_show", "package_create", "package_show");
        assertThat(town.states()).containsExactly(Delivery.State.DELIVERED);
    }

    @Test
    void whatever_a_portal_answers_is_borne() throws Exception {
        town.publish("1.0.0");
        town.ckan.plan(
                Fault.answer(503, "60", "busy"),
                Fault.answer(200, "", "<html>Vzdrževanje</html>"),
                Fault.answer(200, "", "{\"success\": true}"),
                Fault.answer(500, "", "{\"success\": false"),
                Fault.NONE,
                Fault.answer(429, "", ""),
                Fault.NONE,
                Fault.answer(200, "", "null"));
        for (int i = 0; i < 6; i++) {
            town.look();
            assertThat(town.states()).containsExactly(Delivery.State.RETRY);
        }

        town.look();
        assertThat(town.states()).containsExactly(Delivery.State.DELIVERED);
        assertThat(town.dataset().path("version").asString()).isEqualTo("1.0.0");
    }

    @Test
    void a_token_that_has_ended_holds_everything_until_there_is_a_new_one() throws Exception {
        town.publish("1.0.0");
        town.configure(new PortalOptions(TestCkan.ORGANISATION, true), "OLD");
        town.look();
        assertThat(town.states()).containsExactly(Delivery.State.RETRY);
        assertThat(town.trouble()).contains("Access denied").doesNotContain("a-token");

        town.configure(new PortalOptions(TestCkan.ORGANISATION, true), "KEYSTORE");
        town.look();
        assertThat(town.states()).containsExactly(Delivery.State.DELIVERED);
    }

    @Test
    void what_ckan_refuses_is_told_in_its_words() throws Exception {
        town.publish("1.0.0");
        town.configure(new PortalOptions("nobody", false), "KEYSTORE");
        town.look();

        assertThat(town.states()).containsExactly(Delivery.State.FAILED);
        assertThat(town.why()).isEqualTo("owner_org: Organization does not exist");
    }

    @Test
    void a_dataset_of_somebody_else_is_left_alone() throws Exception {
        ObjectNode other = JsonNodeFactory.instance.objectNode();
        other.put("id", "d-0")
                .put("name", PortalTown.NAME)
                .put("title", "Klopi")
                .put("url", "https://klopi.example.si");
        town.ckan.put(other);
        town.publish("1.0.0");
        town.look();

        assertThat(town.dataset()).isEqualTo(other);
        assertThat(town.why()).contains("another dataset", PortalTown.NAME);
    }
}
