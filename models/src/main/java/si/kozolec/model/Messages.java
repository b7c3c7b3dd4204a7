package si.kozolec.model;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** The texts of this room in both languages, from the bundles {@code messages_sl} and {@code messages_en} beside it. */
final class Messages {

    private static final ResourceBundle SL = bundle(Language.SL);
    private static final ResourceBundle EN = bundle(Language.EN);

    private Messages() {}

    /** The text of that key with the arguments filled in; empty when the key has no text. */
    static LocalizedText text(String key, Object... arguments) {
        return new LocalizedText(format(SL, key, arguments), format(EN, key, arguments));
    }

    private static String format(ResourceBundle bundle, String key, Object... arguments) {
        if (!bundle.containsKey(key)) {
            return "";
        }
        return new MessageFormat(bundle.getString(key), Locale.ROOT).format(arguments);
    }

    private static ResourceBundle bundle(Language language) {
        // Each language has a bundle of its own name, so that no text silently falls back to the machine's language.
        return ResourceBundle.getBundle("si.kozolec.model.messages_" + language.tag(), Locale.ROOT);
    }
}
