package si.kozolec.sample;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import si.kozolec.model.AttributeKind;
import tools.jackson.databind.JsonNode;

/** Gathers what stands under one name, value by value, in bounded memory. */
final class FieldTally {

    /** The format of a field whose values are GeoJSON geometries. */
    static final String GEOMETRY = "geometry";

    /** Beyond so many different values nobody would call it an enumeration. */
    static final int MOST_VALUES = 50;

    private static final int MOST_ITEMS = 100;
    private static final int LONGEST_VALUE = 200;
    private static final int DEEPEST = 4;
    private static final Set<String> GEOMETRIES = Set.of(
            "Point", "MultiPoint", "LineString", "MultiLineString", "Polygon", "MultiPolygon", "GeometryCollection");

    private final String name;
    private final int depth;
    private final Set<String> types = new TreeSet<>();
    private final Set<String> itemTypes = new TreeSet<>();
    private final Set<JsonNode> values = new LinkedHashSet<>();
    private final Map<String, FieldTally> inner = new LinkedHashMap<>();
    private AttributeKind kind = AttributeKind.UNSTATED;
    private String unit = "";
    private @Nullable String format;
    private boolean allValues = true;
    private boolean geometries = true;
    private int present;

    FieldTally(String name) {
        this(name, 0);
    }

    private FieldTally(String name, int depth) {
        this.name = name;
        this.depth = depth;
    }

    /** Counts one more value. */
    void add(JsonNode value) {
        if (value.isNull()) {
            return;
        }
        present++;
        types.add(type(value));
        if (isGeometry(value)) {
            return;
        }
        geometries = false;
        if (value.isArray()) {
            int count = 0;
            for (JsonNode item : value.values()) {
                if (count++ < MOST_ITEMS) {
                    itemTypes.add(type(item));
                    content(item);
                }
            }
        } else {
            content(value);
        }
    }

    /** What the payload itself says of it. */
    void stated(AttributeKind newKind, String newUnit) {
        kind = newKind == AttributeKind.UNSTATED ? kind : newKind;
        unit = newUnit.isEmpty() ? unit : newUnit;
    }

    private void content(JsonNode value) {
        if (value.isObject()) {
            members(value);
        } else if (!value.isContainer() && !value.isNull()) {
            scalar(value);
        }
    }

    private void members(JsonNode object) {
        if (depth >= DEEPEST) {
            return;
        }
        object.forEachEntry((member, value) -> {
            if (inner.size() < SampleReader.MOST_FIELDS || inner.containsKey(member)) {
                inner.computeIfAbsent(member, m -> new FieldTally(m, depth + 1)).add(value);
            }
        });
    }

    private void scalar(JsonNode value) {
        if (value.isString()) {
            String found = TextFormats.of(value.asString());
            format = format == null || format.equals(found) ? found : "";
        }
        boolean small = !value.isString() || value.asString().length() <= LONGEST_VALUE;
        if (small && (values.size() < MOST_VALUES || values.contains(value))) {
            values.add(value);
        } else {
            allValues = false;
        }
    }

    Field field() {
        Set<String> told = new TreeSet<>(types);
        narrow(told);
        narrow(itemTypes);
        List<Field> below = new ArrayList<>();
        inner.values().forEach(tally -> below.add(tally.field()));
        String common = geometries && present > 0 ? GEOMETRY : format == null ? "" : format;
        return new Field(name, kind, told, itemTypes, common, unit, List.copyOf(values), allValues, present, below);
    }

    /** Whole numbers are numbers, too. */
    private static void narrow(Set<String> types) {
        if (types.contains("number")) {
            types.remove("integer");
        }
    }

    private static boolean isGeometry(JsonNode value) {
        return value.isObject()
                && GEOMETRIES.contains(value.path("type").asString(""))
                && (value.path("coordinates").isArray()
                        || value.path("geometries").isArray());
    }

    private static String type(JsonNode value) {
        return switch (value.getNodeType()) {
            case STRING, BINARY -> "string";
            case NUMBER -> value.isIntegralNumber() ? "integer" : "number";
            case BOOLEAN -> "boolean";
            case ARRAY -> "array";
            case OBJECT, POJO -> "object";
            case NULL, MISSING -> "null";
        };
    }
}
