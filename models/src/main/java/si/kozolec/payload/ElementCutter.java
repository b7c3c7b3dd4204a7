package si.kozolec.payload;

/**
 * Cuts a JSON array of any length into its elements.
 *
 * <p>What stands between two commas is an element, so that whatever is wrong within it is told by whoever reads it, and the next
 * element is read all the same.
 */
final class ElementCutter extends Cutter {

    private enum State {
        BEFORE,
        INSIDE,
        BEHIND,
        CLOSED
    }

    private final Structure structure = new Structure();
    private final Lines lines = new Lines();
    private final long openingLine;
    private State state = State.BEFORE;
    private boolean structured;
    private boolean comma;
    private int counted;
    private int valueEnd;
    private long line = 1;
    private int column = 1;

    /** Cuts the array whose bracket opens there, behind a byte order mark of that length. */
    ElementCutter(String file, Block block, int mark, int bracket) {
        super(file, true, bracket + 1);
        lines.over(block.bytes(), mark, bracket);
        openingLine = lines.line();
        counted = bracket;
    }

    @Override
    void cut(Block block, boolean last) {
        int end = block.length();
        while (scanned < end && !block.full()) {
            switch (state) {
                case BEFORE -> before(block);
                case INSIDE -> inside(block);
                case BEHIND -> behind(block);
                case CLOSED -> closed(block);
            }
        }
        boolean entity = state == State.INSIDE || state == State.BEHIND;
        if (last && scanned == end && !block.full()) {
            ended(block, entity);
            return;
        }
        count(block);
        watch(block, entity, line, column);
    }

    private void before(Block block) {
        byte b = block.bytes()[scanned];
        if (Skipping.blank(b)) {
            scanned++;
        } else if (b == ',') {
            if (comma || index() == 0) {
                mark(block);
                tell(block, "json-comma-extra", line, column);
            }
            comma(block);
        } else if (b == ']') {
            if (comma) {
                tell(block, "json-comma-extra", line, column);
            }
            close();
        } else {
            begin(block);
        }
    }

    private void begin(Block block) {
        mark(block);
        kept = scanned;
        comma = false;
        structured = Structure.opens(block.bytes()[scanned]);
        if (structured) {
            structure.begin();
            state = State.INSIDE;
        } else {
            scanned++;
            valueEnd = scanned;
            state = State.BEHIND;
        }
    }

    private void inside(Block block) {
        int behind = structure.run(block.bytes(), scanned, block.length());
        scanned = behind < 0 ? block.length() : behind;
        if (behind >= 0) {
            valueEnd = behind;
            state = State.BEHIND;
        }
    }

    private void behind(Block block) {
        byte b = block.bytes()[scanned];
        if (Skipping.blank(b)) {
            scanned++;
        } else if (b == ',') {
            finish(block, kept, valueEnd, line, column);
            comma(block);
        } else if (b == ']') {
            finish(block, kept, valueEnd, line, column);
            close();
        } else if (structured && Structure.opens(b)) {
            finish(block, kept, valueEnd, line, column);
            begin(block);
            tell(block, "json-comma-missing", line, column, String.valueOf((char) b));
        } else if (Structure.opens(b)) {
            structure.begin();
            structured = true;
            state = State.INSIDE;
        } else {
            scanned++;
            valueEnd = scanned;
        }
    }

    private void comma(Block block) {
        mark(block);
        scanned++;
        comma = true;
        state = State.BEFORE;
    }

    private void close() {
        scanned++;
        state = State.CLOSED;
    }

    private void closed(Block block) {
        if (Skipping.blank(block.bytes()[scanned])) {
            scanned++;
        } else {
            mark(block);
            tell(block, "json-goes-on", line, column);
            stop();
        }
    }

    private void ended(Block block, boolean entity) {
        if (entity) {
            int to = state == State.INSIDE ? Skipping.blanksBefore(block.bytes(), kept, scanned) : valueEnd;
            finish(block, kept, to, line, column);
        }
        if (state == State.BEFORE || state == State.BEHIND) {
            mark(block);
            tell(block, "json-ends-early", line, column, "[", String.valueOf(openingLine));
        }
        kept = scanned;
        stop();
    }

    /** Remembers the line and column of the byte to be looked at next. */
    private void mark(Block block) {
        count(block);
        line = lines.line();
        column = lines.column();
    }

    private void count(Block block) {
        lines.over(block.bytes(), counted, scanned);
        counted = scanned;
    }

    @Override
    void moved(int by) {
        super.moved(by);
        counted -= by;
        valueEnd -= by;
    }
}
