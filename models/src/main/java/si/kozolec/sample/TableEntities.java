package si.kozolec.sample;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Makes the rows of a table entities: each cell a value of its column's type, columns such as {@code address.streetAddress} one
 * object, and a pair of columns with latitude and longitude one {@code location}.
 */
final class TableEntities {

    /** The attribute that takes coordinates. */
    static final String LOCATION = "location";

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final Pattern PATH = Pattern.compile("[A-Za-z_]\\w*(?:[./][A-Za-z_]\\w*){1,3}");
    private static final Pattern WELL_KNOWN_POINT = Pattern.compile(
            "(?:SRID=\\d+;)?POINT ?\\((-?\\d+(?:\\.\\d+)?) +(-?\\d+(?:\\.\\d+)?)\\)", Pattern.CASE_INSENSITIVE);
    private static final Set<String> LATITUDES = Set.of(
            "lat",
            "latitude",
            "stoplat",
            "geolat",
            "gpslat",
            "geografskasirina",
            "zemljepisnasirina",
            "geosirina",
            "sirina");
    private static final Set<String> LONGITUDES = Set.of(
            "lon",
            "lng",
            "long",
            "longitude",
            "stoplon",
            "geolon",
            "geolng",
            "gpslon",
            "gpslng",
            "geografskadolzina",
            "zemljepisnadolzina",
            "geodolzina",
            "dolzina");

    private final Table table;
    private final List<Column> columns = new ArrayList<>();
    private final int latitude;
    private final int longitude;

    TableEntities(Table table) {
        this.table = table;
        for (int column = 0; column < table.header().size(); column++) {
            int at = column;
            columns.add(Column.of(table.rows().stream().map(row -> row.get(at)).toList()));
        }
        int lat = find(LATITUDES, 90);
        int lon = find(LONGITUDES, 180);
        boolean pair = lat >= 0 && lon >= 0 && !table.header().contains(LOCATION);
        this.latitude = pair ? lat : -1;
        this.longitude = pair ? lon : -1;
    }

    /** Gives the entities in the order of the rows. */
    void each(Consumer<ObjectNode> taker) {
        table.rows().forEach(row -> taker.accept(entity(row)));
    }

    private ObjectNode entity(List<String> row) {
        ObjectNode entity = NODES.objectNode();
        for (int column = 0; column < row.size(); column++) {
            String cell = row.get(column);
            if (column == latitude || cell.isBlank()) {
                continue;
            }
            if (column == longitude) {
                location(entity, row);
            } else {
                put(entity, name(table.header().get(column)), value(columns.get(column), cell));
            }
        }
        return entity;
    }

    private static JsonNode value(Column column, String cell) {
        Matcher point = WELL_KNOWN_POINT.matcher(cell.strip());
        return column == Column.TEXT && point.matches()
                ? point(Column.NUMBER.value(point.group(1)), Column.NUMBER.value(point.group(2)))
                : column.value(cell);
    }

    private void location(ObjectNode entity, List<String> row) {
        if (!row.get(latitude).isBlank()) {
            entity.set(
                    LOCATION,
                    point(
                            columns.get(longitude).value(row.get(longitude)),
                            columns.get(latitude).value(row.get(latitude))));
        }
    }

    private static ObjectNode point(JsonNode longitude, JsonNode latitude) {
        ObjectNode point = NODES.objectNode().put("type", "Point");
        point.putArray("coordinates").add(longitude).add(latitude);
        return point;
    }

    /** An identifier is an identifier in any case. */
    private static String name(String heading) {
        String lower = heading.toLowerCase(Locale.ROOT);
        return lower.equals("id") || lower.equals("type") ? lower : heading;
    }

    private static void put(ObjectNode entity, String name, JsonNode value) {
        if (!PATH.matcher(name).matches()) {
            entity.set(name, value);
            return;
        }
        ObjectNode object = entity;
        String[] steps = name.split("[./]", -1);
        for (int step = 0; step < steps.length - 1; step++) {
            JsonNode below = object.path(steps[step]);
            if (!below.isObject() && !below.isMissingNode()) {
                entity.set(name, value);
                return;
            }
            object = below instanceof ObjectNode inner ? inner : object.putObject(steps[step]);
        }
        object.set(steps[steps.length - 1], value);
    }

    private int find(Set<String> names, int largest) {
        for (int column = 0; column < columns.size(); column++) {
            Column kind = columns.get(column);
            boolean numbers = kind == Column.INTEGER || kind == Column.NUMBER || kind == Column.COMMA_NUMBER;
            int at = column;
            if (numbers
                    && names.contains(Folding.key(table.header().get(column)))
                    && table.rows().stream()
                            .map(row -> row.get(at))
                            .filter(cell -> !cell.isBlank())
                            .allMatch(cell -> Math.abs(kind.value(cell).doubleValue()) <= largest)) {
                return column;
            }
        }
        return -1;
    }
}
