package si.kozolec.payload;

import java.io.IOException;
import java.util.Optional;

/**
 * Judges the entities of a payload on several cores, and gives the results in the order of the payload.
 *
 * <pre>{@code
 * Judging<Judgement> judging = new Judging<>(slice -> judgementUnlessClean(slice), 2);
 * long entities = judging.run(reader, result -> print(result));
 * }</pre>
 *
 * @param <R> what is said of an entity
 */
public final class Judging<R> {

    private final SliceJudge<R> judge;
    private final int workers;

    /**
     * Ready to judge any number of payloads.
     *
     * @param workers how many threads judge; with one it is the thread that calls
     */
    public Judging(SliceJudge<R> judge, int workers) {
        if (workers < 1) {
            throw new IllegalArgumentException("There must be at least one worker, not " + workers);
        }
        this.judge = judge;
        this.workers = workers;
    }

    /**
     * Takes in what came of a block, in the thread that calls.
     *
     * @param <R> what is said of an entity
     */
    @FunctionalInterface
    public interface Sink<R> {

        /** Takes it in; a failure stops all work, and is passed on. */
        void accept(BlockResult<R> result) throws IOException;
    }

    /**
     * Judges a whole payload; a small one, which is a single block, always in the thread that calls.
     *
     * @return how many entities there were
     * @throws IOException when the payload cannot be read on, after everything that was read has been taken in; or from the sink
     * @throws InterruptedException when the calling thread was interrupted; all work has stopped
     */
    public long run(PayloadReader reader, Sink<R> sink) throws IOException, InterruptedException {
        Optional<Block> first = reader.next();
        first.ifPresent(reader::giveAgain);
        boolean small = first.isEmpty() || reader.lastGiven();
        return workers == 1 || small ? alone(reader, sink) : new Crew<>(reader, judge, workers).run(sink);
    }

    private long alone(PayloadReader reader, Sink<R> sink) throws IOException, InterruptedException {
        long entities = 0;
        for (Optional<Block> block = reader.next(); block.isPresent(); block = reader.next()) {
            if (Thread.interrupted()) {
                throw new InterruptedException();
            }
            BlockResult<R> result = BlockResult.of(block.get(), judge, () -> false);
            sink.accept(result);
            entities += result.entities();
            reader.reuse(block.get());
        }
        return entities;
    }
}
