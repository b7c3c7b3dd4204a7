package si.kozolec.model;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One attribute of a model, at any depth.
 *
 * @param path where it stands: names joined by {@code /}, the items of an array directly below the array, {@code
 *     openingHoursSpecification/opens}
 * @param kind its NGSI-LD kind
 * @param types the JSON types that it may have, in the order of the schema; empty when the schema does not say
 * @param itemTypes for an array, the JSON types of its items
 * @param formats the formats of its strings (or of its items), {@code date-time}
 * @param unit what it is measured in
 * @param enumeration the values that are allowed, as JSON text without quotes for strings
 * @param modelUri the term of another vocabulary that it follows, {@code https://schema.org/name}
 * @param privacy how personal it is, as the model puts it
 * @param required whether an entity must have it
 * @param label a short name for people
 * @param description what it means
 * @param children the attributes inside it, when it is an object or an array of objects
 */
public record Attribute(
        String path,
        AttributeKind kind,
        List<String> types,
        List<String> itemTypes,
        List<String> formats,
        @Nullable Unit unit,
        List<String> enumeration,
        @Nullable String modelUri,
        @Nullable String privacy,
        boolean required,
        LocalizedText label,
        LocalizedText description,
        List<Attribute> children) {

    public Attribute {
        types = List.copyOf(types);
        itemTypes = List.copyOf(itemTypes);
        formats = List.copyOf(formats);
        enumeration = List.copyOf(enumeration);
        children = List.copyOf(children);
    }

    /** The last part of the path. */
    public String name() {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    /** This attribute and all below it, parents first. */
    public Stream<Attribute> withDescendants() {
        return Stream.concat(Stream.of(this), children.stream().flatMap(Attribute::withDescendants));
    }
}
