package si.kozolec.schema;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** JSON pointers (RFC 6901), as they stand in fragments of references and in findings. */
public final class Pointers {

    private Pointers() {}

    /** The pointer to a member or element below that pointer. */
    public static String below(String pointer, String name) {
        boolean plain = name.indexOf('~') < 0 && name.indexOf('/') < 0;
        return pointer + "/" + (plain ? name : name.replace("~", "~0").replace("/", "~1"));
    }

    /** The last part of a pointer as plain text; empty for the root. */
    static String lastPart(String pointer) {
        return unescape(pointer.substring(pointer.lastIndexOf('/') + 1));
    }

    /** The pointer in a fragment, its percent-encoding undone. */
    static String decode(String fragment) {
        if (fragment.indexOf('%') < 0) {
            return fragment;
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        byte[] raw = fragment.getBytes(StandardCharsets.UTF_8);
        for (int at = 0; at < raw.length; at++) {
            int high = at + 2 < raw.length ? Character.digit(raw[at + 1], 16) : -1;
            int low = at + 2 < raw.length ? Character.digit(raw[at + 2], 16) : -1;
            if (raw[at] == '%' && high >= 0 && low >= 0) {
                bytes.write(high * 16 + low);
                at += 2;
            } else {
                bytes.write(raw[at]);
            }
        }
        return bytes.toString(StandardCharsets.UTF_8);
    }

    /** The node that a pointer leads to. */
    public static Optional<JsonNode> follow(JsonNode root, String pointer) {
        if (pointer.isEmpty()) {
            return Optional.of(root);
        }
        if (!pointer.startsWith("/")) {
            return Optional.empty();
        }
        JsonNode node = root;
        for (String part : pointer.substring(1).split("/", -1)) {
            String name = unescape(part);
            node = node.isArray() && isIndex(name) ? node.path(Integer.parseInt(name)) : node.path(name);
        }
        return node.isMissingNode() ? Optional.empty() : Optional.of(node);
    }

    private static boolean isIndex(String name) {
        return name.length() < 8 && !name.isEmpty() && name.chars().allMatch(c -> c >= '0' && c <= '9');
    }

    private static String unescape(String part) {
        return part.replace("~1", "/").replace("~0", "~");
    }
}
