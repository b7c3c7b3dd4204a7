package si.kozolec.plan;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;
import si.kozolec.schema.SchemaBundle;
import tools.jackson.databind.node.ObjectNode;

/**
 * Accepts payloads about which there is nothing to say, straight from their bytes. May be shared between threads.
 *
 * <pre>{@code
 * Optional<Plan> plan = Plan.of(bundle).plan();
 * boolean clean = plan.isPresent() && plan.get().accepts(bytes, from, to);
 * }</pre>
 */
public final class Plan {

    /** No entity may be larger. */
    private static final int LARGEST = 20 * 1024 * 1024;

    private static final int SEATS = 8;

    private final Place entity;
    private final int places;
    private final AtomicReferenceArray<@Nullable Recall> recalls = new AtomicReferenceArray<>(SEATS);

    private Plan(Place entity, int places) {
        this.entity = entity;
        this.places = places;
    }

    /** The plan of a schema, or why there is none. */
    public static Planning of(SchemaBundle bundle) {
        return of(bundle.schema());
    }

    /**
     * The plan of a schema, or why there is none.
     *
     * @param schema the schema of a bundle, or only its rules
     */
    public static Planning of(ObjectNode schema) {
        return of(schema, true);
    }

    /**
     * A plan that is made as payloads come to its places: it is there at once, and a place that cannot be planned is only found when
     * a payload comes to it, which somebody else must look at then. It says the same as the one that is made whole, where that can be.
     *
     * @param schema the schema of a bundle, or only its rules
     */
    public static Planning growing(ObjectNode schema) {
        return of(schema, false);
    }

    private static Planning of(ObjectNode schema, boolean whole) {
        List<Planning.Obstacle> obstacles = new ArrayList<>(Survey.of(schema));
        if (!obstacles.isEmpty()) {
            return new Planning(null, obstacles);
        }
        try {
            Planner planner = new Planner(schema, whole);
            Place entity = planner.entity(schema);
            entity.checks().of(Type.OBJECT);
            return new Planning(new Plan(entity, planner.size()), List.of());
        } catch (Hindrance hindrance) {
            return new Planning(null, List.of(hindrance.obstacle()));
        } catch (StackOverflowError e) {
            return new Planning(null, List.of(new Planning.Obstacle("", "$ref", "the schema is too deep")));
        }
    }

    /** What it holds, for those who want to understand it. */
    List<String> notes() {
        return Notes.of(entity, places);
    }

    /**
     * Whether these bytes are one key-values entity with which nothing is wrong: well-formed JSON in well-formed UTF-8 within the
     * limits, conforming with formats asserted, no name twice, no attribute that the schema does not know.
     *
     * <p>False means nothing but "look closer".
     */
    public boolean accepts(byte[] bytes, int from, int to) {
        return counting(bytes, from, to).clean();
    }

    /**
     * The same question; of attributes that the schema does not know, in a payload that is right otherwise, it is told which they
     * are.
     */
    public Outcome judge(byte[] bytes, int from, int to) {
        return seated(bytes, from, to, true);
    }

    /** The same where nobody will be told which attributes those are: they are only counted. */
    public Outcome counting(byte[] bytes, int from, int to) {
        return seated(bytes, from, to, false);
    }

    /** What of a payload that is not right has passed all the same. */
    public Passed passed(byte[] bytes, int from, int to) {
        Scan scan = new Scan(bytes, from, to);
        int entity = entityIn(scan, from, to);
        return entity < 0 ? Passed.NOTHING : Passed.of(this.entity.checks().of(Type.OBJECT), scan, entity);
    }

    /**
     * What has not passed, word for word, with the names of what has: where two payloads have this in common, as much is wrong with one
     * as with the other. Null where that cannot be told.
     */
    public @Nullable ByteBuffer rest(byte[] bytes, int from, int to) {
        Scan scan = new Scan(bytes, from, to);
        int entity = entityIn(scan, from, to);
        return entity < 0 ? null : Passed.rest(this.entity.checks().of(Type.OBJECT), scan, entity);
    }

    /** Where the entity begins, when it is the only thing there; negative when it is not, or too large. */
    private static int entityIn(Scan scan, int from, int to) {
        if (from < 0 || to > scan.bytes.length || to - from < 2 || to - from > LARGEST) {
            return Check.UNSURE;
        }
        int first = scan.start(from);
        return scan.peek(first) == '{' ? first : Check.UNSURE;
    }

    private Outcome seated(byte[] bytes, int from, int to, boolean telling) {
        // Who judges a stream finds at its seat what it judged before.
        int seat = (int) (Thread.currentThread().getId() % SEATS);
        Recall left = recalls.getAndSet(seat, null);
        Recall recall = left == null ? new Recall() : left;
        Outcome outcome = judge(bytes, from, to, recall, telling);
        recalls.set(seat, recall);
        return outcome;
    }

    /** The same, with nothing remembered of other payloads. */
    Outcome judgeAlone(byte[] bytes, int from, int to) {
        return judge(bytes, from, to, new Recall(), true);
    }

    private Outcome judge(byte[] bytes, int from, int to, Recall recall, boolean telling) {
        Check object = entity.checks().of(Type.OBJECT);
        Scan scan = new Scan(bytes, from, to, recall, telling);
        int first = entityIn(scan, from, to);
        if (first < 0) {
            return Outcome.UNSURE;
        }
        int end = object.judge(scan, first);
        if (end < 0 || scan.space(end) != to) {
            return Outcome.UNSURE;
        }
        recall.accepted(bytes, first, end);
        return scan.strangers.outcome();
    }
}
