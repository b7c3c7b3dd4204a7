package si.kozolec.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import si.kozolec.model.Attribute;
import si.kozolec.model.ModelVersion;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Makes entities that are plainly wrong, each in one place, out of an example that is right. */
final class Negatives {

    /** A value that no model lists. */
    static final String NO_SUCH_VALUE = "kozolec:no-such-value";

    private static final int MOST = 300;

    /** How many values are judged in all: of an entity with thousands of attributes fewer are tried, so that a review has an end. */
    private static final int MOST_VALUES = 200_000;

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final JsonMapper JSON = new JsonMapper();

    private Negatives() {}

    enum Kind {
        MISSING,
        TYPE,
        VALUE;

        String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * An entity that is wrong.
     *
     * @param kind what is wrong with it
     * @param attribute where
     * @param value what stands there now; empty when it was left out
     * @param entity the entity
     */
    // A carrier of bytes that are never compared.
    @SuppressWarnings("ArrayRecordComponent")
    record Negative(Kind kind, Attribute attribute, String value, byte[] entity) {}

    /** The example to start from: the first key-values one that conforms. */
    static Optional<Example> base(Subject model) {
        return List.of(Example.Form.NGSI_V2_KEY_VALUES, Example.Form.KEY_VALUES).stream()
                .flatMap(form -> model.examples().of(form).stream())
                .filter(example -> example.entity().isPresent() && example.conforms())
                .findFirst();
    }

    static List<Negative> of(ModelVersion model, ObjectNode right) {
        List<Negative> negatives = new ArrayList<>();
        int most = Math.min(MOST, MOST_VALUES / Math.max(1, right.size()));
        for (Attribute attribute : model.attributes()) {
            if (negatives.size() >= most) {
                break;
            }
            String name = attribute.name();
            if (!right.has(name)) {
                continue;
            }
            if (attribute.required()) {
                negatives.add(without(right, attribute));
            }
            wrongType(attribute).ifPresent(value -> negatives.add(with(right, attribute, Kind.TYPE, value)));
            boolean listed = !attribute.enumeration().isEmpty()
                    && (attribute.types().contains("string")
                            || attribute.itemTypes().contains("string"));
            if (listed) {
                JsonNode value = NODES.stringNode(NO_SUCH_VALUE);
                boolean list = right.path(name).isArray();
                negatives.add(with(
                        right, attribute, Kind.VALUE, list ? NODES.arrayNode().add(value) : value));
            }
        }
        return negatives;
    }

    /** A value of a type that the attribute cannot have; none when it can have all of those that are tried. */
    private static Optional<JsonNode> wrongType(Attribute attribute) {
        List<String> types = attribute.types();
        if (!types.contains("boolean")) {
            return Optional.of(NODES.booleanNode(true));
        }
        if (!types.contains("number") && !types.contains("integer")) {
            return Optional.of(NODES.numberNode(17));
        }
        return types.contains("array")
                ? Optional.empty()
                : Optional.of(NODES.arrayNode().add(NODES.arrayNode()));
    }

    private static Negative without(ObjectNode right, Attribute attribute) {
        ObjectNode entity = right.deepCopy();
        entity.remove(attribute.name());
        return new Negative(Kind.MISSING, attribute, "", JSON.writeValueAsBytes(entity));
    }

    private static Negative with(ObjectNode right, Attribute attribute, Kind kind, JsonNode value) {
        ObjectNode entity = right.deepCopy();
        entity.set(attribute.name(), value);
        return new Negative(kind, attribute, value.toString(), JSON.writeValueAsBytes(entity));
    }
}
