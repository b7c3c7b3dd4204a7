package si.kozolec.server.egress;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Some addresses, {@code 10.0.0.0/8}: those whose first bits are these. */
final class Block {

    private static final String OCTET = "(?:25[0-5]|2[0-4]\\d|1?\\d?\\d)";
    private static final String V4 = OCTET + "(?:\\." + OCTET + "){3}";
    private static final String V6 = "[0-9a-fA-F:.]*:[0-9a-fA-F:.]*";
    private static final Pattern FORM = Pattern.compile("(" + V4 + "|" + V6 + ")(?:/(\\d{1,3}))?");

    private final byte[] first;
    private final int bits;

    private Block(byte[] first, int bits) {
        this.first = first;
        this.bits = bits;
    }

    /** A block that we have written ourselves. */
    Block(String text) {
        Block parsed = parse(text).orElseThrow(() -> new IllegalArgumentException(text));
        this.first = parsed.first;
        this.bits = parsed.bits;
    }

    /** The block that is written so; of an address alone, that one; empty for anything else. */
    static Optional<Block> parse(String text) {
        Matcher matcher = FORM.matcher(text);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        try {
            // An address and no name: nobody is asked.
            byte[] first = InetAddress.getByName(matcher.group(1)).getAddress();
            String bits = matcher.group(2);
            int length = bits == null ? first.length * 8 : Integer.parseInt(bits);
            return length <= first.length * 8 ? Optional.of(new Block(first, length)) : Optional.empty();
        } catch (UnknownHostException e) {
            return Optional.empty();
        }
    }

    boolean contains(byte[] address) {
        if (address.length != first.length) {
            return false;
        }
        for (int bit = 0; bit < bits; bit++) {
            int mask = 0x80 >> (bit % 8);
            if (((address[bit / 8] ^ first[bit / 8]) & mask) != 0) {
                return false;
            }
        }
        return true;
    }
}
