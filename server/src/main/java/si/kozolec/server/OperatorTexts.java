package si.kozolec.server;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import si.kozolec.model.Language;
import si.kozolec.model.LocalizedText;
import si.kozolec.model.Wording;

/**
 * What commands say to operators, in both languages, from the bundles {@code messages_sl} and {@code messages_en}.
 *
 * <p>A terminal that speaks Slovenian ({@code LANG=sl_SI.UTF-8}) gets Slovenian, any other English.
 */
final class OperatorTexts {

    private static final Wording WORDING = Wording.beside(OperatorTexts.class);

    private OperatorTexts() {}

    /** The language of the terminal. */
    static Language language() {
        return Language.of(Locale.getDefault().getLanguage()).orElse(Language.EN);
    }

    /** The text in both languages, arguments filled in. */
    static LocalizedText text(String key, @Nullable Object... arguments) {
        return WORDING.text(key, arguments);
    }

    /** The text in the language of the terminal. */
    static String say(String key, @Nullable Object... arguments) {
        return say(text(key, arguments));
    }

    static String say(LocalizedText text) {
        return text.preferring(language());
    }
}
