package si.kozolec.plan;

import java.util.List;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/** Judges an object in one pass over its members. */
final class ObjectCheck implements Check {

    private final Names names;
    private final Place[] places;
    private final Others others;
    private final Needs needs;

    /** For each name whether a notification could hold its entities under it. */
    private final boolean[] letters;

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
        this.letters = Guard.letters(names.words());
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
        return needs.words();
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
        int bits = scan.openBits(needs.words());
        int spans = scan.openSpans();
        int strangers = scan.strangers.count();
        int end = members(scan, at, bits, spans);
        scan.leaveStrangers(strangers, bits, needs.words());
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
            return needs.areMet(scan, bits, 0) ? here + 1 : NO;
        }
        int count = 0;
        while (scan.peek(here) == '"') {
            if (recall != null) {
                // How many are passed over does not matter: the members of an entity are not counted.
                here = recall.over(scan, here, bits);
                if (scan.peek(here) == '}') {
                    return needs.areMet(scan, bits, count) ? here + 1 : NO;
                }
            }
            here = recall == null || nameCheck != null || recall.value() < 0
                    ? member(scan, here + 1, bits, spans)
                    : expected(scan, here + 1, recall, bits, spans);
            if (here < 0) {
                return here;
            }
            count++;
            here = scan.space(here);
            byte c = scan.peek(here);
            if (c == '}') {
                return needs.areMet(scan, bits, count) ? here + 1 : NO;
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

    /** The member whose name is that of the entity before, so that it need not be read. */
    private int expected(Scan scan, int name, Recall recall, int bits, int spans) {
        scan.atMember(name);
        // White space may be what differs.
        int value = scan.space(recall.value());
        return attribute(scan, name, value, recall.name(), value, bits, spans);
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
        if (Guard.isDeletionOrFeature(scan, value)) {
            end = UNSURE;
        } else if (index < 0) {
            end = Guard.mayHoldEntities(scan, name, nameEnd, value)
                    ? UNSURE
                    : others.check(scan, name, nameEnd, value, spans);
        } else {
            end = letters[index] && Guard.isContainer(scan, value) ? UNSURE : known(scan, index, value, bits);
        }
        if (scan.recall != null) {
            scan.recall.judged(name - 1, value, index, index < 0 || scan.strangers.count() > strangers);
        }
        return end;
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
