package si.kozolec.reading;

import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The IRI of each term that a model's payloads use: its entity type and its attributes at every depth.
 *
 * <p>{@link TermSource} finds them. What the NGSI-LD core context defines is not among them.
 *
 * @param iris the IRI for each term, sorted by term
 */
public record Terms(SortedMap<String, String> iris) {

    public Terms {
        iris = Collections.unmodifiableSortedMap(new TreeMap<>(iris));
    }

    /** These terms, each with the IRI that it was published with before: such a promise is never broken. */
    public Terms keeping(Map<String, String> published) {
        SortedMap<String, String> kept = new TreeMap<>(iris);
        kept.replaceAll(published::getOrDefault);
        return new Terms(kept);
    }
}
