package si.kozolec.server.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.swagger.v3.oas.annotations.Hidden;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.glassfish.jersey.server.model.Resource;
import org.glassfish.jersey.server.model.ResourceMethod;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import si.kozolec.server.web.ApiPages;
import si.kozolec.server.web.HomeResource;
import si.kozolec.server.web.ModelPages;
import tools.jackson.databind.JsonNode;

class OpenApiTest {

    private static final String BENCHES = "[\"Furniture/Bench@1.0.0\"]";

    private static final List<Class<?>> RESOURCES = List.of(
            HealthResource.class,
            MetricsResource.class,
            OpenApiResource.class,
            ModelsResource.class,
            AttributesResource.class,
            UsesResource.class,
            SuggestResource.class,
            IdentificationResource.class,
            ValidationResource.class,
            PublishedResource.class,
            ComparisonResource.class,
            SnippetsResource.class,
            ContextsResource.class,
            TermsResource.class,
            TermReportsResource.class,
            AssessmentResource.class,
            SubmissionsResource.class,
            ReviewsResource.class,
            FeedResource.class,
            CatalogResource.class,
            CatalogFileResource.class,
            OaiResource.class,
            DspResource.class,
            BrokersResource.class,
            WatchResource.class,
            AuditsResource.class,
            BrokerContextsResource.class,
            IdentityResource.class,
            VerifyResource.class,
            CredentialResource.class,
            GaiaxResource.class,
            DeliveriesResource.class,
            ApiPages.class,
            HomeResource.class,
            ModelPages.class);

    private static SmallTown town;
    private static JsonNode description;

    @BeforeAll
    static void start(@TempDir Path folder) throws Exception {
        town = new SmallTown(folder);
        description = town.json("/openapi.json");
    }

    @AfterAll
    static void stop() {
        town.close();
    }

    @Test
    void every_route_is_described_and_nothing_else() {
        Set<String> described = new TreeSet<>();
        description
                .path("paths")
                .forEachEntry((path, methods) -> methods.propertyNames()
                        .forEach(method -> described.add(method.toUpperCase(Locale.ROOT) + " " + path)));

        Set<String> routes = new TreeSet<>();
        for (Class<?> resource : RESOURCES) {
            // Hidden ones answer at addresses that another resource describes.
            if (!resource.isAnnotationPresent(Hidden.class)) {
                collect(Resource.from(resource), "", routes);
            }
        }

        assertThat(described).containsExactlyInAnyOrderElementsOf(routes);
    }

    @Test
    void every_route_that_is_described_answers() throws Exception {
        for (String path : description.path("paths").propertyNames()) {
            boolean reads = description.path("paths").path(path).has("get");
            String address = path.replace("{subject}", "Parking-SI")
                    .replace("{model}", "OffStreetParking")
                    .replace("{version}", "1.1.0")
                    .replace("{path}", "schema.json")
                    .replace("{name}", "kozolec.css")
                    .replace("{broker}", "city")
                    .replace("{ending}", "ttl")
                    .replace("{id}", "Parking-SI/OffStreetParking")
                    .replace("{target}", "hub")
                    .replace("{event}", "1")
                    .replace("{number}", "1")
                    .replace("{thread}", "1");
            address = switch (path) {
                case "/api/v1/compare" -> path + "?model=Parking-SI/OffStreetParking&from=1.0.0";
                case "/api/v1/terms" -> path + "?iri=https://smartdatamodels.org/dataModel.Furniture/Bench";
                case "/terms/{subject}/{name}" -> "/terms/Parking-SI/availableSpotNumber";
                case "/contexts/subjects/{subject}/{digest}" -> "/contexts/subjects/Parking-SI/latest";
                case "/contexts/sets/{digest}" -> contextOfBenches();
                case "/gaia-x/{name}.jwt" -> "/gaia-x/legal-person.jwt";
                case "/gaia-x/chains/{key}.pem" -> "/gaia-x/chains/key-1.pem";
                case "/gaia-x/status/{list}" -> "/gaia-x/status/1";
                case "/gaia-x/credentials-events/{id}" -> "/gaia-x/credentials-events/" + firstEvent();
                default -> address;
            };
            String body = switch (path) {
                case "/contexts/sets" -> BENCHES;
                case "/dsp/catalog/request" -> "{\"@type\": \"CatalogRequestMessage\"}";
                default -> "{}";
            };
            String type = path.equals(VerifyResource.VERIFY) ? "text/plain" : "application/json";
            int status = (reads ? town.get(address) : town.post(address, body, "Content-Type", type)).statusCode();
            status = path.equals("/contexts/sets") && status == 201 ? 200 : status;
            // What is not for everybody is there all the same.
            assertThat(status).as(address).isEqualTo(isForSome(path) ? 401 : 200);
        }
    }

    private static boolean isForSome(String path) {
        return path.startsWith("/api/v1/submissions")
                || path.startsWith("/api/v1/brokers")
                || path.startsWith("/api/v1/gaiax/targets")
                || path.startsWith("/api/v1/gaiax/deliveries");
    }

    /** The first event there is once a credential was issued. */
    private static String firstEvent() throws Exception {
        town.get("/models/Parking-SI/OffStreetParking/1.1.0/credential");
        return town.json("/gaia-x/credentials-events?size=1").path(0).path("id").asString();
    }

    private static String contextOfBenches() throws Exception {
        String made = town.json(town.post("/contexts/sets", BENCHES, "Content-Type", "application/json"))
                .path("context")
                .asString();
        return URI.create(made).getPath();
    }

    @Test
    void every_reference_in_the_description_leads_somewhere() throws Exception {
        String text = town.get("/openapi.json").body();
        Set<String> wanted = new TreeSet<>();
        java.util.regex.Matcher reference = java.util.regex.Pattern.compile("\"#/components/schemas/(\\w+)\"")
                .matcher(text);
        while (reference.find()) {
            wanted.add(reference.group(1));
        }

        assertThat(wanted).contains("Problem", "Model", "SearchPage");
        assertThat(description.path("components").path("schemas").propertyNames())
                .containsAll(wanted);
        assertThat(description.path("openapi").asString()).startsWith("3.1");
    }

    private static void collect(Resource resource, String prefix, Set<String> routes) {
        String path = resource.getPath() == null ? prefix : prefix + "/" + resource.getPath();
        for (ResourceMethod method : resource.getResourceMethods()) {
            String clean = path.replaceAll("/+", "/").replaceAll("\\{(\\w+)[^}]*}", "{$1}");
            routes.add(method.getHttpMethod() + " " + (clean.isEmpty() ? "/" : clean));
        }
        resource.getChildResources().forEach(child -> collect(child, path, routes));
    }
}
