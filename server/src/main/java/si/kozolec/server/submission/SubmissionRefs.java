package si.kozolec.server.submission;

import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The names of the references that keep a submission. */
public final class SubmissionRefs {

    /** Where they all lie. */
    public static final String PREFIX = "refs/submissions/";

    private static final Pattern NAME = Pattern.compile(PREFIX + "([1-9]\\d{0,8})/(?:meta|head|[1-9]\\d{0,8})");
    private static final String META = "/meta";

    private SubmissionRefs() {}

    static String meta(int number) {
        return PREFIX + number + META;
    }

    static String head(int number) {
        return PREFIX + number + "/head";
    }

    static String revision(int number, int revision) {
        return PREFIX + number + "/" + revision;
    }

    static boolean isMeta(String name) {
        return name.endsWith(META);
    }

    /** To which submission a reference belongs; empty for one that belongs to none. */
    public static OptionalInt numberOf(String name) {
        Matcher matcher = NAME.matcher(name);
        return matcher.matches() ? OptionalInt.of(Integer.parseInt(matcher.group(1))) : OptionalInt.empty();
    }
}
