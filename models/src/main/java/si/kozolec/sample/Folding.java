package si.kozolec.sample;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Makes names comparable that people and programs write differently: {@code total_spot_number}, {@code Total spot number}. */
public final class Folding {

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern CAMEL = Pattern.compile("(?<=[\\p{Ll}\\d])(?=\\p{Lu})|(?<=\\p{Lu})(?=\\p{Lu}\\p{Ll})");
    private static final Pattern OTHER = Pattern.compile("[^\\p{L}\\p{N}]+");

    private Folding() {}

    /** The name without case, separators and diacritics. */
    public static String key(String name) {
        if (isPlain(name)) {
            return name.toLowerCase(Locale.ROOT);
        }
        return OTHER.matcher(bare(name)).replaceAll("").toLowerCase(Locale.ROOT);
    }

    /** The words of the name in lower case without diacritics, camel case and separators taken apart. */
    public static List<String> words(String name) {
        List<String> words = new ArrayList<>();
        for (String word : OTHER.split(CAMEL.matcher(bare(name)).replaceAll(" "), -1)) {
            if (!word.isEmpty()) {
                words.add(word.toLowerCase(Locale.ROOT));
            }
        }
        return words;
    }

    private static boolean isPlain(String name) {
        for (int at = 0; at < name.length(); at++) {
            char c = name.charAt(at);
            if (!((c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9'))) {
                return false;
            }
        }
        return true;
    }

    private static String bare(String name) {
        String folded =
                MARKS.matcher(Normalizer.normalize(name, Normalizer.Form.NFD)).replaceAll("");
        return folded.replace('đ', 'd').replace('Đ', 'D');
    }
}
