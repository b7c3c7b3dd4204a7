package si.kozolec.server.search;

/**
 * Lets a Slovenian word be found in its other cases, numbers and genders, and in the words made from it: {@code parkirišče}, {@code
 * parkiriščih}, {@code parkirni} and {@code parkiranje} meet in {@code parkir}.
 *
 * <p>A light stemmer after Popovič and Willett, "The effectiveness of stemming for natural-language access to Slovene textual data"
 * (JASIS 43, 1992): the longest ending of a list goes, as long as enough of the word is left, and what is left is recoded where a
 * sound changes or comes and goes. Their list of 5,276 endings was never published whole; this one holds the endings of nouns and
 * adjectives and the few suffixes that matter for searching, and takes them in two rounds. It knows no words. It sees lower-case
 * letters without diacritics, since people search without them.
 */
final class SlovenianStemmer {

    private static final int SHORTEST_REST = 3;
    private static final int SHORTEST_ROOT = 4;

    /** Of cases, numbers and genders; longer ones first. */
    private static final char[][] ENDINGS =
            list("ega emu imi ama ami oma ema ima ih im em om am ah eh ov ev es a e i o u");

    /** Of nouns and adjectives made from other words; longer ones first. */
    private static final char[][] SUFFIXES = list("evanj ovanj enost nost alisc isc anj enj ost sk");

    private static final char[] WITH = {'j', 'o'};
    private static final char[] WITH_TEV = "tvijo".toCharArray();

    private SlovenianStemmer() {}

    /** Works within the letters given, and tells how many are left. */
    static int stem(char[] word, int length) {
        if (!isAllLetters(word, length)) {
            return length;
        }
        int rest = withoutEndings(word, withoutFleetingVowel(word, length));
        rest = withoutFleetingVowel(word, rest);
        rest = withoutSuffix(word, rest);
        return recoded(word, withoutFleetingVowel(word, rest));
    }

    /**
     * Takes endings until none is left. One is not enough: {@code sistem} ends like {@code mestom}, loses two letters where {@code
     * sistemi} loses one, and the two would not meet.
     */
    private static int withoutEndings(char[] word, int length) {
        int rest = length;
        // "kakovostjo" is the "kakovost" with something; but "postajo" belongs to "postaja" and only loses its vowel.
        if (rest >= SHORTEST_REST + 3 && ends(word, rest, WITH) && !isVowel(word[rest - 3])) {
            rest -= 2;
        }
        // "storitvijo" and "meritvijo" are the "storitev" and the "meritev" with something.
        if (rest >= SHORTEST_REST + 4 && ends(word, rest, WITH_TEV)) {
            rest -= 3;
        }
        for (int before = -1; before != rest; ) {
            before = rest;
            rest = without(word, rest, ENDINGS, SHORTEST_REST);
        }
        return rest;
    }

    private static int withoutSuffix(char[] word, int length) {
        int rest = withoutFleetingVowel(word, without(word, length, SUFFIXES, SHORTEST_ROOT));
        // The "n" of adjectives, "cestni" and "vodni"; behind a vowel it belongs to the word, "zelen" and "plin".
        boolean adjective = rest > SHORTEST_REST && word[rest - 1] == 'n' && !isVowel(word[rest - 2]);
        return adjective ? rest - 1 : rest;
    }

    /** {@code veter} and {@code vetra}, {@code odpadek} and {@code odpadki}: the vowel before the last letter comes and goes. */
    private static int withoutFleetingVowel(char[] word, int length) {
        if (length < SHORTEST_REST + 1
                || word[length - 2] != 'e'
                || "cklmnrvz".indexOf(word[length - 1]) < 0
                || isVowel(word[length - 3])) {
            return length;
        }
        // "-em" and "-ev" are endings, but not in "turizem", "meritev" and "cerkev".
        char before = word[length - 3];
        boolean ending =
                word[length - 1] == 'm' ? before != 'z' : word[length - 1] == 'v' && before != 't' && before != 'k';
        if (ending) {
            return length;
        }
        word[length - 2] = word[length - 1];
        return length - 1;
    }

    /**
     * {@code elektrika} and {@code električni}: a soft sound becomes the hard one that it comes from. {@code ladja} and {@code ladij}:
     * another vowel that comes and goes.
     */
    private static int recoded(char[] word, int length) {
        if (length > SHORTEST_REST
                && word[length - 1] == 'j'
                && word[length - 2] == 'i'
                && !isVowel(word[length - 3])) {
            word[length - 2] = 'j';
            return length - 1;
        }
        // "senzor" and "senzorja": the "j" only helps to say it.
        if (length > SHORTEST_REST && word[length - 1] == 'j' && word[length - 2] == 'r') {
            return length - 1;
        }
        if (length >= SHORTEST_REST && word[length - 1] == 'c') {
            word[length - 1] = 'k';
        }
        return length;
    }

    private static int without(char[] word, int length, char[][] endings, int shortest) {
        for (char[] ending : endings) {
            if (length - ending.length >= shortest && ends(word, length, ending)) {
                return length - ending.length;
            }
        }
        return length;
    }

    private static boolean ends(char[] word, int length, char[] ending) {
        int start = length - ending.length;
        for (int i = ending.length - 1; i >= 0; i--) {
            if (word[start + i] != ending[i]) {
                return false;
            }
        }
        return true;
    }

    private static boolean isAllLetters(char[] word, int length) {
        for (int i = 0; i < length; i++) {
            if (word[i] < 'a' || word[i] > 'z') {
                return false;
            }
        }
        return true;
    }

    private static boolean isVowel(char letter) {
        return "aeiou".indexOf(letter) >= 0;
    }

    private static char[][] list(String endings) {
        String[] each = endings.split(" ", -1);
        char[][] list = new char[each.length][];
        for (int i = 0; i < each.length; i++) {
            list[i] = each[i].toCharArray();
        }
        return list;
    }
}
