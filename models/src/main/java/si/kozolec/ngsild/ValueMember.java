package si.kozolec.ngsild;

import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import si.kozolec.model.AttributeKind;
import tools.jackson.databind.JsonNode;

/** The member of a written attribute that holds what it says. */
enum ValueMember {
    VALUE("value", "values", AttributeKind.PROPERTY),
    OBJECT("object", "objects", AttributeKind.RELATIONSHIP),
    LANGUAGE_MAP("languageMap", "languageMaps", AttributeKind.LANGUAGE_PROPERTY),
    VOCAB("vocab", "vocabs", AttributeKind.VOCAB_PROPERTY),
    JSON("json", "jsons", AttributeKind.JSON_PROPERTY),
    VALUE_LIST("valueList", "valueLists", AttributeKind.LIST_PROPERTY),
    OBJECT_LIST("objectList", "objectLists", AttributeKind.LIST_RELATIONSHIP);

    private static final ValueMember[] ALL = values();
    private static final Map<AttributeKind, ValueMember> BY_KIND = byKind();

    private final String member;
    private final String overTime;
    private final AttributeKind kind;

    ValueMember(String member, String overTime, AttributeKind kind) {
        this.member = member;
        this.overTime = overTime;
        this.kind = kind;
    }

    /** Its name, {@code value}. */
    String member() {
        return member;
    }

    /** The name of the member that holds pairs of value and time instead, {@code values}. */
    String overTime() {
        return overTime;
    }

    /** The kind of attribute that has it. */
    AttributeKind kind() {
        return kind;
    }

    /** The member that attributes of a kind have. */
    static ValueMember of(AttributeKind kind) {
        return BY_KIND.getOrDefault(kind, VALUE);
    }

    /** The first of these members that an attribute has. */
    static @Nullable ValueMember in(JsonNode attribute) {
        for (ValueMember one : ALL) {
            if (one.isIn(attribute)) {
                return one;
            }
        }
        return null;
    }

    boolean isIn(JsonNode attribute) {
        return attribute.has(member) || isOverTimeIn(attribute);
    }

    /** Whether the attribute gives its values over time: an array of pairs. */
    boolean isOverTimeIn(JsonNode attribute) {
        JsonNode pairs = attribute.get(overTime);
        if (pairs == null || !pairs.isArray() || attribute.has(member)) {
            return false;
        }
        return pairs.isEmpty() || (pairs.get(0).isArray() && pairs.get(0).size() >= 2);
    }

    private static Map<AttributeKind, ValueMember> byKind() {
        Map<AttributeKind, ValueMember> members = new EnumMap<>(AttributeKind.class);
        for (ValueMember one : values()) {
            members.put(one.kind, one);
        }
        members.put(AttributeKind.GEO_PROPERTY, VALUE);
        return members;
    }
}
