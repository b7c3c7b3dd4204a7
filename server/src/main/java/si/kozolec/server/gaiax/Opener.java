package si.kozolec.server.gaiax;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import si.kozolec.credential.DidWeb;
import si.kozolec.server.git.StaleRefException;

/**
 * Opens key, ledger and all that stands on them when they are first needed, and looks at the key again when it may not sign. A start
 * neither makes a key nor reads the ledger.
 */
final class Opener {

    private static final Logger LOG = LoggerFactory.getLogger(Opener.class);

    private final GaiaxOptions options;
    private final CredentialOffice.Surroundings around;
    private volatile @Nullable Opened opened;

    Opener(GaiaxOptions options, CredentialOffice.Surroundings around) {
        this.options = options;
        this.around = around;
    }

    /** What stands open, opened now if need be. */
    Opened opened() {
        Opened known = opened;
        if (known != null && known.isGood(around.clock().instant())) {
            return known;
        }
        synchronized (this) {
            known = opened;
            if (known == null || !known.isGood(around.clock().instant())) {
                known = open();
                opened = known;
            }
            return known;
        }
    }

    /** What was opened before; empty when nobody has needed it yet. */
    Optional<Opened> known() {
        return Optional.ofNullable(opened);
    }

    private Opened open() {
        Instant now = around.clock().instant();
        URI base = base(around.address().get());
        Ledger ledger = new Ledger(around.repository(), DidWeb.of(base), around.clock());
        Words words = new Words(ledger.issuer(), base, options);
        Identity identity = identity(ledger, base, now);
        identity.lines().forEach(Opener::tell);
        Issuing issuing = new Issuing(ledger, new VersionCredentials(around.catalogue(), words), around.clock());
        return new Opened(now, identity, ledger, words, issuing);
    }

    private static void tell(SelfCheck.Line line) {
        switch (line.outcome()) {
            case FAILED ->
                LOG.error("Nothing is signed for Gaia-X: {}", line.message().en());
            case WARNING -> LOG.info("Gaia-X: {}", line.message().en());
            case PASSED -> LOG.debug("Gaia-X: {}", line.message().en());
        }
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
}
