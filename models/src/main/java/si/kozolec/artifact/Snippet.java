package si.kozolec.artifact;

import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import si.kozolec.model.LocalizedText;
import si.kozolec.schema.JsonText;
import tools.jackson.databind.JsonNode;

/**
 * A call to an NGSI-LD context broker, ready to be made.
 *
 * @param name a stable name, {@code create}
 * @param title what it does, for people
 * @param method the HTTP method
 * @param path path and query at the broker, {@code /ngsi-ld/v1/entities}
 * @param headers the headers that matter, in the order in which they are sent
 * @param body the body; null when there is none
 */
public record Snippet(
        String name,
        LocalizedText title,
        String method,
        String path,
        Map<String, String> headers,
        @Nullable JsonNode body) {

    private static final String END = "KOZOLEC";

    public Snippet {
        headers = Collections.unmodifiableMap(new LinkedHashMap<>(headers));
    }

    /** The call for a shell in which {@code BROKER} is the address of the broker. */
    public String curl() {
        StringBuilder curl = new StringBuilder("curl -sS");
        if (!method.equals("GET")) {
            curl.append(" -X ").append(method);
        }
        curl.append(" \"$BROKER\"").append(quoted(path));
        headers.forEach((header, value) -> curl.append(" \\\n  -H ").append(quoted(header + ": " + value)));
        if (body != null) {
            curl.append(" \\\n  --data-binary @- <<'").append(END).append("'\n");
            curl.append(new String(JsonText.pretty(body), StandardCharsets.UTF_8));
            curl.append(END).append('\n');
        }
        return curl.toString();
    }

    private static String quoted(String text) {
        return "'" + text.replace("'", "'\\''") + "'";
    }
}
