package si.kozolec.plan;

import java.util.List;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/**
 * Judges an array in one pass over its items.
 *
 * @param first the places of the first items, where those have schemas of their own
 * @param rest the place of all other items
 * @param least how many items there must be
 * @param most how many there may be
 * @param unique whether no two may be equal
 * @param contained what some items must be; null for nothing
 * @param conditions what else hangs on it
 */
record ArrayCheck(
        List<Place> first,
        Place rest,
        int least,
        int most,
        boolean unique,
        @Nullable Contained contained,
        List<Check> conditions)
        implements Check {

    private static final int MOST_UNIQUE = 256;

    /** So many items, no fewer and no more, must be right in that place. */
    record Contained(Place place, int least, int most) {}

    @Override
    public int judge(Scan scan, int at) {
        if (!scan.enter()) {
            return UNSURE;
        }
        int mark = scan.openSpans();
        int end = items(scan, at, mark);
        scan.closeSpans(mark);
        scan.leave();
        return end > 0 && !conditions.isEmpty() ? Choice.all(conditions, scan, at, end) : end;
    }

    private int items(Scan scan, int at, int mark) {
        int here = scan.space(at + 1);
        if (scan.peek(here) == ']') {
            return least > 0 || (contained != null && contained.least > 0) ? NO : here + 1;
        }
        int count = 0;
        int right = 0;
        while (true) {
            Place place = count < first.size() ? first.get(count) : rest;
            scan.atItem(count);
            int end = place.check(scan, here);
            if (end < 0) {
                return end;
            }
            count++;
            if (unique) {
                int verdict = unlikeOthers(scan, mark, here, end);
                if (verdict != YES) {
                    return verdict;
                }
            }
            if (contained != null) {
                int verdict = contained.place.check(scan, here);
                if (verdict == UNSURE) {
                    return UNSURE;
                }
                right += verdict > 0 ? 1 : 0;
            }
            here = scan.space(end);
            byte c = scan.peek(here);
            if (c == ']') {
                return counted(count, right) ? here + 1 : NO;
            }
            if (c != ',') {
                return UNSURE;
            }
            here = scan.space(here + 1);
        }
    }

    private boolean counted(int count, int right) {
        return count >= least
                && count <= most
                && (contained == null || (right >= contained.least && right <= contained.most));
    }

    /** Whether an item differs from all before it; only for items that are equal when their bytes are. */
    private static int unlikeOthers(Scan scan, int mark, int from, int end) {
        int before = scan.spansSince(mark);
        boolean plain = isPlain(scan.bytes, from, end);
        if (before >= MOST_UNIQUE || (!plain && before > 0)) {
            return UNSURE;
        }
        if (scan.hasSpan(mark, from, end)) {
            return NO;
        }
        if (!plain) {
            // The only item may be anything; beside a second one it must be compared by others.
            for (int index = 0; index < MOST_UNIQUE; index++) {
                scan.addSpan(0, 0);
            }
            return YES;
        }
        scan.addSpan(from, end);
        return YES;
    }

    private static boolean isPlain(byte[] bytes, int from, int end) {
        byte c = bytes[from];
        if (c == '"') {
            for (int here = from + 1; here < end; here++) {
                if (bytes[here] == '\\') {
                    return false;
                }
            }
            return true;
        }
        if (c == '-' || (c >= '0' && c <= '9')) {
            for (int here = from + 1; here < end; here++) {
                if (bytes[here] < '0' || bytes[here] > '9') {
                    return false;
                }
            }
            return c != '-' || bytes[from + 1] != '0';
        }
        return c != '{' && c != '[';
    }

    @Override
    public String told() {
        StringJoiner told = new StringJoiner(", ");
        told.add("list");
        if (least > 0 || most < Integer.MAX_VALUE) {
            told.add(least + ".." + (most < Integer.MAX_VALUE ? most : "") + " items");
        }
        if (unique) {
            told.add("no two equal");
        }
        if (contained != null) {
            told.add("some items looked at apart");
        }
        conditions.forEach(condition -> told.add(condition.told()));
        return told.toString();
    }
}
