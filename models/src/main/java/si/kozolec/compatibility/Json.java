package si.kozolec.compatibility;

import java.math.BigDecimal;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;

/** JSON values as a schema compares them: 1 and 1.0 are one value, and the order of members says nothing. */
final class Json {

    private Json() {}

    /** A text that two values share exactly when a schema calls them equal. */
    static String key(JsonNode value) {
        StringBuilder key = new StringBuilder();
        write(value, key);
        return key.toString();
    }

    static boolean equal(JsonNode one, JsonNode other) {
        return one.equals(other) || key(one).equals(key(other));
    }

    /** The value as people read it, strings without quotes. */
    static String text(JsonNode value) {
        return value.isString() ? value.asString() : value.toString();
    }

    /** The text, cut where it gets long. */
    static String shortened(String text) {
        int longest = 200;
        if (text.length() <= longest) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(longest - 2)) ? longest - 2 : longest - 1;
        return text.substring(0, end) + "…";
    }

    /** The pointer to a member below that pointer. */
    static String below(String pointer, String name) {
        return pointer + "/" + name.replace("~", "~0").replace("/", "~1");
    }

    private static void write(JsonNode value, StringBuilder key) {
        if (value.isNumber()) {
            BigDecimal number = value.decimalValue();
            key.append(number.signum() == 0 ? "0" : number.stripTrailingZeros().toString());
        } else if (value.isObject()) {
            Map<String, JsonNode> members = new TreeMap<>();
            value.forEachEntry(members::put);
            key.append('{');
            members.forEach((name, member) -> {
                key.append(name.length()).append(':').append(name).append('=');
                write(member, key);
                key.append(',');
            });
            key.append('}');
        } else if (value.isArray()) {
            key.append('[');
            value.values().forEach(element -> {
                write(element, key);
                key.append(',');
            });
            key.append(']');
        } else if (value.isString()) {
            // No other value begins so, and within others it is told how long it is.
            String text = value.asString();
            key.append('"').append(text.length()).append(':').append(text);
        } else {
            key.append(value.toString());
        }
    }
}
