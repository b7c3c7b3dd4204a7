package si.kozolec.server.gaiax;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.BitSet;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import si.kozolec.credential.JwtSigner;
import si.kozolec.credential.StatusList;
import si.kozolec.server.catalogue.Catalogue;
import tools.jackson.databind.node.ObjectNode;

/**
 * The lists in which everybody sees which credentials were taken back. They follow from what is withdrawn today, so nothing of them is
 * kept: they are signed anew when a bit has changed, and twice a day.
 */
final class StatusLists {

    private static final Duration FRESH = Duration.ofHours(12);
    private static final Duration VALID = Duration.ofDays(7);

    private final Opener opener;
    private final Catalogue catalogue;
    private final Clock clock;
    private final Map<Integer, Signed> signed = new ConcurrentHashMap<>();

    private record Signed(JwtSigner by, BitSet bits, Instant at, String jwt) {}

    StatusLists(Opener opener, Catalogue catalogue, Clock clock) {
        this.opener = opener;
        this.catalogue = catalogue;
        this.clock = clock;
    }

    /** The list of that number, signed; empty when there is none, or nobody may sign. */
    Optional<String> find(int number) {
        Opened now = opener.opened();
        if (number < 1 || number > Words.list(Math.max(0, now.ledger().issued() - 1))) {
            return Optional.empty();
        }
        BitSet revoked = new BitSet();
        for (LedgerState.Named version : Issuing.withdrawn(catalogue.snapshot())) {
            now.ledger().index(version.model(), version.version()).ifPresent(revoked::set);
        }
        int first = (number - 1) * StatusList.LENGTH;
        BitSet bits = revoked.get(first, first + StatusList.LENGTH);
        return now.identity().signer().map(signer -> list(number, bits, signer, now.words()));
    }

    private String list(int number, BitSet bits, JwtSigner signer, Words words) {
        Instant now = clock.instant();
        return signed.compute(number, (key, known) -> {
                    boolean good = known != null
                            && known.by() == signer
                            && known.bits().equals(bits)
                            && now.isBefore(known.at().plus(FRESH));
                    return good
                            ? known
                            : new Signed(signer, bits, now, signer.credential(payload(words, number, bits, now)));
                })
                .jwt();
    }

    private static ObjectNode payload(Words words, int number, BitSet bits, Instant now) {
        String address = words.address("/gaia-x/status/" + number);
        ObjectNode payload = words.plainCredential(address, "BitstringStatusListCredential", now);
        payload.put(
                "validUntil",
                Instant.ofEpochSecond(now.plus(VALID).getEpochSecond()).toString());
        payload.putObject("credentialSubject")
                .put("id", address + "#list")
                .put("type", "BitstringStatusList")
                .put("statusPurpose", "revocation")
                .put("encodedList", StatusList.of(bits.stream()).encode());
        return payload;
    }
}
