package si.kozolec.server.api;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import si.kozolec.identification.Identifier;
import si.kozolec.model.ModelId;
import si.kozolec.model.Status;
import si.kozolec.model.Version;
import si.kozolec.reading.ModelRecord;
import si.kozolec.server.access.Access;
import si.kozolec.server.access.AccessOptions;
import si.kozolec.server.access.Role;
import si.kozolec.server.access.Tokens;
import si.kozolec.server.broker.AuditHouse;
import si.kozolec.server.broker.BrokerOptions;
import si.kozolec.server.broker.ContextDesk;
import si.kozolec.server.catalogue.Catalogue;
import si.kozolec.server.catalogue.Contexts;
import si.kozolec.server.catalogue.OwnContexts;
import si.kozolec.server.catalogue.PublishedModels;
import si.kozolec.server.catalogue.PublishedTerms;
import si.kozolec.server.dcat.CatalogOptions;
import si.kozolec.server.dcat.DcatCatalogue;
import si.kozolec.server.dcat.SemanticFiles;
import si.kozolec.server.git.GitWrite;
import si.kozolec.server.git.ModelRepository;
import si.kozolec.server.git.RefMove;
import si.kozolec.server.git.StaleRefException;
import si.kozolec.server.git.TreeEdits;
import si.kozolec.server.git.Who;
import si.kozolec.server.http.HttpOptions;
import si.kozolec.server.http.HttpServer;
import si.kozolec.server.http.Metrics;
import si.kozolec.server.http.Offer;
import si.kozolec.server.http.Proxies;
import si.kozolec.server.notice.Notices;
import si.kozolec.server.search.SearchIndex;
import si.kozolec.server.submission.ContentIntake;
import si.kozolec.server.submission.ContentLimits;
import si.kozolec.server.submission.Policy;
import si.kozolec.server.submission.ReviewDesk;
import si.kozolec.server.submission.RuleChecker;
import si.kozolec.server.submission.SubmissionHouse;
import si.kozolec.server.web.AboutPages;
import si.kozolec.server.web.ApiPages;
import si.kozolec.server.web.AttributePages;
import si.kozolec.server.web.HomeResource;
import si.kozolec.server.web.ModelPages;
import si.kozolec.server.web.Pages;
import si.kozolec.server.web.Problems;
import si.kozolec.server.web.RulePages;
import si.kozolec.server.web.SearchPages;
import si.kozolec.server.web.SignInResource;
import si.kozolec.server.web.TermPages;
import si.kozolec.server.web.VersionPages;
import si.kozolec.validation.Judge;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A whole server over a real repository with a few models, to be asked over HTTP: car parks in three versions, one a
 * pre-release; a bench with markup in its words; a draft that was never published; and many lamps, to fill pages.
 */
public final class SmallTown implements AutoCloseable {

    /** How many models there are in all. */
    public static final int MODELS = 28;

    /** The schema of the car parks in version 1.0.0, byte for byte. */
    public static final String FIRST_SCHEMA = schema("OffStreetParking", "");

    private static final Who CURATOR = Who.repository(Instant.parse("2026-03-01T08:00:00Z"));

    private final JsonMapper json = ApiJson.mapper();
    private final Metrics metrics = new Metrics();
    private static final Policy POLICY = Policy.USUAL.withApprovals(1);

    private final Path accessFolder;
    private final ModelRepository repository;
    private final SearchIndex index = SearchIndex.inMemory();
    private final HttpServer server;
    private final HttpClient client = HttpClient.newHttpClient();
    private @Nullable String commit;
    private @Nullable String tree;

    public SmallTown(Path folder) throws StaleRefException {
        this(folder, Map.of());
    }

    /** The town with more models in version 1.0.0: schemas by the name of their model. What is there already is kept as it is. */
    public SmallTown(Path folder, Map<String, String> more) throws StaleRefException {
        accessFolder = folder.resolve("lodge");
        repository = ModelRepository.open(folder.resolve("models.git"));
        if (repository.main().isEmpty()) {
            build(more);
        }
        Catalogue catalogue = new Catalogue(repository, index, SemanticFiles.makers());
        PublishedModels models = new PublishedModels(catalogue);
        Addresses addresses = new Addresses(Optional.empty());
        Pages pages = new Pages(addresses);
        server = HttpServer.start(
                HttpOptions.anyLocalPort(),
                metrics,
                json,
                new Offer(
                        List.of(
                                new PublishedFiles(catalogue, addresses),
                                new ContextFiles(new Contexts(catalogue, repository), addresses),
                                new Searches(catalogue, addresses, json)),
                        List.of(new Validations(new Judge(models))),
                        List.of(),
                        resources(catalogue, models, pages, desk(catalogue)),
                        knock -> 0,
                        new Problems(catalogue, pages)));
    }

    private void build(Map<String, String> more) throws StaleRefException {
        publish(
                "1.0.0",
                parking("", "Parkirišče zunaj ulice", "Off-street parking"),
                List.of("Parking-SI/OffStreetParking"));
        publish(
                "1.1.0",
                parking(FREE, "Parkirišče zunaj ulice", "Off-street parking"),
                List.of("Parking-SI/OffStreetParking"));
        publish(
                "2.0.0-rc.1",
                parking(FREE, "Parkirna hiša ali dvorišče", "Car park"),
                List.of("Parking-SI/OffStreetParking"));
        publish("1.0.0", bench(), List.of("Furniture/Bench"));
        publish(
                "1.0.0",
                lamps(),
                lamps().keySet().stream().map(SmallTown::modelOf).toList());
        publish("", Map.of("dataModel.Furniture/Draft/schema.json", schema("Draft", "")), List.of());
        Map<String, String> files = new LinkedHashMap<>();
        more.forEach((model, schema) -> files.put("dataModel." + model + "/schema.json", schema));
        if (!files.isEmpty()) {
            publish("1.0.0", files, List.copyOf(more.keySet()));
        }
    }

    /** A desk where one curator is enough. */
    private ReviewDesk desk(Catalogue catalogue) {
        return SubmissionHouse.desk(
                repository,
                catalogue,
                POLICY,
                ContentLimits.USUAL,
                new RuleChecker(repository),
                Notices.NONE,
                Clock.systemUTC());
    }

    /** A fresh token of a person. */
    public String token(String person, Role role) throws IOException {
        return new Tokens(accessFolder, Clock.systemUTC())
                .create(person, person.toLowerCase(Locale.ROOT), role, Optional.empty())
                .text();
    }

    /** Takes a token back. */
    public void revoke(String token) throws IOException {
        new Tokens(accessFolder, Clock.systemUTC()).revoke(token.split("_", -1)[1]);
    }

    private List<Object> resources(Catalogue catalogue, PublishedModels models, Pages pages, ReviewDesk desk) {
        Access access = Access.open(AccessOptions.USUAL, accessFolder);
        Callers callers = new Callers(access, new Proxies(Set.of()));
        SubmissionBodies bodies = new SubmissionBodies(new ContentIntake(ContentLimits.USUAL));
        SubmissionAnswers answers =
                new SubmissionAnswers(POLICY, new Addresses(Optional.empty()), json, Clock.systemUTC());
        Addresses addresses = new Addresses(Optional.empty());
        PublishedTerms terms = new PublishedTerms(catalogue);
        DcatCatalogue dcat = new DcatCatalogue(catalogue, CatalogOptions.USUAL);
        CatalogResource catalog = new CatalogResource(dcat, new CatalogFiles(dcat, addresses));
        Assessments assessments = new Assessments(catalogue);
        AuditHouse audits = AuditHouse.open(
                BrokerOptions.NONE,
                accessFolder.resolveSibling("brokers"),
                accessFolder.resolveSibling("audits"),
                models,
                new Judge(models),
                Map.of(),
                Clock.systemUTC());
        return List.of(
                new ProblemMapper(),
                new ParameterRule(),
                new HealthResource(List::of, json),
                new MetricsResource(metrics),
                new OpenApiResource(),
                new ModelsResource(catalogue, addresses, json),
                new AttributesResource(catalogue, addresses, json),
                new SuggestResource(catalogue, addresses, json),
                new PublishedResource(catalogue, addresses, json),
                new PublishedGraphs(catalogue, dcat, addresses),
                catalog,
                new CatalogFileResource(catalog),
                new OaiResource(catalogue, dcat, addresses, Clock.systemUTC()),
                new DspResource(catalogue, CatalogOptions.USUAL, addresses, json),
                new DspRefusals(json),
                new SnippetsResource(catalogue, addresses, json),
                new ContextsResource(catalogue, new Contexts(catalogue, repository), addresses, json),
                new TermsResource(terms, addresses, json),
                new TermReportsResource(terms, addresses, json),
                new ComparisonResource(catalogue),
                new AccessRule(callers, addresses),
                new SubmissionsResource(desk, bodies, answers),
                new ReviewsResource(desk, bodies, answers),
                new FeedResource(catalogue, addresses),
                new BrokersResource(audits, addresses, json),
                new AuditsResource(audits, addresses, json),
                new BrokerContextsResource(
                        audits.register()::find,
                        new ContextDesk(
                                audits::client, new OwnContexts(catalogue, new Contexts(catalogue, repository), terms)),
                        addresses,
                        json),
                new IdentificationResource(new Identifier(models, new Judge(models)), addresses, json),
                new ValidationResource(new Judge(models), new Finder(catalogue), Duration.ofSeconds(60), json),
                new ApiPages(pages),
                new SignInResource(access, addresses, pages),
                new HomeResource(catalogue, pages),
                new SearchPages(catalogue, pages),
                new AboutPages(catalogue, pages),
                new AttributePages(catalogue, pages),
                new TermPages(terms, pages),
                new VersionPages(catalogue, assessments, pages),
                new RulePages(pages),
                new AssessmentResource(catalogue, assessments),
                new ModelPages(catalogue, addresses, pages));
    }

    /** Asks with GET; the headers are names and values in turn. */
    public HttpResponse<String> get(String path, String... headers) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(server.uri().resolve(path));
        for (int i = 0; i < headers.length; i += 2) {
            request.header(headers[i], headers[i + 1]);
        }
        return client.send(request.build(), HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
    }

    /** Sends a body with POST; the headers are names and values in turn. */
    public HttpResponse<String> post(String path, String body, String... headers)
            throws IOException, InterruptedException {
        return post(path, body.getBytes(StandardCharsets.UTF_8), headers);
    }

    public HttpResponse<String> post(String path, byte[] body, String... headers)
            throws IOException, InterruptedException {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(server.uri().resolve(path)).POST(HttpRequest.BodyPublishers.ofByteArray(body));
        for (int i = 0; i < headers.length; i += 2) {
            request.header(headers[i], headers[i + 1]);
        }
        return client.send(request.build(), HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
    }

    public JsonNode json(HttpResponse<String> response) {
        return json.readTree(response.body());
    }

    public JsonNode json(String path) throws IOException, InterruptedException {
        return json(get(path));
    }

    public URI uri() {
        return server.uri();
    }

    @Override
    public void close() {
        server.close();
        index.close();
        repository.close();
        metrics.close();
    }

    private static final String FREE = """
            ,
                "availableSpotNumber": {
                  "type": "integer",
                  "minimum": 0,
                  "description": "Property. Free spots at the moment. Units:'C62'"
                }""";

    private static String schema(String name, String more) {
        return """
            {
              "$schema": "https://json-schema.org/draft/2020-12/schema",
              "title": "Kozolec - %s",
              "description": "What a town wants to know of each %s that it has",
              "license": "CC-BY-4.0",
              "type": "object",
              "properties": {
                "id": {"type": "string", "description": "Property. The identifier of the entity"},
                "type": {"type": "string", "enum": ["%s"], "description": "Property. The type of the entity"}%s
              },
              "required": ["id", "type"]
            }
            """.formatted(name, name, name, more);
    }

    private static Map<String, String> parking(String more, String sl, String en) {
        String folder = "dataModel.Parking-SI/OffStreetParking/";
        Map<String, String> files = new LinkedHashMap<>();
        files.put(folder + "schema.json", schema("OffStreetParking", more));
        files.put(folder + "kozolec.json", "{\"status\": \"published\", \"domains\": [\"SmartCities\"]}\n");
        files.put(folder + "texts.sl.json", texts(sl, "Garažna hiša ali dvorišče za avtomobile."));
        files.put(folder + "texts.en.json", texts(en, "A place to leave cars, away from the street."));
        files.put(folder + "examples/example.json", "{\"id\": \"urn:ngsi-ld:OffStreetParking:ptuj\"}\n");
        files.put(folder + "examples/example.jsonld", "{\"id\": \"urn:ngsi-ld:OffStreetParking:ptuj\"}\n");
        files.put(folder + "notes.yaml", "notesHeader: Opombe\n");
        files.put(folder + "LICENSE.md", "CC BY 4.0\n");
        return files;
    }

    private static Map<String, String> bench() {
        String folder = "dataModel.Furniture/Bench/";
        return Map.of(
                folder + "schema.json",
                schema("Bench", ""),
                folder + "texts.sl.json",
                texts("Klop <script>alert('x')</script>", "Sedež & \\\"počitek\\\" <b>na</b> prostem."),
                folder + "texts.en.json",
                texts("Bench <script>alert('x')</script>", "Seat & \\\"rest\\\" <b>in</b> the open."));
    }

    private static Map<String, String> lamps() {
        Map<String, String> files = new LinkedHashMap<>();
        for (int i = 1; i <= MODELS - 3; i++) {
            files.put("dataModel.Lamps/Lamp" + i + "/schema.json", schema("Lamp" + i, ""));
        }
        return files;
    }

    private static String texts(String title, String description) {
        return "{\"title\": \"" + title + "\", \"description\": \"" + description + "\"}\n";
    }

    private static String modelOf(String path) {
        String[] parts = path.split("/", -1);
        return parts[0] + "/" + parts[1];
    }

    private static ModelRecord record(String version) {
        return new ModelRecord(
                Version.parse(version).orElseThrow(), Status.PUBLISHED, null, "", null, Map.of(), List.of());
    }

    private void publish(String version, Map<String, String> files, List<String> models) throws StaleRefException {
        try (GitWrite write = repository.write()) {
            TreeEdits edits = new TreeEdits();
            files.forEach((path, content) -> edits.put(path, write.blob(content.getBytes(StandardCharsets.UTF_8))));
            for (String model : models) {
                ModelId id = ModelId.parse(model).orElseThrow();
                edits.put(ModelRecord.path(id), write.blob(record(version).bytes()));
            }
            tree = write.tree(tree, edits);
            String next = write.commit(tree, commit, CURATOR, "Publish\n");
            List<RefMove> moves = new ArrayList<>();
            moves.add(new RefMove(ModelRepository.MAIN, commit, next));
            for (String model : models) {
                moves.add(write.versionTag(
                        ModelId.parse(model).orElseThrow(),
                        Version.parse(version).orElseThrow(),
                        next,
                        CURATOR,
                        "Publish\n"));
            }
            write.keep();
            repository.move(moves, CURATOR, "publish");
            commit = next;
        }
    }
}
