package si.kozolec.ngsild;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Frees values of what JSON-LD put around them, at every depth: {@code {"@type": "DateTime", "@value": …}}, names that are IRIs,
 * arrays of one that became their item.
 *
 * <p>What needs no mending is handed on as it is, so the result shares parts with the entity.
 */
// Whether something was mended is whether it is still the same object.
@SuppressWarnings("ReferenceEquality")
final class Values {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    /** Words that the NGSI-LD core has for identifiers, wherever they stand. */
    private static final Set<String> CORE_IDENTIFIERS = Set.of(
            "success", "entityId", "datasetId", "instanceId", "subscriptionId", "tenant", "object", "previousObject");

    private final TermReader terms;
    private final Notes notes;
    private final boolean collapsed;

    /**
     * Values of one entity.
     *
     * @param collapsed whether the entity may have been through JSON-LD, which makes an array of one its item
     */
    Values(TermReader terms, Notes notes, boolean collapsed) {
        this.terms = terms;
        this.notes = notes;
        this.collapsed = collapsed;
    }

    /**
     * The value as a model's schema describes it.
     *
     * @param known what the model says about it; null when it says nothing
     * @param to its place in the key-values
     * @param from its place in the entity
     */
    JsonNode read(JsonNode value, @Nullable KnownAttribute known, Moves moves, Place to, Place from) {
        String around = value.isObject() ? wrapper((ObjectNode) value) : null;
        if (around != null) {
            Place inside = from.below(around);
            moves.add(to, inside);
            return read(value.get(around), known, moves, to, inside);
        }
        if (value.isArray()) {
            if (collapsed && known != null && value.size() == 1 && known.isAlone(value.get(0))) {
                notes.info("array-of-one", from, to.name());
                moves.add(to, from.below(0));
                return read(value.get(0), known, moves, to, from.below(0));
            }
            tellFlattened(value, known, from);
            return items((ArrayNode) value, known, moves, to, from);
        }
        if (collapsed && known != null && known.wantsArray() && known.isItem(value)) {
            notes.info("array-collapsed", from, to.name());
            moves.add(to.below(0), from);
            return NODES.arrayNode().add(item(value, known, moves, to.below(0), from));
        }
        return value.isObject() ? members((ObjectNode) value, known, moves, to, from) : value;
    }

    /** The same for an item of an array. */
    JsonNode item(JsonNode value, @Nullable KnownAttribute known, Moves moves, Place to, Place from) {
        if (value.isArray()) {
            return items((ArrayNode) value, known, moves, to, from);
        }
        if (!value.isObject()) {
            return value;
        }
        String around = wrapper((ObjectNode) value);
        if (around == null) {
            return members((ObjectNode) value, known, moves, to, from);
        }
        Place inside = from.below(around);
        moves.add(to, inside);
        return item(value.get(around), known, moves, to, inside);
    }

    private JsonNode items(ArrayNode array, @Nullable KnownAttribute known, Moves moves, Place to, Place from) {
        ArrayNode mended = null;
        for (int index = 0; index < array.size(); index++) {
            JsonNode written = array.get(index);
            JsonNode value =
                    written.isContainer() ? item(written, known, moves, to.below(index), from.below(index)) : written;
            if (value != written && mended == null) {
                mended = NODES.arrayNode(array.size());
                for (int before = 0; before < index; before++) {
                    mended.add(array.get(before));
                }
            }
            if (mended != null) {
                mended.add(value);
            }
        }
        return mended == null ? array : mended;
    }

    private JsonNode members(ObjectNode object, @Nullable KnownAttribute known, Moves moves, Place to, Place from) {
        ObjectNode mended = null;
        boolean geometry = FormReader.isGeometry(object);
        for (Map.Entry<String, JsonNode> member : object.properties()) {
            String written = member.getKey();
            JsonNode value = member.getValue();
            String name = terms.name(written, from);
            boolean renamed = !name.equals(written);
            if (renamed && mended == null) {
                mended = before(object, written);
            }
            if (renamed && mended != null && (object.has(name) || mended.has(name))) {
                notes.warning("name-twice", from.below(written), name);
                continue;
            }
            KnownAttribute inside = known == null ? null : known.inside(name);
            JsonNode read = value;
            if (name.equals("type")) {
                read = terms.type(value, known, from.below(written));
            } else if (!geometry && (value.isContainer() || (inside != null && inside.wantsArray()))) {
                read = read(value, inside, moves, to.below(name), from.below(written));
            } else if (value.isString() && inside != null && inside.wantsNumber() && CORE_IDENTIFIERS.contains(name)) {
                read = number(value, name, from.below(written));
            }
            if (renamed) {
                moves.addUnlessMoved(to.below(name), from.below(written));
            }
            if (read != value && mended == null) {
                mended = before(object, written);
            }
            if (mended != null) {
                mended.set(name, read);
            }
        }
        return mended == null ? object : mended;
    }

    /** The number that a broker has made a text, because the NGSI-LD core has that word for an identifier. */
    private JsonNode number(JsonNode written, String name, Place from) {
        Optional<JsonNode> number = collapsed ? Geometry.number(written.stringValue()) : Optional.empty();
        number.ifPresent(found -> notes.info("number-from-identifier", from, name, written.stringValue()));
        return number.orElse(written);
    }

    /** A copy of all members that stand before that one. */
    private static ObjectNode before(ObjectNode object, String name) {
        ObjectNode copy = NODES.objectNode();
        for (Map.Entry<String, JsonNode> member : object.properties()) {
            if (member.getKey().equals(name)) {
                break;
            }
            copy.set(member.getKey(), member.getValue());
        }
        return copy;
    }

    /** The member that is all an object says, when it is one of JSON-LD's value objects. */
    private static @Nullable String wrapper(ObjectNode object) {
        if (object.size() > 3) {
            return null;
        }
        for (String around : new String[] {"@value", "@list", "@set"}) {
            if (object.has(around)) {
                return around;
            }
        }
        return null;
    }

    private void tellFlattened(JsonNode array, @Nullable KnownAttribute known, Place from) {
        if (collapsed
                && known != null
                && known.wantsArrays()
                && !array.isEmpty()
                && !array.get(0).isArray()) {
            notes.warning(Conversion.ARRAY_FLATTENED, from);
        }
    }
}
