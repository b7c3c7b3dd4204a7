package si.kozolec.ngsild;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import si.kozolec.model.Attribute;
import si.kozolec.model.AttributeKind;
import si.kozolec.model.Unit;
import tools.jackson.databind.JsonNode;

/** What a model says about one attribute, laid out for quick answers. */
final class KnownAttribute {

    private final AttributeKind kind;
    private final Set<String> types;
    private final Set<String> itemTypes;
    private final boolean onlyArray;
    private final @Nullable Unit unit;
    private final Map<String, KnownAttribute> inside;
    private final Set<String> typesInside = new HashSet<>();
    private final Place place;
    private final Place value;
    private final Place object;

    KnownAttribute(Attribute attribute) {
        kind = attribute.kind();
        types = Set.copyOf(attribute.types());
        itemTypes = Set.copyOf(attribute.itemTypes());
        onlyArray = types.equals(Set.of("array"));
        unit = attribute.unit();
        inside = all(attribute.children());
        attribute.children().stream()
                .filter(child -> child.name().equals("type"))
                .forEach(child -> typesInside.addAll(child.enumeration()));
        place = Place.ROOT.below(attribute.name());
        value = place.below(ValueMember.VALUE.member());
        object = place.below(ValueMember.OBJECT.member());
    }

    static Map<String, KnownAttribute> all(List<Attribute> attributes) {
        Map<String, KnownAttribute> all = new HashMap<>();
        attributes.forEach(attribute -> all.put(attribute.name(), new KnownAttribute(attribute)));
        return Map.copyOf(all);
    }

    AttributeKind kind() {
        return kind;
    }

    @Nullable Unit unit() {
        return unit;
    }

    /** Its place in an entity of key-values. */
    Place place() {
        return place;
    }

    /** Whether that is the very place that this gave out. */
    // The same object, not only the same pointer: this only saves making places anew.
    @SuppressWarnings("ReferenceEquality")
    boolean stoodAt(Place other) {
        return other == place;
    }

    /** The place of that member in an entity where the attribute stands as an object. */
    Place place(ValueMember member) {
        return switch (member) {
            case VALUE -> value;
            case OBJECT -> object;
            default -> place.below(member.member());
        };
    }

    /** What the model says about a member of its value, or of the items of its value. */
    @Nullable KnownAttribute inside(String name) {
        return inside.get(name);
    }

    /** Whether that object, which has that member, is itself the value that the model describes, and not an attribute around it. */
    boolean isItself(JsonNode object, String member, boolean typed) {
        KnownAttribute described = inside.get(member);
        JsonNode value = object.path(member);
        if (described == null || !described.fits(value)) {
            return false;
        }
        // An attribute around such a value has members that the value has not.
        return (allows("object") && !typed) || inside.keySet().containsAll(object.propertyNames());
    }

    /** Whether the model allows that word as the {@code type} of its value. */
    boolean hasInsideType(String word) {
        return typesInside.contains(word);
    }

    /** Whether its value can be of that JSON type, as far as the model says. */
    boolean allows(String type) {
        return types.isEmpty() || types.contains(type);
    }

    /** Whether its value is a number and nothing else. */
    boolean wantsNumber() {
        return !types.isEmpty() && types.stream().allMatch(type -> type.equals("number") || type.equals("integer"));
    }

    /** Whether the model wants text and nothing that could hold a text in several languages. */
    boolean wantsText() {
        return !types.isEmpty() && !types.contains("object") && !(onlyArray && itemTypes.contains("object"));
    }

    /** Whether that value would be right as the only item of an array, and not by itself. */
    boolean isItem(JsonNode value) {
        return onlyArray && (itemTypes.isEmpty() || itemTypes.stream().anyMatch(type -> isOfType(value, type)));
    }

    /** Whether that value would be right by itself, and an array never is. */
    boolean isAlone(JsonNode value) {
        return !types.isEmpty() && !types.contains("array") && fits(value);
    }

    boolean wantsArray() {
        return onlyArray;
    }

    /** Whether the items of its value are arrays again. */
    boolean wantsArrays() {
        return onlyArray && itemTypes.equals(Set.of("array"));
    }

    private boolean fits(JsonNode value) {
        return types.isEmpty() || types.stream().anyMatch(type -> isOfType(value, type));
    }

    private static boolean isOfType(JsonNode value, String type) {
        return switch (type) {
            case "string" -> value.isString();
            case "number" -> value.isNumber();
            case "integer" -> value.isIntegralNumber() || isWhole(value);
            case "boolean" -> value.isBoolean();
            case "object" -> value.isObject();
            case "array" -> value.isArray();
            case "null" -> value.isNull();
            default -> false;
        };
    }

    /** Whether a number such as 1.0 or 1e400 has nothing behind the point. */
    private static boolean isWhole(JsonNode value) {
        return value.isBigDecimal()
                ? value.decimalValue().stripTrailingZeros().scale() <= 0
                : value.isNumber() && value.doubleValue() % 1 == 0;
    }
}
