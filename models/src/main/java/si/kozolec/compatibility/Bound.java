package si.kozolec.compatibility;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** The end of a range of numbers; null stands for no end. */
record Bound(BigDecimal number, boolean excluded) {

    /** Whether the lower end {@code inner} lies at or within the lower end {@code outer}. */
    static boolean lowerWithin(@Nullable Bound inner, @Nullable Bound outer) {
        return outer == null || (inner != null && inner.isWithin(outer, 1));
    }

    /** Whether the upper end {@code inner} lies at or within the upper end {@code outer}. */
    static boolean upperWithin(@Nullable Bound inner, @Nullable Bound outer) {
        return outer == null || (inner != null && inner.isWithin(outer, -1));
    }

    private boolean isWithin(Bound outer, int direction) {
        int order = number.compareTo(outer.number) * direction;
        return order > 0 || (order == 0 && (excluded || !outer.excluded));
    }

    /** Whether no number lies between the two. */
    static boolean isEmpty(@Nullable Bound lower, @Nullable Bound upper) {
        if (lower == null || upper == null) {
            return false;
        }
        int order = lower.number.compareTo(upper.number);
        return order > 0 || (order == 0 && (lower.excluded || upper.excluded));
    }

    /** The nearer of two lower (direction 1) or upper (direction -1) ends. */
    static @Nullable Bound nearer(@Nullable Bound one, @Nullable Bound other, int direction) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return one.isWithin(other, direction) ? one : other;
    }
}
