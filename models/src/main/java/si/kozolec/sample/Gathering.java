package si.kozolec.sample;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import si.kozolec.model.AttributeKind;
import si.kozolec.model.Finding;
import si.kozolec.model.Severity;
import si.kozolec.ngsild.Conversion;
import si.kozolec.ngsild.Converter;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Gathers a sample, entity by entity. */
final class Gathering {

    private static final int MOST_KEPT = 5;
    private static final int MOST_NAMES = 20;
    private static final Converter PLAIN = new Converter(NoModel.INSTANCE);

    private final String file;
    private final List<Finding> findings = new ArrayList<>();
    private final Map<String, FieldTally> fields = new LinkedHashMap<>();
    private final Set<String> types = new LinkedHashSet<>();
    private final Set<String> contexts = new LinkedHashSet<>();
    private final Map<SampleForm, Integer> forms = new LinkedHashMap<>();
    private final List<ObjectNode> written = new ArrayList<>();
    private final List<ObjectNode> keyValues = new ArrayList<>();
    private int entities;
    private int identified;
    private boolean tooMany;

    Gathering(String file) {
        this.file = file;
    }

    void tell(List<Finding> more) {
        more.stream().limit(Math.max(0, 200 - findings.size())).forEach(findings::add);
    }

    String file() {
        return file;
    }

    int entities() {
        return entities;
    }

    /** An entity as it came, in whatever shape. */
    void add(ObjectNode entity) {
        boolean feature = isFeature(entity);
        Conversion conversion = PLAIN.convert(entity, Optional.empty());
        count(feature ? SampleForm.GEOJSON : SampleForm.of(conversion.representation()));
        ObjectNode members = feature ? (ObjectNode) entity.path("properties") : entity;
        take(entity, members, conversion.keyValues());
        for (Map.Entry<String, JsonNode> member : members.properties()) {
            FieldTally tally = fields.get(member.getKey());
            if (tally != null && member.getValue().isObject()) {
                tally.stated(kind(member.getValue()), unit(member.getValue()));
            }
        }
    }

    /** A row of a table, made an entity of key-values. */
    void addRow(ObjectNode row) {
        count(SampleForm.TABLE);
        take(row, row, row);
    }

    Sample sample(boolean more) {
        if (tooMany) {
            findings.add(Finding.in(
                    file, "", Severity.WARNING, "sample-fields-many", String.valueOf(SampleReader.MOST_FIELDS)));
        }
        SampleForm form = forms.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .orElse(SampleForm.NONE);
        return new Sample(
                file,
                form,
                entities,
                more,
                fields.values().stream()
                        .map(FieldTally::field)
                        .filter(field -> field.present() > 0)
                        .toList(),
                entities > 0 && identified == entities,
                List.copyOf(types),
                List.copyOf(contexts),
                written,
                keyValues,
                findings);
    }

    private void count(SampleForm form) {
        forms.merge(form, 1, Integer::sum);
    }

    private void take(ObjectNode entity, ObjectNode named, ObjectNode plain) {
        entities++;
        names(type(named), types);
        names(entity.path("@context"), contexts);
        identified += plain.has("id") ? 1 : 0;
        plain.forEachEntry((name, value) -> {
            if (name.equals("id") || name.equals("type") || name.startsWith("@")) {
                return;
            }
            if (fields.size() < SampleReader.MOST_FIELDS || fields.containsKey(name)) {
                fields.computeIfAbsent(name, FieldTally::new).add(value);
            } else {
                tooMany = true;
            }
        });
        if (written.size() < MOST_KEPT) {
            written.add(entity);
            keyValues.add(plain);
        }
    }

    private static JsonNode type(ObjectNode entity) {
        JsonNode type = entity.has("type") ? entity.path("type") : entity.path("@type");
        // Some write even the type as if it were an attribute.
        return type.isObject() ? type.path("value") : type;
    }

    private static void names(JsonNode oneOrSeveral, Set<String> into) {
        Stream<JsonNode> all = oneOrSeveral.isArray() ? oneOrSeveral.valueStream() : Stream.of(oneOrSeveral);
        all.filter(JsonNode::isString)
                .map(JsonNode::asString)
                .filter(name -> !name.isBlank() && into.size() < MOST_NAMES)
                .forEach(into::add);
    }

    static boolean isFeature(ObjectNode entity) {
        return entity.path("type").asString("").equals("Feature")
                && entity.path("properties").isObject()
                && entity.has("geometry");
    }

    private static AttributeKind kind(JsonNode attribute) {
        if (attribute.has("object")) {
            return AttributeKind.RELATIONSHIP;
        }
        String type = attribute.path("type").asString("");
        boolean stated = attribute.has("value")
                || attribute.has("languageMap")
                || attribute.has("vocab")
                || attribute.has("json")
                || attribute.has("valueList")
                || attribute.has("objectList");
        if (type.equals("geo:json")) {
            return AttributeKind.GEO_PROPERTY;
        }
        return stated ? AttributeKind.of(type).orElse(AttributeKind.UNSTATED) : AttributeKind.UNSTATED;
    }

    private static String unit(JsonNode attribute) {
        JsonNode unit = attribute.path("unitCode");
        JsonNode inMetadata = attribute.path("metadata").path("unitCode").path("value");
        return unit.isString() ? unit.asString() : inMetadata.asString("");
    }
}
