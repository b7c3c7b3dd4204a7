package si.kozolec.server;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import si.kozolec.model.Severity;
import si.kozolec.server.access.AccessOptions;
import si.kozolec.server.broker.BrokerOptions;
import si.kozolec.server.ckan.Portal;
import si.kozolec.server.dcat.CatalogOptions;
import si.kozolec.server.gaiax.GaiaxOptions;
import si.kozolec.server.http.HttpOptions;
import si.kozolec.server.notice.NoticeOptions;
import si.kozolec.server.submission.Policy;
import si.kozolec.server.watch.WatchOptions;

/**
 * Holds what the operator has decided.
 *
 * @param host the address to listen on
 * @param port the port to listen on; 0 for any free one
 * @param data the folder of the repository and the index
 * @param publicUrl under which the world knows this server, without a slash at the end; empty when nobody said
 * @param logLevel {@code error}, {@code warn}, {@code info}, {@code debug} or {@code trace}
 * @param maxThreads how many requests may be in work at once
 * @param maxBodyBytes how large the body of a request may be
 * @param idleTimeout after which a silent connection is closed
 * @param validationTime how long the payload of one request may be judged
 * @param stopTimeout how long running requests may take to end when the server stops
 * @param trustedProxies the proxies whose word about a caller's address is believed
 * @param access who may come in, and how often
 * @param policy what it takes to publish
 * @param notices who is told of what happens
 * @param brokers which context brokers may be audited
 * @param catalog what is said of the catalogue that portals take in
 * @param watch how brokers that are watched reach this server
 * @param gaiax who signs for Gaia-X
 * @param portals which open-data portals are looked through for those who use our models
 * @param environment where secrets of brokers, and of the keystore, may be found
 */
public record ServerConfig(
        String host,
        int port,
        Path data,
        Optional<URI> publicUrl,
        String logLevel,
        int maxThreads,
        long maxBodyBytes,
        Duration idleTimeout,
        Duration validationTime,
        Duration stopTimeout,
        Set<String> trustedProxies,
        AccessOptions access,
        Policy policy,
        NoticeOptions notices,
        BrokerOptions brokers,
        CatalogOptions catalog,
        WatchOptions watch,
        GaiaxOptions gaiax,
        List<Portal> portals,
        Map<String, String> environment) {

    public ServerConfig {
        portals = List.copyOf(portals);
    }

    /**
     * Puts the configuration together: a flag wins over the environment, the environment over the file, the file over what
     * is standard.
     *
     * @param flags the flags that were given, without {@code --}
     * @param environment the environment; only names that begin with {@code KOZOLEC_} are looked at
     * @param file the configuration file in TOML; when empty, the one that {@code KOZOLEC_CONFIG} names
     * @throws ConfigProblems if anything is unknown or wrong
     */
    public static ServerConfig from(Map<String, String> flags, Map<String, String> environment, Optional<Path> file) {
        Settings settings = new Settings();
        settings.takeFlags(flags);
        settings.takeEnvironment(environment);
        file.or(() -> Optional.ofNullable(environment.get(Settings.CONFIG_VARIABLE))
                        .map(Path::of))
                .ifPresent(settings::takeFile);
        AccessSettings access = new AccessSettings(settings);
        Optional<URI> publicUrl = settings.url(Setting.PUBLIC_URL);
        ServerConfig config = new ServerConfig(
                settings.text(Setting.HOST),
                settings.number(Setting.PORT, 0, 65_535),
                settings.path(Setting.DATA),
                publicUrl,
                settings.oneOf(Setting.LOG_LEVEL, "error", "warn", "info", "debug", "trace"),
                settings.number(Setting.MAX_THREADS, 8, 1_000),
                (long) settings.number(Setting.MAX_BODY_MEGABYTES, 1, 1_024) << 20,
                Duration.ofSeconds(settings.number(Setting.IDLE_TIMEOUT_SECONDS, 1, 3_600)),
                Duration.ofSeconds(settings.number(Setting.VALIDATION_SECONDS, 1, 3_600)),
                Duration.ofSeconds(settings.number(Setting.STOP_TIMEOUT_SECONDS, 0, 10)),
                access.proxies(),
                access.options(publicUrl),
                new Policy(
                        settings.number(Setting.APPROVALS, 1, 10),
                        severity(settings.oneOf(Setting.BLOCKING, "error", "warning", "info")),
                        Duration.ofHours(settings.number(Setting.WAITING_HOURS, 0, 8_760)),
                        Duration.ofDays(settings.number(Setting.LATE_DAYS, 1, 3_650))),
                new NoticeSettings(settings).options(),
                settings.brokers(),
                new CatalogSettings(settings).options(),
                new WatchOptions(
                        settings.url(Setting.BROKER_NOTIFICATIONS).or(() -> publicUrl),
                        settings.number(Setting.BROKER_QUEUE, 1, 1_000_000)),
                new GaiaxSettings(settings).options(),
                settings.portals(),
                Map.copyOf(environment));
        settings.refuseProblems();
        return config;
    }

    /** The severity of that code; the usual one for a word that is none, which has been refused already. */
    private static Severity severity(String code) {
        return switch (code) {
            case "warning" -> Severity.WARNING;
            case "info" -> Severity.INFO;
            default -> Severity.ERROR;
        };
    }

    /** The address to print and to link to: the public one, or else the one listened on. */
    public URI address() {
        return publicUrl.orElseGet(
                () -> URI.create("http://" + (host.contains(":") ? "[" + host + "]" : host) + ":" + port));
    }

    /** The part that concerns the HTTP server. */
    public HttpOptions http() {
        return new HttpOptions(host, port, maxThreads, maxBodyBytes, idleTimeout, stopTimeout);
    }
}
