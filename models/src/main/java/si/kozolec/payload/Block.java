package si.kozolec.payload;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import si.kozolec.model.Finding;

/**
 * A stretch of a payload that holds whole entities, handed on as one piece of work.
 *
 * <p>Its bytes are used again once the block is given back ({@link PayloadReader#reuse}); slices of it are good until then.
 */
public final class Block {

    private static final int MOST_ENTITIES = 1 << 13;
    private static final int NUMBERS = 4;

    private byte[] bytes;
    private int length;
    private int[] cuts = new int[NUMBERS * 16];
    private int entities;
    private long firstIndex;
    private long firstLine;
    private boolean elements;
    private final List<Finding> findings = new ArrayList<>(0);

    Block(int size) {
        bytes = new byte[size];
    }

    /** How many entities it holds. */
    public int entities() {
        return entities;
    }

    /** One of its entities, from 0. */
    public Slice slice(int entity) {
        int cut = entity * NUMBERS;
        long index = firstIndex + entity;
        return new Slice(
                bytes,
                cuts[cut],
                cuts[cut + 1],
                index,
                firstLine + cuts[cut + 2],
                cuts[cut + 3],
                elements ? "/" + index : "");
    }

    /** What is wrong with the payload itself right behind the last of these entities, and no fault of any of them. */
    public List<Finding> findings() {
        return findings;
    }

    /** How many bytes it keeps. */
    int size() {
        return bytes.length;
    }

    byte[] bytes() {
        return bytes;
    }

    int length() {
        return length;
    }

    int room() {
        return bytes.length - length;
    }

    void filled(int more) {
        length += more;
    }

    void grow(int most) {
        bytes = Arrays.copyOf(bytes, Math.min(most, bytes.length * 4));
    }

    /** Forgets the first bytes, which nobody needs. */
    void drop(int first) {
        System.arraycopy(bytes, first, bytes, 0, length - first);
        length -= first;
    }

    /** Begins anew with what the block before has left over. */
    void begin(byte[] rest, int from, int to) {
        int needed = to - from;
        if (needed > bytes.length) {
            bytes = new byte[Math.max(needed, rest.length)];
        }
        System.arraycopy(rest, from, bytes, 0, needed);
        length = needed;
        entities = 0;
        findings.clear();
    }

    void add(int from, int to, long index, long line, int column, boolean element) {
        if (entities == 0) {
            firstIndex = index;
            firstLine = line;
            elements = element;
        }
        int cut = entities * NUMBERS;
        if (cut == cuts.length) {
            cuts = Arrays.copyOf(cuts, cuts.length * 2);
        }
        cuts[cut] = from;
        cuts[cut + 1] = to;
        cuts[cut + 2] = (int) (line - firstLine);
        cuts[cut + 3] = column;
        entities++;
    }

    /** Findings stand behind the entities of their block, so a block ends with the first. */
    void add(Finding finding) {
        findings.add(finding);
    }

    boolean full() {
        return entities == MOST_ENTITIES || !findings.isEmpty();
    }

    boolean empty() {
        return entities == 0 && findings.isEmpty();
    }
}
