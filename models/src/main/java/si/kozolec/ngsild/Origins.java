package si.kozolec.ngsild;

import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Leads from a place in the key-values back to the place in the entity as it was written: {@code /temperature} to {@code
 * /temperature/value}. May be shared between threads.
 */
public final class Origins {

    /** Nothing moved. */
    public static final Origins SAME = new Origins(Map::of);

    private final Supplier<Map<String, String>> maker;
    // Whoever asks first makes it; all make the same, so it does not matter who wins.
    private volatile @Nullable Map<String, String> made;

    /** @param moved makes, for each place that moved (RFC 6901), where it was; what lies below moved along */
    Origins(Supplier<Map<String, String>> moved) {
        this.maker = moved;
    }

    private Map<String, String> moved() {
        Map<String, String> known = made;
        if (known == null) {
            known = maker.get();
            made = known;
        }
        return known;
    }

    /** Where that place was. */
    public String of(String pointer) {
        Map<String, String> moved = moved();
        for (String known = pointer; !known.isEmpty(); known = known.substring(0, known.lastIndexOf('/'))) {
            String origin = moved.get(known);
            if (origin != null) {
                return origin + pointer.substring(known.length());
            }
        }
        return moved.getOrDefault("", "") + pointer;
    }

    /**
     * Where the member was that holds that place: for {@code /temperature} it is {@code /temperature} and not {@code
     * /temperature/value}. For findings about a name rather than a value.
     */
    public String ofName(String pointer) {
        if (pointer.isEmpty()) {
            return of(pointer);
        }
        String value = of(pointer);
        String object = of(pointer.substring(0, pointer.lastIndexOf('/')));
        if (!value.startsWith(object + "/")) {
            return value;
        }
        int end = value.indexOf('/', object.length() + 1);
        return end < 0 ? value : value.substring(0, end);
    }
}
