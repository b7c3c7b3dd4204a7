package si.kozolec.plan;

import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/**
 * What a plan knows of one place in a payload: for each JSON type the check that a value must pass there; null where no value of
 * that type is right. Places refer to one another, in circles too, so their checks are put in after they are made; nobody changes
 * them once the plan is ready.
 */
final class Place {

    @Nullable Check text;

    @Nullable Check number;

    @Nullable Check object;

    @Nullable Check array;

    int yes = Check.NO;
    int no = Check.NO;
    int nothing = Check.NO;

    /** Whether any value at all is right, so that one which others have read need not be looked at. */
    boolean anything;

    /** Judges the value that begins here; the place behind it, or what is wrong with it. */
    int check(Scan scan, int at) {
        if (anything) {
            return Skip.value(scan, at);
        }
        return switch (scan.peek(at)) {
            case '"' -> string(scan, at);
            case '{' -> object == null ? Check.NO : object.judge(scan, at);
            case '[' -> array == null ? Check.NO : array.judge(scan, at);
            case 't' -> word(scan, at, "true", yes);
            case 'f' -> word(scan, at, "false", no);
            case 'n' -> word(scan, at, "null", nothing);
            case '-', '0', '1', '2', '3', '4', '5', '6', '7', '8', '9' -> number(scan, at);
            default -> Check.UNSURE;
        };
    }

    /** What is checked here, in a few words for people. */
    String told() {
        StringJoiner told = new StringJoiner("; or ");
        for (Type type : Type.values()) {
            Check check = type.of(this);
            if (check != null) {
                told.add(check.told());
            }
        }
        if (yes == Check.YES || no == Check.YES) {
            told.add("true or false");
        }
        if (nothing == Check.YES) {
            told.add("null");
        }
        return told.length() == 0 ? "nothing is right here" : told.toString();
    }

    private int string(Scan scan, int at) {
        int end = scan.text.read(at);
        if (end < 0) {
            return Check.UNSURE;
        }
        int verdict = text == null ? Check.NO : text.judge(scan, at);
        return verdict == Check.YES ? end : verdict;
    }

    private int number(Scan scan, int at) {
        int end = scan.numeral.read(scan, at);
        if (end < 0) {
            return Check.UNSURE;
        }
        int verdict = number == null ? Check.NO : number.judge(scan, at);
        return verdict == Check.YES ? end : verdict;
    }

    private static int word(Scan scan, int at, String word, int verdict) {
        int end = scan.word(at, word);
        return end < 0 || verdict == Check.YES ? end : verdict;
    }
}
