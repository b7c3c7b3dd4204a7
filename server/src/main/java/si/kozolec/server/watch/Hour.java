package si.kozolec.server.watch;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import si.kozolec.audit.ModelReport;

/**
 * What was seen within an hour.
 *
 * @param from when it began
 * @param counts how often; what never happened is left out
 * @param models what was found, by model
 */
public record Hour(Instant from, Map<Count, Long> counts, List<ModelReport> models) {

    public Hour {
        counts = Map.copyOf(counts);
        models = List.copyOf(models);
    }

    public long count(Count what) {
        return counts.getOrDefault(what, 0L);
    }
}
