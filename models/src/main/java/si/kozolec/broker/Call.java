package si.kozolec.broker;

import java.net.URI;
import java.util.Map;

/**
 * One call of HTTP.
 *
 * @param body what is sent; empty for nothing
 * @param most how many bytes the answer may have
 */
// A carrier of bytes that are never compared.
@SuppressWarnings("ArrayRecordComponent")
public record Call(String method, URI address, Map<String, String> headers, byte[] body, int most) {

    public Call {
        headers = Map.copyOf(headers);
    }

    /** Without the headers: they hold what nobody else may read. */
    @Override
    public String toString() {
        return method + " " + address;
    }
}
