package si.kozolec.plan;

import static java.util.Objects.requireNonNull;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * One place in a payload. Places refer to one another, in circles too, and a payload comes to few of them; so what is checked at a place
 * is found out when the first payload comes to it, by whichever thread that is.
 */
final class Place {

    private final Planner planner;
    private @Nullable Supplier<Checks> making;
    private volatile @Nullable Checks made;

    Place(Planner planner, Supplier<Checks> making) {
        this.planner = planner;
        this.making = making;
    }

    /** What is checked here. */
    Checks checks() {
        Checks known = made;
        return known == null ? planned() : known;
    }

    /** Judges the value that begins there; the place behind it, or what is wrong with it. */
    int check(Scan scan, int at) {
        return checks().check(scan, at);
    }

    private Checks planned() {
        return planner.made(
                () -> {
                    Supplier<Checks> maker = making;
                    if (maker != null) {
                        made = maker.get();
                        making = null;
                    }
                    return requireNonNull(made);
                },
                reason -> {
                    Checks unsure = Checks.always(new Choice.Unsure(reason), Check.UNSURE);
                    made = unsure;
                    making = null;
                    return unsure;
                });
    }
}
