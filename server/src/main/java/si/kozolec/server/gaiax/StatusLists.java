package si.kozolec.server.gaiax;

import java.time.Duration;
import java.time.Instant;
import java.util.BitSet;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import si.kozolec.credential.JwtSigner;
import si.kozolec.credential.StatusList;
import tools.jackson.databind.node.ObjectNode;

/**
 * The lists in which everybody sees which credentials were taken back. They follow from what is withdrawn today, so nothing of them is
 * kept: they are signed anew when a bit has changed, and twice a day.
 */
final class StatusLists {

    private static final Duration FRESH = Duration.ofHours(12);
    private static final Duration VALID = Duration.ofDays(7);

    private final Words words;
    private final Map<Integer, Signed> signed = new ConcurrentHashMap<>();

    private record Signed(JwtSigner by, BitSet bits, Instant at, String jwt) {}

    StatusLists(Words words) {
        this.words = words;
    }

    /**
     * The list of that number, signed.
     *
     * @param revoked the places in all lists whose credentials were taken back
     */
    String list(int number, BitSet revoked, JwtSigner signer, Instant now) {
        int first = (number - 1) * StatusList.LENGTH;
        BitSet bits = revoked.get(first, first + StatusList.LENGTH);
        return signed.compute(number, (key, known) -> {
                    boolean good = known != null
                            && known.by() == signer
                            && known.bits().equals(bits)
                            && now.isBefore(known.at().plus(FRESH));
                    return good ? known : new Signed(signer, bits, now, signer.credential(payload(number, bits, now)));
                })
                .jwt();
    }

    private ObjectNode payload(int number, BitSet bits, Instant now) {
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
