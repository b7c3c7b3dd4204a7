package si.kozolec.reading;

import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Pattern;

/** Makes a title for people out of what schemas have in their {@code title}, and out of a model's name. */
final class Titles {

    private static final Pattern INITIATIVE = Pattern.compile(
            "^\\s*smart[\\s-]*data[\\s-]*models?\\b[\\s.:/-]*|^\\s*kozolec\\s*-|^[\\s-]+", Pattern.CASE_INSENSITIVE);
    private static final Pattern KIND_OF_FILE =
            Pattern.compile("[\\s-]*(?:data\\s*model)?\\s*(?:json)?\\s*(?:schema)?[\\s,.]*$", Pattern.CASE_INSENSITIVE);
    private static final Pattern SEAM = Pattern.compile("(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])|[_-]+");

    private static final int MOST_EXTRA_WORDS = 3;

    private Titles() {}

    /** The schema's title without its trappings, when it speaks of this model; else the model's name in words. */
    static String of(String schemaTitle, String name) {
        String bare = INITIATIVE.matcher(schemaTitle).replaceFirst("");
        bare = bare.substring(bare.lastIndexOf(" / ") < 0 ? 0 : bare.lastIndexOf(" / ") + 3);
        bare = KIND_OF_FILE.matcher(bare).replaceFirst("").strip();
        String words = String.join(" ", SEAM.split(name));
        // Many titles are left over from a template or from another model.
        boolean good =
                bare.contains(" ") && speaksOf(bare, words) && wordsIn(bare) <= wordsIn(words) + MOST_EXTRA_WORDS;
        return good ? Character.toUpperCase(bare.charAt(0)) + bare.substring(1) : words;
    }

    private static int wordsIn(String text) {
        return text.split("\\s+", -1).length;
    }

    private static boolean speaksOf(String title, String words) {
        String lower = title.toLowerCase(Locale.ROOT);
        return Arrays.stream(words.toLowerCase(Locale.ROOT).split(" ", -1)).allMatch(lower::contains);
    }
}
