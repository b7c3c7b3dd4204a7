package si.kozolec.plan;

import java.math.BigDecimal;
import java.util.List;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/**
 * Judges a number. Numbers that are written so that they would have to be computed with first are left to others.
 *
 * @param whole whether only whole numbers are right
 * @param bounds the limits
 * @param multiples what it must be a multiple of
 * @param values the only values allowed; null for any
 * @param conditions what else hangs on it
 */
record NumberCheck(
        boolean whole,
        List<Bound> bounds,
        List<Long> multiples,
        @Nullable List<Long> values,
        List<Check> conditions) implements Check {

    /**
     * A limit.
     *
     * @param least whether it is the least or the greatest value
     * @param excluded whether the limit itself is not allowed
     * @param value the limit
     * @param wholeValue the limit, when it is a whole number that fits
     * @param fits whether it is
     */
    record Bound(boolean least, boolean excluded, BigDecimal value, long wholeValue, boolean fits) {

        static Bound of(boolean least, boolean excluded, BigDecimal value) {
            boolean fits =
                    value.stripTrailingZeros().scale() <= 0 && value.abs().compareTo(BigDecimal.TEN.pow(18)) < 0;
            return new Bound(least, excluded, value, fits ? value.longValue() : 0, fits);
        }

        private boolean holds(Numeral numeral) {
            int order = fits ? numeral.compareTo(wholeValue) : numeral.compareTo(value);
            return order == 0 ? !excluded : order > 0 == least;
        }

        private String told() {
            return (least ? ">" : "<") + (excluded ? " " : "= ") + value.toPlainString();
        }
    }

    @Override
    public int judge(Scan scan, int at) {
        Numeral numeral = scan.numeral;
        if (whole && (numeral.exponent || !numeral.whole)) {
            return numeral.exponent ? UNSURE : NO;
        }
        for (int index = 0; index < bounds.size(); index++) {
            if (!numeral.exact) {
                return UNSURE;
            }
            if (!bounds.get(index).holds(numeral)) {
                return NO;
            }
        }
        return multiples.isEmpty() && values == null && conditions.isEmpty() ? YES : closer(scan, at);
    }

    private int closer(Scan scan, int at) {
        Numeral numeral = scan.numeral;
        if (values != null || !multiples.isEmpty()) {
            if (!numeral.exact || numeral.scale > 0) {
                return UNSURE;
            }
            if (values != null && !values.contains(numeral.mantissa)) {
                return NO;
            }
        }
        for (long multiple : multiples) {
            if (numeral.mantissa % multiple != 0) {
                return NO;
            }
        }
        for (int index = 0; index < conditions.size(); index++) {
            int verdict = conditions.get(index).judge(scan, at);
            if (verdict != YES) {
                return verdict;
            }
        }
        return YES;
    }

    @Override
    public String told() {
        StringJoiner told = new StringJoiner(", ");
        told.add(whole ? "whole number" : "number");
        bounds.forEach(bound -> told.add(bound.told()));
        multiples.forEach(multiple -> told.add("multiple of " + multiple));
        if (values != null) {
            told.add("one of " + values);
        }
        conditions.forEach(condition -> told.add(condition.told()));
        return told.toString();
    }
}
