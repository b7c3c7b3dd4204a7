package si.kozolec.cli.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import si.kozolec.broker.Answer;
import si.kozolec.broker.BrokerTrouble;
import si.kozolec.broker.Call;

/** The way from the command line to a broker: what comes back whole, and what is not waited for or taken in. */
class JdkTransportTest {

    private static final int MOST = 300_000;

    private final CountDownLatch ever = new CountDownLatch(1);
    private HttpServer broker;

    @BeforeEach
    void open() throws IOException {
        broker = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        broker.setExecutor(Executors.newCachedThreadPool(task -> {
            Thread thread = new Thread(task, "broker");
            thread.setDaemon(true);
            return thread;
        }));
        broker.start();
    }

    @AfterEach
    void close() {
        ever.countDown();
        broker.stop(0);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 16_384, 16_385, 100_000, MOST})
    void an_answer_comes_whole_whether_its_length_is_announced_or_not(int length) throws Exception {
        byte[] body = new byte[length];
        Arrays.fill(body, (byte) 'x');
        answers("/announced", 200, length == 0 ? -1 : length, body);
        answers("/in-pieces", 200, 0, body);

        assertThat(send("/announced").body()).isEqualTo(body);
        assertThat(send("/in-pieces").body()).isEqualTo(body);
    }

    @Test
    void an_answer_that_is_too_large_is_not_taken_in_whatever_it_announces() {
        byte[] body = new byte[MOST + 1];
        answers("/announced", 200, body.length, body);
        answers("/in-pieces", 200, 0, body);
        answers("/endless", 200, Long.MAX_VALUE, body);

        for (String path : new String[] {"/announced", "/in-pieces", "/endless"}) {
            assertThatThrownBy(() -> send(path))
                    .as(path)
                    .isInstanceOfSatisfying(
                            BrokerTrouble.class,
                            trouble -> assertThat(trouble.reason()).isEqualTo(BrokerTrouble.Reason.TOO_LARGE));
        }
    }

    @Test
    void a_redirect_is_an_answer_and_no_way_to_go() throws Exception {
        answers("/moved", 302, -1, new byte[0]);

        assertThat(send("/moved").status()).isEqualTo(302);
    }

    @Test
    void a_broker_that_says_nothing_is_waited_for_only_so_long() {
        broker.createContext("/silent", exchange -> {
            try {
                ever.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });

        assertThatThrownBy(() -> new JdkTransport(Duration.ofMillis(100)).send(call("/silent")))
                .isInstanceOfSatisfying(
                        BrokerTrouble.class,
                        trouble -> assertThat(trouble.reason()).isEqualTo(BrokerTrouble.Reason.SLOW));
    }

    @Test
    void nobody_there_is_told_apart_from_somebody_slow() {
        int port = broker.getAddress().getPort();
        broker.stop(0);

        assertThatThrownBy(() -> send(port, "/gone"))
                .isInstanceOfSatisfying(
                        BrokerTrouble.class,
                        trouble -> assertThat(trouble.reason()).isEqualTo(BrokerTrouble.Reason.UNREACHABLE));
    }

    /** @param announced how long it says that it is; 0 for pieces, -1 for nothing at all, as the server of the JDK has it */
    private void answers(String path, int status, long announced, byte[] body) {
        broker.createContext(path, exchange -> {
            try (exchange) {
                exchange.getResponseHeaders().add("Location", "http://169.254.169.254/");
                exchange.sendResponseHeaders(status, announced);
                exchange.getResponseBody().write(body);
            }
        });
    }

    private Answer send(String path) throws BrokerTrouble {
        return send(broker.getAddress().getPort(), path);
    }

    private static Answer send(int port, String path) throws BrokerTrouble {
        return new JdkTransport(Duration.ofMinutes(1)).send(call(port, path));
    }

    private Call call(String path) {
        return call(broker.getAddress().getPort(), path);
    }

    private static Call call(int port, String path) {
        return new Call("GET", URI.create("http://127.0.0.1:" + port + path), Map.of(), new byte[0], MOST);
    }
}
