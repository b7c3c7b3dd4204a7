package si.kozolec.plan;

import java.util.List;

/**
 * What a plan says about a payload: that it is right, or nothing.
 *
 * @param right whether it conforms; false means nothing but "look closer"
 * @param unknown the attributes of a right payload that no schema knows, in its order
 */
public record Outcome(boolean right, List<Unknown> unknown) {

    /** There is nothing to say. */
    static final Outcome CLEAN = new Outcome(true, List.of());

    /** Somebody else must look. */
    static final Outcome UNSURE = new Outcome(false, List.of());

    public Outcome {
        unknown = List.copyOf(unknown);
    }

    /** Whether there is nothing whatever to say. */
    public boolean clean() {
        return right && unknown.isEmpty();
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
