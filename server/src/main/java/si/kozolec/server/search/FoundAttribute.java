package si.kozolec.server.search;

import java.util.List;
import org.jspecify.annotations.Nullable;
import si.kozolec.model.AttributeKind;
import si.kozolec.model.LocalizedText;
import si.kozolec.model.ModelId;
import si.kozolec.model.Unit;

/**
 * An attribute over all models: how those that have it use it, so that a new model can use it the same way.
 *
 * @param name its name
 * @param kinds its NGSI-LD kinds, most frequent first
 * @param types its JSON types, most frequent first
 * @param formats the formats of its strings, most frequent first
 * @param units what it is measured in, most frequent first
 * @param enumeration values that are allowed somewhere, at most {@value #MOST_VALUES}
 * @param label a short name for people
 * @param description what it means; the nation's own models speak first
 * @param models how many models have it
 * @param uses where it is used, the nation's own models first, at most {@value #MOST_USES}
 * @param meanings what the name stands for, the most widely used meaning first, at most {@value #MOST_MEANINGS}; one, when all agree
 * @param clashes in what the models disagree; empty when the name means the same everywhere
 * @param score how well it fits the question; larger is better, comparable only within one search
 */
public record FoundAttribute(
        String name,
        List<AttributeKind> kinds,
        List<String> types,
        List<String> formats,
        List<Unit> units,
        List<String> enumeration,
        LocalizedText label,
        LocalizedText description,
        int models,
        List<Use> uses,
        List<Meaning> meanings,
        List<Clash> clashes,
        float score) {

    /** How many uses are told at most. */
    public static final int MOST_USES = 50;

    /** How many meanings are told at most. */
    public static final int MOST_MEANINGS = 20;

    /** How many values of an enumeration are told at most. */
    public static final int MOST_VALUES = 50;

    public FoundAttribute {
        kinds = List.copyOf(kinds);
        types = List.copyOf(types);
        formats = List.copyOf(formats);
        units = List.copyOf(units);
        enumeration = List.copyOf(enumeration);
        uses = List.copyOf(uses);
        meanings = List.copyOf(meanings);
        clashes = List.copyOf(clashes);
    }

    FoundAttribute scored(float newScore) {
        return new FoundAttribute(
                name,
                kinds,
                types,
                formats,
                units,
                enumeration,
                label,
                description,
                models,
                uses,
                meanings,
                clashes,
                newScore);
    }

    /**
     * One place where it is used.
     *
     * @param model which model
     * @param path where in the model it stands
     * @param kind its kind there
     * @param required whether an entity of that model must have it
     */
    public record Use(ModelId model, String path, AttributeKind kind, boolean required) {}

    /**
     * What the name stands for in some of the models: they agree on all of this.
     *
     * @param kind its kind
     * @param types its JSON types, sorted
     * @param unit what it is measured in; null when that is not said
     * @param iri what it means in linked data; empty when that is not said
     * @param models the models that mean this, the nation's own first
     */
    public record Meaning(
            AttributeKind kind,
            List<String> types,
            @Nullable Unit unit,
            String iri,
            List<ModelId> models) {

        public Meaning {
            types = List.copyOf(types);
            models = List.copyOf(models);
        }
    }

    /** In what the uses of one name may disagree, so that one reader cannot understand them all. */
    public enum Clash {
        /** A Property here, a Relationship there. */
        KIND,
        /** A number here, a text there. */
        TYPE,
        /** Measured in different units. */
        UNIT,
        /** Different IRIs: in linked data these are different attributes. */
        IRI
    }
}
