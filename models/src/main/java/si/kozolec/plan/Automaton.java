package si.kozolec.plan;

/**
 * A regular expression as a table of states: each character costs one look into it, whatever the expression. Characters beyond ASCII
 * are all alike to it; where an expression would tell them apart, it is unsure about strings that hold any.
 */
final class Automaton {

    /** How many symbols there are: those of ASCII and one for everything else. */
    static final int SYMBOLS = 129;

    static final int BEYOND_ASCII = 128;

    /** Longer strings are left to others, who may not want to look at them at all. */
    private static final int LONGEST = 4_096;

    private final String source;
    private final short[] next;
    private final byte[] verdicts;

    /**
     * Made by {@link Subsets}.
     *
     * @param next for each state and symbol the next state; state 0 is the first
     * @param verdicts for each state what is to be said of a string that ends in it
     */
    Automaton(String source, short[] next, byte[] verdicts) {
        this.source = source;
        this.next = next;
        this.verdicts = verdicts;
    }

    /** An expression for which there is no table. */
    static Automaton none(String source) {
        return new Automaton(source, new short[0], new byte[0]);
    }

    /** Whether there is a table: without one every answer is unsure. */
    boolean isThere() {
        return next.length > 0;
    }

    /** Whether the string in those bytes matches. */
    int judge(byte[] b, int from, int to) {
        if (next.length == 0 || to - from > LONGEST) {
            return Check.UNSURE;
        }
        int state = 0;
        for (int here = from; here < to; here++) {
            int c = b[here];
            if (c < 0) {
                if ((c & 0xC0) == 0x80) {
                    // The rest of a character whose first byte was its symbol.
                    continue;
                }
                c = BEYOND_ASCII;
            }
            state = next[state * SYMBOLS + c];
        }
        return verdicts[state];
    }

    String told() {
        return (isThere() ? "pattern of " + verdicts.length + " states " : "pattern that goes the slow way ") + source;
    }
}
