package si.kozolec.plan;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * Reads a regular expression into the steps that matching it can take. It knows what is regular in the strict sense: characters,
 * classes, groups, alternatives, repetition, and the two ends; not what looks around or back.
 *
 * <p>Expressions come from a bundle, so they are written the strict way of ECMA-262.
 */
final class Expression {

    private static final int MOST_STEPS = 4_000;
    private static final int ENDLESS = -1;

    /** Steps from one point of the expression to another, on a character or for free. */
    final List<Step> steps = new ArrayList<>();

    /** Symbols that make it unsure. */
    final BitSet doubtful = new BitSet();

    int points;
    final int first;
    final int last;

    private final String source;
    private int at;

    /** What a step takes. */
    enum Takes {
        NOTHING,
        THE_BEGINNING,
        THE_END,
        A_CHARACTER
    }

    /**
     * A step.
     *
     * @param symbols the characters it can take, when it takes one
     */
    record Step(int from, int to, Takes takes, BitSet symbols) {}

    /** A part of the expression, between two points. */
    private record Part(int first, int last) {}

    /** Thrown when an expression is not regular, or too large; it never leaves the room. */
    static final class Beyond extends RuntimeException {

        private static final long serialVersionUID = 1;

        Beyond() {
            super(null, null, false, false);
        }
    }

    Expression(String source) {
        this.source = source;
        Part whole = alternatives();
        if (at < source.length()) {
            throw new Beyond();
        }
        first = whole.first;
        last = whole.last;
    }

    private Part alternatives() {
        Part part = sequence();
        while (peek() == '|') {
            at++;
            Part other = sequence();
            Part both = new Part(point(), point());
            free(both.first, part.first);
            free(both.first, other.first);
            free(part.last, both.last);
            free(other.last, both.last);
            part = both;
        }
        return part;
    }

    private Part sequence() {
        int start = point();
        int end = start;
        while (at < source.length() && peek() != '|' && peek() != ')') {
            Part next = repeated();
            free(end, next.first);
            end = next.last;
        }
        return new Part(start, end);
    }

    private Part repeated() {
        int from = at;
        Part part = single();
        int least = 1;
        int most = 1;
        switch (peek()) {
            case '*' -> {
                least = 0;
                most = ENDLESS;
                at++;
            }
            case '+' -> {
                most = ENDLESS;
                at++;
            }
            case '?' -> {
                least = 0;
                at++;
            }
            case '{' -> {
                int close = source.indexOf('}', at);
                String[] limits = source.substring(at + 1, close).split(",", -1);
                least = number(limits[0]);
                most = limits.length == 1 ? least : limits[1].isEmpty() ? ENDLESS : number(limits[1]);
                at = close + 1;
            }
            default -> {
                return part;
            }
        }
        if (peek() == '?') {
            // Reluctant or not is all the same to a yes or no.
            at++;
        }
        return times(part, from, least, most);
    }

    /** The part so many times: read again for each further time. */
    private Part times(Part once, int from, int least, int most) {
        int behind = at;
        int copies = Math.max(least, most == ENDLESS ? 1 : most);
        if (most != ENDLESS && most < least) {
            throw new Beyond();
        }
        int start = point();
        int end = point();
        int here = start;
        if (copies == 0) {
            free(start, end);
        }
        for (int copy = 1; copy <= copies; copy++) {
            at = from;
            Part part = copy == 1 ? once : single();
            free(here, part.first);
            if (copy > least) {
                free(here, end);
            }
            if (copy == copies) {
                free(part.last, end);
                if (most == ENDLESS) {
                    free(part.last, part.first);
                }
            }
            here = part.last;
        }
        at = behind;
        return new Part(start, end);
    }

    private Part single() {
        char c = source.charAt(at);
        switch (c) {
            case '(' -> {
                return group();
            }
            case '^', '$' -> {
                at++;
                Part part = new Part(point(), point());
                step(part.first, part.last, c == '^' ? Takes.THE_BEGINNING : Takes.THE_END, new BitSet());
                return part;
            }
            case '*', '+', '?', '{' -> throw new Beyond();
            default -> {
                CharacterClass read = CharacterClass.read(source, at);
                at = read.end();
                doubtful.or(read.doubtful());
                Part part = new Part(point(), point());
                step(part.first, part.last, Takes.A_CHARACTER, read.symbols());
                return part;
            }
        }
    }

    private Part group() {
        at++;
        if (source.startsWith("?:", at)) {
            at += 2;
        } else if (source.startsWith("?<", at) && "=!".indexOf(source.charAt(at + 2)) < 0) {
            at = source.indexOf('>', at) + 1;
        } else if (peek() == '?') {
            throw new Beyond();
        }
        Part part = alternatives();
        if (peek() != ')') {
            throw new Beyond();
        }
        at++;
        return part;
    }

    private int point() {
        return points++;
    }

    private void free(int from, int to) {
        step(from, to, Takes.NOTHING, new BitSet());
    }

    private void step(int from, int to, Takes takes, BitSet symbols) {
        if (steps.size() >= MOST_STEPS) {
            throw new Beyond();
        }
        steps.add(new Step(from, to, takes, symbols));
    }

    private char peek() {
        return at < source.length() ? source.charAt(at) : 0;
    }

    private static int number(String digits) {
        if (digits.isEmpty() || digits.length() > 4) {
            throw new Beyond();
        }
        return Integer.parseInt(digits);
    }
}
