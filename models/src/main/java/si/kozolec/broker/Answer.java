package si.kozolec.broker;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What came back of a call.
 *
 * @param headers each name in lower case, with all its values
 */
// A carrier of bytes that are never compared.
@SuppressWarnings("ArrayRecordComponent")
public record Answer(int status, Map<String, List<String>> headers, byte[] body) {

    public Answer {
        headers = Map.copyOf(headers);
    }

    /** All values of a header; there may be several, of {@code Link} there mostly are. */
    public List<String> all(String name) {
        return headers.getOrDefault(name.toLowerCase(Locale.ROOT), List.of());
    }

    public Optional<String> header(String name) {
        return all(name).stream().findFirst();
    }

    public boolean isGood() {
        return status >= 200 && status < 300;
    }
}
