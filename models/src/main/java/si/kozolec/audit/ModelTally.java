package si.kozolec.audit;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import si.kozolec.model.ModelId;
import si.kozolec.validation.Judgement;

/** Counts judgements of entities that come one by one, by model. Not to be shared between threads. */
public final class ModelTally {

    private final boolean hashIds;
    private final Map<String, Counted> models = new LinkedHashMap<>();

    /** @param hashIds whether sample identifiers are kept only as digests */
    public ModelTally(boolean hashIds) {
        this.hashIds = hashIds;
    }

    private record Counted(@Nullable String version, PageTally tally) {}

    /** Counts an entity; one that no model describes is for somebody else to count. */
    public void add(Judgement judgement) {
        ModelId model = judgement.model();
        if (model != null) {
            String version = judgement.version() == null ? null : String.valueOf(judgement.version());
            models.computeIfAbsent(model.toString(), name -> new Counted(version, new PageTally(hashIds)))
                    .tally()
                    .add(judgement, "");
        }
    }

    /** What was found so far. */
    public List<ModelReport> reports() {
        List<ModelReport> reports = new ArrayList<>();
        models.forEach((model, counted) -> {
            PageTally tally = counted.tally();
            reports.add(new ModelReport(
                    model,
                    counted.version(),
                    tally.checked(),
                    tally.conforming(),
                    tally.kinds().sorted()));
        });
        return reports;
    }
}
