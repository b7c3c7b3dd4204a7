package si.kozolec.schema;

import java.nio.charset.StandardCharsets;
import tools.jackson.core.PrettyPrinter;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.core.util.Separators;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes JSON the one way this repository writes it: two spaces, real characters, a newline at the end.
 *
 * <p>The same content gives the same bytes on every machine, so digests and git see only real changes.
 */
public final class JsonText {

    private static final JsonMapper MAPPER = new JsonMapper();
    private static final PrettyPrinter STYLE = new DefaultPrettyPrinter(Separators.createDefaultInstance()
                    .withObjectNameValueSpacing(Separators.Spacing.AFTER)
                    .withObjectEmptySeparator("")
                    .withArrayEmptySeparator(""))
            .withObjectIndenter(new DefaultIndenter("  ", "\n"))
            .withArrayIndenter(new DefaultIndenter("  ", "\n"));

    private JsonText() {}

    public static byte[] pretty(JsonNode content) {
        String text = MAPPER.writer().with(STYLE).writeValueAsString(content);
        return (text + "\n").getBytes(StandardCharsets.UTF_8);
    }
}
