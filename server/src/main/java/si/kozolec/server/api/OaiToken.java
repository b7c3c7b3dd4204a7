package si.kozolec.server.api;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;

/**
 * Where in a list of records somebody is. It holds all that was asked and the last record that was told, and nothing is remembered here:
 * it goes on after a restart, and after a publication, whose records come at the end.
 *
 * @param prefix the form of the metadata
 * @param set the set; empty for all
 * @param from the earliest datestamp
 * @param until the latest one
 * @param lastTime the datestamp of the last record that was told
 * @param lastId its identifier; empty before the first
 * @param told how many records were told
 */
record OaiToken(String prefix, String set, Instant from, Instant until, Instant lastTime, String lastId, int told) {

    /** An end that nothing is behind. */
    static final Instant FOR_EVER = Instant.ofEpochSecond(253_402_300_799L);

    private static final String SEPARATOR = "\n";
    private static final int LONGEST = 1_000;

    /** The same list, from behind a record. */
    OaiToken after(Instant time, String id, int many) {
        return new OaiToken(prefix, set, from, until, time, id, told + many);
    }

    String text() {
        String plain = String.join(
                SEPARATOR,
                prefix,
                set,
                Long.toString(from.getEpochSecond()),
                Long.toString(until.getEpochSecond()),
                Long.toString(lastTime.getEpochSecond()),
                lastId,
                Integer.toString(told));
        return Base64.getUrlEncoder().withoutPadding().encodeToString(plain.getBytes(StandardCharsets.UTF_8));
    }

    static Optional<OaiToken> parse(String text) {
        if (text.length() > LONGEST) {
            return Optional.empty();
        }
        try {
            String plain = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8);
            String[] parts = plain.split(SEPARATOR, -1);
            return parts.length != 7
                    ? Optional.empty()
                    : Optional.of(new OaiToken(
                                    parts[0],
                                    parts[1],
                                    time(parts[2]),
                                    time(parts[3]),
                                    time(parts[4]),
                                    parts[5],
                                    Integer.parseInt(parts[6])))
                            .filter(token -> token.told >= 0);
        } catch (IllegalArgumentException | DateTimeException e) {
            return Optional.empty();
        }
    }

    private static Instant time(String seconds) {
        return Instant.ofEpochSecond(Long.parseLong(seconds));
    }
}
