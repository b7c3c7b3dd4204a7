package si.kozolec.server.gaiax;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * What belongs together as long as the key is what it was when somebody looked at it.
 *
 * @param at when that was
 * @param identity who this server is to others
 * @param ledger all that was ever signed in that name
 * @param words how credentials begin
 * @param issuing what adds to the ledger
 */
record Opened(Instant at, Identity identity, Ledger ledger, Words words, Issuing issuing) {

    /** How long a key that may not sign is left alone: a file that was mended needs no restart. */
    static final Duration REST = Duration.ofMinutes(1);

    /** Whether there is no reason to look at the key again: it may sign, or was looked at a moment ago. */
    boolean isGood(Instant now) {
        return at.plus(REST).isAfter(now)
                || identity.until().filter(now::isBefore).isPresent();
    }

    /** What in the self-check keeps this server from signing. */
    List<SelfCheck.Line> hindrances() {
        return identity.lines().stream()
                .filter(line -> line.outcome() == SelfCheck.Outcome.FAILED)
                .toList();
    }
}
