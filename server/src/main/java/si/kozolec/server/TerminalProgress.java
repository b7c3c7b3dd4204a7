package si.kozolec.server;

import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import org.jspecify.annotations.Nullable;
import si.kozolec.server.catalogue.Progress;

/** Shows on a terminal how far a command has come; says nothing when its output goes into a file or a pipe. */
final class TerminalProgress implements Progress, AutoCloseable {

    private final String task;
    private final boolean terminal = System.console() != null;
    private @Nullable ProgressBar bar;

    TerminalProgress(String task) {
        this.task = task;
    }

    @Override
    public void begin(int steps) {
        close();
        if (terminal && steps > 0) {
            bar = new ProgressBarBuilder()
                    .setTaskName(task)
                    .setInitialMax(steps)
                    .setUpdateIntervalMillis(100)
                    .clearDisplayOnFinish()
                    .build();
        }
    }

    @Override
    public void step(String what) {
        if (bar != null) {
            bar.setExtraMessage(" " + what);
            bar.step();
        }
    }

    @Override
    public void close() {
        if (bar != null) {
            bar.close();
            bar = null;
        }
    }
}
