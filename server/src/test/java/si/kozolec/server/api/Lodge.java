package si.kozolec.server.api;

import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import si.kozolec.server.access.Access;
import si.kozolec.server.access.Person;
import si.kozolec.server.access.Role;
import si.kozolec.server.http.HttpOptions;
import si.kozolec.server.http.HttpServer;
import si.kozolec.server.http.Metrics;
import si.kozolec.server.http.Offer;
import si.kozolec.server.http.ProblemPages;
import si.kozolec.server.http.Proxies;
import si.kozolec.server.web.Pages;
import si.kozolec.server.web.SignInResource;

/** A server with the lodge and a few things that not everybody may do, to be asked over HTTP as programs and browsers ask. */
public final class Lodge implements AutoCloseable {

    private final Metrics metrics = new Metrics();
    private final HttpServer server;
    private final HttpClient client = HttpClient.newHttpClient();

    public Lodge(Access access, String... proxies) {
        Addresses addresses = new Addresses(Optional.empty());
        Callers callers = new Callers(access, new Proxies(Set.of(proxies)));
        List<Object> resources = List.of(
                new ProblemMapper(),
                new ParameterRule(),
                new AccessRule(callers, addresses),
                new Works(),
                new SignInResource(access, addresses, new Pages(addresses)));
        server = HttpServer.start(
                HttpOptions.anyLocalPort(),
                metrics,
                ApiJson.mapper(),
                new Offer(List.of(), List.of(), List.of(), resources, callers, ProblemPages.NONE));
    }

    /** What can be done there. */
    @Path("/works")
    public static final class Works {

        @GET
        public String who(@Context ContainerRequestContext request) {
            Person person = Caller.of(request).person();
            return person.isKnown() ? person.id() : "anyone";
        }

        @GET
        @Path("/public")
        public String everybody() {
            return "welcome";
        }

        @GET
        @Path("/drafts")
        @Needs(Role.CURATOR)
        public String drafts() {
            return "three";
        }

        @POST
        @Needs(Role.SUBMITTER)
        public String submit(@Context ContainerRequestContext request, @FormParam("title") @Nullable String title) {
            return Caller.of(request).person().id() + " " + title;
        }
    }

    public URI uri() {
        return server.uri();
    }

    public HttpResponse<String> get(String path, String... headers) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(address(path)).GET(), headers);
    }

    /** Sends a form, as a program does; the headers are names and values in turn. */
    public HttpResponse<String> post(String path, String form, String... headers)
            throws IOException, InterruptedException {
        return send(
                HttpRequest.newBuilder(address(path))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(form)),
                headers);
    }

    private URI address(String path) {
        return path.startsWith("http") ? URI.create(path) : URI.create(server.uri() + path);
    }

    private HttpResponse<String> send(HttpRequest.Builder request, String... headers)
            throws IOException, InterruptedException {
        for (int i = 0; i < headers.length; i += 2) {
            request.header(headers[i], headers[i + 1]);
        }
        return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    @Override
    public void close() {
        server.close();
        metrics.close();
    }
}
