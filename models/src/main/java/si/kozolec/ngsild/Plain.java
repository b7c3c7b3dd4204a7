package si.kozolec.ngsild;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Recognises entities that are key-values whatever their model says: there is nothing to convert, and the model need not be known. Most
 * entities in files are, and to read a whole model takes longer than to judge one of them.
 *
 * <p>It holds back where anything at all could be meant otherwise: a member of NGSI-LD or NGSIv2 in an attribute, a name or type that is
 * an address, what JSON-LD puts around values, system attributes, GeoJSON features.
 */
final class Plain {

    private Plain() {}

    /** The conversion of an entity that is plain; empty when it has to be read by its model. */
    static Optional<Conversion> read(ObjectNode entity, Optional<Representation> stated) {
        if (stated.isPresent() && stated.get() != Representation.KEY_VALUES) {
            return Optional.empty();
        }
        ObjectNode keyValues = JsonNodeFactory.instance.objectNode();
        // Identity first, as in every conversion.
        for (Map.Entry<String, JsonNode> member : entity.properties()) {
            if (isIdentity(member.getKey())) {
                if (!isPlainIdentity(member.getKey(), member.getValue())) {
                    return Optional.empty();
                }
                keyValues.set(member.getKey(), member.getValue());
            }
        }
        for (Map.Entry<String, JsonNode> member : entity.properties()) {
            String name = member.getKey();
            if (!isIdentity(name) && !name.equals("@context")) {
                if (!isPlainAttribute(name, member.getValue())) {
                    return Optional.empty();
                }
                keyValues.set(name, member.getValue());
            }
        }
        return Optional.of(
                new Conversion(Representation.KEY_VALUES, false, keyValues, Origins.SAME, List.of(), List.of()));
    }

    private static boolean isIdentity(String name) {
        return name.equals("id") || name.equals("type");
    }

    private static boolean isPlainIdentity(String name, JsonNode value) {
        if (value.isContainer()) {
            return false;
        }
        boolean type = name.equals("type") && value.isString();
        return !type
                || (!Names.isLong(value.stringValue()) && !value.stringValue().equals("Feature"));
    }

    private static boolean isPlainAttribute(String name, JsonNode value) {
        if (!isPlainName(name) || EntityReading.SYSTEM.contains(name)) {
            return false;
        }
        if (value.isString()) {
            return !value.stringValue().equals(AttributeValues.DELETED);
        }
        return value.isArray() ? areItems(value) : isData(value) && isPlainInside(value);
    }

    private static boolean areItems(JsonNode array) {
        for (JsonNode item : array) {
            if (!isData(item) || !isPlainInside(item)) {
                return false;
            }
        }
        return true;
    }

    /** Whether an attribute with that value can only be plain data. */
    private static boolean isData(JsonNode value) {
        if (!value.isObject()) {
            return true;
        }
        String type = Dialect.typeOf(value);
        return (type == null || !Dialect.KINDS.containsKey(type))
                && !value.has("dataset")
                && ValueMember.in(value) == null;
    }

    /** Whether nothing at any depth is written as JSON-LD writes it. */
    private static boolean isPlainInside(@Nullable JsonNode value) {
        if (value == null || !value.isContainer()) {
            return true;
        }
        if (value.isArray()) {
            for (JsonNode item : value) {
                if (!isPlainInside(item)) {
                    return false;
                }
            }
            return true;
        }
        for (Map.Entry<String, JsonNode> member : value.properties()) {
            JsonNode inside = member.getValue();
            boolean address = member.getKey().equals("type") && inside.isString() && Names.isLong(inside.stringValue());
            if (address || !isPlainName(member.getKey()) || !isPlainInside(inside)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isPlainName(String name) {
        return !Names.isLong(name) && !name.startsWith("@");
    }
}
