package si.kozolec.plan;

import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/**
 * The checks at one place in a payload: for each JSON type the one that a value must pass there. Each is made when the first value of its
 * type comes by, for mostly there is but one. May be shared between threads.
 */
final class Checks {

    private static final int YES = 0;
    private static final int NO = 1;
    private static final int NOTHING = 2;

    private final Maker maker;
    private final boolean anything;

    // Checks do not change once they are made, and who makes one twice makes the same: it does not matter which is
    // kept.
    private final @Nullable Check[] made = new @Nullable Check[Type.values().length];

    /** For each literal a word of {@link Check}; none of them is 0, which stands for what was not asked yet. */
    private final int[] literals = new int[3];

    /**
     * Not yet made.
     *
     * @param anything whether any value at all is right, so that one which others have read need not be looked at
     */
    Checks(Maker maker, boolean anything) {
        this.maker = maker;
        this.anything = anything;
    }

    /** Makes the checks of a place; whoever asks twice gets the same. */
    interface Maker {

        /** The check of values of that type. */
        Check check(Type type);

        /** Whether {@code true} or {@code false} is right, or {@code null} where that is asked: a word of {@link Check}. */
        int literal(@Nullable Boolean literal);
    }

    /** The same check whatever there is. */
    static Checks always(Check check, int literals) {
        return new Checks(
                new Maker() {
                    @Override
                    public Check check(Type type) {
                        return check;
                    }

                    @Override
                    public int literal(@Nullable Boolean literal) {
                        return literals;
                    }
                },
                false);
    }

    /** Whether any value is right, and need not be looked at. */
    boolean anything() {
        return anything;
    }

    /** The check of values of that type. */
    // Asked for every value there is, so by number and not through a map.
    @SuppressWarnings("EnumOrdinal")
    Check of(Type type) {
        int number = type.ordinal();
        Check known = made[number];
        if (known == null) {
            known = maker.check(type);
            made[number] = known;
        }
        return known;
    }

    private int literal(int which) {
        int known = literals[which];
        if (known == 0) {
            known = maker.literal(which == NOTHING ? null : Boolean.valueOf(which == YES));
            literals[which] = known;
        }
        return known;
    }

    /** Makes all of them. */
    void all() {
        for (Type type : Type.values()) {
            of(type);
        }
        for (int which = YES; which <= NOTHING; which++) {
            literal(which);
        }
    }

    /** Judges the value that begins there; the place behind it, or what is wrong with it. */
    int check(Scan scan, int at) {
        if (anything) {
            return Skip.value(scan, at);
        }
        return switch (scan.peek(at)) {
            case '"' -> string(scan, at);
            case '{' -> of(Type.OBJECT).judge(scan, at);
            case '[' -> of(Type.ARRAY).judge(scan, at);
            case 't' -> word(scan, at, "true", literal(YES));
            case 'f' -> word(scan, at, "false", literal(NO));
            case 'n' -> word(scan, at, "null", literal(NOTHING));
            case '-', '0', '1', '2', '3', '4', '5', '6', '7', '8', '9' -> number(scan, at);
            default -> Check.UNSURE;
        };
    }

    private int string(Scan scan, int at) {
        int end = scan.text.read(at);
        if (end < 0) {
            return Check.UNSURE;
        }
        int verdict = of(Type.TEXT).judge(scan, at);
        return verdict == Check.YES ? end : verdict;
    }

    private int number(Scan scan, int at) {
        int end = scan.numeral.read(scan, at);
        if (end < 0) {
            return Check.UNSURE;
        }
        int verdict = of(Type.NUMBER).judge(scan, at);
        return verdict == Check.YES ? end : verdict;
    }

    private static int word(Scan scan, int at, String word, int verdict) {
        int end = scan.word(at, word);
        return end < 0 || verdict == Check.YES ? end : verdict;
    }

    /** What is checked here, in a few words for people. */
    String told() {
        StringJoiner told = new StringJoiner("; or ");
        for (Type type : Type.values()) {
            Check check = of(type);
            if (!(check instanceof Choice.Never)) {
                told.add(check.told());
            }
        }
        if (literal(YES) == Check.YES || literal(NO) == Check.YES) {
            told.add("true or false");
        }
        if (literal(NOTHING) == Check.YES) {
            told.add("null");
        }
        return told.length() == 0 ? "nothing is right here" : told.toString();
    }
}
