package si.kozolec.plan;

import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * A closed set of words, found from their bytes: a table over the length and three of the bytes, and over all bytes when those do
 * not tell the words apart. Words that fall on the same place stand behind each other; of some tables the one with the fewest such
 * is taken, so that nearly every word is found at the first look.
 */
final class Names {

    private static final int TRIES = 8;

    /** With more steps than that to one of its words, a table is no good. */
    private static final int FAR = 8;

    private final List<String> words;
    private final byte[][] keys;
    private final int empty;
    private final boolean whole;
    private final int seed;
    private final int mask;
    private final int[] table;

    Names(List<String> words) {
        this.words = List.copyOf(words);
        this.keys = new byte[words.size()][];
        for (int index = 0; index < keys.length; index++) {
            keys[index] = words.get(index).getBytes(StandardCharsets.UTF_8);
        }
        this.empty = words.indexOf("");
        int size = Math.max(4, Integer.highestOneBit(Math.max(1, keys.length)) * 4);
        Table best = best(size, false);
        boolean all = best.farthest > FAR;
        if (all) {
            best = best(size, true);
        }
        this.table = best.slots;
        this.mask = size - 1;
        this.seed = best.seed;
        this.whole = all;
    }

    /** The words in their order. */
    List<String> words() {
        return words;
    }

    int size() {
        return keys.length;
    }

    /** Which word these bytes are; -1 when none. */
    int find(byte[] bytes, int from, int to) {
        if (from >= to) {
            // No table holds the word without a byte, but a list of values may.
            return empty;
        }
        int slot = (whole ? wholeHash(bytes, from, to, seed) : hash(bytes, from, to, seed)) & mask;
        // There is always an empty place: the table has twice as many as there are words.
        for (int index = table[slot] - 1; index >= 0; index = table[slot] - 1) {
            if (isSame(keys[index], bytes, from, to)) {
                return index;
            }
            slot = (slot + 1) & mask;
        }
        return -1;
    }

    private static boolean isSame(byte[] key, byte[] bytes, int from, int to) {
        if (key.length != to - from) {
            return false;
        }
        for (int at = 0; at < key.length; at++) {
            if (key[at] != bytes[from + at]) {
                return false;
            }
        }
        return true;
    }

    private Table best(int size, boolean all) {
        Table best = new Table(size, 1);
        best.fill(keys, all);
        for (int tried = 1; tried < TRIES && best.steps > 0; tried++) {
            Table next = new Table(size, (tried * 0x9E3779B1) | 1);
            next.fill(keys, all);
            best = next.steps < best.steps ? next : best;
        }
        return best;
    }

    /** A table that may be taken. */
    private static final class Table {

        private final int[] slots;
        private final int seed;
        private int steps;
        private int farthest;

        private Table(int size, int seed) {
            this.slots = new int[size];
            this.seed = seed;
        }

        private void fill(byte[][] keys, boolean all) {
            for (int index = 0; index < keys.length; index++) {
                byte[] key = keys[index];
                if (key.length > 0) {
                    put(index, all ? wholeHash(key, 0, key.length, seed) : hash(key, 0, key.length, seed));
                }
            }
        }

        private void put(int index, int hash) {
            int slot = hash & (slots.length - 1);
            int far = 0;
            while (slots[slot] != 0) {
                slot = (slot + 1) & (slots.length - 1);
                far++;
            }
            slots[slot] = index + 1;
            steps += far;
            farthest = Math.max(farthest, far);
        }
    }

    private static int hash(byte[] bytes, int from, int to, int seed) {
        int length = to - from;
        int mixed = length * 31 + bytes[from];
        mixed = mixed * 31 + bytes[from + (length >> 1)];
        mixed = mixed * 31 + bytes[to - 1];
        mixed *= seed;
        return mixed ^ (mixed >>> 15);
    }

    private static int wholeHash(byte[] bytes, int from, int to, int seed) {
        int mixed = seed;
        for (int at = from; at < to; at++) {
            mixed = (mixed ^ bytes[at]) * 0x01000193;
        }
        return mixed ^ (mixed >>> 15);
    }
}
