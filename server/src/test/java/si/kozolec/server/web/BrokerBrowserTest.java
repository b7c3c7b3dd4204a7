package si.kozolec.server.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import si.kozolec.server.WholeServer;
import si.kozolec.server.access.Role;
import si.kozolec.server.broker.LoopbackBroker;
import si.kozolec.server.browser.Accessibility;
import si.kozolec.server.browser.Chromium;
import si.kozolec.server.browser.Cities;
import si.kozolec.server.browser.Visitor;

/** A curator audits a broker in a browser, and everybody can use the pages that tell what came of it. */
class BrokerBrowserTest {

    private static LoopbackBroker broker;
    private static WholeServer server;
    private static Visitor visitor;

    @BeforeAll
    static void start(@TempDir Path folder) throws Exception {
        visitor = Chromium.visitor();
        broker = new LoopbackBroker();
        broker.strangers = List.of("https://uri.example.org/Vehicle");
        server = new WholeServer(
                folder,
                Map.of(
                        "KOZOLEC_BROKER_NETWORKS",
                        "127.0.0.0/8",
                        "KOZOLEC_BROKER_PORTS",
                        String.valueOf(broker.port())));
    }

    @AfterAll
    static void stop() {
        if (server != null) {
            server.close();
            broker.close();
        }
        if (visitor != null) {
            visitor.close();
        }
    }

    @Test
    void a_broker_goes_from_its_registration_to_a_report_without_scripts() throws Exception {
        visitor.withScripts(false);
        try {
            open("/login").write("#token", server.token("Ana", Role.CURATOR)).click("main form button");
            visitor.waitUntil("signed in", () -> !visitor.all(".person").isEmpty());
            open("/").follow("Posredniki");
            visitor.waitUntil("the brokers", () -> visitor.address().startsWith("/brokers"));
            visitor.write("#id", "ljubljana").write("#url", broker.address()).click("details form button");
            visitor.waitUntil("the broker", () -> visitor.address().startsWith("/brokers/ljubljana"));

            visitor.click("form[action*=audits] button");
            visitor.waitUntil("the end of the audit", () -> {
                visitor.driver().navigate().refresh();
                return visitor.all("button[value=cancel]").isEmpty();
            });
        } finally {
            visitor.withScripts(true);
        }

        assertThat(visitor.text()).contains("Presojenih entitet: 250, skladnih: 225 (90 %)", "Najpogostejše napake");
        Accessibility.assertAccessible(visitor, at("/brokers/ljubljana/audits/1"));
        Accessibility.assertAccessible(visitor, at("/brokers/ljubljana"));
        Accessibility.assertAccessible(visitor, at("/brokers"));
    }

    @Test
    void what_is_heard_of_a_watched_broker_and_what_another_has_cached_can_be_read_by_everybody(@TempDir Path folder)
            throws Exception {
        try (Cities cities = new Cities();
                WholeServer watching = new WholeServer(folder, cities.environment())) {
            String curator = watching.token("Ana", Role.CURATOR);
            cities.live(watching.uri(), curator);
            visitor.open(watching.uri().resolve("/login?lang=sl"))
                    .write("#token", curator)
                    .click("main form button");
            visitor.waitUntil("signed in", () -> !visitor.all(".person").isEmpty());

            visitor.open(watching.uri().resolve("/brokers?lang=sl"));
            assertThat(visitor.text()).contains("spremljamo", "ni spremljan");
            Accessibility.assertAccessible(visitor, watching.uri().resolve("/brokers/maribor"));
            assertThat(visitor.text()).contains("watching", "totalSpotNumber/value");
            Accessibility.assertAccessible(visitor, watching.uri().resolve("/brokers/celje/contexts"));
            visitor.click("main form button");
            visitor.waitUntil(
                    "what was fetched", () -> !visitor.all("main [role=status]").isEmpty());
            Accessibility.assertOpenPageAccessible(visitor);
            visitor.driver().manage().deleteAllCookies();
        }
    }

    private static Visitor open(String page) {
        return visitor.open(at(page + "?lang=sl"));
    }

    private static URI at(String page) {
        return server.uri().resolve(page);
    }
}
