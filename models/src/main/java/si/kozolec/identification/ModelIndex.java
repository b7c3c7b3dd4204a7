package si.kozolec.identification;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Knows which models have an attribute of a name, or of one that is nearly it, and how much that says: nearly every model has a {@code
 * location}, and few a {@code bookingReference}. Good for one state of the models; may be shared between threads.
 */
final class ModelIndex {

    private static final int MOST_NEAR = 12;
    private static final int MOST_LOOKED_AT = 2_000;

    private final List<ModelFacts> models;
    private final Map<String, Term> terms = new HashMap<>();
    private final Map<String, List<Term>> byStem = new HashMap<>();
    private final Map<String, List<Term>> byLetters = new HashMap<>();
    private final Map<String, Integer> modelsWithName = new HashMap<>();
    private final Map<String, List<Integer>> byType = new HashMap<>();

    ModelIndex(List<ModelFacts> models) {
        this.models = List.copyOf(models);
        for (int model = 0; model < models.size(); model++) {
            ModelFacts facts = models.get(model);
            byType(facts.entityType(), model);
            byType(facts.id().name(), model);
            for (AttributeFacts attribute : facts.attributes()) {
                modelsWithName.merge(attribute.name().key(), 1, Integer::sum);
                add(attribute.name(), model, attribute);
                for (Name label : attribute.labels()) {
                    add(label, model, attribute);
                }
            }
        }
    }

    /** What has one name: attributes of models, by their own name or by a label. */
    static final class Term {

        private final Name name;
        private final List<Use> uses = new ArrayList<>();

        private Term(Name name) {
            this.name = name;
        }

        Name name() {
            return name;
        }

        List<Use> uses() {
            return uses;
        }
    }

    /**
     * An attribute of a model.
     *
     * @param model the number of the model
     * @param attribute the attribute
     */
    record Use(int model, AttributeFacts attribute) {}

    /**
     * A term and how near it is to a name.
     *
     * @param term the term
     * @param degree from 0 to 1
     */
    record Near(Term term, double degree) {}

    List<ModelFacts> models() {
        return models;
    }

    List<Integer> ofType(String type) {
        return byType.getOrDefault(type, List.of());
    }

    /** How much a name says about the model, from hardly anything to 1. What no model has says nothing for any, and counts in full. */
    double weight(Name name) {
        Integer common = modelsWithName.get(name.key());
        int size = Math.max(1, models.size());
        return common == null ? 0.6 : Math.log(1 + (double) size / common) / Math.log(1 + size);
    }

    @Nullable Term term(Name name) {
        return terms.get(name.key());
    }

    /** The terms that a name may mean when there is none of that very name, the nearest first. */
    List<Near> near(Name name) {
        Set<Term> looked = new LinkedHashSet<>();
        for (String stem : name.stems()) {
            gather(byStem.getOrDefault(stem, List.of()), looked);
        }
        for (String letters : letters(name.key())) {
            gather(byLetters.getOrDefault(letters, List.of()), looked);
        }
        List<Near> near = new ArrayList<>();
        for (Term term : looked) {
            double degree = NameLikeness.byLetters(name, term.name());
            if (degree > 0) {
                near.add(new Near(term, degree));
            }
        }
        near.sort((left, right) -> {
            int order = Double.compare(right.degree(), left.degree());
            return order == 0
                    ? left.term().name().key().compareTo(right.term().name().key())
                    : order;
        });
        return near.subList(0, Math.min(MOST_NEAR, near.size()));
    }

    private static void gather(List<Term> terms, Set<Term> into) {
        for (Term term : terms) {
            if (into.size() >= MOST_LOOKED_AT) {
                return;
            }
            into.add(term);
        }
    }

    private void byType(String type, int model) {
        List<Integer> same = byType.computeIfAbsent(type, t -> new ArrayList<>());
        if (!same.contains(model)) {
            same.add(model);
        }
    }

    private void add(Name name, int model, AttributeFacts attribute) {
        if (name.isEmpty()) {
            return;
        }
        Term term = terms.get(name.key());
        if (term == null) {
            term = new Term(name);
            terms.put(name.key(), term);
            for (String stem : name.stems()) {
                byStem.computeIfAbsent(stem, s -> new ArrayList<>()).add(term);
            }
            for (String letters : letters(name.key())) {
                byLetters.computeIfAbsent(letters, l -> new ArrayList<>()).add(term);
            }
        }
        term.uses().add(new Use(model, attribute));
    }

    /** Thirds of a name with its length: of two or fewer wrong letters, one third at least is spared. */
    private static List<String> letters(String key) {
        int length = key.length();
        if (length < 5) {
            return List.of();
        }
        int third = length / 3;
        return Arrays.asList(
                "<" + key.substring(0, Math.max(2, third)),
                key.substring(third, third + Math.max(2, third)),
                key.substring(length - Math.max(2, third)) + ">");
    }
}
