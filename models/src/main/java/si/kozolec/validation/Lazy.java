package si.kozolec.validation;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A thing that is made when it is first asked for, once, whichever thread asks. */
final class Lazy<T> {

    private final Supplier<T> making;
    private volatile @Nullable T made;

    Lazy(Supplier<T> making) {
        this.making = making;
    }

    /** Whether it was made already. */
    boolean isThere() {
        return made != null;
    }

    T get() {
        T ready = made;
        if (ready != null) {
            return ready;
        }
        synchronized (this) {
            T now = made;
            if (now == null) {
                now = making.get();
                made = now;
            }
            return now;
        }
    }
}
