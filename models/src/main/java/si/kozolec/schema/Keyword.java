package si.kozolec.schema;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** What a keyword of JSON Schema holds: the table that tells keywords from mistakes. */
enum Keyword {
    /** A schema. */
    SCHEMA,
    /** A schema for each name. */
    SCHEMAS_BY_NAME,
    /** A list of schemas. */
    SCHEMA_LIST,
    /** Changed between the editions, or needs a closer look. */
    SPECIAL,
    /** Belongs to the identity of a document and has no place in a bundle. */
    IDENTITY,
    /** Says something about the model, for people; no validator looks at it. */
    METADATA,
    TEXT,
    YES_OR_NO,
    NUMBER,
    POSITIVE_NUMBER,
    /** A whole number from 0. */
    COUNT,
    ANYTHING,
    LIST;

    private static final Map<String, Keyword> TABLE = Map.ofEntries(
            Map.entry("$ref", SPECIAL),
            Map.entry("$dynamicRef", SPECIAL),
            Map.entry("$recursiveRef", SPECIAL),
            Map.entry("$schema", IDENTITY),
            Map.entry("$id", IDENTITY),
            Map.entry("$anchor", IDENTITY),
            Map.entry("$dynamicAnchor", IDENTITY),
            Map.entry("$recursiveAnchor", IDENTITY),
            Map.entry("$vocabulary", IDENTITY),
            Map.entry("$defs", IDENTITY),
            Map.entry("definitions", IDENTITY),
            Map.entry("$schemaVersion", METADATA),
            Map.entry("modelTags", METADATA),
            Map.entry("derivedFrom", METADATA),
            Map.entry("license", METADATA),
            Map.entry("$comment", TEXT),
            Map.entry("title", TEXT),
            Map.entry("description", TEXT),
            Map.entry("contentEncoding", TEXT),
            Map.entry("contentMediaType", TEXT),
            Map.entry("default", ANYTHING),
            Map.entry("const", ANYTHING),
            Map.entry("examples", LIST),
            Map.entry("deprecated", YES_OR_NO),
            Map.entry("readOnly", YES_OR_NO),
            Map.entry("writeOnly", YES_OR_NO),
            Map.entry("uniqueItems", YES_OR_NO),
            Map.entry("type", SPECIAL),
            Map.entry("enum", SPECIAL),
            Map.entry("format", SPECIAL),
            Map.entry("pattern", SPECIAL),
            Map.entry("required", SPECIAL),
            Map.entry("dependencies", SPECIAL),
            Map.entry("dependentRequired", SPECIAL),
            Map.entry("items", SPECIAL),
            Map.entry("additionalItems", SPECIAL),
            Map.entry("minimum", SPECIAL),
            Map.entry("maximum", SPECIAL),
            Map.entry("exclusiveMinimum", SPECIAL),
            Map.entry("exclusiveMaximum", SPECIAL),
            Map.entry("multipleOf", POSITIVE_NUMBER),
            Map.entry("minLength", COUNT),
            Map.entry("maxLength", COUNT),
            Map.entry("minItems", COUNT),
            Map.entry("maxItems", COUNT),
            Map.entry("minContains", COUNT),
            Map.entry("maxContains", COUNT),
            Map.entry("minProperties", COUNT),
            Map.entry("maxProperties", COUNT),
            Map.entry("properties", SCHEMAS_BY_NAME),
            Map.entry("patternProperties", SCHEMAS_BY_NAME),
            Map.entry("dependentSchemas", SCHEMAS_BY_NAME),
            Map.entry("allOf", SCHEMA_LIST),
            Map.entry("anyOf", SCHEMA_LIST),
            Map.entry("oneOf", SCHEMA_LIST),
            Map.entry("prefixItems", SCHEMA_LIST),
            Map.entry("not", SCHEMA),
            Map.entry("if", SCHEMA),
            Map.entry("then", SCHEMA),
            Map.entry("else", SCHEMA),
            Map.entry("contains", SCHEMA),
            Map.entry("propertyNames", SCHEMA),
            Map.entry("additionalProperties", SCHEMA),
            Map.entry("unevaluatedItems", SCHEMA),
            Map.entry("unevaluatedProperties", SCHEMA),
            Map.entry("contentSchema", SCHEMA));

    private static final Set<String> ANNOTATIONS =
            Set.of("title", "description", "$comment", "default", "examples", "deprecated", "readOnly", "writeOnly");

    /** What the keyword of that name in a schema holds; empty when there is no such keyword. */
    static Optional<Keyword> named(String name, JsonNode value) {
        if (name.equals("id") && value.isString()) {
            return Optional.of(IDENTITY);
        }
        return name.startsWith("x-") ? Optional.of(METADATA) : Optional.ofNullable(TABLE.get(name));
    }

    /** Whether the keyword only describes and never refuses anything. */
    static boolean isAnnotation(String name) {
        return ANNOTATIONS.contains(name);
    }

    /** Whether a value is one that this kind of keyword can have; asked for the plain kinds. */
    boolean allows(JsonNode value) {
        return switch (this) {
            case TEXT -> value.isString();
            case YES_OR_NO -> value.isBoolean();
            case NUMBER -> value.isNumber();
            case POSITIVE_NUMBER -> value.isNumber() && value.decimalValue().signum() > 0;
            case COUNT -> isCount(value);
            case LIST -> value.isArray();
            case ANYTHING -> true;
            case SCHEMA -> value.isObject() || value.isBoolean();
            case SCHEMAS_BY_NAME -> value.isObject();
            case SCHEMA_LIST -> value.isArray() && !value.isEmpty();
            case SPECIAL, IDENTITY, METADATA -> true;
        };
    }

    private static boolean isCount(JsonNode value) {
        if (!value.isNumber()) {
            return false;
        }
        BigDecimal number = value.decimalValue();
        return number.signum() >= 0
                && (number.signum() == 0 || number.stripTrailingZeros().scale() <= 0);
    }
}
