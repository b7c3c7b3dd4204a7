package si.kozolec.validation;

import java.nio.ByteBuffer;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Remembers how much was wrong with entities, where nobody will be told what: the entities of a stream mostly have the same mistakes, and
 * then those need not be looked at again. May be shared between threads.
 */
final class CountedBefore {

    private static final int MOST = 2_048;

    private final Map<List<Object>, FindingCounts> counted = new ConcurrentHashMap<>();

    /** How much is wrong with an entity with those mistakes; null when they were never counted. */
    @Nullable FindingCounts of(ByteBuffer rest, Wanted wanted) {
        return counted.get(key(rest, wanted));
    }

    void learn(ByteBuffer rest, Wanted wanted, FindingCounts counts) {
        if (counted.size() > MOST) {
            counted.clear();
        }
        counted.put(key(rest, wanted), counts);
    }

    /** The mistakes, {@link si.kozolec.plan.Plan#rest}, and all that matters of how they are looked at. */
    private static List<Object> key(ByteBuffer rest, Wanted wanted) {
        return List.of(rest, wanted.strict(), wanted.representation() != null, wanted.contexts());
    }
}
