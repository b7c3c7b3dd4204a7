package si.kozolec.server.search;

import java.util.List;
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
        float score) {

    /** How many uses are told at most. */
    public static final int MOST_USES = 50;

    /** How many values of an enumeration are told at most. */
    public static final int MOST_VALUES = 50;

    public FoundAttribute {
        kinds = List.copyOf(kinds);
        types = List.copyOf(types);
        formats = List.copyOf(formats);
        units = List.copyOf(units);
        enumeration = List.copyOf(enumeration);
        uses = List.copyOf(uses);
    }

    FoundAttribute scored(float newScore) {
        return new FoundAttribute(
                name, kinds, types, formats, units, enumeration, label, description, models, uses, newScore);
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
}
