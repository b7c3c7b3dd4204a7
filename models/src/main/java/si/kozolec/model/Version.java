package si.kozolec.model;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A semantic version, {@code 1.2.0}, with an optional pre-release part, {@code 1.3.0-rc.1}.
 *
 * <p>Order as in Semantic Versioning 2.0.0, section 11. Build metadata is not allowed: two builds of one version would be two
 * contents under one name.
 */
public record Version(int major, int minor, int patch, String preRelease) implements Comparable<Version> {

    private static final int LONGEST = 60;
    private static final int MOST_DIGITS = 9;

    /** What stands behind the dash; apart, since few versions have it, and those of the command line shall not wait for it. */
    private static final class PreRelease {

        private static final Pattern FORM = Pattern.compile(
                "(?:0|[1-9]\\d*|\\d*[A-Za-z-][0-9A-Za-z-]*)(?:\\.(?:0|[1-9]\\d*|\\d*[A-Za-z-][0-9A-Za-z-]*))*");
    }

    public static Version of(int major, int minor, int patch) {
        return new Version(major, minor, patch, "");
    }

    /** Reads a version that is written as the specification wants it; empty for anything else. */
    public static Optional<Version> parse(String text) {
        int dash = text.indexOf('-');
        String core = dash < 0 ? text : text.substring(0, dash);
        int first = core.indexOf('.');
        int second = core.indexOf('.', first + 1);
        if (text.length() > LONGEST
                || first < 0
                || second < 0
                || !isNumber(core, 0, first)
                || !isNumber(core, first + 1, second)
                || !isNumber(core, second + 1, core.length())
                || (dash >= 0
                        && !PreRelease.FORM.matcher(text.substring(dash + 1)).matches())) {
            return Optional.empty();
        }
        return Optional.of(new Version(
                Integer.parseInt(core.substring(0, first)),
                Integer.parseInt(core.substring(first + 1, second)),
                Integer.parseInt(core.substring(second + 1)),
                dash < 0 ? "" : text.substring(dash + 1)));
    }

    private static boolean isNumber(String text, int from, int to) {
        boolean number = to > from && to - from <= MOST_DIGITS && (to - from == 1 || text.charAt(from) != '0');
        for (int at = from; at < to; at++) {
            number = number && text.charAt(at) >= '0' && text.charAt(at) <= '9';
        }
        return number;
    }

    /** The next version after this one, by the step that a change needs. */
    public Version next(VersionStep step) {
        return switch (step) {
            case NONE -> this;
            case PATCH -> of(major, minor, patch + 1);
            case MINOR -> of(major, minor + 1, 0);
            case MAJOR -> of(major + 1, 0, 0);
        };
    }

    public boolean isPreRelease() {
        return !preRelease.isEmpty();
    }

    @Override
    public int compareTo(Version other) {
        int order = Integer.compare(major, other.major);
        order = order == 0 ? Integer.compare(minor, other.minor) : order;
        order = order == 0 ? Integer.compare(patch, other.patch) : order;
        return order == 0 ? comparePreReleases(preRelease, other.preRelease) : order;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Version version
                && major == version.major
                && minor == version.minor
                && patch == version.patch
                && preRelease.equals(version.preRelease);
    }

    @Override
    public int hashCode() {
        return 31 * (31 * (31 * major + minor) + patch) + preRelease.hashCode();
    }

    @Override
    public String toString() {
        return major + "." + minor + "." + patch + (isPreRelease() ? "-" + preRelease : "");
    }

    private static int comparePreReleases(String left, String right) {
        if (left.isEmpty() || right.isEmpty()) {
            return Boolean.compare(left.isEmpty(), right.isEmpty());
        }
        return Arrays.compare(left.split("\\."), right.split("\\."), Version::compareIdentifiers);
    }

    private static int compareIdentifiers(String left, String right) {
        boolean leftNumber = left.chars().allMatch(Character::isDigit);
        boolean rightNumber = right.chars().allMatch(Character::isDigit);
        if (leftNumber && rightNumber) {
            return new BigInteger(left).compareTo(new BigInteger(right));
        }
        return leftNumber == rightNumber ? left.compareTo(right) : Boolean.compare(rightNumber, leftNumber);
    }
}
