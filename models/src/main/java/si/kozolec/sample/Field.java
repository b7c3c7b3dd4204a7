package si.kozolec.sample;

import java.util.List;
import java.util.Set;
import si.kozolec.model.AttributeKind;
import tools.jackson.databind.JsonNode;

/**
 * What stands under one name in the entities of a payload.
 *
 * @param name the name as it is written; of a column, its heading
 * @param kind the kind that the payload states; {@link AttributeKind#UNSTATED} when it states none
 * @param types the JSON types of its values: {@code integer} and not {@code number} when all numbers are whole
 * @param itemTypes for arrays, the JSON types of what is in them
 * @param format the format that all its texts have, {@code date-time}; empty when they have none in common
 * @param unit the {@code unitCode} that it states; empty when it states none
 * @param values different values, also those in arrays; texts, numbers and truths only
 * @param allValues whether these are all
 * @param present how many entities have it, null left aside
 * @param inner what its objects hold, or the objects in its arrays; empty for a geometry
 */
public record Field(
        String name,
        AttributeKind kind,
        Set<String> types,
        Set<String> itemTypes,
        String format,
        String unit,
        List<JsonNode> values,
        boolean allValues,
        int present,
        List<Field> inner) {

    public Field {
        types = Set.copyOf(types);
        itemTypes = Set.copyOf(itemTypes);
        values = List.copyOf(values);
        inner = List.copyOf(inner);
    }

    /** Whether it is a GeoJSON geometry in every entity that has it. */
    public boolean isGeometry() {
        return format.equals(FieldTally.GEOMETRY);
    }
}
