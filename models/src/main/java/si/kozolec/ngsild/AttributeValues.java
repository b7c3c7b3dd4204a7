package si.kozolec.ngsild;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import si.kozolec.model.AttributeKind;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** Takes out of one written attribute, or one instance of it, what a model's schema calls its value. */
final class AttributeValues {

    /** What a broker writes where something was deleted. */
    private static final String DELETED = "urn:ngsi-ld:null";

    private static final List<String> LANGUAGES = List.of("sl", "en", "@none");
    private static final Set<String> NUMBERS = Set.of("number", "integer", "float", "double", "percentage");
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private final Values values;
    private final TermReader terms;
    private final Notes notes;

    AttributeValues(Values values, TermReader terms, Notes notes) {
        this.values = values;
        this.terms = terms;
        this.notes = notes;
    }

    /** The value; null when there is none to judge, which is told. */
    @Nullable JsonNode read(JsonNode written, Form form, @Nullable KnownAttribute known, Moves moves, Place to, Place from) {
        if (!form.isWrapped()) {
            return isDeleted(written) ? deleted(from) : values.read(written, known, moves, to, from);
        }
        ValueMember member = form.member();
        if (member == null) {
            notes.error(
                    "attribute-value-missing",
                    from,
                    to.name(),
                    ValueMember.of(form.kind()).member());
            return null;
        }
        Place place = known != null && known.stoodAt(from) ? known.place(member) : from.below(member.member());
        JsonNode value = written.get(member.member());
        if (value == null) {
            JsonNode pairs = written.path(member.overTime());
            if (pairs.isEmpty()) {
                notes.error("attribute-value-missing", from, to.name(), member.overTime());
                return null;
            }
            int last = latest(pairs);
            value = pairs.get(last).path(0);
            place = from.below(member.overTime()).below(last).below(0);
            notes.info("temporal-last", place, to.name());
        }
        if (isDeleted(value) || isDeleted(value.path("@none"))) {
            return deleted(from);
        }
        if (value.isNull() && form.shape() == Form.Shape.NGSI_V2) {
            notes.info("attribute-null", place, to.name());
            return null;
        }
        moves.add(to, place);
        return read(member, value, written, form, known, moves, to, place);
    }

    private JsonNode read(
            ValueMember member,
            JsonNode value,
            JsonNode written,
            Form form,
            @Nullable KnownAttribute known,
            Moves moves,
            Place to,
            Place from) {
        return switch (member) {
            case VALUE -> value(value, written, form, known, moves, to, from);
            case OBJECT -> values.read(Targets.of(value, moves, to, from), known, moves, to, from);
            case LANGUAGE_MAP -> language(value, known, moves, to, from);
            case VOCAB -> values.read(vocabulary(value, from), known, moves, to, from);
            case JSON -> value;
            case VALUE_LIST ->
                isList(value, moves, to, from)
                        ? values.read(value, known, moves, to, from)
                        : NODES.arrayNode().add(values.item(value, known, moves, to.below(0), from));
            case OBJECT_LIST ->
                isList(value, moves, to, from)
                        ? Targets.of(value, moves, to, from)
                        : NODES.arrayNode().add(Targets.one(value, moves, to.below(0), from));
        };
    }

    private JsonNode value(
            JsonNode value,
            JsonNode written,
            Form form,
            @Nullable KnownAttribute known,
            Moves moves,
            Place to,
            Place from) {
        boolean place = form.kind() == AttributeKind.GEO_PROPERTY
                || (known != null && known.kind() == AttributeKind.GEO_PROPERTY);
        if (place && (known == null || !known.allows("string"))) {
            Optional<JsonNode> geometry = Geometry.fromText(value);
            if (geometry.isPresent()) {
                notes.info("geometry-from-text", from);
                return geometry.get();
            }
            geometry = Geometry.simple(Dialect.typeOf(written), value);
            if (geometry.isPresent()) {
                notes.info("geometry-from-point", from, value);
                return geometry.get();
            }
        }
        if (form.shape() == Form.Shape.NGSI_V2) {
            Optional<JsonNode> number = number(value, Dialect.typeOf(written), known, from);
            if (number.isPresent()) {
                return number.get();
            }
        }
        if (form.kind() == AttributeKind.RELATIONSHIP) {
            return values.read(Targets.of(value, moves, to, from), known, moves, to, from);
        }
        return values.read(value, known, moves, to, from);
    }

    /** The number that NGSIv2 tools write as text, or as a truth when it is 0 or 1. */
    private Optional<JsonNode> number(
            JsonNode value, @Nullable String type, @Nullable KnownAttribute known, Place from) {
        boolean text = value.isString() && (known == null || !known.allows("string"));
        boolean truth = value.isBoolean() && known != null && known.wantsNumber();
        if (type == null || !(text || truth)) {
            return Optional.empty();
        }
        String said = type.toLowerCase(Locale.ROOT);
        if (text && NUMBERS.contains(said)) {
            Optional<JsonNode> number = Geometry.number(value.stringValue());
            number.ifPresent(one -> notes.info("number-from-text", from, value.stringValue()));
            return number;
        }
        if (truth && said.equals("boolean")) {
            notes.warning("number-from-boolean", from, value, value.booleanValue() ? 1 : 0);
            return Optional.of(NODES.numberNode(value.booleanValue() ? 1 : 0));
        }
        return Optional.empty();
    }

    private JsonNode language(JsonNode map, @Nullable KnownAttribute known, Moves moves, Place to, Place from) {
        if (!map.isObject() || map.isEmpty() || known == null || !known.wantsText()) {
            return map;
        }
        String chosen = LANGUAGES.stream()
                .filter(map::has)
                .findFirst()
                .orElse(map.propertyNames().iterator().next());
        Place place = from.below(chosen);
        notes.info("language-chosen", place, to.name(), chosen);
        moves.add(to, place);
        return values.read(map.path(chosen), known, moves, to, place);
    }

    private JsonNode vocabulary(JsonNode vocab, Place from) {
        if (vocab.isString() && Names.isLong(vocab.stringValue())) {
            String term = terms.term(vocab.stringValue(), from);
            return term.equals(vocab.stringValue()) ? vocab : NODES.stringNode(term);
        }
        if (!vocab.isArray()) {
            return vocab;
        }
        ArrayNode all = NODES.arrayNode(vocab.size());
        for (int index = 0; index < vocab.size(); index++) {
            all.add(vocab.get(index).isString() ? vocabulary(vocab.get(index), from.below(index)) : vocab.get(index));
        }
        return all;
    }

    /** Whether a list is one. It stays one, even when a broker gave back the only item of it. */
    private boolean isList(JsonNode value, Moves moves, Place to, Place from) {
        if (value.isArray() || value.has("@list")) {
            return true;
        }
        notes.info("array-collapsed", from, to.name());
        moves.add(to.below(0), from);
        return false;
    }

    /** Which of those pairs of value and time is the latest; times that cannot be compared leave it at the last one. */
    private static int latest(JsonNode pairs) {
        int latest = pairs.size() - 1;
        for (int index = 0; index < pairs.size(); index++) {
            String time = pairs.get(index).path(1).asString("");
            String best = pairs.get(latest).path(1).asString("");
            if (time.endsWith("Z") && best.endsWith("Z") && time.compareTo(best) > 0) {
                latest = index;
            }
        }
        return latest;
    }

    private @Nullable JsonNode deleted(Place from) {
        notes.info("attribute-deleted", from, from.name());
        return null;
    }

    private static boolean isDeleted(JsonNode value) {
        return value.isString() && value.stringValue().equals(DELETED);
    }
}
