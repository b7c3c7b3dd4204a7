package si.kozolec.ngsild;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import si.kozolec.model.AttributeKind;
import si.kozolec.model.Severity;
import tools.jackson.databind.JsonNode;

/**
 * Looks at what an attribute says beside its value. A model's schema has no place for it, so it is dropped; but a unit that is not
 * the model's, or a name that nobody will ever read, is told.
 */
final class SubAttributes {

    private static final Set<String> LINKED = Set.of(
            "type",
            "@type",
            "value",
            "values",
            "object",
            "objects",
            "languageMap",
            "languageMaps",
            "vocab",
            "vocabs",
            "json",
            "jsons",
            "valueList",
            "valueLists",
            "objectList",
            "objectLists",
            "observedAt",
            "unitCode",
            "datasetId",
            "instanceId",
            "createdAt",
            "modifiedAt",
            "deletedAt",
            "expiresAt",
            "objectType",
            "entity",
            "entityList",
            "lang",
            "previousValue",
            "previousObject",
            "previousLanguageMap",
            "previousVocab",
            "previousJson",
            "previousValueList",
            "previousObjectList",
            "ngsildproof",
            "valueType",
            "scope",
            "@context");
    private static final Collection<String> LIKELY = new TreeSet<>(Set.of(
            "type",
            "value",
            "object",
            "languageMap",
            "vocab",
            "json",
            "valueList",
            "objectList",
            "observedAt",
            "unitCode",
            "datasetId",
            "instanceId",
            "createdAt",
            "modifiedAt",
            "objectType",
            "lang"));
    private static final Set<String> V2 = new TreeSet<>(Set.of("type", "value", "metadata"));

    private final TermReader terms;
    private final Notes notes;

    SubAttributes(TermReader terms, Notes notes) {
        this.terms = terms;
        this.notes = notes;
    }

    /** Looks at one written attribute, or one instance of it. */
    void look(JsonNode written, Form form, @Nullable KnownAttribute known, Place at) {
        boolean v2 = form.shape() == Form.Shape.NGSI_V2;
        for (Map.Entry<String, JsonNode> member : written.properties()) {
            String name = terms.name(member.getKey(), at);
            if (name.equals("unitCode")) {
                compareUnit(member.getValue(), known, at.below(member.getKey()));
            } else if (v2 && name.equals("metadata")) {
                JsonNode unit = member.getValue().path("unitCode");
                Place place = at.below(member.getKey()).below("unitCode");
                compareUnit(unit.isObject() ? unit.path("value") : unit, known, place);
            } else if (!isKnown(name, v2, member.getValue(), form) && !isAttribute(member.getValue())) {
                tellUnknown(name, form, at.below(member.getKey()));
            }
        }
        if (form.shape() == Form.Shape.NORMALIZED || form.shape() == Form.Shape.CONCISE) {
            tellTwoKinds(written, form, at);
        }
    }

    private static boolean isKnown(String name, boolean v2, JsonNode value, Form form) {
        boolean aggregate = form.member() == null && AttributeValues.isAggregate(name, value);
        return (v2 ? V2 : LINKED).contains(name) || aggregate;
    }

    private void compareUnit(JsonNode written, @Nullable KnownAttribute known, Place at) {
        if (known == null || known.unit() == null || known.unit().code().isEmpty() || !written.isString()) {
            return;
        }
        String code = known.unit().code();
        if (!written.stringValue().equals(code)) {
            notes.warning(
                    "unit-differs",
                    at,
                    written.stringValue(),
                    code,
                    known.unit().text());
        }
    }

    private void tellUnknown(String name, Form form, Place at) {
        boolean v2 = form.shape() == Form.Shape.NGSI_V2;
        Optional<String> near = Nearest.among(v2 ? V2 : LIKELY, name);
        // Concise writes a sub-attribute as a plain value, so only a name that looks misspelt is worth a word.
        if (form.shape() == Form.Shape.NORMALIZED || v2 || near.isPresent()) {
            String hint = "sub-attribute-unknown.hint" + (near.isPresent() ? ".near" : "");
            notes.add(Severity.WARNING, "sub-attribute-unknown", hint, at, name, near.orElse(""));
        }
    }

    /** An attribute has one value; two members that could both hold it leave open what is meant. */
    private void tellTwoKinds(JsonNode written, Form form, Place at) {
        ValueMember own = form.member();
        if (own == null) {
            return;
        }
        for (ValueMember other : ValueMember.values()) {
            JsonNode second = written.get(other.member());
            if (other != own && second != null && !isAttribute(second)) {
                notes.error("attribute-two-kinds", at.below(other.member()), at.name(), own.member(), other.member());
                return;
            }
        }
    }

    /** Whether something is itself an attribute, or several instances of one. */
    private static boolean isAttribute(JsonNode value) {
        if (value.isArray()) {
            return !value.isEmpty() && value.valueStream().allMatch(SubAttributes::isAttribute);
        }
        if (!value.isObject()) {
            return false;
        }
        String type = Dialect.typeOf(value);
        AttributeKind kind = type == null ? null : Dialect.KINDS.get(type);
        return kind != null || ValueMember.in(value) != null;
    }
}
