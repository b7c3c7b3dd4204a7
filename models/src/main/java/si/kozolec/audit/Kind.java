package si.kozolec.audit;

import java.util.ArrayList;
import java.util.List;
import si.kozolec.model.LocalizedText;

/**
 * A kind of finding, and how often it was met. It tells no value of any entity.
 *
 * @param severity {@code error}, {@code warning} or {@code info}
 * @param code the code of the findings, {@code required-missing}
 * @param path where in the entities, with {@code *} for the elements of arrays and the last part of names that are IRIs
 * @param what what it means, for people
 * @param entities how many entities have it
 * @param samples the identifiers of the first of them
 */
public record Kind(String severity, String code, String path, LocalizedText what, long entities, List<String> samples) {

    /** How many samples are told. */
    static final int MOST_SAMPLES = 5;

    public Kind {
        samples = List.copyOf(samples);
    }

    /** What makes two of them the same kind. */
    public String key() {
        return code + ' ' + severity + ' ' + path + ' ' + what.en();
    }

    /** The same kind, met more often. */
    Kind plus(Kind other) {
        List<String> both = new ArrayList<>(samples);
        for (String sample : other.samples) {
            if (both.size() < MOST_SAMPLES && !both.contains(sample)) {
                both.add(sample);
            }
        }
        return new Kind(severity, code, path, what, entities + other.entities, both);
    }
}
