package si.kozolec.server;

import java.net.URI;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import si.kozolec.server.access.AccessOptions;
import si.kozolec.server.access.Limits;
import si.kozolec.server.access.OidcOptions;
import si.kozolec.server.access.Role;

/** Reads what the settings say about who may come in. */
final class AccessSettings {

    private static final int MOST_PER_MINUTE = 100_000_000;
    private static final Pattern WORD = Pattern.compile("\\S{1,200}");
    private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9-]{0,30}");
    private static final Pattern HOST = Pattern.compile("[a-z0-9.-]{1,253}(:\\d{1,5})?");
    private static final Pattern ADDRESS = Pattern.compile("[0-9A-Fa-f:.]{2,45}");
    private static final Pattern ALGORITHM = Pattern.compile(String.join("|", OidcOptions.KNOWN_ALGORITHMS));

    private static final List<Setting> OF_THE_ISSUER = List.of(
            Setting.OIDC_NAME,
            Setting.OIDC_CLIENT_ID,
            Setting.OIDC_CLIENT_SECRET,
            Setting.OIDC_AUDIENCE,
            Setting.OIDC_SCOPES,
            Setting.OIDC_ROLES_CLAIM,
            Setting.OIDC_ROLE_SUBMITTER,
            Setting.OIDC_ROLE_CURATOR,
            Setting.OIDC_ROLE_ADMIN,
            Setting.OIDC_NAME_CLAIM,
            Setting.OIDC_ALGORITHMS,
            Setting.OIDC_CLOCK_SKEW_SECONDS,
            Setting.OIDC_HOSTS);

    private final Settings settings;

    AccessSettings(Settings settings) {
        this.settings = settings;
    }

    /** The proxies whose word about addresses is believed. */
    Set<String> proxies() {
        return Set.copyOf(settings.list(
                Setting.TRUSTED_PROXIES, ADDRESS, "mora biti seznam naslovov IP", "must be a list of IP addresses"));
    }

    AccessOptions options(Optional<URI> publicUrl) {
        Limits limits = new Limits(
                settings.number(Setting.WRITES_PER_MINUTE, 0, MOST_PER_MINUTE),
                settings.number(Setting.VALIDATIONS_PER_MINUTE, 0, MOST_PER_MINUTE),
                settings.number(Setting.FAILURES_PER_MINUTE, 0, MOST_PER_MINUTE));
        Duration session = Duration.ofMinutes(settings.number(Setting.SESSION_MINUTES, 1, 10_080));
        boolean secure = publicUrl.map(url -> "https".equals(url.getScheme())).orElse(false);
        if (!settings.isSaid(Setting.OIDC_ISSUER)) {
            OF_THE_ISSUER.forEach(setting -> settings.refuseWithout(setting, Setting.OIDC_ISSUER));
            return new AccessOptions(limits, session, secure, Optional.empty());
        }
        return new AccessOptions(limits, session, secure, oidc());
    }

    private Optional<OidcOptions> oidc() {
        String client = settings.text(Setting.OIDC_CLIENT_ID);
        String audience = settings.isSaid(Setting.OIDC_AUDIENCE) ? settings.text(Setting.OIDC_AUDIENCE) : client;
        Map<Role, Set<String>> roles = new LinkedHashMap<>();
        roles.put(Role.SUBMITTER, words(Setting.OIDC_ROLE_SUBMITTER));
        roles.put(Role.CURATOR, words(Setting.OIDC_ROLE_CURATOR));
        roles.put(Role.ADMIN, words(Setting.OIDC_ROLE_ADMIN));
        Duration skew = Duration.ofSeconds(settings.number(Setting.OIDC_CLOCK_SKEW_SECONDS, 0, 600));
        String name = name();
        String rolesClaim = settings.text(Setting.OIDC_ROLES_CLAIM);
        String nameClaim = settings.text(Setting.OIDC_NAME_CLAIM);
        List<String> algorithms = algorithms();
        List<String> hosts = settings.list(
                Setting.OIDC_HOSTS,
                HOST,
                "mora biti seznam gostiteljev, npr. kljuci.example.si",
                "must be a list of hosts such as keys.example.si");
        List<String> scopes = List.copyOf(words(Setting.OIDC_SCOPES));
        return settings.issuer(Setting.OIDC_ISSUER)
                .map(issuer -> new OidcOptions(
                        issuer,
                        name,
                        client,
                        settings.secret(Setting.OIDC_CLIENT_SECRET),
                        audience,
                        scopes,
                        rolesClaim,
                        roles,
                        nameClaim,
                        algorithms,
                        skew,
                        Set.copyOf(hosts)));
    }

    private String name() {
        String name = settings.text(Setting.OIDC_NAME);
        settings.list(
                Setting.OIDC_NAME,
                NAME,
                "sme imeti male črke, števke in vezaje",
                "may have small letters, digits and hyphens");
        return name;
    }

    private List<String> algorithms() {
        String known = String.join(", ", OidcOptions.KNOWN_ALGORITHMS);
        settings.text(Setting.OIDC_ALGORITHMS);
        return settings.list(
                Setting.OIDC_ALGORITHMS,
                ALGORITHM,
                "mora biti seznam, dovoljeni so: " + known,
                "must be a list of these: " + known);
    }

    private Set<String> words(Setting setting) {
        return new LinkedHashSet<>(settings.list(setting, WORD, "je predolgo", "is too long"));
    }
}
