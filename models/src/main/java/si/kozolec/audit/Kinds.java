package si.kozolec.audit;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Gathers kinds of findings, up to a bound: hostile data can make any number of them. */
final class Kinds {

    static final int MOST = 200;

    private static final List<String> WORST_FIRST = List.of("error", "warning", "info");

    private final Map<String, Kind> kinds = new LinkedHashMap<>();
    private long further;

    /** @param further how often kinds were met for which there was no room */
    Kinds(List<Kind> kinds, long further) {
        kinds.forEach(this::add);
        this.further += further;
    }

    void add(Kind kind) {
        String key = kind.key();
        Kind before = kinds.get(key);
        if (before != null) {
            kinds.put(key, before.plus(kind));
        } else if (kinds.size() < MOST) {
            kinds.put(key, kind);
        } else {
            further += kind.entities();
        }
    }

    void addAll(Kinds others) {
        others.kinds.values().forEach(this::add);
        further += others.further;
    }

    /** All of them: the worst first, of those the most frequent. */
    List<Kind> sorted() {
        return kinds.values().stream()
                .sorted(Comparator.<Kind>comparingInt(kind -> WORST_FIRST.indexOf(kind.severity()))
                        .thenComparing(Comparator.comparingLong(Kind::entities).reversed())
                        .thenComparing(Kind::key))
                .toList();
    }

    long further() {
        return further;
    }
}
