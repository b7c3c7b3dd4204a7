package si.kozolec.server.access;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * The sessions that browsers have here: in memory, so that a restart ends them all, and under the digest of what the cookie holds.
 *
 * <p>Whoever does nothing for an hour is signed out, and when there are more than ten thousand, those who have been away longest.
 */
final class Sessions {

    private static final int MOST = 10_000;
    private static final Duration IDLE = Duration.ofHours(1);

    private final Clock clock;
    private final Tokens tokens;
    private final Cache<String, Session> open;

    Sessions(Clock clock, Tokens tokens) {
        this.clock = clock;
        this.tokens = tokens;
        this.open = Caffeine.newBuilder()
                .maximumSize(MOST)
                .expireAfterAccess(IDLE)
                .ticker(() -> TimeUnit.MILLISECONDS.toNanos(clock.millis()))
                .executor(Runnable::run)
                .build();
    }

    /** Begins a session and tells the secret that its cookie carries. */
    String begin(Session session) {
        String secret = Digest.secret();
        open.put(Digest.hex(secret), session);
        return secret;
    }

    /** The session of that cookie, when it has not ended, and neither has the token with which it began. */
    Optional<Session> find(String secret) {
        String key = Digest.hex(secret);
        Session session = open.getIfPresent(key);
        if (session == null) {
            return Optional.empty();
        }
        boolean holds = clock.instant().isBefore(session.until())
                && session.token().map(id -> tokens.stillGood(id).isPresent()).orElse(true);
        if (!holds) {
            open.invalidate(key);
            return Optional.empty();
        }
        return Optional.of(session);
    }

    void end(String secret) {
        open.invalidate(Digest.hex(secret));
    }

    /** Ends what the issuer says has ended: that session, or all of that person when none is named. */
    void endOf(Optional<String> subject, Optional<String> issuerSession) {
        open.asMap()
                .values()
                .removeIf(session -> issuerSession.isPresent()
                        ? session.issuerSession().equals(issuerSession)
                        : subject.isPresent() && session.subject().equals(subject));
    }
}
