package si.kozolec.rules;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import si.kozolec.model.Attribute;
import si.kozolec.model.ModelId;
import si.kozolec.model.ModelVersion;

/**
 * What the rules want to know of a model that is published beside the one they look at.
 *
 * @param id which model
 * @param entityType the type of its entities
 * @param attributes the names of its attributes of the first level
 * @param claimedId the {@code $id} of its schema; empty when it has none
 * @param terms the IRI of each of its terms
 */
public record Neighbour(
        ModelId id, String entityType, Set<String> attributes, String claimedId, Map<String, String> terms) {

    public Neighbour {
        attributes = Set.copyOf(attributes);
        terms = Map.copyOf(terms);
    }

    static Neighbour of(ModelVersion model, String claimedId) {
        Set<String> names = model.attributes().stream().map(Attribute::name).collect(Collectors.toSet());
        return new Neighbour(model.id(), model.entityType(), names, claimedId, model.terms());
    }
}
