package si.kozolec.sample;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * How the cells of one column are to be read: a table has only texts, and what they mean shows when all of them are looked at.
 *
 * <p>Numbers may have a decimal comma and dots between thousands. Days and moments may be written as in Slovenia; moments without a
 * zone are taken for Slovenian time. A number with zeros before it is a code and stays a text.
 */
enum Column {
    INTEGER,
    NUMBER,
    COMMA_NUMBER,
    TRUTH,
    DAY,
    MOMENT,
    TEXT;

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final ZoneId HERE = ZoneId.of("Europe/Ljubljana");
    private static final Set<String> YES = Set.of("true", "da", "yes");
    private static final Set<String> NO = Set.of("false", "ne", "no");
    private static final Pattern WHOLE = Pattern.compile("-?(?:0|[1-9]\\d{0,17})");
    private static final Pattern POINT =
            Pattern.compile("-?(?:0|[1-9]\\d{0,17})?(?:\\.\\d{1,30})?(?:[eE][-+]?\\d{1,2})?");
    private static final Pattern COMMA =
            Pattern.compile("-?(?:\\d{1,3}(?:[. \u00a0]\\d{3})+|0|[1-9]\\d{0,17})(?:,\\d{1,30})?");
    private static final Pattern SLOVENIAN =
            Pattern.compile("(\\d{1,2})\\. ?(\\d{1,2})\\. ?(\\d{4})(?:[ ,T]+(\\d{1,2})[:.](\\d{2})(?:[:.](\\d{2}))?)?");
    private static final Pattern ISO = Pattern.compile(
            "(\\d{4})-(\\d{2})-(\\d{2})(?:[ T](\\d{2}):(\\d{2})(?::(\\d{2})(?:\\.\\d{1,9})?)?( ?(?:Z|UTC|[-+]\\d{2}:?\\d{2}))?)?");

    /** The way in which all those cells can be read; empty ones fit any. */
    static Column of(List<String> cells) {
        List<String> filled = cells.stream()
                .map(String::strip)
                .filter(cell -> !cell.isEmpty())
                .toList();
        if (filled.isEmpty()) {
            return TEXT;
        }
        for (Column column : values()) {
            if (filled.stream().allMatch(column::reads)) {
                return column;
            }
        }
        return TEXT;
    }

    private boolean reads(String cell) {
        return switch (this) {
            case INTEGER -> WHOLE.matcher(cell).matches();
            case NUMBER -> POINT.matcher(cell).matches() && cell.chars().anyMatch(Character::isDigit);
            case COMMA_NUMBER -> COMMA.matcher(cell).matches();
            case TRUTH -> YES.contains(cell.toLowerCase(Locale.ROOT)) || NO.contains(cell.toLowerCase(Locale.ROOT));
            case DAY -> moment(cell).filter(text -> text.length() == 10).isPresent();
            case MOMENT -> moment(cell).filter(text -> text.length() > 10).isPresent();
            case TEXT -> true;
        };
    }

    /** The value of a cell that is not empty. */
    JsonNode value(String cell) {
        String text = cell.strip();
        return switch (this) {
            case INTEGER -> integer(text);
            case NUMBER -> NODES.numberNode(new BigDecimal(text));
            case COMMA_NUMBER ->
                NODES.numberNode(
                        new BigDecimal(text.replaceAll("[. \u00a0]", "").replace(',', '.')));
            case TRUTH -> NODES.booleanNode(YES.contains(text.toLowerCase(Locale.ROOT)));
            case DAY, MOMENT -> NODES.stringNode(moment(text).orElse(text));
            case TEXT -> NODES.stringNode(text);
        };
    }

    private static JsonNode integer(String text) {
        BigInteger whole = new BigInteger(text);
        return whole.bitLength() < 32 ? NODES.numberNode(whole.intValue()) : NODES.numberNode(whole.longValue());
    }

    /** A day or a moment as RFC 3339 writes it. */
    private static Optional<String> moment(String text) {
        Matcher slovenian = SLOVENIAN.matcher(text);
        Matcher iso = ISO.matcher(text);
        try {
            if (slovenian.matches()) {
                return Optional.of(moment(slovenian, 3, 2, 1, ""));
            }
            if (iso.matches()) {
                String zone = iso.group(7) == null ? "" : iso.group(7).strip();
                boolean ready = !zone.isEmpty() && TextFormats.of(text).equals("date-time");
                return Optional.of(ready ? text : moment(iso, 1, 2, 3, zone));
            }
        } catch (DateTimeException e) {
            return Optional.empty();
        }
        return Optional.empty();
    }

    private static String moment(Matcher found, int year, int month, int day, String zone) {
        LocalDate date = LocalDate.of(number(found, year), number(found, month), number(found, day));
        if (found.group(4) == null) {
            return date.toString();
        }
        LocalTime time =
                LocalTime.of(number(found, 4), number(found, 5), found.group(6) == null ? 0 : number(found, 6));
        LocalDateTime moment = LocalDateTime.of(date, time);
        if (zone.isEmpty()) {
            return moment.atZone(HERE).toOffsetDateTime().format(DateTimeFormatter.ISO_OFFSET_DATE_TIME);
        }
        String offset =
                zone.equals("UTC") ? "Z" : zone.length() == 5 ? zone.substring(0, 3) + ":" + zone.substring(3) : zone;
        return moment.format(DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss", Locale.ROOT)) + offset;
    }

    private static int number(Matcher found, int group) {
        return Integer.parseInt(found.group(group));
    }
}
