package si.kozolec.payload;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.math.BigDecimal;
import java.math.BigInteger;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** Reads one number of a JSON text, every digit of it. */
final class JsonNumber {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final int LONG_DIGITS = 18;

    private final byte[] bytes;
    private final int end;
    private int after;

    JsonNumber(byte[] bytes, int end) {
        this.bytes = bytes;
        this.end = end;
    }

    /** The first byte after the number that was read last. */
    int after() {
        return after;
    }

    /** The number that begins there with a digit or a minus. */
    JsonNode read(int start) throws Unreadable {
        int digits = bytes[start] == '-' ? start + 1 : start;
        int whole = digits(digits, start);
        if (bytes[digits] == '0' && whole > digits + 1) {
            throw new Unreadable("json-number-zero", start, Characters.word(bytes, start, end));
        }
        int fraction = is(whole, '.') ? digits(whole + 1, start) : whole;
        int exponent = is(fraction, 'e') || is(fraction, 'E') ? exponent(fraction, start) : fraction;
        after = exponent;
        if (exponent - start > Limits.LONGEST_NUMBER) {
            throw new Unreadable("number-over-limit", start, Characters.word(bytes, start, end));
        }
        String text = new String(bytes, start, exponent - start, ISO_8859_1);
        return exponent > whole ? NODES.numberNode(new BigDecimal(text)) : integer(text);
    }

    private JsonNode integer(String text) {
        if (text.length() <= LONG_DIGITS) {
            long value = Long.parseLong(text);
            return value == (int) value ? NODES.numberNode((int) value) : NODES.numberNode(value);
        }
        BigInteger value = new BigInteger(text);
        return value.bitLength() < Long.SIZE ? NODES.numberNode(value.longValue()) : NODES.numberNode(value);
    }

    private int exponent(int letter, int start) throws Unreadable {
        int first = is(letter + 1, '-') || is(letter + 1, '+') ? letter + 2 : letter + 1;
        int last = digits(first, start);
        int value = 0;
        for (int at = first; at < last && value <= Limits.LARGEST_EXPONENT; at++) {
            value = value * 10 + bytes[at] - '0';
        }
        if (value > Limits.LARGEST_EXPONENT) {
            throw new Unreadable("number-over-limit", start, Characters.word(bytes, start, end));
        }
        return last;
    }

    /** The end of the digits that must begin there. */
    private int digits(int from, int start) throws Unreadable {
        int at = from;
        while (at < end && bytes[at] >= '0' && bytes[at] <= '9') {
            at++;
        }
        if (at == from) {
            throw Misfit.number(bytes, start, end);
        }
        return at;
    }

    private boolean is(int at, char wanted) {
        return at < end && bytes[at] == wanted;
    }
}
