package si.kozolec.plan;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

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

    private static final int LONGEST_REST = 1 << 13;

    public Passed {
        right = Set.copyOf(right);
        needed = Set.copyOf(needed);
    }

    /** What has passed of the entity that begins there. */
    static Passed of(Check entity, Scan scan, int at) {
        Search search = Search.in(entity, scan);
        return search != null && search.members(at) ? new Passed(search.right, search.needed) : NOTHING;
    }

    /**
     * What has not passed of the entity that begins there, word for word, with the names of what has: where two entities have this in
     * common, as much is wrong with one as with the other. Null where that cannot be told apart, or is too long to be kept.
     */
    static @Nullable ByteBuffer rest(Check entity, Scan scan, int at) {
        Search search = Search.in(entity, scan);
        if (search == null || !search.members(at) || scan.space(search.behind) != scan.to) {
            return null;
        }
        if (search.rest.size() > LONGEST_REST) {
            return null;
        }
        search.keep(scan.strangers.count());
        return ByteBuffer.wrap(search.rest.toByteArray());
    }

    private static final class Search {

        private final ObjectCheck entity;
        private final Scan scan;
        private final Set<String> right = new HashSet<>();
        private final Set<String> needed = new HashSet<>();
        private final ByteArrayOutputStream rest = new ByteArrayOutputStream(512);
        private int behind;

        private Search(ObjectCheck entity, Scan scan) {
            this.entity = entity;
            this.scan = scan;
        }

        /** Null for entities in which attributes are not judged apart. */
        private static @Nullable Search in(Check entity, Scan scan) {
            boolean apart = entity instanceof ObjectCheck object && object.judgesMembersApart();
            return apart && scan.enter() ? new Search((ObjectCheck) entity, scan) : null;
        }

        /** Whether all members could be looked at. */
        private boolean members(int at) {
            int bits = scan.openBits(entity.words());
            int spans = scan.openSpans();
            int here = scan.space(at + 1);
            while (scan.peek(here) == '"') {
                int end = member(here + 1, bits, spans);
                if (end < 0) {
                    return false;
                }
                here = scan.space(end);
                if (scan.peek(here) == '}') {
                    behind = here + 1;
                    return true;
                }
                here = scan.peek(here) == ',' ? scan.space(here + 1) : scan.to;
            }
            return false;
        }

        /** Keeps a value, and how long it is, so that nothing else looks like it. */
        private void keep(int from, int end) {
            int length = Math.max(0, end - from);
            rest.write(0);
            keep(length);
            rest.write(scan.bytes, from, length);
        }

        private void keep(int number) {
            for (int shift = 24; shift >= 0; shift -= 8) {
                rest.write(number >>> shift);
            }
        }

        /** Whether the value of that member tells how others are read: which models are asked, and whether the entity is a feature. */
        private boolean tellsOfOthers(int name, int nameEnd) {
            return scan.bytes[name] == '@'
                    || scan.word(name, "type") == nameEnd
                    || Guard.isOfFeatures(scan, name, nameEnd);
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
            rest.write(scan.bytes, name, nameEnd - name + 1);
            if (end < 0) {
                int skipped = Skip.value(scan, value);
                keep(value, skipped);
                return skipped;
            }
            if (tellsOfOthers(name, nameEnd)) {
                keep(value, end);
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
