package si.kozolec.schema;

import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import si.kozolec.model.Severity;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Knows what the values of single keywords may look like, mends those that can be mended, and tells the others. */
final class ValueMender {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final Set<String> TYPES =
            Set.of("string", "number", "integer", "boolean", "object", "array", "null");

    /** The formats that the specification and the usual validators both know; a strict one stops at any other. */
    private static final Set<String> FORMATS = Set.of(
            "date-time",
            "date",
            "time",
            "duration",
            "email",
            "hostname",
            "ipv4",
            "ipv6",
            "uri",
            "uri-reference",
            "uri-template",
            "uuid",
            "json-pointer",
            "relative-json-pointer",
            "regex");

    private final BundleFindings findings;

    ValueMender(BundleFindings findings) {
        this.findings = findings;
    }

    /** Puts the keyword into the copy, if its value is one that it can have. */
    void mend(String name, JsonNode value, JsonNode schema, SchemaPlace at, ObjectNode copy) {
        switch (name) {
            case "type" -> type(value, at, copy);
            case "enum" -> {
                if (Keyword.SCHEMA_LIST.allows(value)) {
                    copy.set(name, value);
                } else {
                    tell(at, name, value);
                }
            }
            case "format" -> format(value, at, copy);
            case "pattern" -> {
                if (value.isString()) {
                    pattern(value.asString(), at).ifPresent(mended -> copy.put(name, mended));
                } else {
                    tell(at, name, value);
                }
            }
            case "required" -> names(value, at, name).ifPresent(names -> copy.set(name, names));
            case "dependentRequired" -> dependentRequired(value, at, copy);
            case "minimum", "maximum" -> {
                String exclusive = name.equals("minimum") ? "exclusiveMinimum" : "exclusiveMaximum";
                boolean excluded = schema.path(exclusive).isBoolean()
                        && schema.path(exclusive).booleanValue();
                if (value.isNumber()) {
                    copy.set(excluded ? exclusive : name, value);
                } else {
                    tell(at, name, value);
                }
            }
            case "exclusiveMinimum", "exclusiveMaximum" -> {
                if (value.isNumber()) {
                    copy.set(name, value);
                } else if (!value.isBoolean()) {
                    // Draft 4 had yes or no here; that was read together with the bound itself.
                    tell(at, name, value);
                }
            }
            default -> throw new IllegalStateException("nothing is known about the keyword " + name);
        }
    }

    /** An expression that every validator takes; empty, and told, when there is none that means the same. */
    Optional<String> pattern(String source, SchemaPlace at) {
        Optional<String> mended = EcmaPattern.mend(source);
        if (mended.isEmpty()) {
            findings.add(at.path(), at.pointer(), Severity.WARNING, "pattern-invalid", source);
        }
        return mended;
    }

    /** The names in a list of names, each once; what is no name is told. */
    Optional<ArrayNode> names(JsonNode value, SchemaPlace at, String keyword) {
        if (!value.isArray()) {
            tell(at, keyword, value);
            return Optional.empty();
        }
        Set<String> names = new LinkedHashSet<>();
        for (JsonNode name : value.values()) {
            if (name.isString()) {
                names.add(name.asString());
            } else {
                tell(at, keyword, value);
            }
        }
        ArrayNode list = NODES.arrayNode();
        names.forEach(list::add);
        return Optional.of(list);
    }

    /** Tells that a keyword has a value that it cannot have. */
    void tell(SchemaPlace at, String keyword, JsonNode value) {
        String text = value.toString();
        String excerpt = text.length() <= 60 ? text : text.substring(0, 60) + "…";
        findings.add(at.path(), at.pointer(), Severity.WARNING, "keyword-invalid", keyword, excerpt);
    }

    private void type(JsonNode value, SchemaPlace at, ObjectNode copy) {
        if (value.isString() && TYPES.contains(value.asString())) {
            copy.set("type", value);
            return;
        }
        Set<String> types = new LinkedHashSet<>();
        boolean known = value.isArray() && !value.isEmpty();
        for (JsonNode type : value.isArray() ? value.values() : Set.<JsonNode>of()) {
            known &= type.isString() && TYPES.contains(type.asString());
            types.add(type.asString(""));
        }
        if (known) {
            ArrayNode list = copy.putArray("type");
            types.forEach(list::add);
        } else {
            tell(at, "type", value);
        }
    }

    private void format(JsonNode value, SchemaPlace at, ObjectNode copy) {
        if (!value.isString()) {
            tell(at, "format", value);
        } else if (FORMATS.contains(value.asString())) {
            copy.set("format", value);
        } else {
            findings.add(at.path(), at.pointer(), Severity.WARNING, "format-unknown", value.asString());
        }
    }

    private void dependentRequired(JsonNode value, SchemaPlace at, ObjectNode copy) {
        if (!value.isObject()) {
            tell(at, "dependentRequired", value);
            return;
        }
        ObjectNode mended = copy.putObject("dependentRequired");
        for (Map.Entry<String, JsonNode> entry : value.properties()) {
            names(entry.getValue(), at.below(entry.getKey()), "dependentRequired")
                    .ifPresent(names -> mended.set(entry.getKey(), names));
        }
    }
}
