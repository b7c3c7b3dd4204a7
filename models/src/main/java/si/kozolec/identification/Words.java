package si.kozolec.identification;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import si.kozolec.model.Language;
import si.kozolec.model.LocalizedText;

/** The texts of this room in both languages, from the bundles {@code messages_sl} and {@code messages_en} beside it. */
final class Words {

    private static final Pattern ARGUMENT = Pattern.compile("\\{(\\d)}");
    private static final int LONGEST = 60;
    private static final ResourceBundle SL = bundle(Language.SL);
    private static final ResourceBundle EN = bundle(Language.EN);

    private Words() {}

    /** The text of that key with the arguments filled in, each in the text's own language. */
    static LocalizedText of(String key, Object... arguments) {
        return new LocalizedText(filled(SL, Language.SL, key, arguments), filled(EN, Language.EN, key, arguments));
    }

    /** The text of that key in the form that the number asks for: Slovenian has four, English two. The number is {@code {0}}. */
    static LocalizedText counted(String key, int number, Object... others) {
        Object[] arguments = new Object[others.length + 1];
        arguments[0] = number;
        System.arraycopy(others, 0, arguments, 1, others.length);
        int hundredth = number % 100;
        String slovenian =
                hundredth == 1 ? ".1" : hundredth == 2 ? ".2" : hundredth == 3 || hundredth == 4 ? ".3" : ".5";
        return new LocalizedText(
                filled(SL, Language.SL, key + slovenian, arguments),
                filled(EN, Language.EN, key + (number == 1 ? ".1" : ".5"), arguments));
    }

    /** JSON types in words. */
    static LocalizedText types(List<String> types) {
        List<LocalizedText> words =
                types.stream().map(type -> of("type." + type)).toList();
        return new LocalizedText(
                String.join(" / ", words.stream().map(LocalizedText::sl).toList()),
                String.join(" / ", words.stream().map(LocalizedText::en).toList()));
    }

    /** The first of some words, with dots when there are more. */
    static String few(Collection<String> all, int most) {
        String first =
                String.join(", ", all.stream().limit(most).map(Words::cut).toList());
        return all.size() > most ? first + ", …" : first;
    }

    private static String cut(String text) {
        String line = text.replaceAll("\\s+", " ").strip();
        return line.length() <= LONGEST ? line : line.substring(0, LONGEST) + "…";
    }

    private static String filled(ResourceBundle bundle, Language language, String key, Object... arguments) {
        return ARGUMENT.matcher(bundle.getString(key)).replaceAll(argument -> {
            Object value = arguments[Integer.parseInt(argument.group(1))];
            return Matcher.quoteReplacement(
                    value instanceof LocalizedText text ? text.in(language) : String.valueOf(value));
        });
    }

    private static ResourceBundle bundle(Language language) {
        // Each language has a bundle of its own name, so that no text silently falls back to the machine's language.
        return ResourceBundle.getBundle("si.kozolec.identification.messages_" + language.tag(), Locale.ROOT);
    }
}
