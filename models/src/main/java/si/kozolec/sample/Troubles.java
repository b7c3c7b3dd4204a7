package si.kozolec.sample;

import java.util.Locale;
import java.util.ResourceBundle;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import si.kozolec.model.Finding;
import si.kozolec.model.Language;
import si.kozolec.model.LocalizedText;
import si.kozolec.model.Severity;

/** Puts into words what is wrong with a payload, in both languages, from the bundles {@code messages_sl} and {@code messages_en}. */
final class Troubles {

    private static final Pattern ARGUMENT = Pattern.compile("\\{(\\d)}");
    private static final ResourceBundle SL = bundle(Language.SL);
    private static final ResourceBundle EN = bundle(Language.EN);

    private Troubles() {}

    /** A finding of that code; its texts have the arguments filled in. */
    static Finding finding(String file, String pointer, Severity severity, String code, Object... arguments) {
        return new Finding(severity, code, text(code, arguments), text(code + ".hint", arguments), file, 0, 0, pointer);
    }

    private static LocalizedText text(String key, Object... arguments) {
        return new LocalizedText(filled(SL, key, arguments), filled(EN, key, arguments));
    }

    private static String filled(ResourceBundle bundle, String key, Object... arguments) {
        return ARGUMENT.matcher(bundle.getString(key))
                .replaceAll(argument ->
                        Matcher.quoteReplacement(String.valueOf(arguments[Integer.parseInt(argument.group(1))])));
    }

    private static ResourceBundle bundle(Language language) {
        // Each language has a bundle of its own name, so that no text silently falls back to the machine's language.
        return ResourceBundle.getBundle("si.kozolec.sample.messages_" + language.tag(), Locale.ROOT);
    }
}
