package si.kozolec.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import si.kozolec.plan.Planning.Obstacle;
import tools.jackson.databind.JsonNode;

/** Looks through a schema for what no plan can express. */
final class Survey {

    private static final Set<String> SCHEMAS =
            Set.of("not", "if", "then", "else", "contains", "additionalProperties", "propertyNames", "items");
    private static final Set<String> LISTS = Set.of("allOf", "anyOf", "oneOf", "prefixItems");
    private static final Set<String> BY_NAME = Set.of("properties", "patternProperties", "dependentSchemas", "$defs");
    private static final Set<String> ASSERTIONS = Set.of(
            "type",
            "enum",
            "const",
            "minimum",
            "maximum",
            "exclusiveMinimum",
            "exclusiveMaximum",
            "multipleOf",
            "minLength",
            "maxLength",
            "pattern",
            "format",
            "minItems",
            "maxItems",
            "uniqueItems",
            "minContains",
            "maxContains",
            "minProperties",
            "maxProperties",
            "required",
            "dependentRequired",
            "$ref");
    private static final Set<String> ANNOTATIONS = Set.of(
            "$schema",
            "$comment",
            "title",
            "description",
            "default",
            "examples",
            "deprecated",
            "readOnly",
            "writeOnly");

    private static final Set<String> BESIDE = Set.of("$defs", "allOf", "$ref");

    private final List<Obstacle> obstacles = new ArrayList<>();

    private Survey() {}

    /** What stands in the way. */
    static List<Obstacle> of(JsonNode root) {
        Survey survey = new Survey();
        survey.schema(root, "");
        for (JsonNode name : root.path("required").values()) {
            if (EntityNames.SET_ASIDE.contains(name.asString())) {
                survey.obstacle(
                        "", "required", name.asString() + " is no attribute, and set aside before a schema is asked");
            }
        }
        return List.copyOf(survey.obstacles);
    }

    /** Whether schemas refuse nothing by themselves; what stands in their {@code allOf} or behind references is asked apart. */
    static boolean sayNothing(List<JsonNode> schemas) {
        for (JsonNode schema : schemas) {
            for (String keyword : schema.propertyNames()) {
                if (!ANNOTATIONS.contains(keyword) && !BESIDE.contains(keyword)) {
                    return false;
                }
            }
        }
        return true;
    }

    /** Whether a keyword says nothing about payloads. */
    static boolean isAnnotation(String keyword) {
        return ANNOTATIONS.contains(keyword);
    }

    private void schema(JsonNode schema, String pointer) {
        for (Map.Entry<String, JsonNode> entry : schema.properties()) {
            String keyword = entry.getKey();
            JsonNode value = entry.getValue();
            if (ASSERTIONS.contains(keyword) || ANNOTATIONS.contains(keyword)) {
                continue;
            }
            String below = pointer + "/" + keyword;
            if (SCHEMAS.contains(keyword)) {
                schema(value, below);
            } else if (LISTS.contains(keyword)) {
                for (int index = 0; index < value.size(); index++) {
                    schema(value.path(index), below + "/" + index);
                }
            } else if (BY_NAME.contains(keyword)) {
                byName(keyword, value, pointer, below);
            } else if (!(keyword.startsWith("unevaluated") && welcomesAll(value))) {
                obstacle(pointer, keyword, "is not among the keywords that a plan knows");
            }
        }
    }

    private static boolean welcomesAll(JsonNode schema) {
        return schema.isBoolean() ? schema.booleanValue() : ANNOTATIONS.containsAll(schema.propertyNames());
    }

    private void byName(String keyword, JsonNode schemas, String pointer, String below) {
        for (Map.Entry<String, JsonNode> entry : schemas.properties()) {
            String name = entry.getKey();
            schema(entry.getValue(), below + "/" + name.replace("~", "~0").replace("/", "~1"));
            if (name.isEmpty()) {
                obstacle(pointer, keyword, "has an empty name");
            }
            if (keyword.equals("patternProperties") && !Subsets.of(name).isThere()) {
                obstacle(pointer, keyword, "the pattern cannot be made into a table: " + name);
            }
        }
    }

    private void obstacle(String pointer, String keyword, String reason) {
        obstacles.add(new Obstacle(pointer, keyword, reason));
    }
}
