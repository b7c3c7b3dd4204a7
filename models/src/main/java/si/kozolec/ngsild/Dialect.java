package si.kozolec.ngsild;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import si.kozolec.model.AttributeKind;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Whether an entity speaks NGSI-LD or NGSIv2, which single attributes often cannot tell: {@code {"type": "Relationship", "value":
 * …}} is right in the one and a slip in the other.
 */
enum Dialect {
    NGSI_LD,
    NGSI_V2,
    /** Nothing but plain data was seen. */
    NONE;

    static final Map<String, AttributeKind> KINDS = Map.of(
            "Property", AttributeKind.PROPERTY,
            "Relationship", AttributeKind.RELATIONSHIP,
            "GeoProperty", AttributeKind.GEO_PROPERTY,
            "LanguageProperty", AttributeKind.LANGUAGE_PROPERTY,
            "VocabProperty", AttributeKind.VOCAB_PROPERTY,
            "VocabularyProperty", AttributeKind.VOCAB_PROPERTY,
            "JsonProperty", AttributeKind.JSON_PROPERTY,
            "ListProperty", AttributeKind.LIST_PROPERTY,
            "ListRelationship", AttributeKind.LIST_RELATIONSHIP);

    /** Types of values that NGSIv2 uses, in lower case; in NGSI-LD they are mistaken for kinds. */
    private static final Set<String> VALUE_TYPES = Set.of(
            "text",
            "number",
            "integer",
            "float",
            "double",
            "boolean",
            "datetime",
            "date-time",
            "date",
            "time",
            "string",
            "array",
            "object",
            "structuredvalue",
            "none",
            "null",
            "url",
            "uri",
            "list",
            "command",
            "control",
            "geo:json",
            "geo:point",
            "geo:line",
            "geo:polygon",
            "geo:box",
            "iso8601",
            "percentage",
            "postaladdress");

    private static final Set<String> V2_MEMBERS = Set.of("type", "value", "metadata");

    /** What an entity speaks, by all its attributes together. */
    static Dialect of(ObjectNode members, boolean hasContext, Optional<Representation> stated) {
        if (stated.isPresent()) {
            return switch (stated.get()) {
                case KEY_VALUES -> NONE;
                case NORMALIZED, CONCISE -> NGSI_LD;
                case NGSI_V2 -> NGSI_V2;
            };
        }
        Votes votes = new Votes();
        for (Map.Entry<String, JsonNode> member : members.properties()) {
            String name = member.getKey();
            if (!name.equals("type") && !name.equals("id") && !name.startsWith("@")) {
                votes.count(member.getValue());
                if (hasContext && votes.linked > 0) {
                    return NGSI_LD;
                }
            }
        }
        return votes.result(hasContext);
    }

    /** Whether that word names a type of value, which is no kind of attribute. */
    static boolean isValueType(String word) {
        return VALUE_TYPES.contains(word.toLowerCase(Locale.ROOT));
    }

    /** The word that an attribute gives as its type; null when there is none, or something that is no word. */
    static @Nullable String typeOf(JsonNode attribute) {
        JsonNode type = attribute.get("type");
        if (type == null) {
            type = attribute.get("@type");
        }
        if (type != null && type.isArray() && type.size() == 1) {
            type = type.get(0);
        }
        return type == null || !type.isString() ? null : type.stringValue();
    }

    /** Counts what speaks for which. */
    private static final class Votes {

        private int linked;
        private int v2;
        private int perhapsV2;
        private int plain;

        private void count(JsonNode value) {
            if (value.isArray() && !value.isEmpty() && value.get(0).isObject()) {
                linked += isLinked(value.get(0)) ? 1 : 0;
            } else if (!value.isObject()) {
                plain++;
            } else if (isLinked(value)) {
                linked++;
            } else {
                countTyped(value);
            }
        }

        private void countTyped(JsonNode value) {
            String type = typeOf(value);
            if (type == null || !value.has("value")) {
                return;
            }
            // Telling the plain majority of them first spares looking closer.
            if (type.equals("Text") || value.path("metadata").isObject() || isValueType(type)) {
                v2++;
            } else if (!KINDS.containsKey(type) && V2_MEMBERS.containsAll(value.propertyNames())) {
                perhapsV2++;
            }
        }

        private static boolean isLinked(JsonNode value) {
            String type = typeOf(value);
            AttributeKind kind = type == null ? null : KINDS.get(type);
            return kind != null && ValueMember.of(kind).isIn(value) && !value.has("metadata");
        }

        private Dialect result(boolean hasContext) {
            if (!hasContext && v2 > 0 && v2 + perhapsV2 >= linked) {
                return NGSI_V2;
            }
            if (!hasContext && perhapsV2 > 0 && linked == 0 && plain == 0) {
                return NGSI_V2;
            }
            return linked > 0 || v2 > 0 ? NGSI_LD : NONE;
        }
    }
}
