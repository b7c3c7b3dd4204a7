package si.kozolec.server.egress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import si.kozolec.broker.Answer;
import si.kozolec.broker.BrokerTrouble;
import si.kozolec.broker.Call;

class PinnedTransportTest {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final AtomicInteger calls = new AtomicInteger();
    private HttpServer inside;

    @BeforeEach
    void open() throws IOException {
        inside = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        inside.createContext("/", exchange -> {
            calls.incrementAndGet();
            boolean away = exchange.getRequestURI().getPath().equals("/away");
            if (away) {
                exchange.getResponseHeaders().add("Location", "http://169.254.169.254/latest/meta-data");
            }
            byte[] body = new byte[1_000];
            exchange.sendResponseHeaders(away ? 302 : 200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        inside.start();
    }

    @AfterEach
    void close() {
        inside.stop(0);
    }

    @Test
    void what_is_inside_is_called_only_when_the_operator_has_let_it() throws IOException {
        try (PinnedTransport closed = new PinnedTransport(closed(), PATIENCE);
                PinnedTransport open = new PinnedTransport(loopback(), PATIENCE)) {
            BrokerTrouble trouble = trouble(closed, call("127.0.0.1", "/", 2_000));

            assertThat(trouble.reason()).isEqualTo(BrokerTrouble.Reason.ADDRESS_FORBIDDEN);
            assertThat(trouble.text().en()).contains("127.0.0.1", "broker-networks");
            assertThat(calls).hasValue(0);
            assertThat(open.send(call("127.0.0.1", "/", 2_000)).status()).isEqualTo(200);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"[::1]", "[::ffff:127.0.0.1]", "2130706433", "127.1", "localhost"})
    void no_other_way_of_writing_it_leads_inside(String host) {
        try (PinnedTransport closed = new PinnedTransport(closed(), PATIENCE)) {
            BrokerTrouble trouble = trouble(closed, call(host, "/", 2_000));

            // Some of them are no names at all for a machine that is strict.
            assertThat(trouble.reason())
                    .isIn(
                            BrokerTrouble.Reason.ADDRESS_FORBIDDEN,
                            BrokerTrouble.Reason.ADDRESS_WRONG,
                            BrokerTrouble.Reason.NAME_UNKNOWN);
            assertThat(calls).hasValue(0);
        }
    }

    @Test
    void a_name_with_two_addresses_of_which_one_is_inside_is_not_called() throws UnknownHostException {
        InetAddress[] both = {InetAddress.getByName("193.2.1.66"), InetAddress.getByName("10.0.0.1")};
        try (PinnedTransport transport = new PinnedTransport(closed(), host -> both, PATIENCE)) {
            int port = inside.getAddress().getPort();
            URI address = URI.create("https://broker.example.si:" + port);
            BrokerTrouble trouble = trouble(transport, new Call("GET", address, Map.of(), new byte[0], 2_000));

            assertThat(trouble.reason()).isEqualTo(BrokerTrouble.Reason.ADDRESS_FORBIDDEN);
            assertThat(trouble.text().sl()).contains("10.0.0.1");
        }
    }

    @Test
    void the_address_that_was_checked_is_the_one_that_is_called() throws IOException {
        AtomicInteger asked = new AtomicInteger();
        PinningResolver.Names names = host -> {
            // Whoever asks twice is sent elsewhere.
            boolean first = asked.getAndIncrement() == 0;
            return new InetAddress[] {InetAddress.getByName(first ? "127.0.0.1" : "127.0.0.2")};
        };
        try (PinnedTransport transport = new PinnedTransport(loopback(), names, PATIENCE)) {
            assertThat(transport.send(call("broker.example.si", "/", 2_000)).status())
                    .isEqualTo(200);
            assertThat(asked).hasValue(1);
            assertThat(calls).hasValue(1);
        }
    }

    @Test
    void a_redirect_is_an_answer_and_is_not_followed() throws IOException {
        try (PinnedTransport transport = new PinnedTransport(loopback(), PATIENCE)) {
            Answer answer = transport.send(call("127.0.0.1", "/away", 2_000));

            assertThat(answer.status()).isEqualTo(302);
            assertThat(calls).hasValue(1);
        }
    }

    @Test
    void an_answer_is_read_only_as_far_as_the_call_allows() {
        try (PinnedTransport transport = new PinnedTransport(loopback(), PATIENCE)) {
            assertThat(trouble(transport, call("127.0.0.1", "/", 999)).reason())
                    .isEqualTo(BrokerTrouble.Reason.TOO_LARGE);
        }
    }

    @Test
    void networks_and_names_are_told_from_mistakes() throws UnknownHostException {
        AllowedNetworks allowed = AllowedNetworks.parse(List.of("10.20.0.0/16", "fd00::/8", "orion.city.lan"))
                .orElseThrow();

        assertThat(allowed.allows("a.example.si", InetAddress.getByName("10.20.3.4")))
                .isTrue();
        assertThat(allowed.allows("a.example.si", InetAddress.getByName("10.21.3.4")))
                .isFalse();
        assertThat(allowed.allows("a.example.si", InetAddress.getByName("fd12::1")))
                .isTrue();
        assertThat(allowed.allows("Orion.city.lan", InetAddress.getByName("192.168.1.1")))
                .isTrue();
        for (String wrong : List.of("10.20.0.0/33", "10.20.0", "http://orion", "*", "10.0.0.0/")) {
            assertThat(AllowedNetworks.parse(List.of(wrong))).as(wrong).isEmpty();
        }
    }

    @Test
    void a_port_that_nobody_has_let_is_not_called_unless_the_operator_has_named_the_address_herself() {
        URI named = URI.create("https://broker.example.si:8081/orion");
        EgressRule rule = new EgressRule(AllowedNetworks.NONE, EgressRule.USUAL_PORTS, List.of(named));

        assertThatCode(() -> rule.require(URI.create("https://BROKER.example.si:8081/v2")))
                .doesNotThrowAnyException();
        for (String usual :
                List.of("https://a.example.si/", "https://a.example.si:8443/", "http://a.example.si:1026/")) {
            assertThatCode(() -> rule.require(URI.create(usual))).doesNotThrowAnyException();
        }
        for (String other : List.of(
                "http://broker.example.si:8081/",
                "https://other.example.si:8081/",
                "http://a.example.si/",
                "https://a.example.si:22/",
                "http://[2001:67c::1]:6379/")) {
            assertThat(reason(rule, other)).as(other).isEqualTo(BrokerTrouble.Reason.PORT_FORBIDDEN);
        }
        for (String wrong : List.of("ftp://a.example.si/", "https://me:pw@a.example.si/", "https://a.example.si/#x")) {
            assertThat(reason(rule, wrong)).as(wrong).isEqualTo(BrokerTrouble.Reason.ADDRESS_WRONG);
        }
    }

    private static BrokerTrouble.Reason reason(EgressRule rule, String address) {
        return catchThrowableOfType(BrokerTrouble.class, () -> rule.require(URI.create(address)))
                .reason();
    }

    @Test
    void without_encryption_only_what_the_operator_has_listed_or_named_is_called() throws IOException {
        InetAddress[] world = InetAddress.getAllByName("193.2.1.66");
        EgressRule strict =
                new EgressRule(AllowedNetworks.NONE, Set.of(inside.getAddress().getPort()), List.of());
        try (PinnedTransport transport = new PinnedTransport(strict, host -> world, PATIENCE)) {
            BrokerTrouble trouble = trouble(transport, call("broker.example.si", "/", 2_000));

            assertThat(trouble.reason()).isEqualTo(BrokerTrouble.Reason.UNENCRYPTED);
            assertThat(trouble.text().en()).contains("193.2.1.66", "https");
        }
        AllowedNetworks machine =
                AllowedNetworks.parse(List.of("broker.example.si")).orElseThrow();
        InetAddress[] here = {InetAddress.getLoopbackAddress()};
        EgressRule listed = new EgressRule(machine, Set.of(inside.getAddress().getPort()), List.of());
        try (PinnedTransport transport = new PinnedTransport(listed, host -> here, PATIENCE)) {
            assertThat(transport.send(call("broker.example.si", "/", 2_000)).status())
                    .isEqualTo(200);
        }
    }

    @Test
    void what_the_operator_has_named_is_still_looked_at_where_it_leads() {
        URI named = URI.create("http://127.0.0.1:" + inside.getAddress().getPort());
        EgressRule rule = new EgressRule(AllowedNetworks.NONE, EgressRule.USUAL_PORTS, List.of(named));
        try (PinnedTransport transport = new PinnedTransport(rule, PATIENCE)) {
            assertThat(trouble(transport, call("127.0.0.1", "/", 2_000)).reason())
                    .isEqualTo(BrokerTrouble.Reason.ADDRESS_FORBIDDEN);
            assertThat(calls).hasValue(0);
        }
    }

    private EgressRule closed() {
        return new EgressRule(AllowedNetworks.NONE, Set.of(inside.getAddress().getPort()), List.of());
    }

    private EgressRule loopback() {
        AllowedNetworks here = AllowedNetworks.parse(List.of("127.0.0.0/8")).orElseThrow();
        return new EgressRule(here, Set.of(inside.getAddress().getPort()), List.of());
    }

    private Call call(String host, String path, int most) {
        URI address = URI.create("http://" + host + ":" + inside.getAddress().getPort() + path);
        return new Call("GET", address, Map.of("Accept", "application/json"), new byte[0], most);
    }

    private static BrokerTrouble trouble(PinnedTransport transport, Call call) {
        return catchThrowableOfType(BrokerTrouble.class, () -> transport.send(call));
    }
}
