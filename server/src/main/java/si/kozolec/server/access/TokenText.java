package si.kozolec.server.access;

import java.security.SecureRandom;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A token as its owner has it, {@code kzl_<id>_<secret>}: the prefix lets people and scanners for secrets see what it is, the
 * public id finds it without trying all digests.
 */
record TokenText(String id, String secret) {

    static final String PREFIX = "kzl_";

    private static final Pattern FORM = Pattern.compile(PREFIX + "([a-z2-7]{10})_([A-Za-z0-9_-]{43})");
    private static final String LETTERS = "abcdefghijklmnopqrstuvwxyz234567";
    private static final int ID_LENGTH = 10;

    static TokenText random() {
        SecureRandom random = new SecureRandom();
        StringBuilder id = new StringBuilder(ID_LENGTH);
        for (int i = 0; i < ID_LENGTH; i++) {
            id.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        return new TokenText(id.toString(), Digest.secret());
    }

    /** Reads one; empty when it cannot be one of ours. */
    static Optional<TokenText> parse(String text) {
        Matcher matcher = FORM.matcher(text);
        return matcher.matches() ? Optional.of(new TokenText(matcher.group(1), matcher.group(2))) : Optional.empty();
    }

    String written() {
        return PREFIX + id + "_" + secret;
    }

    @Override
    public String toString() {
        return PREFIX + id + "_…";
    }
}
