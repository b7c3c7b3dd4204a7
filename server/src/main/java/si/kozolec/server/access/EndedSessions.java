package si.kozolec.server.access;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.nimbusds.jwt.JWTClaimsSet;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * Remembers which sessions the issuer has ended, so that a JWT of such a session does not hold until it expires.
 *
 * <p>For a day, which is longer than an access token lives; and not more than a hundred thousand.
 */
final class EndedSessions {

    private static final int MOST = 100_000;

    private final Clock clock;
    private final Cache<String, Instant> ended;

    EndedSessions(Clock clock) {
        this.clock = clock;
        this.ended = Caffeine.newBuilder()
                .maximumSize(MOST)
                .expireAfterWrite(Duration.ofDays(1))
                .ticker(() -> TimeUnit.MILLISECONDS.toNanos(clock.millis()))
                .executor(Runnable::run)
                .build();
    }

    /** One session when it is named, and else all that this person has begun until now. */
    void end(Optional<String> subject, Optional<String> session) {
        session.map(id -> "sid " + id)
                .or(() -> subject.map(sub -> "sub " + sub))
                .ifPresent(key -> ended.put(key, clock.instant()));
    }

    boolean includes(JWTClaimsSet claims) {
        Optional<String> session = Jwts.text(claims, "sid");
        if (session.isPresent() && ended.getIfPresent("sid " + session.get()) != null) {
            return true;
        }
        Instant all = ended.getIfPresent("sub " + claims.getSubject());
        Date issued = claims.getIssueTime();
        return all != null && (issued == null || !issued.toInstant().isAfter(all));
    }
}
