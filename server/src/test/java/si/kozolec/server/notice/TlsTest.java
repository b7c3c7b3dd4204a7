package si.kozolec.server.notice;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import si.kozolec.server.HandClock;
import si.kozolec.server.LabTls;

/** A receiver with a certificate for {@code portal.example.si}, found on this machine. */
class TlsTest {

    private static final AtomicInteger CALLS = new AtomicInteger();
    private static final CountDownLatch CALLED = new CountDownLatch(1);
    private static SSLContext tls;
    private static HttpsServer portal;

    @TempDir
    private Path folder;

    @BeforeAll
    static void start() throws Exception {
        tls = LabTls.certificate("portal.example.si");
        portal = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        portal.setHttpsConfigurator(new HttpsConfigurator(tls));
        portal.createContext("/", exchange -> {
            try (exchange) {
                CALLS.incrementAndGet();
                CALLED.countDown();
                exchange.getRequestBody().readAllBytes();
                exchange.sendResponseHeaders(202, -1);
            }
        });
        portal.start();
    }

    @AfterAll
    static void stop() {
        portal.stop(0);
    }

    @Test
    void a_receiver_that_shows_the_certificate_of_its_name_is_told() throws Exception {
        try (NoticeOffice office = office("portal.example.si")) {
            office.published(Town.parkingPublished("1.2.0"));

            assertThat(CALLED.await(Town.DEADLINE.toSeconds(), TimeUnit.SECONDS))
                    .isTrue();
            Town.until(() -> office.figures().delivered() == 1);
        }
    }

    @Test
    void a_receiver_that_shows_the_certificate_of_another_is_told_nothing() throws Exception {
        int before = CALLS.get();
        try (NoticeOffice office = office("other.example.si")) {
            office.published(Town.parkingPublished("1.2.0"));

            Town.until(() -> office.figures().failures() == 1);
            assertThat(CALLS).hasValue(before);
        }
    }

    private NoticeOffice office(String host) throws Exception {
        URI url = URI.create("https://" + host + ":" + portal.getAddress().getPort() + "/");
        return NoticeOffice.open(
                Town.options(Town.webhook("portal", url)),
                folder,
                Town.ADDRESS,
                new NoticeOffice.Surroundings(
                        new HandClock(Town.MORNING),
                        name -> new InetAddress[] {InetAddress.getLoopbackAddress()},
                        tls::getSocketFactory,
                        Duration.ofSeconds(10)));
    }
}
