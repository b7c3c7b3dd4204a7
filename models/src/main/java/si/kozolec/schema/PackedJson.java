package si.kozolec.schema;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Packs a JSON tree so that it can be taken apart again in a fraction of the time that its text needs: the program's own files are
 * read before anything is compiled, when each character costs.
 *
 * <p>First all strings, each once: how many, how long each is, and then their text in UTF-8. Then the tree, a byte for the kind of
 * each value; strings and names are numbers of the list. It is a format between a build and the program that it builds, so it has no
 * versions and is not checked: what is damaged ends in an exception.
 */
public final class PackedJson {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private PackedJson() {}

    /** The tree in packed form. */
    public static byte[] pack(JsonNode tree) {
        try {
            return new Packing().packed(tree);
        } catch (IOException e) {
            throw new UncheckedIOException("a tree cannot be packed", e);
        }
    }

    /** The tree that was packed. */
    public static JsonNode unpack(byte[] packed) {
        ByteBuffer bytes = ByteBuffer.wrap(packed);
        String[] strings = new String[bytes.getInt()];
        int[] lengths = new int[strings.length];
        for (int index = 0; index < lengths.length; index++) {
            lengths[index] = bytes.getInt();
        }
        byte[] text = new byte[bytes.getInt()];
        bytes.get(text);
        String all = new String(text, StandardCharsets.UTF_8);
        int at = 0;
        for (int index = 0; index < strings.length; index++) {
            strings[index] = all.substring(at, at + lengths[index]);
            at += lengths[index];
        }
        return value(bytes, strings);
    }

    private static JsonNode value(ByteBuffer bytes, String[] strings) {
        byte kind = bytes.get();
        switch (kind) {
            case '{' -> {
                ObjectNode object = NODES.objectNode();
                for (int left = bytes.getInt(); left > 0; left--) {
                    object.set(strings[bytes.getInt()], value(bytes, strings));
                }
                return object;
            }
            case '[' -> {
                ArrayNode array = NODES.arrayNode();
                for (int left = bytes.getInt(); left > 0; left--) {
                    array.add(value(bytes, strings));
                }
                return array;
            }
            case '"' -> {
                return NODES.stringNode(strings[bytes.getInt()]);
            }
            case 'i' -> {
                return NODES.numberNode(bytes.getInt());
            }
            case 'l' -> {
                return NODES.numberNode(bytes.getLong());
            }
            case 'b' -> {
                return NODES.numberNode(new BigInteger(strings[bytes.getInt()]));
            }
            case 'd' -> {
                return NODES.numberNode(new BigDecimal(strings[bytes.getInt()]));
            }
            case 't', 'f' -> {
                return NODES.booleanNode(kind == 't');
            }
            case 'n' -> {
                return NODES.nullNode();
            }
            default -> throw new IllegalStateException("no kind of value: " + kind);
        }
    }

    /** Packs one tree. */
    private static final class Packing {

        private final Map<String, Integer> strings = new LinkedHashMap<>();
        private final ByteArrayOutputStream tree = new ByteArrayOutputStream();
        private final DataOutputStream out = new DataOutputStream(tree);

        private byte[] packed(JsonNode root) throws IOException {
            value(root);
            ByteArrayOutputStream whole = new ByteArrayOutputStream();
            DataOutputStream front = new DataOutputStream(whole);
            front.writeInt(strings.size());
            for (String string : strings.keySet()) {
                front.writeInt(string.length());
            }
            byte[] text = String.join("", strings.keySet()).getBytes(StandardCharsets.UTF_8);
            front.writeInt(text.length);
            front.write(text);
            tree.writeTo(front);
            return whole.toByteArray();
        }

        private void value(JsonNode value) throws IOException {
            switch (value.getNodeType()) {
                case OBJECT -> {
                    out.writeByte('{');
                    out.writeInt(value.size());
                    for (Map.Entry<String, JsonNode> member : value.properties()) {
                        string(member.getKey());
                        value(member.getValue());
                    }
                }
                case ARRAY -> {
                    out.writeByte('[');
                    out.writeInt(value.size());
                    for (JsonNode element : value.values()) {
                        value(element);
                    }
                }
                case STRING -> {
                    out.writeByte('"');
                    string(value.stringValue());
                }
                case NUMBER -> number(value);
                case BOOLEAN -> out.writeByte(value.booleanValue() ? 't' : 'f');
                case NULL -> out.writeByte('n');
                default -> throw new IllegalArgumentException("no JSON: " + value.getNodeType());
            }
        }

        private void number(JsonNode number) throws IOException {
            switch (number.numberType()) {
                case INT -> {
                    out.writeByte('i');
                    out.writeInt(number.intValue());
                }
                case LONG -> {
                    out.writeByte('l');
                    out.writeLong(number.longValue());
                }
                case BIG_INTEGER -> {
                    out.writeByte('b');
                    string(number.bigIntegerValue().toString());
                }
                default -> {
                    out.writeByte('d');
                    string(number.decimalValue().toString());
                }
            }
        }

        private void string(String string) throws IOException {
            Integer number = strings.size();
            Integer known = strings.putIfAbsent(string, number);
            out.writeInt(known == null ? number : known);
        }
    }
}
