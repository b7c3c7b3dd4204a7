package si.kozolec.plan;

import org.jspecify.annotations.Nullable;

/**
 * What an object must have.
 *
 * @param required the bits of the names that must be there
 * @param dependents for the name of each index the bits of those that must be there with it; null where there are none
 * @param least how many members there must be
 * @param most how many there may be
 */
// Never compared.
@SuppressWarnings("ArrayRecordComponent")
record Needs(long[] required, long @Nullable [] @Nullable [] dependents, int least, int most) {

    /** How many words the bits of all names take. */
    int words() {
        return required.length;
    }

    /** Whether it matters that the member of that name is there. */
    boolean names(int index) {
        return dependents != null
                || least > 0
                || most < Integer.MAX_VALUE
                || (required[index >> 6] & (1L << index)) != 0;
    }

    /** Whether an object has them, that has shown the names whose bits lie there. */
    boolean areMet(Scan scan, int bits, int count) {
        for (int word = 0; word < required.length; word++) {
            if ((scan.seen[bits + word] & required[word]) != required[word]) {
                return false;
            }
        }
        return count >= least && count <= most && (dependents == null || areTogether(scan, bits));
    }

    private boolean areTogether(Scan scan, int bits) {
        long[][] together = dependents;
        for (int index = 0; together != null && index < together.length; index++) {
            if ((scan.seen[bits + (index >> 6)] & (1L << index)) == 0 || together[index] == null) {
                continue;
            }
            for (int word = 0; word < together[index].length; word++) {
                if ((scan.seen[bits + word] & together[index][word]) != together[index][word]) {
                    return false;
                }
            }
        }
        return true;
    }
}
