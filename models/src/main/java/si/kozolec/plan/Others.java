package si.kozolec.plan;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What becomes of members whose names stand in no {@code properties}.
 *
 * @param patterns the patterns of names that the schema knows
 * @param places for each combination of them that a name may match, one bit a pattern, the place of its value; null where it is not
 *     certain that the schema knows such a name
 * @param open whether names that match no pattern are welcome; otherwise nobody knows them
 * @param heeded whether names are looked at; false where other checks have already looked at them
 * @param guarded whether the object stands as the value of an entity's attribute
 */
record Others(List<Automaton> patterns, List<@Nullable Place> places, boolean open, boolean heeded, boolean guarded) {

    int check(Scan scan, int name, int nameEnd, int value, int spans) {
        int matching = 0;
        for (int index = 0; index < patterns.size(); index++) {
            int verdict = patterns.get(index).judge(scan.bytes, name, nameEnd);
            if (verdict == Check.UNSURE) {
                return Check.UNSURE;
            }
            matching |= verdict == Check.YES ? 1 << index : 0;
        }
        Place place = places.get(matching);
        if (place == null) {
            return Check.UNSURE;
        }
        if (!heeded) {
            return place.check(scan, value);
        }
        if (!Guard.isPlainName(scan.bytes, name, nameEnd)
                || (guarded && Guard.MEMBERS.find(scan.bytes, name, nameEnd) >= 0)
                || !scan.keepName(spans, name, nameEnd)
                || (!open && matching == 0 && !scan.meetStranger())) {
            return Check.UNSURE;
        }
        return place.check(scan, value);
    }
}
