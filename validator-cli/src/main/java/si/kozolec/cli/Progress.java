package si.kozolec.cli;

import java.io.PrintStream;
import java.util.Locale;

/** Shows on a terminal how far a long payload has been read; shows nothing anywhere else. */
final class Progress {

    private static final int WIDTH = 30;
    private static final long WAIT = 200_000_000L;
    private static final double MEGABYTE = 1_000_000.0;

    private final PrintStream err;
    private final boolean on;
    private long total = -1;
    private long next = System.nanoTime() + 2 * WAIT;
    private boolean shown;

    Progress(Surroundings surroundings) {
        this.err = surroundings.err();
        this.on = surroundings.errIsTerminal();
    }

    /** A payload begins. */
    synchronized void begin(long size) {
        total = size;
    }

    /** So many bytes of it have been read. */
    synchronized void read(long bytes) {
        if (!on || System.nanoTime() < next) {
            return;
        }
        next = System.nanoTime() + WAIT;
        shown = true;
        String read = String.format(Locale.ROOT, "%.0f MB", bytes / MEGABYTE);
        if (total > 0) {
            int done = (int) Math.min(WIDTH, bytes * WIDTH / total);
            err.print("\r" + "█".repeat(done) + "░".repeat(WIDTH - done) + " " + Math.min(100, bytes * 100 / total)
                    + " % (" + read + ")\u001B[K");
        } else {
            err.print("\r" + read + "\u001B[K");
        }
        err.flush();
    }

    /** So many entities have been judged; -1 for how many there are when nobody knows. */
    synchronized void judged(long entities, long all) {
        if (!on || System.nanoTime() < next) {
            return;
        }
        next = System.nanoTime() + WAIT;
        shown = true;
        if (all > 0) {
            int done = (int) Math.min(WIDTH, entities * WIDTH / all);
            err.print("\r" + "█".repeat(done) + "░".repeat(WIDTH - done) + " " + entities + " / " + all + "\u001B[K");
        } else {
            err.print("\r" + entities + "\u001B[K");
        }
        err.flush();
    }

    /** Makes room for something else on the terminal. */
    synchronized void hide() {
        if (shown) {
            err.print("\r\u001B[K");
            err.flush();
            shown = false;
        }
    }
}
