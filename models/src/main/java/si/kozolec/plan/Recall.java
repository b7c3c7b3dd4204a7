package si.kozolec.plan;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Remembers the entity that was accepted last, for the next one in a stream is mostly like it: what stands there byte for byte as it
 * stood before need not be judged again.
 *
 * <p>That is sound because what a plan says of an attribute hangs on nothing but the bytes of its name and value and the byte that
 * follows. Not so where an attribute that no schema knows was met: its place is told, so those are judged each time. Nor is a name
 * that stands twice, so the bits of the names are kept as if each had been judged. Serves one payload and one thread at a time.
 */
final class Recall {

    /** Longer entities are few, and not worth their memory. */
    private static final int LONGEST = 1 << 14;

    private static final int MOST_MEMBERS = 256;

    private Entity before = new Entity();
    private Entity now = new Entity();
    private int cursor;

    /** Where the value begins of the member that is not as it was; negative when its name is not as it was either. */
    private int value = Check.UNSURE;

    /** An entity: its bytes, and for each member where it and its value begin, and which it is; behind the last, where it is closed. */
    private static final class Entity {

        private @Nullable ObjectCheck judge;
        private byte[] bytes = new byte[0];
        private int length;
        private int members;
        private int[] begins = new int[32];
        private int[] values = new int[32];
        private int[] names = new int[32];

        private void add(int begin, int value, int name) {
            if (members + 1 == begins.length) {
                begins = Arrays.copyOf(begins, 2 * members + 2);
                values = Arrays.copyOf(values, 2 * members + 2);
                names = Arrays.copyOf(names, 2 * members + 2);
            }
            begins[members] = begin;
            values[members] = value;
            names[members] = name;
            members++;
        }
    }

    /** Begins with an entity. */
    void begin(ObjectCheck judge) {
        // The numbers of names are those of the one who judges.
        cursor = judge == before.judge ? 0 : before.members;
        now.judge = judge;
        now.members = 0;
    }

    /**
     * Passes over the members that are as they were.
     *
     * @param here where a member begins
     * @param bits where the bits of the names lie
     * @return where the next member begins, or where the entity is closed behind the last; the same place when nothing was passed
     */
    int over(Scan scan, int here, int bits) {
        Entity old = before;
        value = Check.UNSURE;
        if (cursor >= old.members || old.names[cursor] < 0) {
            return here;
        }
        int from = old.begins[cursor];
        int differs = Arrays.mismatch(scan.bytes, here, scan.to, old.bytes, from, old.length);
        int same = from + (differs < 0 ? Math.min(scan.to - here, old.length - from) : differs);
        int moved = here - from;
        // What follows has to be the same too, for a number may go on.
        while (cursor < old.members && old.begins[cursor + 1] < same && see(scan, bits, old.names[cursor])) {
            now.add(old.begins[cursor] + moved, old.values[cursor] + moved, old.names[cursor]);
            cursor++;
        }
        if (cursor < old.members && old.names[cursor] >= 0 && old.values[cursor] <= same) {
            value = old.values[cursor] + moved;
        }
        return old.begins[cursor] + moved;
    }

    /** Where the value begins of the member at which {@link #over} has stopped, when its name is as it was; else negative. */
    int value() {
        return value;
    }

    /** The number of that name. */
    int name() {
        return before.names[cursor];
    }

    /** Whether the member may be passed over, and its name was not yet seen; it is then. */
    private static boolean see(Scan scan, int bits, int name) {
        if (name < 0) {
            return false;
        }
        int word = bits + (name >> 6);
        long bit = 1L << name;
        boolean fresh = (scan.seen[word] & bit) == 0;
        scan.seen[word] |= bit;
        return fresh;
    }

    /**
     * A member was judged.
     *
     * @param valueAt where its value begins
     * @param name the number of its name; negative when nobody knows it
     * @param again whether it must be judged the next time, too
     */
    void judged(int begin, int valueAt, int name, boolean again) {
        now.add(begin, valueAt, again || name < 0 ? ~Math.max(0, name) : name);
        Entity old = before;
        for (int member = cursor; member < old.members; member++) {
            if (old.names[member] == name || old.names[member] == ~name) {
                cursor = member + 1;
                return;
            }
        }
    }

    /** The entity was accepted, and is the one to compare the next with. */
    void accepted(byte[] bytes, int from, int end) {
        int length = end - from;
        if (length > LONGEST || now.members > MOST_MEMBERS) {
            return;
        }
        Entity fresh = now;
        if (fresh.bytes.length < length) {
            fresh.bytes = new byte[Math.min(LONGEST, length + length / 4)];
        }
        System.arraycopy(bytes, from, fresh.bytes, 0, length);
        fresh.length = length;
        for (int member = 0; member < fresh.members; member++) {
            fresh.begins[member] -= from;
            fresh.values[member] -= from;
        }
        fresh.begins[fresh.members] = length - 1;
        now = before;
        before = fresh;
    }
}
