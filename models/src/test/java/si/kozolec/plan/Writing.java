package si.kozolec.plan;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.SplittableRandom;
import tools.jackson.databind.JsonNode;

/** Writes payloads as different people would: with white space, with escapes, with names twice, and with broken bytes. */
final class Writing {

    private final SplittableRandom random;
    private final StringBuilder out = new StringBuilder();
    private boolean spaced;
    private boolean escaping;
    private boolean escapingNames;
    private boolean doubling;

    Writing(SplittableRandom random) {
        this.random = random;
    }

    byte[] written(JsonNode payload) {
        out.setLength(0);
        spaced = random.nextInt(4) == 0;
        escaping = random.nextInt(8) == 0;
        escapingNames = escaping && random.nextInt(8) == 0;
        doubling = random.nextInt(16) == 0;
        write(payload);
        space();
        return out.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** The same bytes with something broken. */
    byte[] broken(byte[] bytes) {
        int at = random.nextInt(bytes.length);
        switch (random.nextInt(6)) {
            case 0 -> {
                byte[] flipped = bytes.clone();
                flipped[at] ^= (byte) (1 << random.nextInt(8));
                return flipped;
            }
            case 1 -> {
                byte[] changed = bytes.clone();
                changed[at] = (byte) random.nextInt(256);
                return changed;
            }
            case 2 -> {
                return Arrays.copyOf(bytes, at);
            }
            case 3 -> {
                return spliced(bytes, at, new byte[0], Math.min(bytes.length, at + 1 + random.nextInt(3)));
            }
            case 4 -> {
                String[] pieces = {
                    ",", "\"", "{", "}", "[", "]", ":", "\\", "0", "-", ".", "e", "null", " ", "\t", "\u0001", "č"
                };
                byte[] piece = pieces[random.nextInt(pieces.length)].getBytes(StandardCharsets.UTF_8);
                return spliced(bytes, at, piece, at);
            }
            default -> {
                int end = Math.min(bytes.length, at + random.nextInt(40));
                return spliced(bytes, at, Arrays.copyOfRange(bytes, at, end), at);
            }
        }
    }

    private static byte[] spliced(byte[] bytes, int at, byte[] piece, int rest) {
        byte[] spliced = new byte[at + piece.length + bytes.length - rest];
        System.arraycopy(bytes, 0, spliced, 0, at);
        System.arraycopy(piece, 0, spliced, at, piece.length);
        System.arraycopy(bytes, rest, spliced, at + piece.length, bytes.length - rest);
        return spliced;
    }

    private void write(JsonNode node) {
        space();
        if (node.isObject()) {
            out.append('{');
            String separator = "";
            for (Map.Entry<String, JsonNode> member : node.properties()) {
                int times = doubling && random.nextInt(20) == 0 ? 2 : 1;
                for (int time = 0; time < times; time++) {
                    out.append(separator);
                    space();
                    string(member.getKey(), escapingNames);
                    space();
                    out.append(':');
                    write(member.getValue());
                    space();
                    separator = ",";
                }
            }
            out.append('}');
        } else if (node.isArray()) {
            out.append('[');
            String separator = "";
            for (JsonNode item : node.values()) {
                out.append(separator);
                write(item);
                space();
                separator = ",";
            }
            out.append(']');
        } else if (node.isString()) {
            string(node.asString(), escaping);
        } else {
            out.append(node);
        }
    }

    private void string(String text, boolean escapes) {
        out.append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < ' ' || c == '"' || c == '\\' || (escapes && random.nextInt(10) == 0)) {
                out.append("\\u%04x".formatted((int) c));
            } else {
                out.append(c);
            }
        }
        out.append('"');
    }

    private void space() {
        if (spaced) {
            out.append(" \n\t\r ", 0, random.nextInt(5));
        }
    }
}
