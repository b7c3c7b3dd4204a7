package si.kozolec.server.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import si.kozolec.server.access.Access;
import si.kozolec.server.access.AccessOptions;
import si.kozolec.server.access.Limits;
import si.kozolec.server.git.GitDesk;
import si.kozolec.server.git.GitHttp;
import si.kozolec.server.git.ModelRepository;
import si.kozolec.server.git.PushLimits;
import si.kozolec.server.http.HttpOptions;
import si.kozolec.server.http.HttpServer;
import si.kozolec.server.http.Metrics;
import si.kozolec.server.http.Mount;
import si.kozolec.server.http.Offer;
import si.kozolec.server.http.Proxies;

/** People behind a proxy come to git's door, and each of them counts on their own. */
class GitCallersTest {

    private static final String WRONG = "Bearer kzl_aaaaaaaaaa_" + "x".repeat(43);

    @TempDir
    private Path folder;

    private final HttpClient client = HttpClient.newHttpClient();
    private final Metrics metrics = new Metrics();
    private ModelRepository repository;
    private HttpServer server;

    @BeforeEach
    void open() {
        repository = ModelRepository.open(folder.resolve("models.git"));
        Limits onceAMinute = new Limits(0, 0, 1);
        Access access = Access.open(
                new AccessOptions(onceAMinute, Duration.ofHours(8), false, Optional.empty()), folder.resolve("access"));
        GitCallers visitors = new GitCallers(new Callers(access, new Proxies(Set.of("127.0.0.1"))));
        server = HttpServer.start(
                HttpOptions.anyLocalPort(),
                metrics,
                ApiJson.mapper(),
                new Offer(
                        List.of(),
                        List.of(),
                        List.of(new Mount(
                                "/git/*", GitHttp.servlet(repository, visitors, GitDesk.CLOSED, PushLimits.USUAL))),
                        List.of(new ProblemMapper(), new OpenApiResource())));
    }

    @AfterEach
    void close() {
        server.close();
        metrics.close();
        repository.close();
    }

    @Test
    void who_tries_too_many_wrong_tokens_behind_a_proxy_shuts_out_nobody_else() throws Exception {
        assertThat(push("192.0.2.1")).isEqualTo(401);
        assertThat(push("192.0.2.1")).isEqualTo(429);

        assertThat(push("192.0.2.2")).isEqualTo(401);
    }

    private int push(String from) throws Exception {
        URI address = URI.create(server.uri() + "/git/models.git/info/refs?service=git-receive-pack");
        return client.send(
                        HttpRequest.newBuilder(address)
                                .header("Authorization", WRONG)
                                .header("X-Forwarded-For", from)
                                .build(),
                        BodyHandlers.ofString())
                .statusCode();
    }
}
