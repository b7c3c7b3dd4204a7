package si.kozolec.plan;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the attributes of a payload that no schema knows, while the scan goes on, and the way to where it is; or only counts them,
 * where nobody will be told which they are.
 */
final class Strangers {

    private static final int MOST = 32;

    private final byte[] bytes;
    private final boolean telling;

    /** For each open object where the name of its member begins, for each open array the complement of its item's number. */
    private int[] way = new int[16];

    private int count;
    private @Nullable List<Outcome.Unknown> met;

    Strangers(byte[] bytes, boolean telling) {
        this.bytes = bytes;
        this.telling = telling;
    }

    /** Makes room for what is open at that depth. */
    void open(int depth) {
        if (depth >= way.length) {
            way = Arrays.copyOf(way, 2 * way.length);
        }
    }

    void atMember(int depth, int name) {
        way[depth] = name;
    }

    void atItem(int depth, int number) {
        way[depth] = ~number;
    }

    /** Keeps the member at which the scan is; false when there are too many. */
    boolean meet(int depth) {
        if (count == MOST) {
            return false;
        }
        count++;
        if (telling) {
            List<Outcome.Unknown> all = met == null ? new ArrayList<>(4) : met;
            met = all;
            all.add(new Outcome.Unknown(pointer(depth), way[depth] - 1, ""));
        }
        return true;
    }

    int count() {
        return count;
    }

    /** Tells those that were met in one object, since then, which known names stand beside them. */
    void leave(int depth, int before, long[] seen, int bits, int words) {
        List<Outcome.Unknown> all = met;
        if (all == null || all.size() == before) {
            return;
        }
        StringBuilder beside = new StringBuilder();
        for (int word = 0; word < words; word++) {
            beside.append(Long.toHexString(seen[bits + word])).append('.');
        }
        String holder = pointer(depth - 1);
        for (int index = before; index < all.size(); index++) {
            Outcome.Unknown one = all.get(index);
            if (one.pointer().lastIndexOf('/') == holder.length()) {
                all.set(index, new Outcome.Unknown(one.pointer(), one.at(), beside.toString()));
            }
        }
    }

    Outcome outcome() {
        return count == 0 ? Outcome.CLEAN : new Outcome(true, count, met == null ? List.of() : met);
    }

    private String pointer(int depth) {
        StringBuilder pointer = new StringBuilder(48);
        for (int level = 1; level <= depth; level++) {
            pointer.append('/');
            int step = way[level];
            if (step < 0) {
                pointer.append(~step);
            } else {
                int end = step;
                while (bytes[end] != '"') {
                    end++;
                }
                String name = new String(bytes, step, end - step, StandardCharsets.UTF_8);
                pointer.append(
                        name.indexOf('~') < 0 && name.indexOf('/') < 0
                                ? name
                                : name.replace("~", "~0").replace("/", "~1"));
            }
        }
        return pointer.toString();
    }
}
