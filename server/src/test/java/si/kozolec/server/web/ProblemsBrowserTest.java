package si.kozolec.server.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import si.kozolec.model.Language;
import si.kozolec.server.api.Addresses;
import si.kozolec.server.api.ProblemMapper;
import si.kozolec.server.browser.Accessibility;
import si.kozolec.server.browser.Chromium;
import si.kozolec.server.browser.Visitor;
import si.kozolec.server.catalogue.Catalogue;
import si.kozolec.server.git.ModelRepository;
import si.kozolec.server.http.Failure;
import si.kozolec.server.http.HttpOptions;
import si.kozolec.server.http.HttpServer;
import si.kozolec.server.http.Metrics;
import si.kozolec.server.http.Offer;
import si.kozolec.server.http.Problem;
import si.kozolec.server.http.Reason;
import si.kozolec.server.search.SearchIndex;
import tools.jackson.databind.json.JsonMapper;

/** The pages about whatever goes wrong, on a server where everything does. */
class ProblemsBrowserTest {

    private static final Metrics METRICS = new Metrics();

    private static HttpServer server;
    private static Visitor visitor;

    /** Fails with the status that is asked for. */
    @Path("/trouble")
    public static final class Trouble {

        @GET
        @Path("/{status: [0-9]+}")
        public String fail(@PathParam("status") int status) {
            if (status == 500) {
                throw new IllegalStateException("the hayrack has fallen over");
            }
            throw new Failure(Problem.of(Reason.ofStatus(status)));
        }
    }

    @BeforeAll
    static void start(@TempDir java.nio.file.Path folder) {
        visitor = Chromium.visitor();
        Catalogue catalogue = new Catalogue(ModelRepository.open(folder), SearchIndex.inMemory());
        Pages pages = new Pages(new Addresses(Optional.empty()));
        server = HttpServer.start(
                HttpOptions.anyLocalPort(),
                METRICS,
                new JsonMapper(),
                new Offer(
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(new Trouble(), new ProblemMapper(), new ApiPages(pages)),
                        knock -> 0,
                        new Problems(catalogue, pages)));
    }

    @AfterAll
    static void stop() {
        if (server != null) {
            server.close();
        }
        METRICS.close();
        if (visitor != null) {
            visitor.close();
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {401, 403, 404, 415, 429, 500, 503})
    void everybody_can_use_the_page_that_tells_what_went_wrong(int status) {
        Accessibility.assertAccessible(visitor, server.uri().resolve("/trouble/" + status));

        assertThat(visitor.text()).contains(Integer.toString(status));
        assertThat(visitor.one("h1").getText())
                .isEqualTo(Reason.ofStatus(status).title().in(Language.EN));
    }
}
