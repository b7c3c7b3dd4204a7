package si.kozolec.rules;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import si.kozolec.model.Language;
import si.kozolec.model.LocalizedText;

/** The texts of this room in both languages, from the bundles {@code messages_sl} and {@code messages_en} beside it. */
final class Texts {

    private static final Pattern ARGUMENT = Pattern.compile("\\{(\\d)}");
    private static final int LONGEST = 160;
    private static final int MOST_NAMES = 8;
    private static final ResourceBundle SL = bundle(Language.SL);
    private static final ResourceBundle EN = bundle(Language.EN);

    private Texts() {}

    /** The text of that key with the arguments filled in, each in the text's own language; empty when the key has no text. */
    static LocalizedText of(String key, Object... arguments) {
        return new LocalizedText(filled(SL, Language.SL, key, arguments), filled(EN, Language.EN, key, arguments));
    }

    static boolean has(String key) {
        return EN.containsKey(key);
    }

    /** A few names in a row, and how many more there are. */
    static LocalizedText names(Collection<String> names) {
        List<String> first = names.stream().limit(MOST_NAMES).map(Texts::cut).toList();
        String row = String.join(", ", first);
        return names.size() <= MOST_NAMES
                ? new LocalizedText(row, row)
                : of("names.more", row, names.size() - MOST_NAMES);
    }

    /** What somebody wrote, no longer than it can be read. */
    static String cut(String text) {
        String line = text.replaceAll("\\s+", " ").strip();
        return line.length() <= LONGEST ? line : line.substring(0, LONGEST) + "…";
    }

    private static String filled(ResourceBundle bundle, Language language, String key, Object... arguments) {
        if (!bundle.containsKey(key)) {
            return "";
        }
        return ARGUMENT.matcher(bundle.getString(key)).replaceAll(argument -> {
            Object value = arguments[Integer.parseInt(argument.group(1))];
            return Matcher.quoteReplacement(
                    value instanceof LocalizedText text ? text.in(language) : String.valueOf(value));
        });
    }

    private static ResourceBundle bundle(Language language) {
        // Each language has a bundle of its own name, so that no text silently falls back to the machine's language.
        return ResourceBundle.getBundle("si.kozolec.rules.messages_" + language.tag(), Locale.ROOT);
    }
}
