package si.kozolec.payload;

/** Cuts a payload that is one JSON document, and copes with several that follow one another. */
final class DocumentCutter extends Cutter {

    private enum State {
        BEFORE,
        INSIDE,
        BEHIND,
        REST
    }

    private final Structure structure = new Structure();
    private final Lines lines = new Lines();
    private State state = State.BEFORE;
    private boolean apart;
    private boolean several;
    private int counted;
    private long line = 1;
    private int column = 1;

    /** Cuts from there, behind a byte order mark. */
    DocumentCutter(String file, int mark) {
        super(file, false, mark);
        counted = mark;
    }

    @Override
    void cut(Block block, boolean last) {
        int end = block.length();
        while (scanned < end && !block.full() && !done()) {
            switch (state) {
                case BEFORE -> before(block);
                case INSIDE -> inside(block);
                case BEHIND -> behind(block);
                case REST -> scanned = end;
            }
        }
        count(block);
        boolean entity = state == State.INSIDE || state == State.REST;
        if (last && scanned == end && entity && !block.full()) {
            finish(block, kept, Skipping.blanksBefore(block.bytes(), kept, end), line, column);
            kept = end;
            stop();
            return;
        }
        watch(block, entity, line, column);
    }

    private void before(Block block) {
        byte b = block.bytes()[scanned];
        if (Skipping.blank(b)) {
            scanned++;
            return;
        }
        mark(block);
        kept = scanned;
        structure.begin();
        state = Structure.opens(b) ? State.INSIDE : State.REST;
    }

    private void inside(Block block) {
        int behind = structure.run(block.bytes(), scanned, block.length());
        scanned = behind < 0 ? block.length() : behind;
        if (behind >= 0) {
            finish(block, kept, behind, line, column);
            kept = behind;
            apart = false;
            state = State.BEHIND;
        }
    }

    private void behind(Block block) {
        byte b = block.bytes()[scanned];
        if (Skipping.blank(b)) {
            apart |= b == '\n';
            scanned++;
            return;
        }
        long before = line;
        count(block);
        if (apart && b == '{') {
            // Values that each have their own line are NDJSON; spread over several lines they are no format at all.
            boolean spread = lines.line() > before + 1;
            before(block);
            if (spread && !several) {
                several = true;
                tell(block, "payload-several", line, column);
            }
        } else {
            tell(block, "json-goes-on", lines.line(), lines.column());
            stop();
        }
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
    }
}
