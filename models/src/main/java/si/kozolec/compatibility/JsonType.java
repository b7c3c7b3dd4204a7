package si.kozolec.compatibility;

import java.util.EnumSet;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** The types of JSON values as a schema tells them apart; {@code number} is the whole numbers and all others. */
enum JsonType {
    STRING,
    INTEGER,
    FRACTION,
    BOOLEAN,
    NULL,
    OBJECT,
    ARRAY;

    static final Set<JsonType> NUMBERS = Set.of(INTEGER, FRACTION);

    static EnumSet<JsonType> all() {
        return EnumSet.allOf(JsonType.class);
    }

    /** The types that a {@code type} keyword names. */
    static EnumSet<JsonType> named(JsonNode type) {
        EnumSet<JsonType> types = EnumSet.noneOf(JsonType.class);
        if (type.isArray()) {
            type.values().forEach(one -> types.addAll(named(one)));
            return types;
        }
        switch (type.asString("")) {
            case "string" -> types.add(STRING);
            case "integer" -> types.add(INTEGER);
            case "number" -> types.addAll(NUMBERS);
            case "boolean" -> types.add(BOOLEAN);
            case "null" -> types.add(NULL);
            case "object" -> types.add(OBJECT);
            case "array" -> types.add(ARRAY);
            default -> {
                // Nothing else is a type; the bundle leaves it out.
            }
        }
        return types;
    }

    /** The types that a value may be taken for: editions and validators disagree whether 1.0 is a whole number. */
    static EnumSet<JsonType> of(JsonNode value) {
        if (value.isString()) {
            return EnumSet.of(STRING);
        }
        if (value.isObject() || value.isArray()) {
            return EnumSet.of(value.isObject() ? OBJECT : ARRAY);
        }
        if (value.isBoolean() || value.isNull()) {
            return EnumSet.of(value.isNull() ? NULL : BOOLEAN);
        }
        if (value.isIntegralNumber()) {
            return EnumSet.of(INTEGER);
        }
        boolean whole = value.decimalValue().stripTrailingZeros().scale() <= 0;
        return whole ? EnumSet.of(INTEGER, FRACTION) : EnumSet.of(FRACTION);
    }

    /** The types as a schema would name them, {@code string, number}. */
    static String text(Set<JsonType> types) {
        if (types.size() == values().length) {
            return "";
        }
        StringBuilder text = new StringBuilder();
        for (JsonType type : types) {
            boolean number = types.containsAll(NUMBERS);
            if (number && type == FRACTION) {
                continue;
            }
            text.append(text.isEmpty() ? "" : ", ").append(number && type == INTEGER ? "number" : type.word());
        }
        return text.toString();
    }

    private String word() {
        return switch (this) {
            case STRING -> "string";
            case INTEGER -> "integer";
            case FRACTION -> "number";
            case BOOLEAN -> "boolean";
            case NULL -> "null";
            case OBJECT -> "object";
            case ARRAY -> "array";
        };
    }
}
