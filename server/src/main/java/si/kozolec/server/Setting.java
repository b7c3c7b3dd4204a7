package si.kozolec.server;

import java.util.Locale;
import java.util.Optional;

/**
 * One thing that an operator can set: as the flag {@code --max-threads}, in the environment as {@code KOZOLEC_MAX_THREADS}, or in
 * the configuration file as {@code max-threads}.
 */
public enum Setting {
    HOST("127.0.0.1", "The address to listen on"),
    PORT("8080", "The port to listen on"),
    DATA("./kozolec-data", "The data folder"),
    PUBLIC_URL("", "The address under which the world knows the server"),
    LOG_LEVEL("info", "error, warn, info, debug or trace"),
    MAX_THREADS("32", "How many threads may answer requests"),
    MAX_BODY_MEGABYTES("32", "The largest body of a request"),
    IDLE_TIMEOUT_SECONDS("30", "After so long a silent connection is closed"),
    VALIDATION_SECONDS("60", "So long the payload of one request may be judged"),
    STOP_TIMEOUT_SECONDS("10", "So long running requests may take to end"),
    APPROVALS("2", "How many curators must approve before something is published"),
    BLOCKING("error", "Findings of which severity, and of worse ones, block approval: error, warning or info"),
    WAITING_HOURS("0", "So long a revision lies open for comments before it can be published"),
    LATE_DAYS("14", "After so long a submission that waits for curators is shown as late"),
    WRITES_PER_MINUTE("6000", "How many changes a person or an address may ask for; 0 for any number"),
    VALIDATIONS_PER_MINUTE("3000000", "How many payloads a token or an address may have judged; 0 for any number"),
    FAILURES_PER_MINUTE("600", "How many wrong credentials of an address are answered and logged; 0 for any number"),
    TRUSTED_PROXIES("", "Addresses of proxies whose X-Forwarded-For is believed"),
    SESSION_MINUTES("480", "So long somebody stays signed in"),
    OIDC_ISSUER("", "The issuer (OpenID Connect) whose people may sign in"),
    OIDC_NAME("oidc", "Our name for the issuer; the ids of its people begin with it"),
    OIDC_CLIENT_ID("kozolec", "As what the issuer knows this server"),
    OIDC_CLIENT_SECRET("", "The secret shared with the issuer; better not as a flag"),
    OIDC_AUDIENCE("", "For whom a JWT must be made to hold here"),
    OIDC_SCOPES("openid profile", "What a sign-in asks the issuer for"),
    OIDC_ROLES_CLAIM("roles", "Where a JWT holds roles; dots lead into objects"),
    OIDC_ROLE_SUBMITTER("submitter", "What the issuer calls a submitter"),
    OIDC_ROLE_CURATOR("curator", "What the issuer calls a curator"),
    OIDC_ROLE_ADMIN("admin", "What the issuer calls an admin"),
    OIDC_NAME_CLAIM("name", "Where a JWT holds the name of a person"),
    OIDC_ALGORITHMS("RS256 PS256 ES256", "How JWTs may be signed"),
    OIDC_CLOCK_SKEW_SECONDS("60", "How far the issuer's clock may be from ours"),
    OIDC_HOSTS("", "Hosts besides the issuer's own where its documents may lie"),
    CATALOG_TITLE_SL("", "What the catalogue for portals is called, in Slovenian"),
    CATALOG_TITLE_EN("", "What the catalogue for portals is called, in English"),
    CATALOG_PUBLISHER_SL("", "Who publishes the catalogue, in Slovenian"),
    CATALOG_PUBLISHER_EN("", "Who publishes the catalogue, in English"),
    CATALOG_PUBLISHER_TYPE("NationalAuthority", "The kind of publisher, by the list of ADMS"),
    CATALOG_PUBLISHER_URL("", "The page of the publisher"),
    CATALOG_CONTACT("", "The mailbox of those who answer for the catalogue"),
    NOTICE_GIVE_UP_HOURS("72", "After so long a notice that nobody took is put aside"),
    BROKER_NETWORKS("", "Networks and machines inside where context brokers may live, such as 10.20.0.0/16"),
    BROKER_PORTS("443 8443 1026 9090", "At which ports brokers that curators register may be called"),
    BROKER_NOTIFICATIONS("", "The address at which brokers that are watched reach this server, when not public-url"),
    BROKER_QUEUE("10000", "How many notifications of brokers may wait to be looked at"),
    GAIAX_KEYSTORE(
            "", "A PKCS#12 file with the key that signs for Gaia-X; without it one is made for trying things out"),
    GAIAX_KEYSTORE_PASSWORD("", "Where its password is: env:NAME or file:PATH"),
    GAIAX_KEY_ALIAS("", "Which of its keys signs"),
    GAIAX_ALGORITHM("PS256", "How a key that is made here signs: PS256 or ES256"),
    GAIAX_CONTEXT("https://w3id.org/gaia-x/development#", "The words of Gaia-X that are used, a JSON-LD context"),
    GAIAX_NAME("", "The registered name of the organisation that publishes"),
    GAIAX_REGISTRATION("", "Its registration number, such as vat-id SI12345678"),
    GAIAX_COUNTRY("", "The country of its legal address, such as SI"),
    GAIAX_HEADQUARTERS("", "The country of its headquarters, when that is another one"),
    GAIAX_TERMS_ACCEPTED("no", "Whether it has accepted the terms of Gaia-X for issuers: yes or no"),
    GAIAX_CREDENTIALS("", "A folder with credentials that others have issued for it, such as lrn.jwt"),
    GAIAX_HOSTS("", "Hosts that may be asked when somebody has a credential judged here"),
    GAIAX_GIVE_UP_HOURS("168", "After so long in vain a target is handed a credential no more"),
    MAIL_SMTP_HOST("", "The SMTP server for letters; without it none are sent"),
    MAIL_SMTP_PORT("587", "The port of the SMTP server"),
    MAIL_SMTP_SECURITY("starttls", "starttls, tls, or none for a server on this machine"),
    MAIL_SMTP_USER("", "As whom to sign in at the SMTP server"),
    MAIL_SMTP_PASSWORD_FILE("", "A file with the password for that"),
    MAIL_FROM("", "The sender of letters"),
    MAIL_TO("", "The mailboxes that get them, with commas between them"),
    MAIL_EVENTS(
            "",
            "What they are told of: version.published, model.changed, submission.changed, broker.alerted; all of it");

    /** The beginning of the names in the environment. */
    public static final String ENVIRONMENT_PREFIX = "KOZOLEC_";

    private final String standard;
    private final String meaning;

    Setting(String standard, String meaning) {
        this.standard = standard;
        this.meaning = meaning;
    }

    /** What it decides, for the usage of the program. */
    public String meaning() {
        return meaning;
    }

    /** The name in the configuration file, and after {@code --}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The name in the environment. */
    public String variable() {
        return ENVIRONMENT_PREFIX + name();
    }

    /** The value that holds when nobody says otherwise. */
    public String standard() {
        return standard;
    }

    static Optional<Setting> ofKey(String key) {
        for (Setting setting : values()) {
            if (setting.key().equals(key)) {
                return Optional.of(setting);
            }
        }
        return Optional.empty();
    }
}
