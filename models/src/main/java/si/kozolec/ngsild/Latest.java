package si.kozolec.ngsild;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/** Finds the latest of several moments. Those that cannot be compared leave it at the last one. */
final class Latest {

    private int index = -1;
    private @Nullable Instant best;
    private boolean comparable = true;
    private int seen;

    /** Takes the next moment, as it is written. */
    void take(String written) {
        Instant moment = moment(written);
        comparable &= moment != null;
        if (moment != null && (best == null || !moment.isBefore(best))) {
            best = moment;
            index = seen;
        }
        seen++;
    }

    /** Its place among those that were taken; -1 when none was. */
    int index() {
        return comparable ? index : seen - 1;
    }

    private static @Nullable Instant moment(String written) {
        try {
            return OffsetDateTime.parse(written).toInstant();
        } catch (DateTimeException e) {
            return null;
        }
    }
}
