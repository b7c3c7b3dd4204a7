package si.kozolec.server.watch;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import si.kozolec.audit.ModelReport;

/**
 * What a watch has seen, at one moment.
 *
 * @param watch the watch
 * @param totals all that was counted since it began
 * @param hours the last hours in which something was seen, the newest first
 * @param alerts the last alerts, the newest first
 */
public record WatchReport(Watch watch, Map<Count, Long> totals, List<Hour> hours, List<WatchAlert> alerts) {

    public WatchReport {
        totals = Map.copyOf(totals);
        hours = List.copyOf(hours);
        alerts = List.copyOf(alerts);
    }

    public long total(Count what) {
        return totals.getOrDefault(what, 0L);
    }

    /** What was found in all those hours, by model. */
    public List<ModelReport> models() {
        Map<String, ModelReport> models = new LinkedHashMap<>();
        for (Hour hour : hours) {
            hour.models().forEach(model -> models.merge(model.model(), model, ModelReport::plus));
        }
        return List.copyOf(models.values());
    }
}
