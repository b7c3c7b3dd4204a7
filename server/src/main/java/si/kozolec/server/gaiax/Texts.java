package si.kozolec.server.gaiax;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;
import si.kozolec.model.Language;
import si.kozolec.model.LocalizedText;

/** The texts of this room in both languages, from the bundles {@code messages_sl} and {@code messages_en} beside it. */
final class Texts {

    private static final ResourceBundle SL = bundle(Language.SL);
    private static final ResourceBundle EN = bundle(Language.EN);

    private Texts() {}

    static LocalizedText of(String key, Object... arguments) {
        return new LocalizedText(format(SL, key, arguments), format(EN, key, arguments));
    }

    private static String format(ResourceBundle bundle, String key, Object... arguments) {
        Object[] plain = new Object[arguments.length];
        for (int index = 0; index < arguments.length; index++) {
            plain[index] = String.valueOf(arguments[index]);
        }
        return new MessageFormat(bundle.getString(key), Locale.ROOT).format(plain);
    }

    private static ResourceBundle bundle(Language language) {
        return ResourceBundle.getBundle("si.kozolec.server.gaiax.messages_" + language.tag(), Locale.ROOT);
    }
}
