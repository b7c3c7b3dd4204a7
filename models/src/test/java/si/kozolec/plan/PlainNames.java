package si.kozolec.plan;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import si.kozolec.schema.Pointers;
import tools.jackson.databind.JsonNode;

/**
 * The definition of an unknown attribute, written down once more without any thought of speed: a place is described by all schemas
 * that apply to it, whichever branch they stand in; what none of them names is unknown, unless one of them welcomes others or none
 * names anything.
 */
final class PlainNames {

    private static final Set<String> OF_EVERY_ENTITY = Set.of(
            "id",
            "type",
            "@context",
            "createdAt",
            "modifiedAt",
            "deletedAt",
            "expiresAt",
            "scope",
            "dateCreated",
            "dateModified",
            "TimeInstant");

    private static final Set<String> OF_EVERY_OBJECT = Set.of("id", "type");

    private final JsonNode root;

    PlainNames(JsonNode root) {
        this.root = root;
    }

    /** The pointers of all unknown attributes; what stands inside such a one is not asked about. */
    List<String> unknown(JsonNode entity) {
        List<String> unknown = new ArrayList<>();
        gather(entity, applying(List.of(root)), "", unknown);
        return unknown;
    }

    private void gather(JsonNode value, Collection<JsonNode> schemas, String pointer, List<String> unknown) {
        if (value.isObject()) {
            boolean open = schemas.stream()
                            .anyMatch(s -> welcomes(s.path("additionalProperties"))
                                    || welcomes(s.path("unevaluatedProperties")))
                    || schemas.stream().noneMatch(s -> s.has("properties") || s.has("patternProperties"));
            for (Map.Entry<String, JsonNode> member : value.properties()) {
                String name = member.getKey();
                String below = Pointers.below(pointer, name);
                List<JsonNode> named = new ArrayList<>();
                boolean known = false;
                for (JsonNode schema : schemas) {
                    if (schema.path("properties").has(name)) {
                        named.add(schema.path("properties").path(name));
                        known = true;
                    }
                    for (Map.Entry<String, JsonNode> pattern :
                            schema.path("patternProperties").properties()) {
                        if (Pattern.compile(pattern.getKey()).matcher(name).find()) {
                            named.add(pattern.getValue());
                            known = true;
                        }
                    }
                }
                boolean always = (pointer.isEmpty() ? OF_EVERY_ENTITY : OF_EVERY_OBJECT).contains(name);
                if (!known && !open && !always) {
                    unknown.add(below);
                    continue;
                }
                if (!known) {
                    schemas.forEach(schema -> named.add(schema.path("additionalProperties")));
                }
                gather(member.getValue(), applying(named), below, unknown);
            }
        }
        for (int index = 0; value.isArray() && index < value.size(); index++) {
            List<JsonNode> items = new ArrayList<>();
            for (JsonNode schema : schemas) {
                boolean own = index < schema.path("prefixItems").size();
                items.add(own ? schema.path("prefixItems").path(index) : schema.path("items"));
                items.add(schema.path("contains"));
            }
            gather(value.get(index), applying(items), pointer + "/" + index, unknown);
        }
    }

    private Collection<JsonNode> applying(List<JsonNode> schemas) {
        Set<JsonNode> all = Collections.newSetFromMap(new IdentityHashMap<>());
        schemas.forEach(schema -> apply(schema, all));
        return all;
    }

    private void apply(JsonNode schema, Set<JsonNode> all) {
        if (!schema.isObject() || !all.add(schema)) {
            return;
        }
        for (String list : List.of("allOf", "anyOf", "oneOf")) {
            schema.path(list).values().forEach(branch -> apply(branch, all));
        }
        for (String one : List.of("if", "then", "else")) {
            apply(schema.path(one), all);
        }
        schema.path("dependentSchemas").values().forEach(branch -> apply(branch, all));
        String reference = schema.path("$ref").asString("");
        if (reference.startsWith("#")) {
            apply(root.at(reference.substring(1)), all);
        }
    }

    private static boolean welcomes(JsonNode schema) {
        return schema.isObject() || (schema.isBoolean() && schema.booleanValue());
    }
}
