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
    static final String DELETED = "urn:ngsi-ld:null";

    private static final List<String> LANGUAGES = List.of("sl", "en", "@none");
    /** What a broker gives instead of values when it was asked to sum them up (clause 4.5.19). */
    private static final Set<String> AGGREGATES =
            Set.of("totalCount", "distinctCount", "sum", "avg", "min", "max", "stddev", "sumsq");

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

    /** The value; null when there is none to judge, which is told. Of several moments it is that of the latest. */
    @Nullable JsonNode read(JsonNode written, Form form, @Nullable KnownAttribute known, Moves moves, Place to, Place from) {
        if (!form.isWrapped()) {
            if (isDeleted(written)) {
                tellDeleted(to, from);
                return null;
            }
            return values.read(written, known, moves, to, from);
        }
        ValueMember member = form.member();
        if (member == null) {
            return missing(written, ValueMember.of(form.kind()).member(), to, from);
        }
        JsonNode value = written.get(member.member());
        if (value == null) {
            int last = latestIn(written, form);
            if (last < 0) {
                return missing(written, member.overTime(), to, from);
            }
            notes.info(
                    "temporal-last", from.below(member.overTime()).below(last).below(0), to.name());
            return read(written, form, last, known, moves, to, from);
        }
        Place place = known != null && known.stoodAt(from) ? known.place(member) : from.below(member.member());
        return isGone(value, form, to, from, place)
                ? null
                : read(member, value, written, form, known, moves, to, place);
    }

    /** The value of one of several moments; null when there is none to judge, which is told. */
    @Nullable JsonNode read(
            JsonNode written,
            Form form,
            int moment,
            @Nullable KnownAttribute known,
            Moves moves,
            Place to,
            Place from) {
        ValueMember member = form.member();
        if (member == null) {
            return missing(written, ValueMember.of(form.kind()).member(), to, from);
        }
        Place pair = from.below(member.overTime()).below(moment);
        JsonNode value = written.path(member.overTime()).path(moment).get(0);
        if (value == null) {
            notes.error("temporal-value-missing", pair, to.name());
            return null;
        }
        Place place = pair.below(0);
        return isGone(value, form, to, from, place)
                ? null
                : read(member, value, written, form, known, moves, to, place);
    }

    /** How many values over time stand in that attribute, as pairs of value and time. */
    static int momentsIn(JsonNode written, Form form) {
        ValueMember member = form.member();
        return form.isWrapped() && member != null && member.isOverTimeIn(written)
                ? written.path(member.overTime()).size()
                : 0;
    }

    /** Which of them is the latest; -1 when there are none. */
    static int latestIn(JsonNode written, Form form) {
        Latest latest = new Latest();
        ValueMember member = form.member();
        if (member != null && momentsIn(written, form) > 0) {
            written.path(member.overTime())
                    .forEach(pair -> latest.take(pair.path(1).asString("")));
        }
        return latest.index();
    }

    /** Whether that member of an attribute sums up its values over time. */
    static boolean isAggregate(String name, JsonNode value) {
        return value.isArray() && AGGREGATES.contains(name);
    }

    private @Nullable JsonNode missing(JsonNode written, String member, Place to, Place from) {
        if (AGGREGATES.stream().anyMatch(method -> isAggregate(method, written.path(method)))) {
            notes.info("temporal-aggregated", from, to.name());
        } else {
            notes.error("attribute-value-missing", from, to.name(), member);
        }
        return null;
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
        moves.add(to, from);
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
                notes.info("geometry-from-point", from, value.asString(value.toString()));
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

    /** Whether there is nothing to judge in that value, which is told. */
    private boolean isGone(JsonNode value, Form form, Place to, Place from, Place place) {
        if (isDeleted(value) || isDeleted(value.path("@none"))) {
            tellDeleted(to, from);
            return true;
        }
        boolean unknown = value.isNull() && form.shape() == Form.Shape.NGSI_V2;
        if (unknown) {
            notes.info("attribute-null", place, to.name());
        }
        return unknown;
    }

    private void tellDeleted(Place to, Place from) {
        notes.info("attribute-deleted", from, to.name());
    }

    private static boolean isDeleted(JsonNode value) {
        return value.isString() && value.stringValue().equals(DELETED);
    }
}
