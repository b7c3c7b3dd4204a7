package si.kozolec.payload;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * The threads that judge one payload together.
 *
 * <p>There is no thread that only reads, and no queue: whoever is free reads the next block himself, one at a time, judges it, and
 * lays down what came of it. The calling thread takes that in, block after block. Nobody reads while too much lies about that was
 * not taken in; so the memory stays the same however long the payload is.
 *
 * @param <R> what is said of an entity
 */
final class Crew<R> {

    /** Enough for a validator that calls itself for each of two hundred levels several times. */
    private static final long STACK = 8L * 1024 * 1024;

    private static final int BLOCK = 1 << 18;

    private static final AtomicLong JUDGES = new AtomicLong();

    /** Whoever has judged waits a moment for the next payload before he goes: an audit has one for each page. */
    private static final Executor HANDS =
            new ThreadPoolExecutor(0, Integer.MAX_VALUE, 1, TimeUnit.SECONDS, new SynchronousQueue<>(), Crew::thread);

    private final PayloadReader reader;
    private final SliceJudge<R> judge;
    private final int workers;
    private final int window;

    private final Map<Long, Outcome<R>> outcomes = new HashMap<>();
    private long read;
    private long taken;
    private long bytes;
    private int judging;
    private boolean ended;
    private volatile boolean stopped;
    private @Nullable Thread reading;

    Crew(PayloadReader reader, SliceJudge<R> judge, int workers) {
        this.reader = reader;
        this.judge = judge;
        this.workers = workers;
        this.window = 2 * workers;
    }

    private record Outcome<R>(
            @Nullable Block block,
            @Nullable BlockResult<R> result,
            @Nullable Throwable failure) {}

    private record Work(long number, Block block) {}

    long run(Judging.Sink<R> sink) throws IOException, InterruptedException {
        try {
            for (int worker = 1; worker <= workers; worker++) {
                HANDS.execute(this::work);
            }
            long entities = 0;
            for (Outcome<R> outcome = take(); outcome != null; outcome = take()) {
                BlockResult<R> result = outcome.result();
                if (result == null) {
                    throw asThrown(outcome.failure());
                }
                sink.accept(result);
                entities += result.entities();
                giveBack(outcome.block());
            }
            return entities;
        } finally {
            stop();
        }
    }

    private static Thread thread(Runnable work) {
        Thread thread = new Thread(null, work, "judge-" + JUDGES.incrementAndGet(), STACK);
        thread.setDaemon(true);
        return thread;
    }

    private void work() {
        try {
            for (Work work = next(); work != null; work = next()) {
                lay(work.number(), judged(work.block()));
            }
        } catch (InterruptedException e) {
            // Only a crew that has stopped interrupts its workers.
            Thread.currentThread().interrupt();
        }
    }

    /** Whatever a judge throws belongs to the caller, who alone can say what it means. */
    private Outcome<R> judged(Block block) {
        try {
            return new Outcome<>(block, BlockResult.of(block, judge, () -> stopped), null);
        } catch (Throwable e) {
            return new Outcome<>(block, null, e);
        }
    }

    private @Nullable Work next() throws InterruptedException {
        long number;
        synchronized (this) {
            while (!stopped && !ended && (reading != null || crowded())) {
                wait();
            }
            if (stopped || ended) {
                return null;
            }
            reading = Thread.currentThread();
            number = read;
        }
        try {
            Optional<Block> block = reader.next();
            return arrived(number, block.orElse(null));
        } catch (Throwable e) {
            return failed(number, e);
        }
    }

    private boolean crowded() {
        return read - taken >= window || bytes > (long) window * BLOCK;
    }

    private synchronized @Nullable Work arrived(long number, @Nullable Block block) {
        reading = null;
        notifyAll();
        if (block == null || stopped) {
            ended = true;
            return null;
        }
        read++;
        judging++;
        bytes += block.size();
        return new Work(number, block);
    }

    private synchronized @Nullable Work failed(long number, Throwable failure) {
        reading = null;
        ended = true;
        read++;
        outcomes.put(number, new Outcome<>(null, null, failure));
        notifyAll();
        return null;
    }

    private synchronized void lay(long number, Outcome<R> outcome) {
        judging--;
        outcomes.put(number, outcome);
        notifyAll();
    }

    private synchronized @Nullable Outcome<R> take() throws InterruptedException {
        while (!outcomes.containsKey(taken) && !(ended && taken == read)) {
            wait();
        }
        return outcomes.remove(taken);
    }

    private synchronized void giveBack(@Nullable Block block) {
        taken++;
        if (block != null) {
            bytes -= block.size();
            reader.reuse(block);
        }
        notifyAll();
    }

    /** Waits for those who judge; one who waits for input is called off, and not waited for. */
    private synchronized void stop() {
        stopped = true;
        notifyAll();
        if (reading != null) {
            reading.interrupt();
        }
        boolean interrupted = false;
        while (judging > 0) {
            try {
                wait();
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private static IOException asThrown(@Nullable Throwable failure) {
        if (failure instanceof RuntimeException exception) {
            throw exception;
        }
        if (failure instanceof Error error) {
            throw error;
        }
        return failure instanceof IOException exception ? exception : new IOException(failure);
    }
}
