package si.kozolec.plan;

import tools.jackson.databind.JsonNode;

/** The JSON types whose values need a check of their own. */
enum Type {
    TEXT("string"),
    NUMBER("number"),
    OBJECT("object"),
    ARRAY("array");

    private final String word;

    Type(String word) {
        this.word = word;
    }

    /** How a schema names it. */
    String word() {
        return word;
    }

    /** Whether that value is of this type. */
    boolean is(JsonNode value) {
        return switch (this) {
            case TEXT -> value.isString();
            case NUMBER -> value.isNumber();
            case OBJECT -> value.isObject();
            case ARRAY -> value.isArray();
        };
    }
}
