package si.kozolec.payload;

import si.kozolec.model.Finding;
import si.kozolec.model.Severity;

/**
 * Finds the entities in what was read so far, and keeps its place from block to block.
 *
 * <p>An entity beyond the limit is told at once, and its bytes are dropped as they come.
 */
abstract sealed class Cutter permits LineCutter, ElementCutter, DocumentCutter {

    /** Who has so much to say about a payload may well say that it is none. */
    private static final int MOST_FINDINGS = 1_000;

    private final String file;
    private final boolean elements;
    private int told;
    private long index;
    private boolean over;
    private boolean done;

    /** How far the bytes of the block were looked at. */
    protected int scanned;

    /** Where the bytes begin that are still needed. */
    protected int kept;

    Cutter(String file, boolean elements, int scanned) {
        this.file = file;
        this.elements = elements;
        this.scanned = scanned;
        this.kept = scanned;
    }

    /**
     * Adds to the block every entity that ends in what was not yet looked at, until the block is full.
     *
     * @param last whether nothing will follow
     */
    abstract void cut(Block block, boolean last);

    /** Whether this place is inside an entity that has grown beyond the limit: its beginning has to be known for telling it. */
    protected final void watch(Block block, boolean inside, long line, int column) {
        if (inside && !over && scanned - kept > Limits.LONGEST_ENTITY) {
            over = true;
            tell(block, "entity-over-limit", line, column);
        }
        if (over || !inside) {
            kept = scanned;
        }
    }

    /** The entity has ended. */
    protected final void finish(Block block, int from, int to, long line, int column) {
        if (!over && to - from > Limits.LONGEST_ENTITY) {
            tell(block, "entity-over-limit", line, column);
        } else if (!over) {
            block.add(from, to, index, line, column, elements);
        }
        over = false;
        index++;
    }

    protected final void tell(Block block, String code, long line, int column, Object... arguments) {
        told++;
        boolean enough = told == MOST_FINDINGS;
        String pointer = elements ? "/" + index : "";
        int lineInFile = (int) Math.min(line, Integer.MAX_VALUE);
        block.add(Finding.in(file, pointer, Severity.ERROR, code, arguments).at(lineInFile, column));
        if (enough) {
            block.add(Finding.in(file, pointer, Severity.ERROR, "payload-given-up")
                    .at(lineInFile, column));
            stop();
        }
    }

    /** Reads no further. */
    protected final void stop() {
        done = true;
    }

    /** Whether the entity being read is beyond the limit, and its bytes are gone. */
    protected final boolean over() {
        return over;
    }

    final boolean done() {
        return done;
    }

    final long index() {
        return index;
    }

    final int kept() {
        return kept;
    }

    /** What was kept moved to the start of another block. */
    void moved(int by) {
        scanned -= by;
        kept -= by;
    }
}
