package si.kozolec.plan;

import java.util.HashSet;
import java.util.Set;

/**
 * What of an entity that is not right has passed all the same: nothing more need be asked about it.
 *
 * <p>An attribute has passed when its value is right and no rule about another attribute's value hangs on it. What a validator says of
 * the entity without those is then what it says of the entity; but those that are needed must be seen to be there. Where that cannot be
 * told apart, nothing has passed.
 *
 * @param right the names of the attributes that have passed; never one that no schema knows
 * @param needed those of them that the entity must have, or that others must have beside them
 */
public record Passed(Set<String> right, Set<String> needed) {

    /** Nothing. */
    public static final Passed NOTHING = new Passed(Set.of(), Set.of());

    public Passed {
        right = Set.copyOf(right);
        needed = Set.copyOf(needed);
    }

    /** What has passed of the entity that begins there. */
    static Passed of(Check entity, Scan scan, int at) {
        boolean apart = entity instanceof ObjectCheck object && object.judgesMembersApart();
        return apart && scan.enter() ? new Search((ObjectCheck) entity, scan).members(at) : NOTHING;
    }

    private static final class Search {

        private final ObjectCheck entity;
        private final Scan scan;
        private final Set<String> right = new HashSet<>();
        private final Set<String> needed = new HashSet<>();

        private Search(ObjectCheck entity, Scan scan) {
            this.entity = entity;
            this.scan = scan;
        }

        private Passed members(int at) {
            int bits = scan.openBits(entity.words());
            int spans = scan.openSpans();
            int here = scan.space(at + 1);
            while (scan.peek(here) == '"') {
                int end = member(here + 1, bits, spans);
                if (end < 0) {
                    return NOTHING;
                }
                here = scan.space(end);
                if (scan.peek(here) == ',') {
                    here = scan.space(here + 1);
                } else if (scan.peek(here) != '}') {
                    return NOTHING;
                }
            }
            return scan.peek(here) == '}' ? new Passed(right, needed) : NOTHING;
        }

        /** The place behind the value of the member whose name begins here; negative when nothing can be said of the entity. */
        private int member(int name, int bits, int spans) {
            int nameEnd = scan.name(name);
            int value = nameEnd < 0 ? Check.UNSURE : scan.colon(nameEnd + 1);
            if (value < 0) {
                return Check.UNSURE;
            }
            int index = entity.names().find(scan.bytes, name, nameEnd);
            if (index >= 0 && scan.hasSeen(bits, index)) {
                // Of a name that stands twice a reader keeps one value, and not both were right.
                return Check.UNSURE;
            }
            scan.atMember(name);
            int end = entity.attribute(scan, name, nameEnd, index, value, bits, spans);
            if (index >= 0) {
                scan.see(bits, index);
            }
            if (end < 0) {
                return Skip.value(scan, value);
            }
            if (index >= 0) {
                String word = entity.names().words().get(index);
                right.add(word);
                if (entity.isNeeded(index)) {
                    needed.add(word);
                }
            }
            return end;
        }
    }
}
