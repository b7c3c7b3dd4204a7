package si.kozolec.server.search;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;

/**
 * How text falls into words, and a word into parts: {@code AirQuality PM10} has the words {@code AirQuality} and {@code PM10},
 * with the parts {@code Air}, {@code Quality} and {@code PM}, {@code 10}.
 *
 * <p>Questions and indexed text fall apart by the same two rules, so that both sides speak of the same words. Everything that is
 * not a letter or a digit only separates; no sign has a meaning of its own.
 */
final class Words {

    /** How many words a question may have. */
    static final int MOST = 32;

    private Words() {}

    /** The words of a text, in order. */
    static List<String> in(String text) {
        String composed = composed(text);
        List<String> words = new ArrayList<>();
        int start = -1;
        for (int at = 0; at <= composed.length(); ) {
            int character = at < composed.length() ? composed.codePointAt(at) : ' ';
            if (isPartOfWord(character)) {
                start = start < 0 ? at : start;
            } else if (start >= 0) {
                words.add(composed.substring(start, at));
                start = -1;
            }
            at += Character.charCount(character);
        }
        return words;
    }

    /** Whether a character belongs to a word: a letter, a digit, or a mark that sits on a letter. */
    static boolean isPartOfWord(int character) {
        return Character.isLetterOrDigit(character) || Character.getType(character) == Character.NON_SPACING_MARK;
    }

    /** The same text with letters and their marks written as one character where there is one. */
    static String composed(String text) {
        return Normalizer.isNormalized(text, Normalizer.Form.NFC)
                ? text
                : Normalizer.normalize(text, Normalizer.Form.NFC);
    }

    /** The parts of a word; none when it is all one part. */
    static List<String> parts(String word) {
        List<String> parts = new ArrayList<>();
        int start = 0;
        for (int at = nextPart(word, 0); at < word.length(); at = nextPart(word, at)) {
            parts.add(word.substring(start, at));
            start = at;
        }
        if (start > 0) {
            parts.add(word.substring(start));
        }
        return parts;
    }

    /** Where the next part of a word begins after a position; the word's length when there is none. */
    static int nextPart(CharSequence word, int after) {
        int at = after + 1;
        while (at < word.length() && !beginsPart(word, at)) {
            at++;
        }
        return Math.min(at, word.length());
    }

    private static boolean beginsPart(CharSequence word, int at) {
        char before = word.charAt(at - 1);
        char here = word.charAt(at);
        if (Character.isDigit(before) != Character.isDigit(here)) {
            return true;
        }
        if (!Character.isUpperCase(here)) {
            return false;
        }
        // "chargingStation" turns at the S; "EVCharging" at the C, because a small letter follows; "URLs" nowhere.
        boolean plural = at + 2 == word.length() && word.charAt(at + 1) == 's';
        return !Character.isUpperCase(before)
                || (at + 1 < word.length() && Character.isLowerCase(word.charAt(at + 1)) && !plural);
    }
}
