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

    private final Map<Key, FindingCounts> counted = new ConcurrentHashMap<>();

    /** The mistakes, {@link si.kozolec.plan.Plan#rest}, and how they are looked at. */
    private record Key(ByteBuffer rest, boolean strict, boolean stated, List<String> contexts) {

        // Written out: what Java derives by itself is built when it is first used, and every start would wait.
        @Override
        public boolean equals(@Nullable Object object) {
            return object instanceof Key other
                    && rest.equals(other.rest)
                    && strict == other.strict
                    && stated == other.stated
                    && contexts.equals(other.contexts);
        }

        @Override
        public int hashCode() {
            return 31 * (31 * rest.hashCode() + Boolean.hashCode(strict))
                    + Boolean.hashCode(stated)
                    + contexts.hashCode();
        }

        private Key(ByteBuffer rest, Wanted wanted) {
            this(rest, wanted.strict(), wanted.representation() != null, wanted.contexts());
        }
    }

    /** How much is wrong with an entity with those mistakes; null when they were never counted. */
    @Nullable FindingCounts of(ByteBuffer rest, Wanted wanted) {
        return counted.get(new Key(rest, wanted));
    }

    void learn(ByteBuffer rest, Wanted wanted, FindingCounts counts) {
        if (counted.size() > MOST) {
            counted.clear();
        }
        counted.put(new Key(rest, wanted), counts);
    }
}
