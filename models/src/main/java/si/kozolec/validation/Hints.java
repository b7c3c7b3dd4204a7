package si.kozolec.validation;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import si.kozolec.model.LocalizedText;
import si.kozolec.schema.JsonText;
import tools.jackson.databind.JsonNode;

/** Says what to write instead. */
final class Hints {

    /** The code of a finding by the keyword of the rule, where the keyword has no words of its own. */
    static final Map<String, String> CODES = Map.ofEntries(
            Map.entry("multipleOf", "range"),
            Map.entry("minLength", "length"),
            Map.entry("maxLength", "length"),
            Map.entry("minItems", "items"),
            Map.entry("maxItems", "items"),
            Map.entry("uniqueItems", "items"),
            Map.entry("items", "items"),
            Map.entry("unevaluatedItems", "items"),
            Map.entry("contains", "items"),
            Map.entry("minContains", "items"),
            Map.entry("maxContains", "items"),
            Map.entry("oneOf", "one-of"),
            Map.entry("not", "not-allowed"),
            Map.entry("false", "not-allowed"),
            Map.entry("propertyNames", "name-wrong"),
            Map.entry("minProperties", "members"),
            Map.entry("maxProperties", "members"));

    private static final Set<String> NUMBERS = Set.of("number", "integer");
    private static final Pattern NUMBER = Pattern.compile("-?(?:0|[1-9]\\d{0,30})(?:\\.\\d{1,30})?");
    private static final Pattern COMMA = Pattern.compile("(-?\\d{1,30}),(\\d{1,30})");
    private static final Pattern DATE_TIME = Pattern.compile(
            "(\\d{4}-\\d\\d-\\d\\d)[T t](\\d\\d:\\d\\d)(:\\d\\d(?:\\.\\d{1,9})?)?(Z|[+-]\\d\\d:?\\d\\d)?");
    private static final Pattern DATE = Pattern.compile("\\d{4}-\\d\\d-\\d\\d");
    private static final Pattern EUROPEAN_DATE = Pattern.compile("(\\d{1,2})\\. ?(\\d{1,2})\\. ?(\\d{4})");
    private static final Pattern TIME =
            Pattern.compile("([01]?\\d|2[0-3]):([0-5]\\d)(:[0-5]\\d(?:\\.\\d{1,9})?)?(Z|[+-]\\d\\d:?\\d\\d)?");

    private Hints() {}

    /** What to do about a value of a wrong type. */
    static LocalizedText type(Violation violation, List<String> types) {
        JsonNode value = violation.value();
        List<String> steps = Steps.of(violation.pointer());
        boolean number = types.stream().anyMatch(NUMBERS::contains);
        if (value.isNull()) {
            return Texts.of("hint.null");
        }
        if (steps.contains("coordinates") || (steps.contains("location") && value.isString())) {
            return Texts.of("hint.coordinates");
        }
        if (value.isString()) {
            String text = value.asString().strip();
            Matcher comma = COMMA.matcher(text);
            if (number && NUMBER.matcher(text).matches()) {
                return unquoted(text, types);
            }
            if (number && comma.matches()) {
                return Texts.of("hint.comma", comma.group(1) + "." + comma.group(2));
            }
            if (types.contains("boolean") && (text.equals("true") || text.equals("false"))) {
                return Texts.of("hint.unquote", text);
            }
            if (types.contains("object") && text.startsWith("{")) {
                return Texts.of("hint.text-of-object");
            }
        }
        if (types.contains("array") && !value.isArray()) {
            return Texts.of("hint.array", Words.value(value));
        }
        if (value.isArray() && value.size() == 1) {
            return Texts.of("hint.only-element", Words.value(value.get(0)));
        }
        if (types.contains("string") && (value.isNumber() || value.isBoolean())) {
            return Texts.of("hint.quote", JsonText.text(value));
        }
        return types.contains("integer") && value.isNumber() ? Texts.of("hint.whole") : LocalizedText.NONE;
    }

    private static LocalizedText unquoted(String text, List<String> types) {
        boolean fraction =
                text.contains(".") && new BigDecimal(text).stripTrailingZeros().scale() > 0;
        return fraction && !types.contains("number") ? Texts.of("hint.whole") : Texts.of("hint.unquote", text);
    }

    /** The allowed value that is nearest to what was written. */
    static LocalizedText allowed(JsonNode value, List<JsonNode> allowed) {
        if (!value.isString()) {
            return type(allowed, value);
        }
        List<String> texts = allowed.stream()
                .filter(JsonNode::isString)
                .map(JsonNode::asString)
                .toList();
        return NearestNames.nearest(value.asString(), texts)
                .map(near -> Texts.of("hint.nearest", near))
                .orElse(LocalizedText.NONE);
    }

    private static LocalizedText type(List<JsonNode> allowed, JsonNode value) {
        Optional<JsonNode> same = allowed.stream()
                .filter(one -> one.isString() && one.asString().equals(JsonText.text(value)))
                .findFirst();
        return same.isPresent() ? Texts.of("hint.quote", JsonText.text(value)) : LocalizedText.NONE;
    }

    /** The known name that somebody may have meant. */
    static LocalizedText meant(Optional<String> name) {
        return name.map(near -> Texts.of("hint.nearest", near)).orElse(Texts.of("attribute-unknown.hint"));
    }

    /** Formats in words. */
    static LocalizedText formats(List<String> formats) {
        LocalizedText words = formats.size() == 1 ? Texts.of("format." + formats.get(0)) : LocalizedText.NONE;
        String plain = String.join(", ", formats);
        return words.isEmpty() ? new LocalizedText(plain, plain) : words;
    }

    /** What to do about a text of a wrong format. */
    static LocalizedText format(String format, String text) {
        LocalizedText usual = Texts.of("format." + format + ".hint");
        return switch (format) {
            case "date-time" -> dateTime(text, usual);
            case "date" -> date(text, usual);
            case "time" -> time(text, usual);
            case "uri" -> uri(text, usual);
            default -> usual;
        };
    }

    private static LocalizedText dateTime(String text, LocalizedText usual) {
        Matcher form = DATE_TIME.matcher(text.strip());
        if (DATE.matcher(text).matches()) {
            return Texts.of("hint.date-time.no-time", text + "T00:00:00Z");
        }
        if (!form.matches()) {
            return usual;
        }
        String seconds = form.group(3) == null ? ":00" : form.group(3);
        String moment = form.group(1) + "T" + form.group(2) + seconds;
        return form.group(4) == null
                ? Texts.of("hint.date-time.no-zone", moment + "Z", moment + "+01:00")
                : Texts.of("hint.write", moment + zone(form.group(4)));
    }

    private static LocalizedText date(String text, LocalizedText usual) {
        Matcher moment = DATE_TIME.matcher(text.strip());
        Matcher european = EUROPEAN_DATE.matcher(text.strip());
        if (moment.matches()) {
            return Texts.of("hint.write", moment.group(1));
        }
        return european.matches()
                ? Texts.of(
                        "hint.write",
                        "%s-%2s-%2s"
                                .formatted(european.group(3), european.group(2), european.group(1))
                                .replace(' ', '0'))
                : usual;
    }

    private static LocalizedText time(String text, LocalizedText usual) {
        Matcher form = TIME.matcher(text.strip());
        if (!form.matches()) {
            return usual;
        }
        String seconds = form.group(3) == null ? ":00" : form.group(3);
        String hour = form.group(1).length() == 1 ? "0" + form.group(1) : form.group(1);
        String time = hour + ":" + form.group(2) + seconds;
        return form.group(4) == null
                ? Texts.of("hint.time.no-zone", time + "Z", time + "+01:00")
                : Texts.of("hint.write", time + zone(form.group(4)));
    }

    private static LocalizedText uri(String text, LocalizedText usual) {
        if (text.startsWith("www.")) {
            return Texts.of("hint.write", "https://" + text);
        }
        return text.strip().contains(" ")
                ? Texts.of("hint.uri.space", text.strip().replace(" ", "%20"))
                : usual;
    }

    private static String zone(String written) {
        return written.length() == 5 ? written.substring(0, 3) + ":" + written.substring(3) : written;
    }
}
