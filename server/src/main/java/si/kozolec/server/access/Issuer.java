package si.kozolec.server.access;

import com.nimbusds.jose.KeySourceException;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSelector;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import java.io.IOException;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What the issuer says of itself, kept for a while: its doors, and the keys with which it signs.
 *
 * <p>Nothing is asked before somebody needs it. Keys are asked for again after ten minutes, and at once when a JWT names one that
 * we do not know, but not more often than every ten seconds, so that nobody can use us to bother the issuer. While the issuer is
 * silent, the keys that we have hold for another hour.
 */
final class Issuer implements JWKSource<SecurityContext> {

    private static final Logger LOG = LoggerFactory.getLogger(Issuer.class);
    private static final Duration FRESH = Duration.ofMinutes(10);
    private static final Duration STALE = Duration.ofMinutes(70);
    private static final Duration PAUSE = Duration.ofSeconds(10);
    private static final long PATIENCE_SECONDS = 3;

    private final OidcOptions options;
    private final IssuerClient client;
    private final Clock clock;
    private final ReentrantLock asking = new ReentrantLock();
    private volatile @Nullable Known known;
    private volatile Instant lastAsked = Instant.MIN;

    /** What it said, and when. */
    private record Known(IssuerDocument document, JWKSet keys, Instant at) {}

    Issuer(OidcOptions options, Clock clock) {
        this.options = options;
        this.client = new IssuerClient(options);
        this.clock = clock;
    }

    IssuerClient client() {
        return client;
    }

    /** Its doors. */
    IssuerDocument document() {
        return usable().document();
    }

    @Override
    public List<JWK> get(JWKSelector selector, @Nullable SecurityContext context) throws KeySourceException {
        Known now = usable();
        List<JWK> found = selector.select(now.keys());
        if (found.isEmpty()) {
            ask(now);
            found = selector.select(usable().keys());
        }
        return found;
    }

    /** @throws AccessException if the issuer has to be asked and does not answer */
    private Known usable() {
        Known now = known;
        if (now == null || age(now).compareTo(FRESH) > 0) {
            ask(now);
            now = known;
        }
        if (now == null || age(now).compareTo(STALE) > 0) {
            throw AccessException.until(Refusal.ISSUER_UNAVAILABLE, PAUSE);
        }
        return now;
    }

    private Duration age(Known what) {
        return Duration.between(what.at(), clock.instant());
    }

    /** Asks the issuer, unless somebody else has just done so: whoever comes meanwhile waits for the answer, but not for long. */
    // The very object: whether somebody else has put another one there meanwhile.
    @SuppressWarnings("ReferenceEquality")
    private void ask(@Nullable Known seen) {
        try {
            if (!asking.tryLock(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                return;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return;
        }
        try {
            Instant now = clock.instant();
            boolean justAsked = lastAsked.isAfter(now.minus(PAUSE)) && !lastAsked.isAfter(now);
            if (known == seen && !justAsked) {
                lastAsked = now;
                known = fetch(now);
            }
        } catch (IOException | ParseException e) {
            LOG.warn("the issuer {} cannot be asked: {}", options.issuer(), String.valueOf(e.getMessage()));
        } finally {
            asking.unlock();
        }
    }

    private Known fetch(Instant now) throws IOException, ParseException {
        IssuerDocument document = IssuerDocument.fetch(client, options.issuer());
        JWKSet keys = JWKSet.parse(client.get(document.keys()).toString());
        return new Known(document, keys, now);
    }
}
