package si.kozolec.plan;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Makes the table of an {@link Automaton}: each state is a set of points of the expression that matching may have reached. */
final class Subsets {

    private static final int MOST_STATES = 600;

    /** No point at all: nothing can be said any more. Otherwise there is always the first point, to begin anew. */
    private static final BitSet UNSURE = new BitSet();

    private final Expression expression;
    private final List<List<Expression.Step>> leaving = new ArrayList<>();
    private final Map<BitSet, Integer> numbers = new HashMap<>();
    private final List<BitSet> sets = new ArrayList<>();
    private final BitSet everywhere;

    private Subsets(Expression expression) {
        this.expression = expression;
        for (int point = 0; point < expression.points; point++) {
            leaving.add(new ArrayList<>());
        }
        for (Expression.Step step : expression.steps) {
            leaving.get(step.from()).add(step);
        }
        BitSet start = new BitSet();
        start.set(expression.first);
        everywhere = reached(start, false, false);
    }

    /** The table of that expression; one that is always unsure when there can be none. */
    static Automaton of(String source) {
        try {
            return new Subsets(new Expression(source)).automaton(source);
        } catch (Expression.Beyond | NumberFormatException | StringIndexOutOfBoundsException e) {
            return Automaton.none(source);
        }
    }

    private Automaton automaton(String source) {
        BitSet start = new BitSet();
        start.set(expression.first);
        // Never met again by its points: what is there at the beginning is not there later.
        sets.add(reached(start, true, false));
        int[] kinds = kinds();
        List<short[]> rows = new ArrayList<>();
        for (int state = 0; state < sets.size(); state++) {
            short[] row = new short[Automaton.SYMBOLS];
            for (int symbol = 0; symbol < Automaton.SYMBOLS; symbol++) {
                row[symbol] = kinds[symbol] < symbol ? row[kinds[symbol]] : number(after(sets.get(state), symbol));
            }
            rows.add(row);
        }
        short[] next = new short[rows.size() * Automaton.SYMBOLS];
        byte[] verdicts = new byte[rows.size()];
        for (int state = 0; state < rows.size(); state++) {
            System.arraycopy(rows.get(state), 0, next, state * Automaton.SYMBOLS, Automaton.SYMBOLS);
            // In the first state the end may be the beginning too.
            boolean matches = reached(sets.get(state), state == 0, true).get(expression.last);
            verdicts[state] = (byte) (sets.get(state).equals(UNSURE) ? Check.UNSURE : matches ? Check.YES : Check.NO);
        }
        return new Automaton(source, next, verdicts);
    }

    /** For each symbol the first one that no step tells from it. */
    private int[] kinds() {
        Map<BitSet, Integer> firsts = new HashMap<>();
        int[] kinds = new int[Automaton.SYMBOLS];
        for (int symbol = 0; symbol < Automaton.SYMBOLS; symbol++) {
            BitSet taking = new BitSet();
            for (int step = 0; step < expression.steps.size(); step++) {
                taking.set(step, expression.steps.get(step).symbols().get(symbol));
            }
            taking.set(expression.steps.size(), expression.doubtful.get(symbol));
            Integer first = firsts.putIfAbsent(taking, symbol);
            kinds[symbol] = first == null ? symbol : first;
        }
        return kinds;
    }

    /** The points after one more character; a match may also begin anew behind it. What has matched stays so. */
    private BitSet after(BitSet points, int symbol) {
        if (points.isEmpty() || expression.doubtful.get(symbol)) {
            return UNSURE;
        }
        if (points.get(expression.last)) {
            return points;
        }
        BitSet after = (BitSet) everywhere.clone();
        for (int point = points.nextSetBit(0); point >= 0; point = points.nextSetBit(point + 1)) {
            for (Expression.Step step : leaving.get(point)) {
                if (step.takes() == Expression.Takes.A_CHARACTER
                        && step.symbols().get(symbol)) {
                    after.set(step.to());
                }
            }
        }
        return reached(after, false, false);
    }

    /** The points that are reached for free. */
    private BitSet reached(BitSet from, boolean atBeginning, boolean atEnd) {
        BitSet reached = (BitSet) from.clone();
        List<Integer> open = new ArrayList<>();
        for (int point = from.nextSetBit(0); point >= 0; point = from.nextSetBit(point + 1)) {
            open.add(point);
        }
        while (!open.isEmpty()) {
            for (Expression.Step step : leaving.get(open.remove(open.size() - 1))) {
                boolean free = switch (step.takes()) {
                    case NOTHING -> true;
                    case THE_BEGINNING -> atBeginning;
                    case THE_END -> atEnd;
                    case A_CHARACTER -> false;
                };
                if (free && !reached.get(step.to())) {
                    reached.set(step.to());
                    open.add(step.to());
                }
            }
        }
        return reached;
    }

    private short number(BitSet points) {
        Integer known = numbers.get(points);
        if (known == null) {
            known = sets.size();
            if (known >= MOST_STATES) {
                throw new Expression.Beyond();
            }
            numbers.put(points, known);
            sets.add(points);
        }
        return known.shortValue();
    }
}
