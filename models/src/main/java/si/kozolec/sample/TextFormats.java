package si.kozolec.sample;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.regex.Pattern;

/** Recognises the format of a text. */
final class TextFormats {

    private static final int LONGEST = 2_000;
    private static final Pattern DATE = Pattern.compile("\\d{4}-\\d\\d-\\d\\d");
    private static final Pattern DATE_TIME =
            Pattern.compile("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(?:\\.\\d{1,9})?(?:Z|[+-]\\d\\d:\\d\\d)");
    private static final Pattern TIME =
            Pattern.compile("(?:[01]\\d|2[0-3]):[0-5]\\d:[0-5]\\d(?:\\.\\d{1,9})?(?:Z|[+-]\\d\\d:\\d\\d)");
    private static final Pattern URI =
            Pattern.compile("(?:https?|ftp)://[^\\s<>\"{}|\\\\^`]+|urn:[A-Za-z0-9][A-Za-z0-9-]{1,31}:[^\\s<>\"]+");
    private static final Pattern MAIL = Pattern.compile("[A-Za-z0-9._%+-]{1,64}@[A-Za-z0-9.-]{1,200}\\.[A-Za-z]{2,20}");

    private TextFormats() {}

    /** The format as JSON Schema names it, {@code date-time}; empty when it is no text of a format. */
    static String of(String text) {
        if (text.length() > LONGEST || text.length() < 6) {
            return "";
        }
        if (DATE_TIME.matcher(text).matches()) {
            return isMoment(text) ? "date-time" : "";
        }
        if (DATE.matcher(text).matches()) {
            return isDay(text) ? "date" : "";
        }
        if (TIME.matcher(text).matches()) {
            return "time";
        }
        if (URI.matcher(text).matches()) {
            return "uri";
        }
        return MAIL.matcher(text).matches() ? "email" : "";
    }

    private static boolean isMoment(String text) {
        try {
            OffsetDateTime.parse(text);
            return true;
        } catch (DateTimeException e) {
            return false;
        }
    }

    private static boolean isDay(String text) {
        try {
            LocalDate.parse(text);
            return true;
        } catch (DateTimeException e) {
            return false;
        }
    }
}
