package si.kozolec.ngsild;

import java.util.Map;

/**
 * Leads from a place in the key-values back to the place in the entity as it was written: {@code /temperature} to {@code
 * /temperature/value}.
 *
 * @param moved for each place that moved (RFC 6901), where it was; what lies below moved along
 */
public record Origins(Map<String, String> moved) {

    /** Nothing moved. */
    public static final Origins SAME = new Origins(Map.of());

    public Origins {
        moved = Map.copyOf(moved);
    }

    /** Where that place was. */
    public String of(String pointer) {
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
