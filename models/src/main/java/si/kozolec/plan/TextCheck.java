package si.kozolec.plan;

import java.util.List;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/**
 * Judges a string.
 *
 * @param shortest the least number of characters
 * @param longest the greatest
 * @param words the only words allowed; null for any
 * @param patterns what it must match
 * @param formats the formats it must have
 * @param conditions what else hangs on it
 * @param kind whether it stands as the {@code type} of an attribute, where it must not look like a kind of NGSI-LD
 */
record TextCheck(
        int shortest,
        int longest,
        @Nullable Names words,
        List<Automaton> patterns,
        List<Format> formats,
        List<Check> conditions,
        boolean kind)
        implements Check {

    @Override
    public int judge(Scan scan, int at) {
        Text text = scan.text;
        if (text.escaped) {
            text.unescape();
        }
        int bytes = text.to - text.from;
        if (bytes < shortest || ((bytes > longest || shortest > 1) && !fits(text))) {
            return NO;
        }
        if (words != null && words.find(text.bytes, text.from, text.to) < 0) {
            return NO;
        }
        if (kind && Guard.looksLikeKind(text)) {
            return UNSURE;
        }
        return patterns.isEmpty() && formats.isEmpty() && conditions.isEmpty() ? YES : closer(scan, at);
    }

    private boolean fits(Text text) {
        int length = text.length();
        return length >= shortest && length <= longest;
    }

    private int closer(Scan scan, int at) {
        Text text = scan.text;
        for (int index = 0; index < patterns.size(); index++) {
            int verdict = patterns.get(index).judge(text.bytes, text.from, text.to);
            if (verdict != YES) {
                return verdict;
            }
        }
        for (int index = 0; index < formats.size(); index++) {
            int verdict = formats.get(index).judge(text.bytes, text.from, text.to);
            if (verdict != YES) {
                return verdict;
            }
        }
        for (int index = 0; index < conditions.size(); index++) {
            int verdict = conditions.get(index).judge(scan, at);
            if (verdict != YES) {
                return verdict;
            }
        }
        return YES;
    }

    @Override
    public String told() {
        StringJoiner told = new StringJoiner(", ");
        told.add("text");
        if (words != null) {
            told.add("one of " + words.size() + (words.size() == 1 ? " word" : " words"));
        }
        if (shortest > 0 || longest < Integer.MAX_VALUE) {
            told.add("length " + shortest + ".." + (longest < Integer.MAX_VALUE ? longest : ""));
        }
        patterns.forEach(pattern -> told.add(pattern.told()));
        formats.forEach(format -> told.add("format " + format.word()));
        conditions.forEach(condition -> told.add(condition.told()));
        return told.toString();
    }
}
