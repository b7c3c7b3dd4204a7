package si.kozolec.plan;

import java.util.List;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/** Judges an object in one pass over its members. */
final class ObjectCheck implements Check {

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

        /** Whether it names that member. */
        private boolean names(int index) {
            return dependents != null
                    || least > 0
                    || most < Integer.MAX_VALUE
                    || (required[index >> 6] & (1L << index)) != 0;
        }
    }

    private final Names names;
    private final Place[] places;
    private final Others others;
    private final Needs needs;
    private final @Nullable Check nameCheck;
    private final boolean root;
    private final boolean apart;
    private final List<Check> conditions;

    ObjectCheck(
            Names names,
            List<Place> places,
            Others others,
            Needs needs,
            @Nullable Check nameCheck,
            boolean root,
            boolean apart,
            List<Check> conditions) {
        this.names = names;
        this.places = places.toArray(new Place[0]);
        this.others = others;
        this.needs = needs;
        this.nameCheck = nameCheck;
        this.root = root;
        this.apart = apart;
        this.conditions = List.copyOf(conditions);
    }

    Names names() {
        return names;
    }

    Place place(int index) {
        return places[index];
    }

    /** How many words the bits of its names take. */
    int words() {
        return needs.required.length;
    }

    /** Whether it is the check of an entity, and what is said of one attribute hangs on no other, but for those that are needed. */
    boolean judgesMembersApart() {
        return root && apart;
    }

    /** Whether it matters for the entity as a whole that the member of that name is there. */
    boolean isNeeded(int index) {
        return needs.names(index);
    }

    @Override
    public int judge(Scan scan, int at) {
        if (!scan.enter()) {
            return UNSURE;
        }
        int bits = scan.openBits(needs.required.length);
        int spans = scan.openSpans();
        int strangers = scan.strangers.count();
        int end = members(scan, at, bits, spans);
        scan.leaveStrangers(strangers, bits, needs.required.length);
        scan.closeSpans(spans);
        scan.closeBits(bits);
        scan.leave();
        return end > 0 && !conditions.isEmpty() ? Choice.all(conditions, scan, at, end) : end;
    }

    private int members(Scan scan, int at, int bits, int spans) {
        Recall recall = root ? scan.recall : null;
        if (recall != null) {
            recall.begin(this);
        }
        int here = scan.space(at + 1);
        if (scan.peek(here) == '}') {
            return finish(scan, bits, 0) ? here + 1 : NO;
        }
        int count = 0;
        while (scan.peek(here) == '"') {
            if (recall != null) {
                // How many are passed over does not matter: the members of an entity are not counted.
                here = recall.over(scan, here, bits);
                if (scan.peek(here) == '}') {
                    return finish(scan, bits, count) ? here + 1 : NO;
                }
            }
            here = member(scan, here + 1, bits, spans);
            if (here < 0) {
                return here;
            }
            count++;
            here = scan.space(here);
            byte c = scan.peek(here);
            if (c == '}') {
                return finish(scan, bits, count) ? here + 1 : NO;
            }
            if (c != ',') {
                return UNSURE;
            }
            here = scan.space(here + 1);
        }
        return UNSURE;
    }

    /** The member whose name begins here; the place behind its value. */
    private int member(Scan scan, int name, int bits, int spans) {
        int nameEnd = scan.name(name);
        if (nameEnd < 0) {
            return UNSURE;
        }
        int value = scan.colon(nameEnd + 1);
        if (value < 0) {
            return UNSURE;
        }
        if (nameCheck != null) {
            scan.text.take(name, nameEnd);
            int verdict = nameCheck.judge(scan, name);
            if (verdict != YES) {
                return verdict;
            }
        }
        scan.atMember(name);
        int index = names.find(scan.bytes, name, nameEnd);
        if (root) {
            return attribute(scan, name, nameEnd, index, value, bits, spans);
        }
        return index < 0 ? others.check(scan, name, nameEnd, value, spans) : known(scan, index, value, bits);
    }

    private int known(Scan scan, int index, int value, int bits) {
        if (scan.hasSeen(bits, index)) {
            return UNSURE;
        }
        scan.see(bits, index);
        return places[index].check(scan, value);
    }

    /** The member of an entity: it must not say that it is gone, nor hold entities of its own, and is remembered. */
    int attribute(Scan scan, int name, int nameEnd, int index, int value, int bits, int spans) {
        int strangers = scan.strangers.count();
        int end;
        if (Guard.mayHoldEntities(scan, name, nameEnd, value)) {
            end = UNSURE;
        } else if (index < 0) {
            end = others.check(scan, name, nameEnd, value, spans);
        } else {
            end = Guard.isDeletion(scan, value) ? UNSURE : known(scan, index, value, bits);
        }
        if (scan.recall != null) {
            scan.recall.judged(name - 1, index, index < 0 || scan.strangers.count() > strangers);
        }
        return end;
    }

    private boolean finish(Scan scan, int bits, int count) {
        long[] required = needs.required;
        for (int word = 0; word < required.length; word++) {
            if ((scan.seen[bits + word] & required[word]) != required[word]) {
                return false;
            }
        }
        return count >= needs.least && count <= needs.most && (needs.dependents == null || together(scan, bits));
    }

    private boolean together(Scan scan, int bits) {
        long[][] dependents = needs.dependents;
        for (int index = 0; dependents != null && index < dependents.length; index++) {
            if ((scan.seen[bits + (index >> 6)] & (1L << index)) == 0 || dependents[index] == null) {
                continue;
            }
            for (int word = 0; word < dependents[index].length; word++) {
                if ((scan.seen[bits + word] & dependents[index][word]) != dependents[index][word]) {
                    return false;
                }
            }
        }
        return true;
    }

    @Override
    public String told() {
        StringJoiner told = new StringJoiner(", ");
        told.add("object of " + names.size() + " known names");
        if (others.open()) {
            told.add("open to others");
        }
        conditions.forEach(condition -> told.add(condition.told()));
        return told.toString();
    }
}
