package si.kozolec.ngsild;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import si.kozolec.model.AttributeKind;
import tools.jackson.databind.JsonNode;

/**
 * Recognises how one attribute is written. An attribute may itself be called {@code value} or {@code object}, so only what stands
 * inside it counts, and what the model says about the inside of its value goes first.
 */
final class FormReader {

    private static final Set<String> GEOMETRIES = Set.of(
            "Point", "MultiPoint", "LineString", "MultiLineString", "Polygon", "MultiPolygon", "GeometryCollection");

    private final Dialect dialect;
    private final boolean statedKeyValues;

    FormReader(Dialect dialect, Optional<Representation> stated) {
        this.dialect = dialect;
        this.statedKeyValues = stated.isPresent() && stated.get() == Representation.KEY_VALUES;
    }

    /** How that attribute is written. */
    Form read(JsonNode written, @Nullable KnownAttribute known) {
        if (written.isObject()) {
            String type = Dialect.typeOf(written);
            return type == null ? untyped(written, known) : typed(written, type, known);
        }
        return written.isArray() && areInstances(written, known)
                ? Form.of(Form.Shape.INSTANCES, AttributeKind.UNSTATED, null)
                : Form.PLAIN;
    }

    static boolean isGeometry(JsonNode value) {
        String type = Dialect.typeOf(value);
        return type != null && GEOMETRIES.contains(type) && (value.has("coordinates") || value.has("geometries"));
    }

    private Form typed(JsonNode written, String type, @Nullable KnownAttribute known) {
        AttributeKind kind = Dialect.KINDS.get(type);
        if (kind != null) {
            return known != null && known.hasInsideType(type) ? Form.TYPED_DATA : ofKind(written, kind);
        }
        if (isGeometry(written)) {
            return Form.DATA;
        }
        ValueMember member = ValueMember.in(written);
        if (member == null || statedKeyValues || isItself(written, member, true, known)) {
            return Form.TYPED_DATA;
        }
        if (member == ValueMember.VALUE
                && (dialect == Dialect.NGSI_V2 || written.path("metadata").isObject())) {
            return Form.of(Form.Shape.NGSI_V2, kindInV2(type), member);
        }
        Optional<AttributeKind> near = nearestKind(type);
        if (near.isPresent() || dialect == Dialect.NGSI_LD) {
            AttributeKind meant =
                    near.filter(one -> ValueMember.of(one) == member).orElse(kindOf(member, known));
            return new Form(Form.Shape.NORMALIZED, meant, member, type);
        }
        return Form.TYPED_DATA;
    }

    private Form ofKind(JsonNode written, AttributeKind kind) {
        if (dialect == Dialect.NGSI_V2 && written.has("value")) {
            return Form.of(Form.Shape.NGSI_V2, kind, ValueMember.VALUE);
        }
        ValueMember own = ValueMember.of(kind);
        if (statedKeyValues && ValueMember.in(written) == null) {
            return Form.TYPED_DATA;
        }
        return Form.of(Form.Shape.NORMALIZED, kind, own.isIn(written) ? own : ValueMember.in(written));
    }

    private Form untyped(JsonNode written, @Nullable KnownAttribute known) {
        if (written.path("dataset").isObject() && (known == null || known.inside("dataset") == null)) {
            return Form.DATASET;
        }
        ValueMember member = ValueMember.in(written);
        if (member == null || (!written.has("datasetId") && isItself(written, member, false, known))) {
            return Form.DATA;
        }
        if (dialect == Dialect.NGSI_V2 && member == ValueMember.VALUE) {
            return Form.of(Form.Shape.NGSI_V2, kindOf(member, known), member);
        }
        boolean simplified = written.size() == 1
                && (member == ValueMember.LANGUAGE_MAP || member == ValueMember.JSON || member == ValueMember.VOCAB);
        return Form.of(simplified ? Form.Shape.WRAPPED : Form.Shape.CONCISE, kindOf(member, known), member);
    }

    /** Whether an array holds instances of one attribute, and not objects that are its value. */
    private boolean areInstances(JsonNode array, @Nullable KnownAttribute known) {
        boolean told = false;
        for (JsonNode item : array) {
            if (!item.isObject()) {
                return false;
            }
            Form form = read(item, known);
            if (form.shape() != Form.Shape.NORMALIZED && form.shape() != Form.Shape.CONCISE) {
                return false;
            }
            told |= form.shape() == Form.Shape.NORMALIZED
                    || item.has("datasetId")
                    || item.has("instanceId")
                    || item.has("observedAt");
        }
        return told;
    }

    private static boolean isItself(
            JsonNode written, ValueMember member, boolean typed, @Nullable KnownAttribute known) {
        return known != null && known.isItself(written, member.member(), typed);
    }

    private static AttributeKind kindOf(ValueMember member, @Nullable KnownAttribute known) {
        boolean isPlace = known != null && known.kind() == AttributeKind.GEO_PROPERTY;
        return member == ValueMember.VALUE && isPlace ? AttributeKind.GEO_PROPERTY : member.kind();
    }

    private static AttributeKind kindInV2(String type) {
        return type.toLowerCase(Locale.ROOT).startsWith("geo:") ? AttributeKind.GEO_PROPERTY : AttributeKind.PROPERTY;
    }

    private static Optional<AttributeKind> nearestKind(String word) {
        return AttributeKind.of(word)
                .or(() -> Nearest.among(Dialect.KINDS.keySet(), word).map(Dialect.KINDS::get));
    }
}
