package si.kozolec.plan;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A closed set of words, found from their bytes with one probe: a table without collisions over the length and three of the bytes,
 * and over all bytes when those do not tell the words apart.
 */
final class Names {

    private static final int TRIES = 3_000;

    private final List<String> words;
    private final byte[][] keys;
    private final boolean whole;
    private final int seed;
    private final int mask;
    private final int[] table;

    Names(List<String> words) {
        this.words = List.copyOf(words);
        this.keys = this.words.stream()
                .map(word -> word.getBytes(StandardCharsets.UTF_8))
                .toArray(byte[][]::new);
        int size = Math.max(4, Integer.highestOneBit(Math.max(1, keys.length)) * 4);
        int @Nullable [] found = null;
        int goodSeed = 0;
        boolean all = false;
        while (found == null) {
            for (int tried = 1; tried <= TRIES && found == null; tried++) {
                goodSeed = (tried * 0x9E3779B1) | 1;
                found = spread(size, goodSeed, all);
            }
            if (found == null) {
                size = all ? size * 2 : size;
                all = true;
            }
        }
        this.table = found;
        this.mask = size - 1;
        this.seed = goodSeed;
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
            return -1;
        }
        int hash = whole ? wholeHash(bytes, from, to, seed) : hash(bytes, from, to, seed);
        int index = table[hash & mask] - 1;
        if (index < 0) {
            return -1;
        }
        byte[] key = keys[index];
        if (key.length != to - from) {
            return -1;
        }
        for (int at = 0; at < key.length; at++) {
            if (key[at] != bytes[from + at]) {
                return -1;
            }
        }
        return index;
    }

    private int @Nullable [] spread(int size, int candidate, boolean all) {
        int[] spread = new int[size];
        for (int index = 0; index < keys.length; index++) {
            byte[] key = keys[index];
            if (key.length == 0) {
                continue;
            }
            int hash = all ? wholeHash(key, 0, key.length, candidate) : hash(key, 0, key.length, candidate);
            if (spread[hash & (size - 1)] != 0) {
                return null;
            }
            spread[hash & (size - 1)] = index + 1;
        }
        return spread;
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
