package si.kozolec.payload;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import si.kozolec.model.Finding;

/**
 * What came of the entities of one block.
 *
 * @param entities how many there were
 * @param results what was said of those of which there was something to say, in their order
 * @param findings what is wrong with the payload itself behind them
 * @param <R> what is said of an entity
 */
public record BlockResult<R>(long entities, List<R> results, List<Finding> findings) {

    public BlockResult {
        results = List.copyOf(results);
        findings = List.copyOf(findings);
    }

    /** Judges one entity after the other, until there are no more or somebody has lost interest. */
    static <R> BlockResult<R> of(Block block, SliceJudge<R> judge, BooleanSupplier stopped) {
        List<R> results = new ArrayList<>(0);
        int entity = 0;
        while (entity < block.entities() && !stopped.getAsBoolean()) {
            @Nullable R result = judge.judge(block.slice(entity));
            if (result != null) {
                results.add(result);
            }
            entity++;
        }
        return new BlockResult<>(entity, results, block.findings());
    }
}
