package si.kozolec.artifact;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import si.kozolec.model.Attribute;
import si.kozolec.model.AttributeKind;
import si.kozolec.model.LocalizedText;
import si.kozolec.model.ModelId;
import si.kozolec.model.ModelVersion;
import si.kozolec.model.Unit;
import si.kozolec.model.Version;

/**
 * Tells what a term means in one version of a model: as its entity type, or as one of its attributes.
 *
 * @param model which model
 * @param version which version; null when nothing of it is published
 * @param term the word
 * @param iri its IRI
 * @param isEntityType whether it is the {@code type} of the model's entities
 * @param kind the NGSI-LD kind of the attribute; {@link AttributeKind#UNSTATED} for an entity type
 * @param unit what it is measured in
 * @param datatype the IRI of the datatype of its values, where JSON has none
 * @param label a name for people
 * @param description what it means
 * @param paths where it stands in the model, {@code openingHoursSpecification/opens}
 */
public record TermUse(
        ModelId model,
        @Nullable Version version,
        String term,
        String iri,
        boolean isEntityType,
        AttributeKind kind,
        @Nullable Unit unit,
        @Nullable String datatype,
        LocalizedText label,
        LocalizedText description,
        List<String> paths) {

    public TermUse {
        paths = List.copyOf(paths);
    }

    /** All terms of a model. Of an attribute that stands at several places, the first one is told. */
    public static List<TermUse> of(ModelVersion model) {
        Map<String, List<Attribute>> places = new LinkedHashMap<>();
        model.allAttributes()
                .forEach(attribute -> places.computeIfAbsent(attribute.name(), name -> new ArrayList<>())
                        .add(attribute));
        List<TermUse> uses = new ArrayList<>();
        model.terms().forEach((term, iri) -> {
            List<Attribute> attributes = places.getOrDefault(term, List.of());
            if (term.equals(model.entityType())) {
                uses.add(new TermUse(
                        model.id(),
                        model.version(),
                        term,
                        iri,
                        true,
                        AttributeKind.UNSTATED,
                        null,
                        null,
                        model.title(),
                        model.description(),
                        List.of()));
            } else if (!attributes.isEmpty()) {
                uses.add(of(model, term, iri, attributes));
            }
        });
        return uses;
    }

    private static TermUse of(ModelVersion model, String term, String iri, List<Attribute> attributes) {
        Attribute first = attributes.get(0);
        return new TermUse(
                model.id(),
                model.version(),
                term,
                iri,
                false,
                first.kind(),
                first.unit(),
                ContextDocument.datatype(first).orElse(null),
                first.label(),
                first.description(),
                attributes.stream().map(Attribute::path).toList());
    }
}
