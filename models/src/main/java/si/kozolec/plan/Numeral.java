package si.kozolec.plan;

import java.math.BigDecimal;

/** The number that was read last, exactly: a mantissa and how many of its digits stand behind the point. */
final class Numeral {

    private static final int LONGEST = 1_000;
    private static final int EXACT_DIGITS = 18;
    private static final int LONGEST_EXPONENT = 2;
    private static final long[] POWERS = powers();

    /** All its digits as one number; has no meaning when it is not exact. */
    long mantissa;

    /** How many digits stand behind the point. */
    int scale;

    /** Whether mantissa and scale say everything. */
    boolean exact;

    /** Whether it is written with an exponent: what kind of number it is then needs a closer look. */
    boolean exponent;

    /** Whether nothing but zeros stands behind the point. */
    boolean whole;

    /** Reads the number that begins here; the place behind it. */
    int read(Scan scan, int at) {
        byte[] b = scan.bytes;
        int end = scan.to;
        boolean negative = b[at] == '-';
        int here = negative ? at + 1 : at;
        int first = here;
        long value = 0;
        while (here < end && isDigit(b[here])) {
            value = value * 10 + (b[here++] - '0');
        }
        int digits = here - first;
        if (digits == 0 || (digits > 1 && b[first] == '0')) {
            return Check.UNSURE;
        }
        scale = 0;
        whole = true;
        exponent = false;
        if (here < end && b[here] == '.') {
            int point = here++;
            boolean zeros = true;
            while (here < end && isDigit(b[here])) {
                zeros &= b[here] == '0';
                value = value * 10 + (b[here++] - '0');
            }
            scale = here - point - 1;
            whole = zeros;
            digits += scale;
            if (scale == 0) {
                return Check.UNSURE;
            }
        }
        if (here < end && (b[here] | 0x20) == 'e') {
            here = exponent(scan, here + 1);
        }
        mantissa = negative ? -value : value;
        exact = digits <= EXACT_DIGITS && !exponent;
        return digits > LONGEST ? Check.UNSURE : here;
    }

    private int exponent(Scan scan, int at) {
        exponent = true;
        int here = at < scan.to && (scan.bytes[at] == '+' || scan.bytes[at] == '-') ? at + 1 : at;
        int first = here;
        while (here < scan.to && isDigit(scan.bytes[here])) {
            here++;
        }
        return here == first || here - first > LONGEST_EXPONENT ? Check.UNSURE : here;
    }

    /** How it compares with a whole number; asked only when it is exact. */
    int compareTo(long other) {
        if (scale == 0) {
            return Long.compare(mantissa, other);
        }
        long floor = mantissa / POWERS[scale];
        return floor != other ? Long.compare(floor, other) : Long.signum(mantissa % POWERS[scale]);
    }

    /** How it compares with any number; asked only when it is exact. */
    int compareTo(BigDecimal other) {
        return BigDecimal.valueOf(mantissa, scale).compareTo(other);
    }

    private static boolean isDigit(byte c) {
        return c >= '0' && c <= '9';
    }

    private static long[] powers() {
        long[] powers = new long[EXACT_DIGITS + 1];
        powers[0] = 1;
        for (int index = 1; index < powers.length; index++) {
            powers[index] = powers[index - 1] * 10;
        }
        return powers;
    }
}
