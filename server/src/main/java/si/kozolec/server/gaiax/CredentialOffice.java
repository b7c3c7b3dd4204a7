package si.kozolec.server.gaiax;

import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import si.kozolec.credential.CredentialVerifier;
import si.kozolec.credential.DidWeb;
import si.kozolec.credential.Evidence;
import si.kozolec.credential.JwtSigner;
import si.kozolec.credential.SignedJwt;
import si.kozolec.credential.Verdict;
import si.kozolec.server.catalogue.Catalogue;
import si.kozolec.server.catalogue.ModelEntry;
import si.kozolec.server.catalogue.PublishedVersion;
import si.kozolec.server.catalogue.Snapshot;
import si.kozolec.server.egress.AllowedNetworks;
import si.kozolec.server.git.ModelRepository;
import si.kozolec.server.git.StaleRefException;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The door of this room: gives out whatever is signed, and issues in the background what is still missing. Nothing is opened, and no key
 * is made, before somebody asks or the first look is due.
 */
public final class CredentialOffice implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(CredentialOffice.class);
    private static final Duration FIRST_LOOK = Duration.ofSeconds(10);
    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(1);
    private static final Duration BETWEEN_TRIES = Duration.ofMinutes(1);
    private static final Duration PRESENTATION = Duration.ofMinutes(10);
    private static final Duration AT_THE_END = Duration.ofSeconds(10);
    private static final int BATCH = 25;
    private static final int TRIES = 3;

    private final GaiaxOptions options;
    private final Surroundings around;
    private final OwnEvidence evidence;
    private final CountDownLatch closed = new CountDownLatch(1);
    private final Thread worker = new Thread(this::work, "credentials");
    private volatile @Nullable Opened opened;
    private volatile @Nullable String done;

    /**
     * What the office finds around it.
     *
     * @param folder where a key lies that is made here
     * @param address where the world reaches this server; asked when the office opens
     * @param environment where the password of a keystore may be found
     * @param networks what inside may be asked when somebody has a credential judged here
     */
    public record Surroundings(
            Path folder,
            Catalogue catalogue,
            ModelRepository repository,
            Supplier<URI> address,
            Map<String, String> environment,
            AllowedNetworks networks,
            Clock clock) {}

    private record Opened(
            Instant at,
            Identity identity,
            Ledger ledger,
            Words words,
            Issuing issuing,
            OwnStatements own,
            StatusLists lists) {}

    public CredentialOffice(GaiaxOptions options, Surroundings around) {
        this.options = options;
        this.around = around;
        this.evidence = new OwnEvidence(this, around.catalogue(), options.verifyHosts(), around.networks());
    }

    /** Begins to look, in the background, for versions that have no credential yet. A start does not wait for it. */
    public void start() {
        worker.setDaemon(true);
        worker.start();
    }

    private void work() {
        try {
            Duration wait = FIRST_LOOK;
            while (!closed.await(wait.toMillis(), TimeUnit.MILLISECONDS)) {
                wait = look() ? BETWEEN_LOOKS : BETWEEN_TRIES;
            }
        } catch (InterruptedException e) {
            // It is closed.
        }
    }

    /** Issues what is missing; tells whether it went well. */
    boolean look() {
        Snapshot snapshot = around.catalogue().snapshot();
        String commit = snapshot.commit().orElse("");
        if (commit.equals(done)) {
            return true;
        }
        try {
            Opened now = open();
            Optional<JwtSigner> signer = now.identity().signer();
            if (signer.isEmpty()) {
                return false;
            }
            List<PublishedVersion> missing = now.issuing().missing(snapshot);
            for (int first = 0; first < missing.size(); first += BATCH) {
                long began = System.nanoTime();
                now.issuing().issue(missing.subList(first, Math.min(missing.size(), first + BATCH)), signer.get());
                // Readers come first: half of the time is theirs.
                if (closed.await(System.nanoTime() - began, TimeUnit.NANOSECONDS)) {
                    return true;
                }
            }
            now.issuing().withdraw(snapshot);
            if (!missing.isEmpty()) {
                LOG.info("Issued the credentials of {} versions", missing.size());
            }
            done = commit;
            return true;
        } catch (StaleRefException | RuntimeException e) {
            // A full disk, perhaps. The next look tries again.
            LOG.error("Credentials could not be issued", e);
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private Opened open() {
        Opened known = opened;
        if (known != null && isGood(known)) {
            return known;
        }
        synchronized (this) {
            known = opened;
            if (known == null || !isGood(known)) {
                known = opening();
                opened = known;
            }
            return known;
        }
    }

    /** Whether there is no reason to look at the key again: it may sign, or was looked at a moment ago. */
    private boolean isGood(Opened known) {
        Instant now = around.clock().instant();
        boolean rested = known.at().plus(BETWEEN_TRIES).isAfter(now);
        return rested || known.identity().until().filter(now::isBefore).isPresent();
    }

    private Opened opening() {
        Instant now = around.clock().instant();
        URI base = base(around.address().get());
        Ledger ledger = new Ledger(around.repository(), DidWeb.of(base), around.clock());
        Words words = new Words(ledger.issuer(), base, options);
        Identity identity = identity(ledger, base, now);
        identity.lines().stream()
                .filter(line -> line.outcome() != SelfCheck.Outcome.PASSED)
                .forEach(line -> {
                    if (line.outcome() == SelfCheck.Outcome.FAILED) {
                        LOG.error(
                                "Nothing is signed for Gaia-X: {}",
                                line.message().en());
                    } else {
                        LOG.info("Gaia-X: {}", line.message().en());
                    }
                });
        return new Opened(
                now,
                identity,
                ledger,
                words,
                new Issuing(ledger, new VersionCredentials(around.catalogue(), words), around.clock()),
                new OwnStatements(words, new Imported(options.imported())),
                new StatusLists(words));
    }

    private Identity identity(Ledger ledger, URI base, Instant now) {
        try {
            HeldKey held = options.keystore().isPresent()
                    ? KeyFile.read(options.keystore().get(), around.environment())
                    : new LabKeys(around.folder(), options.algorithm())
                            .key(ledger.issuer().host(), now);
            return Identity.of(held, ledger, base, now);
        } catch (KeyTroubleException e) {
            return Identity.silent(ledger, base, List.of(SelfCheck.failed(e.text())));
        } catch (StaleRefException e) {
            return Identity.silent(
                    ledger, base, List.of(SelfCheck.failed(Texts.of("key.ledger", String.valueOf(e.getMessage())))));
        }
    }

    /** A name in place of the number of this machine: the method of identifiers knows names only. */
    private static URI base(URI address) {
        String text = address.toString().replaceAll("/+$", "");
        String host = String.valueOf(address.getHost());
        return URI.create(DidWeb.isThisMachine(host) ? text.replaceFirst(Pattern.quote(host), "localhost") : text);
    }

    /** Who this server is to others. */
    public Identity identity() {
        return open().identity();
    }

    /** How many published versions have no credential yet. */
    public int waiting() {
        Snapshot snapshot = around.catalogue().snapshot();
        return snapshot.commit().orElse("").equals(done)
                ? 0
                : open().issuing().missing(snapshot).size();
    }

    /**
     * The credential of a version, issued now if need be, those of the model's older versions before it; empty when there is none and
     * nobody may sign.
     */
    public Optional<String> credential(ModelEntry entry, PublishedVersion version) {
        Opened now = open();
        Optional<String> known = now.ledger().credential(version.model(), version.version());
        Optional<JwtSigner> signer = now.identity().signer();
        if (known.isPresent() || signer.isEmpty()) {
            return known;
        }
        try {
            now.issuing().issue(now.issuing().missing(entry, version), signer.get());
        } catch (StaleRefException e) {
            LOG.warn("Others write into the ledger of credentials, time and again", e);
        }
        return now.ledger().credential(version.model(), version.version());
    }

    /** Whether the credential of a version was issued already. */
    public boolean isIssued(PublishedVersion version) {
        return open().ledger().index(version.model(), version.version()).isPresent();
    }

    /** The names of the credentials about the organisation itself, its own first. */
    public List<String> statements() {
        Set<String> names = new LinkedHashSet<>();
        for (String name : List.of(OwnStatements.LEGAL_PERSON, OwnStatements.TERMS, OwnStatements.OFFERING)) {
            if (open().own().payload(name, Instant.EPOCH).isPresent()) {
                names.add(name);
            }
        }
        names.addAll(new Imported(options.imported()).names());
        return List.copyOf(names);
    }

    /** A credential about the organisation itself, by its own word or by that of others; empty when there is none of that name. */
    public Optional<String> statement(String name) {
        Opened now = open();
        Optional<ObjectNode> wanted = now.own().payload(name, around.clock().instant());
        if (wanted.isEmpty()) {
            return new Imported(options.imported()).find(name);
        }
        Optional<String> known = now.ledger().own(name).filter(jwt -> says(jwt, wanted.get()));
        Optional<JwtSigner> signer = now.identity().signer();
        return known.isPresent() || signer.isEmpty() ? known : issued(now, name, wanted.get(), signer.get());
    }

    private static boolean says(String jwt, ObjectNode wanted) {
        return SignedJwt.parse(jwt)
                .filter(known -> known.payload() instanceof ObjectNode payload
                        && OwnStatements.fingerprint(payload).equals(OwnStatements.fingerprint(wanted)))
                .isPresent();
    }

    private static Optional<String> issued(Opened now, String name, ObjectNode payload, JwtSigner signer) {
        synchronized (now.issuing()) {
            for (int attempt = 0; attempt < TRIES; attempt++) {
                Optional<String> known = now.ledger().own(name).filter(jwt -> says(jwt, payload));
                if (known.isPresent()) {
                    return known;
                }
                String jwt = signer.credential(payload);
                try {
                    now.ledger().add(new Ledger.Entry().put(Ledger.ownPath(name), jwt), "Statement " + name);
                    return Optional.of(jwt);
                } catch (StaleRefException e) {
                    LOG.debug("Another server has written into the ledger; trying again", e);
                }
            }
            return Optional.empty();
        }
    }

    /**
     * All credentials about the organisation, shown together for a few minutes; empty when nobody may sign.
     *
     * @param nonce what whoever asks wants to see again in it
     * @param audience for whom it is
     */
    public Optional<String> presentation(Optional<String> nonce, Optional<String> audience) {
        return presentation(nonce, audience, List.of());
    }

    private Optional<String> presentation(Optional<String> nonce, Optional<String> audience, List<String> more) {
        Opened now = open();
        Instant time = around.clock().instant();
        ObjectNode payload = now.words()
                .presentation(
                        now.words().address("/gaia-x/vp.jwt#" + UUID.randomUUID()), time, time.plus(PRESENTATION));
        nonce.ifPresent(word -> payload.put("nonce", word));
        audience.ifPresent(word -> payload.put("aud", word));
        ArrayNode shown = payload.putArray("verifiableCredential");
        Stream.concat(statements().stream().flatMap(name -> statement(name).stream()), more.stream())
                .forEach(jwt -> shown.addObject()
                        .put("@context", Words.CREDENTIALS)
                        .put("type", "EnvelopedVerifiableCredential")
                        .put("id", "data:application/vc+jwt," + jwt));
        return now.identity().signer().map(signer -> signer.presentation(payload));
    }

    /** The list of status of that number; empty when there is none, or nobody may sign. */
    public Optional<String> statusList(int number) {
        Opened now = open();
        int issued = now.ledger().events().size();
        if (number < 1 || number > Words.list(Math.max(0, issued - 1))) {
            return Optional.empty();
        }
        BitSet revoked = new BitSet();
        for (Ledger.Named version : Issuing.withdrawn(around.catalogue().snapshot())) {
            now.ledger().index(version.model(), version.version()).ifPresent(revoked::set);
        }
        return now.identity()
                .signer()
                .map(signer ->
                        now.lists().list(number, revoked, signer, around.clock().instant()));
    }

    /** All that has happened to credentials, the oldest first. */
    public List<LedgerEvent> events() {
        return open().ledger().events();
    }

    /** The credential that an event is about. */
    public String credential(LedgerEvent event) {
        Ledger ledger = open().ledger();
        return (event.kind() == LedgerEvent.Kind.COMPLIANT
                        ? ledger.compliance(event.model(), event.version())
                        : ledger.credential(event.model(), event.version()))
                .orElseThrow();
    }

    /** An event as CloudEvents 1.0 has it; the data is the credential verbatim, as a Credential Event Service gives it. */
    public Map<String, Object> cloudEvent(LedgerEvent event) {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("specversion", "1.0");
        members.put("type", event.kind().type());
        members.put("source", identity().did().text());
        members.put("id", event.id());
        members.put("subject", address(event));
        members.put("time", event.time().toString());
        members.put("datacontenttype", "application/vc+jwt");
        members.put("data_base64", credential(event));
        return members;
    }

    /** The address of the version that an event is about. */
    String address(LedgerEvent event) {
        return identity().base() + "/models/" + event.model() + "/" + event.version();
    }

    /** Whether anything was opened yet. */
    boolean isOpen() {
        return opened != null;
    }

    /** The schema of the version that an event is about, with all that it refers to in one document. */
    Optional<byte[]> schema(LedgerEvent event) {
        return around.catalogue()
                .snapshot()
                .find(event.model())
                .map(entry -> entry.versions().get(event.version()))
                .map(version -> around.catalogue().bundle(version).bytes());
    }

    /** Whether a clearing house has looked at the version already. */
    boolean isCompliant(LedgerEvent event) {
        return open().ledger().compliance(event.model(), event.version()).isPresent();
    }

    /** The credential of an event, shown together with what the organisation says of itself; empty when nobody may sign. */
    Optional<String> presentationOf(LedgerEvent event) {
        return presentation(Optional.empty(), Optional.empty(), List.of(credential(event)));
    }

    /** Keeps what a clearing house has issued about a version; tells whether it was a credential at all. */
    boolean keepCompliance(LedgerEvent event, String jwt) {
        Optional<SignedJwt> credential = SignedJwt.parse(jwt);
        if (credential.isEmpty()) {
            return false;
        }
        try {
            open().issuing().comply(event, jwt);
        } catch (StaleRefException e) {
            // Said by throwing: it is asked for again, and answered again.
            throw new IllegalStateException("others write into the ledger", e);
        }
        return true;
    }

    /** What in the self-check keeps this server from signing. */
    public List<SelfCheck.Line> hindrances() {
        return hindrances(identity());
    }

    private static List<SelfCheck.Line> hindrances(Identity identity) {
        return identity.lines().stream()
                .filter(line -> line.outcome() == SelfCheck.Outcome.FAILED)
                .toList();
    }

    /** How it goes, in one line for operators; it opens nothing. */
    public String sentence() {
        Opened known = opened;
        if (known == null) {
            return "not asked for yet";
        }
        String issued = known.ledger().events().size() + " events as "
                + known.identity().did();
        return hindrances(known.identity()).stream()
                .findFirst()
                .map(line -> "nothing is signed: " + line.message().en())
                .orElse(issued);
    }

    /** Judges what somebody has sent, by what lies here and at the hosts that the operator has named. */
    public Verdict verify(String text) {
        Instant now = around.clock().instant();
        return new CredentialVerifier(evidence, new Evidence.Terms(now, List.of(), true)).verify(text);
    }

    /** The terms on which this server may be used. */
    public static byte[] termsOfUse() {
        return OwnStatements.termsOfUse();
    }

    /** Lets the batch end that is being issued: the repository is closed next. */
    @Override
    public void close() {
        closed.countDown();
        try {
            worker.join(AT_THE_END.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        evidence.close();
    }
}
