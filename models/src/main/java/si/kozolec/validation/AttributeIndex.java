package si.kozolec.validation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import si.kozolec.model.ModelId;

/**
 * Knows which models have an attribute of a name, and how much that says: nearly every model has a {@code location}, and few a {@code
 * bookingReference}.
 */
final class AttributeIndex {

    private final Map<String, List<ModelId>> models = new HashMap<>();
    private final int size;

    AttributeIndex(ModelSource source) {
        List<ModelId> all = source.models();
        size = all.size();
        for (ModelId id : all) {
            for (String name : source.attributes(id)) {
                models.computeIfAbsent(name, n -> new ArrayList<>()).add(id);
            }
        }
    }

    /** The models that have most in common with those attributes, the best first. */
    List<ModelId> likely(Collection<String> attributes, int most) {
        Map<ModelId, Double> weights = new HashMap<>();
        for (String name : Set.copyOf(attributes)) {
            for (ModelId id : models.getOrDefault(name, List.of())) {
                weights.merge(id, weight(name), Double::sum);
            }
        }
        Comparator<Map.Entry<ModelId, Double>> heaviest = Map.Entry.comparingByValue(Comparator.reverseOrder());
        return weights.entrySet().stream()
                .sorted(heaviest.thenComparing(Map.Entry.comparingByKey()))
                .limit(most)
                .map(Map.Entry::getKey)
                .toList();
    }

    /** How much the name of an attribute says about the model, from hardly anything to 1. */
    double weight(String name) {
        int common = Optional.ofNullable(models.get(name)).map(List::size).orElse(1);
        return Math.log(1 + (double) size / common) / Math.log(1 + size);
    }
}
