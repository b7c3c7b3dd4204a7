package si.kozolec.server.gaiax;

import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import si.kozolec.credential.CredentialVerifier;
import si.kozolec.credential.Evidence;
import si.kozolec.credential.Verdict;
import si.kozolec.server.catalogue.Catalogue;
import si.kozolec.server.catalogue.ModelEntry;
import si.kozolec.server.catalogue.PublishedVersion;
import si.kozolec.server.egress.AllowedNetworks;
import si.kozolec.server.git.ModelRepository;

/**
 * The door of this room: gives out whatever is signed, and has issued in the background what is still missing. Nothing is opened, and no
 * key is made, before somebody asks or the first look is due.
 */
public final class CredentialOffice implements AutoCloseable {

    private final Opener opener;
    private final IssuingThread thread;
    private final Statements statements;
    private final StatusLists lists;
    private final EventPapers papers;
    private final OwnEvidence evidence;
    private final Clock clock;

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

    public CredentialOffice(GaiaxOptions options, Surroundings around) {
        this.opener = new Opener(options, around);
        this.thread = new IssuingThread(opener, around.catalogue());
        this.statements = new Statements(opener, new Imported(options.imported()), around.clock());
        this.lists = new StatusLists(opener, around.catalogue(), around.clock());
        this.papers = new EventPapers(opener, statements, around.catalogue());
        this.evidence = new OwnEvidence(opener, lists, around.catalogue(), options.verifyHosts(), around.networks());
        this.clock = around.clock();
    }

    /** Begins to look, in the background, for versions that have no credential yet. A start does not wait for it. */
    public void start() {
        thread.start();
    }

    /** Issues what is missing; tells whether it went well. */
    boolean look() {
        return thread.look();
    }

    /** Who this server is to others. */
    public Identity identity() {
        return opener.opened().identity();
    }

    /** How many published versions have no credential yet. */
    public int waiting() {
        return thread.waiting();
    }

    /**
     * The credential of a version, issued now if need be, those of the model's older versions before it; empty when there is none and
     * nobody may sign.
     */
    public Optional<String> credential(ModelEntry entry, PublishedVersion version) {
        Opened now = opener.opened();
        return now.issuing().credential(entry, version, now.identity().signer());
    }

    /** Whether the credential of a version was issued already. */
    public boolean isIssued(PublishedVersion version) {
        return opener.opened()
                .ledger()
                .index(version.model(), version.version())
                .isPresent();
    }

    /** The names of the credentials about the organisation itself, its own first. */
    public List<String> statements() {
        return statements.names();
    }

    /** A credential about the organisation itself, by its own word or by that of others; empty when there is none of that name. */
    public Optional<String> statement(String name) {
        return statements.find(name);
    }

    /**
     * All credentials about the organisation, shown together for a few minutes; empty when nobody may sign.
     *
     * @param nonce what whoever asks wants to see again in it
     * @param audience for whom it is
     */
    public Optional<String> presentation(Optional<String> nonce, Optional<String> audience) {
        return statements.presentation(nonce, audience, List.of());
    }

    /** The list of status of that number; empty when there is none, or nobody may sign. */
    public Optional<String> statusList(int number) {
        return lists.find(number);
    }

    /** All that has happened to credentials, the oldest first. */
    public List<LedgerEvent> events() {
        return papers.events();
    }

    /** An event as it is told to others. */
    public CloudEvent cloudEvent(LedgerEvent event) {
        return papers.cloudEvent(event);
    }

    /** What goes with an event to those who are told of it. */
    EventPapers papers() {
        return papers;
    }

    /** Whether anything was opened yet. */
    boolean isOpen() {
        return opener.known().isPresent();
    }

    /** What in the self-check keeps this server from signing. */
    public List<SelfCheck.Line> hindrances() {
        return opener.opened().hindrances();
    }

    /** How it goes, in one line for operators; it opens nothing. */
    public String sentence() {
        return opener.known()
                .map(known -> known.hindrances().stream()
                        .findFirst()
                        .map(line -> "nothing is signed: " + line.message().en())
                        .orElseGet(() -> known.ledger().events().size() + " events as "
                                + known.identity().did()))
                .orElse("not asked for yet");
    }

    /** Judges what somebody has sent, by what lies here and at the hosts that the operator has named. */
    public Verdict verify(String text) {
        return new CredentialVerifier(evidence, new Evidence.Terms(clock.instant(), List.of(), true)).verify(text);
    }

    /** The terms on which this server may be used. */
    public static byte[] termsOfUse() {
        return StatementPayloads.termsOfUse();
    }

    @Override
    public void close() {
        thread.close();
        evidence.close();
    }
}
