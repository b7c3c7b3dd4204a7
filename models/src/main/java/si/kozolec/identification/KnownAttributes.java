package si.kozolec.identification;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import si.kozolec.model.Attribute;
import si.kozolec.model.ModelId;
import si.kozolec.sample.Field;

/** What the repository knows of attributes: whoever makes a new model takes those that are there already. */
public final class KnownAttributes {

    private final ModelIndex index;

    KnownAttributes(ModelIndex index) {
        this.index = index;
    }

    /**
     * An attribute that a field means.
     *
     * @param model the model that has it
     * @param attribute the attribute
     * @param iri the IRI of the concept; null where the NGSI-LD core context names it
     * @param likeness how it was found
     */
    public record Known(
            ModelId model, Attribute attribute, @Nullable String iri, Likeness likeness) {}

    /**
     * The attribute that a field means: the same name, another spelling of it, or its label; and values that agree.
     *
     * @param preferred the models to look in first
     */
    public Optional<Known> of(Field field, List<ModelId> preferred) {
        Name name = Name.of(field.name());
        ModelIndex.Term term = index.term(name);
        if (term == null) {
            return Optional.empty();
        }
        return term.uses().stream()
                .filter(use -> Agreement.of(field, use.attribute()).degree() > 0.84)
                .filter(use -> NameLikeness.of(field.name(), name, use.attribute()) != null)
                .min(Comparator.<ModelIndex.Use>comparingInt(use -> rank(field, use, preferred))
                        .thenComparing(use -> index.models().get(use.model()).id()))
                .map(use -> known(field, name, use));
    }

    /** The subjects that there are. */
    public Set<String> subjects() {
        return index.models().stream().map(model -> model.id().subject()).collect(Collectors.toSet());
    }

    private Known known(Field field, Name name, ModelIndex.Use use) {
        ModelFacts model = index.models().get(use.model());
        NameLikeness likeness = NameLikeness.of(field.name(), name, use.attribute());
        return new Known(
                model.id(),
                use.attribute().attribute(),
                model.terms().get(use.attribute().written()),
                likeness == null ? Likeness.SAME : likeness.how());
    }

    private int rank(Field field, ModelIndex.Use use, List<ModelId> preferred) {
        ModelFacts model = index.models().get(use.model());
        int near = preferred.indexOf(model.id());
        boolean same = field.name().equals(use.attribute().written());
        boolean described = !use.attribute().attribute().description().isEmpty();
        return (same ? 0 : 1_000)
                + (described ? 0 : 500)
                + (model.id().isNational() ? 0 : 100)
                + (near < 0 ? 50 : near);
    }
}
