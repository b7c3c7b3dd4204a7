package si.kozolec.reading;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/**
 * What the schemas that describe one value say together: gathered from all its parts, wherever they stand.
 *
 * @param types the JSON types; empty when nothing limits them
 * @param formats the formats of its strings
 * @param enumeration the allowed values as JSON text, strings without quotes
 * @param description the description that is nearest to the value
 * @param required the names that an object must have
 * @param properties for each name of an object, all schemas that describe it, the most particular last
 * @param items all schemas that describe the items of an array
 */
record Shape(
        Set<String> types,
        Set<String> formats,
        Set<String> enumeration,
        String description,
        Set<String> required,
        Map<String, List<JsonNode>> properties,
        List<JsonNode> items) {

    static final Shape NOTHING = new Shape(Set.of(), Set.of(), Set.of(), "", Set.of(), Map.of(), List.of());

    /** What two say that must both hold. */
    Shape and(Shape other) {
        return new Shape(
                common(types, other.types),
                union(formats, other.formats),
                common(enumeration, other.enumeration),
                description.isEmpty() ? other.description : description,
                union(required, other.required),
                merged(properties, other.properties),
                joined(items, other.items));
    }

    /** What two say of which one is enough. */
    Shape or(Shape other) {
        Set<String> both = new LinkedHashSet<>(required);
        both.retainAll(other.required);
        return new Shape(
                union(types, other.types),
                union(formats, other.formats),
                union(enumeration, other.enumeration),
                description.isEmpty() ? other.description : description,
                both,
                merged(properties, other.properties),
                joined(items, other.items));
    }

    Shape saying(String words) {
        return new Shape(types, formats, enumeration, words, required, properties, items);
    }

    /** Whether it is a GeoJSON geometry, whose inside is no business of the model. */
    boolean isGeometry() {
        return properties.containsKey("type")
                && (properties.containsKey("coordinates") || properties.containsKey("geometries"))
                && Set.of("type", "coordinates", "geometries", "bbox").containsAll(properties.keySet());
    }

    private static Set<String> common(Set<String> left, Set<String> right) {
        if (left.isEmpty() || right.isEmpty()) {
            return left.isEmpty() ? right : left;
        }
        Set<String> common = new LinkedHashSet<>(left);
        if (left.contains("number") && right.contains("integer")) {
            common.add("integer");
        }
        common.removeIf(type -> !(right.contains(type) || (type.equals("integer") && right.contains("number"))));
        // A contradiction says nothing useful; what was said first stands.
        return common.isEmpty() ? left : common;
    }

    private static Set<String> union(Set<String> left, Set<String> right) {
        Set<String> union = new LinkedHashSet<>(left);
        union.addAll(right);
        return union;
    }

    private static List<JsonNode> joined(List<JsonNode> left, List<JsonNode> right) {
        // The very same node says nothing new, and a nest of references can lead to it again and again.
        Set<JsonNode> known = Collections.newSetFromMap(new IdentityHashMap<>());
        known.addAll(left);
        List<JsonNode> joined = new ArrayList<>(left);
        right.stream().filter(known::add).forEach(joined::add);
        return joined;
    }

    private static Map<String, List<JsonNode>> merged(
            Map<String, List<JsonNode>> left, Map<String, List<JsonNode>> right) {
        Map<String, List<JsonNode>> merged = new LinkedHashMap<>(left);
        right.forEach((name, schemas) -> merged.merge(name, schemas, Shape::joined));
        return merged;
    }
}
