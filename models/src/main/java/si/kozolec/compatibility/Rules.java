package si.kozolec.compatibility;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** One bundle taken apart into its rules: the schema itself and every schema within it. */
final class Rules {

    private final Rule root;
    private final Map<String, Pattern> patterns = new HashMap<>();

    Rules(JsonNode bundle) {
        this.root = new Rule(this, "", bundle);
    }

    Rule root() {
        return root;
    }

    /** What a reference leads to; null when it leads nowhere. A bundle refers only to itself and to its definitions. */
    @Nullable Rule target(String reference) {
        if (reference.equals("#")) {
            return root;
        }
        String start = "#/$defs/";
        return reference.startsWith(start) ? root.named("$defs").get(reference.substring(start.length())) : null;
    }

    /** Whether a name or a text has something that the pattern looks for. */
    boolean matches(String pattern, String text) {
        return patterns.computeIfAbsent(pattern, Pattern::compile).matcher(text).find();
    }
}
