package si.kozolec.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import si.kozolec.server.search.SearchIndex;

class RehearsalTest {

    private final List<String> asked = new CopyOnWriteArrayList<>();
    private final SearchIndex index = SearchIndex.inMemory();
    private HttpServer server;

    @BeforeEach
    void open() throws Exception {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", call -> {
            asked.add(call.getRequestURI().getPath());
            call.sendResponseHeaders(200, -1);
            call.close();
        });
        server.start();
    }

    @AfterEach
    void close() {
        server.stop(0);
        index.close();
    }

    @Test
    void the_pages_that_people_open_first_are_opened_once() throws Exception {
        Rehearsal rehearsal = new Rehearsal(here(), index);

        rehearsal.firstPage();
        assertThat(asked).containsExactly("/");

        rehearsal.start().join();
        assertThat(asked).containsExactly("/", "/search", "/api/v1/suggest");
    }

    @Test
    void a_port_that_is_closed_already_is_nobodys_trouble() throws Exception {
        URI gone = here();
        server.stop(0);
        Rehearsal rehearsal = new Rehearsal(gone, index);

        rehearsal.firstPage();
        Thread thread = rehearsal.start();
        thread.join();

        assertThat(asked).isEmpty();
        assertThat(thread.isDaemon()).isTrue();
    }

    private URI here() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }
}
