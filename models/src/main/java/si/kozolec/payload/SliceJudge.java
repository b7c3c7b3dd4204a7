package si.kozolec.payload;

import org.jspecify.annotations.Nullable;

/**
 * Says something about one entity, or nothing. It is asked by several threads at once.
 *
 * @param <R> what it says
 */
@FunctionalInterface
public interface SliceJudge<R> {

    /**
     * What there is to say; null, which costs nothing, when there is nothing to say.
     *
     * @param slice good until what is said of it was taken in
     */
    @Nullable R judge(Slice slice);
}
