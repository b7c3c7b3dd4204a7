package si.kozolec.plan;

/** Dates and times as RFC 3339 has them, without leap seconds, lower-case letters and other rarities. */
final class Moments {

    private static final int[] DAYS = {31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    private static final int SHORTEST_DATE_TIME = 20;
    private static final int MOST_FRACTION_DIGITS = 9;

    private Moments() {}

    static int dateTime(byte[] b, int from, int to) {
        if (to - from < SHORTEST_DATE_TIME) {
            return Check.UNSURE;
        }
        return isDate(b, from) && b[from + 10] == 'T' && isTime(b, from + 11, to) ? Check.YES : Check.UNSURE;
    }

    /** Whether ten bytes are a day of the calendar. */
    static boolean isDate(byte[] b, int from) {
        if (b[from + 4] != '-' || b[from + 7] != '-') {
            return false;
        }
        int century = two(b, from);
        int yearOfCentury = two(b, from + 2);
        int month = two(b, from + 5);
        int day = two(b, from + 8);
        if (century < 1 || yearOfCentury < 0 || month < 1 || month > 12 || day < 1 || day > DAYS[month - 1]) {
            return false;
        }
        return month != 2 || day < 29 || isLeap(century * 100 + yearOfCentury);
    }

    /** Whether the bytes are a time of day with its offset. */
    static boolean isTime(byte[] b, int from, int to) {
        if (to - from < 9 || b[from + 2] != ':' || b[from + 5] != ':') {
            return false;
        }
        if (!isBelow(two(b, from), 24) || !isBelow(two(b, from + 3), 60) || !isBelow(two(b, from + 6), 60)) {
            return false;
        }
        int here = from + 8;
        if (b[here] == '.') {
            int point = here++;
            while (here < to && isDigit(b[here])) {
                here++;
            }
            int digits = here - point - 1;
            if (digits == 0 || digits > MOST_FRACTION_DIGITS) {
                return false;
            }
        }
        return isOffset(b, here, to);
    }

    private static boolean isOffset(byte[] b, int from, int to) {
        if (to - from == 1) {
            return b[from] == 'Z';
        }
        if (to - from != 6 || (b[from] != '+' && b[from] != '-') || b[from + 3] != ':') {
            return false;
        }
        int hours = two(b, from + 1);
        int minutes = two(b, from + 4);
        return isBelow(hours, 15) && isBelow(minutes, 60) && (b[from] == '+' || hours + minutes > 0);
    }

    /** Whether the bytes are a duration of years, months and days and of hours, minutes and seconds, or of weeks. */
    static boolean isDuration(byte[] b, int from, int to) {
        if (to - from < 3 || b[from] != 'P') {
            return false;
        }
        int here = from + 1;
        String units = "YMD";
        if (b[to - 1] == 'W') {
            units = "W";
        }
        int parts = 0;
        while (here < to) {
            if (b[here] == 'T' && units.length() <= 3 && !units.equals("W") && !units.equals("HMS")) {
                units = "HMS";
                parts = 0;
                here++;
                continue;
            }
            int first = here;
            while (here < to && isDigit(b[here])) {
                here++;
            }
            if (here == first || here - first > 6 || here >= to) {
                return false;
            }
            // Units come in their order, and none is left out between two.
            int unit = units.indexOf(b[here++], parts);
            if (unit < 0 || (parts > 0 && unit != parts)) {
                return false;
            }
            parts = unit + 1;
        }
        return parts > 0;
    }

    private static boolean isLeap(int year) {
        return year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
    }

    private static int two(byte[] b, int at) {
        int tens = b[at] - '0';
        int ones = b[at + 1] - '0';
        return tens < 0 || tens > 9 || ones < 0 || ones > 9 ? -1 : tens * 10 + ones;
    }

    private static boolean isBelow(int number, int limit) {
        return number >= 0 && number < limit;
    }

    private static boolean isDigit(byte c) {
        return c >= '0' && c <= '9';
    }
}
