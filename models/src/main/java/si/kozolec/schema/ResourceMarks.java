package si.kozolec.schema;

import java.nio.charset.StandardCharsets;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** Sees from the letters of a document whether there is anything in it that only a walk through all its schemas can tell. */
final class ResourceMarks {

    /** The last one hides letters: any of the others can be written with it. */
    private static final List<String> MARKS =
            List.of("\"$anchor\"", "\"$dynamicAnchor\"", "\"$recursiveAnchor\"", "\"unevaluatedItems\"", "\\u");

    private ResourceMarks() {}

    /** Whether there may be; no means certainly not. */
    static boolean areIn(JsonNode root, byte[] written) {
        String letters = new String(written, StandardCharsets.ISO_8859_1);
        for (String mark : MARKS) {
            if (letters.contains(mark)) {
                return true;
            }
        }
        return inside(root, letters, "$id") || inside(root, letters, "id");
    }

    private static boolean inside(JsonNode root, String letters, String name) {
        return named(letters, '"' + name + '"') > (root.path(name).isString() ? 1 : 0);
    }

    /** How often that name has a text as its value. */
    private static int named(String letters, String name) {
        int count = 0;
        for (int at = letters.indexOf(name); at >= 0; at = letters.indexOf(name, at + 1)) {
            int next = past(letters, at + name.length());
            if (next < letters.length() && letters.charAt(next) == ':') {
                next = past(letters, next + 1);
                count += next < letters.length() && letters.charAt(next) == '"' ? 1 : 0;
            }
        }
        return count;
    }

    private static int past(String letters, int from) {
        int at = from;
        while (at < letters.length() && " \t\r\n".indexOf(letters.charAt(at)) >= 0) {
            at++;
        }
        return at;
    }
}
