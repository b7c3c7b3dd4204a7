package si.kozolec.plan;

import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/**
 * The checks at one place in a payload: for each JSON type the one that a value must pass there. Each is made when the first value of its
 * type comes by, for mostly there is but one. May be shared between threads.
 */
final class Checks {

    private static final int UNKNOWN = 0;

    private final Maker maker;
    private final boolean anything;

    private volatile @Nullable Check text;
    private volatile @Nullable Check number;
    private volatile @Nullable Check object;
    private volatile @Nullable Check array;
    private volatile int yes = UNKNOWN;
    private volatile int no = UNKNOWN;
    private volatile int nothing = UNKNOWN;

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

    Check text() {
        Check made = text;
        if (made == null) {
            made = maker.check(Type.TEXT);
            text = made;
        }
        return made;
    }

    Check number() {
        Check made = number;
        if (made == null) {
            made = maker.check(Type.NUMBER);
            number = made;
        }
        return made;
    }

    Check object() {
        Check made = object;
        if (made == null) {
            made = maker.check(Type.OBJECT);
            object = made;
        }
        return made;
    }

    Check array() {
        Check made = array;
        if (made == null) {
            made = maker.check(Type.ARRAY);
            array = made;
        }
        return made;
    }

    private int yes() {
        int known = yes;
        if (known == UNKNOWN) {
            known = maker.literal(true);
            yes = known;
        }
        return known;
    }

    private int no() {
        int known = no;
        if (known == UNKNOWN) {
            known = maker.literal(false);
            no = known;
        }
        return known;
    }

    private int nothing() {
        int known = nothing;
        if (known == UNKNOWN) {
            known = maker.literal(null);
            nothing = known;
        }
        return known;
    }

    /** Makes all of them. */
    void all() {
        for (Type type : Type.values()) {
            type.of(this);
        }
        yes();
        no();
        nothing();
    }

    /** Judges the value that begins there; the place behind it, or what is wrong with it. */
    int check(Scan scan, int at) {
        if (anything) {
            return Skip.value(scan, at);
        }
        return switch (scan.peek(at)) {
            case '"' -> string(scan, at);
            case '{' -> object().judge(scan, at);
            case '[' -> array().judge(scan, at);
            case 't' -> word(scan, at, "true", yes());
            case 'f' -> word(scan, at, "false", no());
            case 'n' -> word(scan, at, "null", nothing());
            case '-', '0', '1', '2', '3', '4', '5', '6', '7', '8', '9' -> number(scan, at);
            default -> Check.UNSURE;
        };
    }

    private int string(Scan scan, int at) {
        int end = scan.text.read(at);
        if (end < 0) {
            return Check.UNSURE;
        }
        int verdict = text().judge(scan, at);
        return verdict == Check.YES ? end : verdict;
    }

    private int number(Scan scan, int at) {
        int end = scan.numeral.read(scan, at);
        if (end < 0) {
            return Check.UNSURE;
        }
        int verdict = number().judge(scan, at);
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
            Check check = type.of(this);
            if (!(check instanceof Choice.Never)) {
                told.add(check.told());
            }
        }
        if (yes() == Check.YES || no() == Check.YES) {
            told.add("true or false");
        }
        if (nothing() == Check.YES) {
            told.add("null");
        }
        return told.length() == 0 ? "nothing is right here" : told.toString();
    }
}
