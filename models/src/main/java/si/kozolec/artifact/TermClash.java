package si.kozolec.artifact;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import si.kozolec.model.ModelId;
import si.kozolec.model.ModelVersion;

/**
 * Tells where models cannot share one {@code @context}: a word that means two things, or two words for one thing.
 *
 * @param kind which of them
 * @param subject the word, or the IRI that has two words
 * @param sides the meanings, or the words, each with the models that have it
 */
public record TermClash(Kind kind, String subject, List<Side> sides) {

    public TermClash {
        sides = List.copyOf(sides);
    }

    public enum Kind {
        /** One term has two IRIs: one context cannot hold both. */
        TWO_MEANINGS("two-meanings"),
        /** One IRI has two terms: data of one model comes back under the word of the other. */
        TWO_TERMS("two-terms");

        private final String code;

        Kind(String code) {
            this.code = code;
        }

        /** Its name in answers, {@code two-meanings}. */
        public String code() {
            return code;
        }
    }

    /**
     * One side of a clash.
     *
     * @param value the IRI that the word means, or the word that the IRI has
     * @param models who says so
     */
    public record Side(String value, List<ModelId> models) {

        public Side {
            models = List.copyOf(models);
        }

        /** The first of its models. */
        public ModelId first() {
            return models.get(0);
        }
    }

    /** All clashes among models: words first, in the order of the alphabet. */
    public static List<TermClash> among(Collection<ModelVersion> models) {
        Terms terms = new Terms();
        models.forEach(model -> terms.add(model.id(), model.terms()));
        return terms.clashes();
    }

    /** The terms of any number of models, gathered one model after the other. */
    public static final class Terms {

        private final Map<String, Map<String, Set<ModelId>>> meanings = new TreeMap<>();
        private final Map<String, Map<String, Set<ModelId>>> words = new TreeMap<>();

        public void add(ModelId model, Map<String, String> terms) {
            terms.forEach((term, iri) -> {
                add(meanings, term, iri, model);
                add(words, iri, term, model);
            });
        }

        public List<TermClash> clashes() {
            List<TermClash> clashes = new ArrayList<>();
            collect(Kind.TWO_MEANINGS, meanings, clashes);
            collect(Kind.TWO_TERMS, words, clashes);
            return clashes;
        }

        private static void add(
                Map<String, Map<String, Set<ModelId>>> known, String subject, String value, ModelId model) {
            known.computeIfAbsent(subject, any -> new TreeMap<>())
                    .computeIfAbsent(value, any -> new TreeSet<>(Comparator.naturalOrder()))
                    .add(model);
        }

        private static void collect(Kind kind, Map<String, Map<String, Set<ModelId>>> known, List<TermClash> clashes) {
            known.forEach((subject, values) -> {
                if (values.size() > 1) {
                    List<Side> sides = new ArrayList<>();
                    values.forEach((value, models) -> sides.add(new Side(value, List.copyOf(models))));
                    clashes.add(new TermClash(kind, subject, sides));
                }
            });
        }
    }
}
