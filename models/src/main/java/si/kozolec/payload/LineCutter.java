package si.kozolec.payload;

/** Cuts NDJSON: one entity a line, empty lines do not count. */
final class LineCutter extends Cutter {

    private long line = 1;

    LineCutter(String file, int from) {
        super(file, false, from);
    }

    @Override
    void cut(Block block, boolean last) {
        byte[] bytes = block.bytes();
        int end = block.length();
        while (scanned < end && !block.full()) {
            int lineEnd = Lines.end(bytes, scanned, end);
            scanned = lineEnd < 0 ? end : lineEnd + 1;
            if (lineEnd >= 0) {
                line(block, lineEnd);
                line++;
            }
        }
        if (last && kept < end && scanned == end && !block.full()) {
            line(block, end);
        }
        watch(block, kept < scanned || over(), line, 1);
    }

    private void line(Block block, int lineEnd) {
        byte[] bytes = block.bytes();
        int from = Skipping.blanks(bytes, kept, lineEnd);
        int to = Skipping.blanksBefore(bytes, from, lineEnd);
        if (from < to || over()) {
            finish(block, from, to, line, from - kept + 1);
        }
        kept = scanned;
    }
}
