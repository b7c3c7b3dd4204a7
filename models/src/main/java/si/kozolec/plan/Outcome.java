package si.kozolec.plan;

import java.util.List;

/**
 * What a plan says about a payload: that it is right, or nothing.
 *
 * @param right whether it conforms; false means nothing but "look closer"
 * @param strangers how many attributes of a right payload no schema knows
 * @param unknown those attributes, in the order of the payload; none where they were only to be counted
 */
public record Outcome(boolean right, int strangers, List<Unknown> unknown) {

    /** There is nothing to say. */
    static final Outcome CLEAN = new Outcome(true, 0, List.of());

    /** Somebody else must look. */
    public static final Outcome UNSURE = new Outcome(false, 0, List.of());

    public Outcome {
        unknown = List.copyOf(unknown);
    }

    /** Whether there is nothing whatever to say. */
    public boolean clean() {
        return right && strangers == 0;
    }

    /**
     * An attribute that no schema knows.
     *
     * @param pointer its place in the payload (RFC 6901)
     * @param at the byte at which its name begins, with its quotation mark
     * @param beside stands for the known names beside it: the same for the same names in the same place
     */
    public record Unknown(String pointer, int at, String beside) {}
}
