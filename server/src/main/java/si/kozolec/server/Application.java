package si.kozolec.server;

import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import si.kozolec.identification.Identifier;
import si.kozolec.server.access.Access;
import si.kozolec.server.api.AccessRule;
import si.kozolec.server.api.Addresses;
import si.kozolec.server.api.ApiJson;
import si.kozolec.server.api.AssessmentResource;
import si.kozolec.server.api.Assessments;
import si.kozolec.server.api.AttributesResource;
import si.kozolec.server.api.AuditsResource;
import si.kozolec.server.api.BrokerContextsResource;
import si.kozolec.server.api.BrokersResource;
import si.kozolec.server.api.Callers;
import si.kozolec.server.api.CatalogFileResource;
import si.kozolec.server.api.CatalogFiles;
import si.kozolec.server.api.CatalogResource;
import si.kozolec.server.api.ComparisonResource;
import si.kozolec.server.api.ContextFiles;
import si.kozolec.server.api.ContextsResource;
import si.kozolec.server.api.CredentialResource;
import si.kozolec.server.api.DeliveriesResource;
import si.kozolec.server.api.DspRefusals;
import si.kozolec.server.api.DspResource;
import si.kozolec.server.api.FeedResource;
import si.kozolec.server.api.Finder;
import si.kozolec.server.api.GaiaxResource;
import si.kozolec.server.api.GitCallers;
import si.kozolec.server.api.HealthResource;
import si.kozolec.server.api.IdentificationResource;
import si.kozolec.server.api.IdentityResource;
import si.kozolec.server.api.MetricsResource;
import si.kozolec.server.api.ModelsResource;
import si.kozolec.server.api.NotificationDoor;
import si.kozolec.server.api.OaiResource;
import si.kozolec.server.api.OpenApiResource;
import si.kozolec.server.api.ParameterRule;
import si.kozolec.server.api.ProblemMapper;
import si.kozolec.server.api.PublishedFiles;
import si.kozolec.server.api.PublishedGraphs;
import si.kozolec.server.api.PublishedResource;
import si.kozolec.server.api.ReviewsResource;
import si.kozolec.server.api.Searches;
import si.kozolec.server.api.SnippetsResource;
import si.kozolec.server.api.SubmissionAnswers;
import si.kozolec.server.api.SubmissionBodies;
import si.kozolec.server.api.SubmissionsResource;
import si.kozolec.server.api.SuggestResource;
import si.kozolec.server.api.Suggestions;
import si.kozolec.server.api.TermReportsResource;
import si.kozolec.server.api.TermsResource;
import si.kozolec.server.api.UsesResource;
import si.kozolec.server.api.ValidationResource;
import si.kozolec.server.api.Validations;
import si.kozolec.server.api.VerifyResource;
import si.kozolec.server.api.WatchResource;
import si.kozolec.server.broker.AuditHouse;
import si.kozolec.server.broker.ContextDesk;
import si.kozolec.server.catalogue.Catalogue;
import si.kozolec.server.catalogue.Contexts;
import si.kozolec.server.catalogue.OwnContexts;
import si.kozolec.server.catalogue.PublishedModels;
import si.kozolec.server.catalogue.PublishedTerms;
import si.kozolec.server.catalogue.TermSearch;
import si.kozolec.server.ckan.UseDesk;
import si.kozolec.server.dcat.DcatCatalogue;
import si.kozolec.server.dcat.SemanticFiles;
import si.kozolec.server.gaiax.CredentialOffice;
import si.kozolec.server.gaiax.Outbox;
import si.kozolec.server.git.GitHttp;
import si.kozolec.server.git.ModelRepository.Disorder;
import si.kozolec.server.git.PushLimits;
import si.kozolec.server.http.CannotListenException;
import si.kozolec.server.http.Desk;
import si.kozolec.server.http.HttpServer;
import si.kozolec.server.http.Metrics;
import si.kozolec.server.http.Mount;
import si.kozolec.server.http.Offer;
import si.kozolec.server.http.Proxies;
import si.kozolec.server.http.Shelf;
import si.kozolec.server.notice.NoticeOffice;
import si.kozolec.server.search.SearchIndex;
import si.kozolec.server.submission.ContentIntake;
import si.kozolec.server.submission.ContentLimits;
import si.kozolec.server.submission.PushDesk;
import si.kozolec.server.submission.ReviewDesk;
import si.kozolec.server.submission.RuleChecker;
import si.kozolec.server.submission.SubmissionHouse;
import si.kozolec.server.watch.WatchRoom;
import si.kozolec.server.web.AboutPages;
import si.kozolec.server.web.ApiPages;
import si.kozolec.server.web.AttributePages;
import si.kozolec.server.web.BrokerContextPages;
import si.kozolec.server.web.BrokerForms;
import si.kozolec.server.web.BrokerPages;
import si.kozolec.server.web.BrokerViews;
import si.kozolec.server.web.CatalogPages;
import si.kozolec.server.web.CredentialPages;
import si.kozolec.server.web.FormGate;
import si.kozolec.server.web.HomeResource;
import si.kozolec.server.web.IdentifyPages;
import si.kozolec.server.web.IdentityPages;
import si.kozolec.server.web.ModelPages;
import si.kozolec.server.web.Pages;
import si.kozolec.server.web.Problems;
import si.kozolec.server.web.ProposePages;
import si.kozolec.server.web.ReviewForms;
import si.kozolec.server.web.RulePages;
import si.kozolec.server.web.SearchPages;
import si.kozolec.server.web.SignInResource;
import si.kozolec.server.web.SubmissionsPages;
import si.kozolec.server.web.TermPages;
import si.kozolec.server.web.ValidatePages;
import si.kozolec.server.web.VersionPages;
import si.kozolec.validation.CompiledModels;
import si.kozolec.validation.Judge;
import tools.jackson.databind.json.JsonMapper;

/**
 * The running server: all wiring, on this page.
 *
 * <p>From the bottom up: the data folder with the repository, the index, the catalogue over both, the resources over the
 * catalogue, and HTTP in front. What is opened last is closed first.
 */
public final class Application implements AutoCloseable {

    /** A few hundred events of submissions, or as many imports as a busy day has. */
    private static final Disorder BEARABLE = new Disorder(2_000, 20);

    private final ServerConfig config;
    private final Storage storage;
    private final SearchIndex index;
    private final Follower follower;
    private final Housekeeper housekeeper;
    private final NoticeOffice notices;
    private final AuditHouse audits;
    private final WatchRoom watches;
    private final CredentialOffice credentials;
    private final Outbox outbox;
    private final UseDesk uses;
    private final Metrics metrics;
    private final HttpServer http;
    private final AtomicBoolean closed = new AtomicBoolean();

    private Application(ServerConfig config, Storage storage) {
        this.config = config;
        this.storage = storage;
        this.index = storage.openIndex();
        Catalogue catalogue = new Catalogue(storage.repository(), index, SemanticFiles.makers());
        this.follower = new Follower(catalogue, storage.repositoryFolder());
        this.housekeeper = new Housekeeper(storage.repository(), BEARABLE);
        PublishedModels models = new PublishedModels(catalogue);
        CompiledModels compiled = new CompiledModels(CompiledModels.USUAL);
        Judge judge = new Judge(models, compiled);
        this.notices = storage.openNotices(config);
        this.audits = storage.openAudits(config, models, judge);
        this.credentials = storage.openCredentials(config, catalogue, this::address);
        this.outbox = storage.openOutbox(config, credentials);
        this.uses = storage.openUses(config, catalogue, this::address);
        this.metrics = Figures.of(catalogue, compiled, notices, outbox);
        JsonMapper json = ApiJson.mapper();
        Addresses addresses = new Addresses(config.publicUrl());
        Contexts contexts = new Contexts(catalogue, storage.repository());
        this.watches = storage.openWatches(
                config,
                audits,
                models,
                judge,
                new AddressesForBrokers(config.watch().address(), this::address, catalogue, contexts),
                notices);
        PublishedTerms terms = new PublishedTerms(catalogue);
        DcatCatalogue dcat = new DcatCatalogue(catalogue, config.catalog());
        CatalogFiles portals = new CatalogFiles(dcat, addresses);
        CatalogResource catalog = new CatalogResource(dcat, portals);
        List<Shelf> shelves = List.of(
                new PublishedFiles(catalogue, addresses),
                new ContextFiles(contexts, addresses),
                portals,
                new Searches(catalogue, addresses, json),
                new Suggestions(catalogue, addresses, json));
        List<Desk> desks = List.of(new Validations(judge));
        Pages pages = new Pages(addresses);
        Access access = Access.open(config.access(), storage.accessFolder());
        Callers callers = new Callers(access, new Proxies(config.trustedProxies()));
        ContentIntake intake = new ContentIntake(ContentLimits.USUAL);
        ReviewDesk desk = SubmissionHouse.desk(
                storage.repository(),
                catalogue,
                config.policy(),
                intake.limits(),
                new RuleChecker(storage.repository()),
                notices,
                Clock.systemUTC());
        Identifier identifier = new Identifier(models, judge);
        FormGate gate = new FormGate(access, addresses);
        SubmissionBodies bodies = new SubmissionBodies(intake);
        SubmissionAnswers answers = new SubmissionAnswers(config.policy(), addresses, json, Clock.systemUTC());
        Assessments assessments = new Assessments(catalogue);
        ContextDesk contextDesk = new ContextDesk(audits::client, new OwnContexts(catalogue, contexts, terms));
        BrokerViews brokerViews = new BrokerViews(audits, watches, pages, Clock.systemUTC());
        List<Object> resources = List.of(
                new ProblemMapper(),
                new AccessRule(callers, addresses),
                new ParameterRule(),
                new ModelsResource(catalogue, addresses, json),
                new AttributesResource(catalogue, addresses, json),
                new UsesResource(catalogue, uses, json),
                new SuggestResource(catalogue, addresses, json),
                new PublishedResource(catalogue, addresses, json),
                new PublishedGraphs(catalogue, dcat, addresses),
                catalog,
                new CatalogFileResource(catalog),
                new OaiResource(catalogue, dcat, addresses, Clock.systemUTC()),
                new DspResource(catalogue, config.catalog(), addresses, json),
                new DspRefusals(json),
                new SnippetsResource(catalogue, addresses, json),
                new ContextsResource(catalogue, contexts, addresses, json),
                new TermsResource(terms, addresses, json),
                new TermReportsResource(terms, new TermSearch(catalogue, terms), addresses, json),
                new ComparisonResource(catalogue),
                new SubmissionsResource(desk, bodies, answers),
                new ReviewsResource(desk, bodies, answers),
                new FeedResource(catalogue, addresses),
                new BrokersResource(audits, watches, addresses, json),
                new AuditsResource(audits, addresses, json),
                new WatchResource(audits.register(), watches, addresses, json),
                new BrokerContextsResource(audits.register()::find, contextDesk, addresses, json),
                new IdentityResource(credentials),
                new VerifyResource(credentials, json),
                new CredentialResource(catalogue, credentials, addresses),
                new GaiaxResource(credentials, json),
                new DeliveriesResource(outbox, json),
                new IdentificationResource(identifier, addresses, json),
                new ValidationResource(judge, new Finder(catalogue), config.validationTime(), json),
                new HomeResource(catalogue, pages),
                new SearchPages(catalogue, pages),
                new AboutPages(catalogue, pages),
                new CatalogPages(pages),
                new AttributePages(catalogue, pages),
                new TermPages(terms, pages),
                new VersionPages(catalogue, assessments, pages),
                new RulePages(pages),
                new AssessmentResource(catalogue, assessments),
                new CredentialPages(catalogue, credentials, pages),
                new IdentityPages(credentials, outbox, pages, gate),
                new ModelPages(catalogue, uses, addresses, pages),
                new ApiPages(pages),
                new ValidatePages(judge, catalogue, pages),
                new IdentifyPages(identifier, catalogue, pages),
                new ProposePages(desk, intake, catalogue, pages, gate),
                new SubmissionsPages(desk, pages, gate, Clock.systemUTC()),
                new ReviewForms(desk, pages, gate, Clock.systemUTC()),
                new BrokerPages(brokerViews, pages, gate),
                new BrokerForms(audits, watches, brokerViews, pages, gate),
                new BrokerContextPages(contextDesk, brokerViews, addresses, pages, gate),
                new SignInResource(access, addresses, pages),
                new HealthResource(() -> checks(catalogue, notices, credentials), json),
                new MetricsResource(metrics),
                new OpenApiResource());
        List<Mount> mounts = List.of(
                new Mount(
                        "/git/*",
                        GitHttp.servlet(
                                storage.repository(),
                                new GitCallers(callers),
                                new PushDesk(desk, this::address),
                                PushLimits.USUAL)),
                new Mount(NotificationDoor.PATH + "*", new NotificationDoor(watches.letterbox())));
        try {
            this.http = HttpServer.start(
                    config.http(),
                    metrics,
                    json,
                    new Offer(shelves, desks, mounts, resources, callers, new Problems(catalogue, pages)));
        } catch (RuntimeException e) {
            release();
            throw e;
        }
        housekeeper.start();
        watches.start();
        credentials.start();
        outbox.start();
        uses.start();
    }

    /**
     * Starts everything; a new data folder is filled with the starter catalogue.
     *
     * @throws CommandException if the data folder or the port is not to be had
     */
    public static Application start(ServerConfig config) {
        LogSetup.level(config.logLevel());
        Storage storage = Storage.open(config.data());
        try {
            storage.requireAlone();
            storage.fillWhenEmpty();
            return new Application(config, storage);
        } catch (CannotListenException e) {
            storage.close();
            throw new CommandException(ExitCode.UNUSABLE, e.text());
        } catch (RuntimeException e) {
            storage.close();
            throw e;
        }
    }

    /** Where people reach the server. */
    public URI address() {
        return config.publicUrl().orElse(http.uri());
    }

    /** What opens the pages that people open first, so that nobody waits for what only the first visitor would. */
    Rehearsal rehearsal() {
        return new Rehearsal(http.uri(), index);
    }

    private static List<HealthResource.Check> checks(
            Catalogue catalogue, NoticeOffice notices, CredentialOffice credentials) {
        String commit = catalogue.snapshot().commit().orElse("");
        String indexed = catalogue.index().commit().orElse("");
        return List.of(
                new HealthResource.Check("repository", !commit.isEmpty(), "main " + commit),
                new HealthResource.Check("index", indexed.equals(commit), "stands for " + indexed),
                // Told here for the operator to see. A receiver that is dead out there makes this server no less ready.
                new HealthResource.Check("notices", true, notices.figures().sentence()),
                // Whoever reads models needs no signature.
                new HealthResource.Check("gaia-x", true, credentials.sentence()));
    }

    /** Ends running requests, then lets go of everything. May be called twice. */
    @Override
    public void close() {
        if (closed.compareAndSet(false, true)) {
            http.close();
            release();
            storage.close();
        }
    }

    private void release() {
        watches.close();
        uses.close();
        outbox.close();
        credentials.close();
        audits.close();
        notices.close();
        housekeeper.close();
        follower.close();
        index.close();
        metrics.close();
    }
}
