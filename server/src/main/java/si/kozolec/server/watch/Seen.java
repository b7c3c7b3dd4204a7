package si.kozolec.server.watch;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * What a watch has seen, as it lies on disk.
 *
 * @param totals all that was counted since it began
 * @param hours the last hours in which something was seen, the newest first
 * @param alerts the last alerts, the newest first
 * @param known the errors that were met, and when last
 */
record Seen(Map<Count, Long> totals, List<Hour> hours, List<WatchAlert> alerts, Map<String, Instant> known) {

    static final Seen NOTHING = new Seen(Map.of(), List.of(), List.of(), Map.of());
}
