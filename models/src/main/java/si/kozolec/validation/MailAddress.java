package si.kozolec.validation;

import java.util.regex.Pattern;

/**
 * Tells e-mail addresses from other texts, after RFC 5321 and 6531.
 *
 * <p>It asks whether a text has the form of an address. Whether a top-level domain is in use is another question, with another answer
 * every year, and no reason to refuse a payload.
 */
final class MailAddress {

    private static final int LONGEST_LOCAL_PART = 64;
    private static final int LONGEST = 320;
    private static final String LETTER = "[A-Za-z0-9\\x80-\\x{10FFFF}]";
    private static final Pattern PLAIN = Pattern.compile(
            "[A-Za-z0-9!#$%&'*+/=?^_`{|}~\\-\\x80-\\x{10FFFF}]+(?:\\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~\\-\\x80-\\x{10FFFF}]+)*");
    private static final Pattern QUOTED = Pattern.compile("\"(?:[^\"\\\\\\p{Cntrl}]|\\\\[^\\p{Cntrl}])+\"");
    private static final Pattern LABEL = Pattern.compile(LETTER + "(?:(?:" + LETTER + "|-){0,61}" + LETTER + ")?");
    private static final Pattern LITERAL =
            Pattern.compile("\\[(?:\\d{1,3}(?:\\.\\d{1,3}){3}|IPv6:[0-9A-Fa-f:.]{2,45})\\]");

    private MailAddress() {}

    /** @param international whether letters beyond ASCII are allowed */
    static boolean isOne(String text, boolean international) {
        int at = text.lastIndexOf('@');
        boolean foreign = text.length() <= LONGEST && text.chars().anyMatch(c -> c > 0x7F);
        if (text.length() > LONGEST || at < 1 || at > LONGEST_LOCAL_PART || (foreign && !international)) {
            return false;
        }
        String local = text.substring(0, at);
        return (PLAIN.matcher(local).matches() || QUOTED.matcher(local).matches()) && isDomain(text.substring(at + 1));
    }

    private static boolean isDomain(String domain) {
        if (LITERAL.matcher(domain).matches()) {
            return true;
        }
        String[] labels = domain.split("\\.", -1);
        for (String label : labels) {
            if (!LABEL.matcher(label).matches()) {
                return false;
            }
        }
        return labels.length > 1;
    }
}
