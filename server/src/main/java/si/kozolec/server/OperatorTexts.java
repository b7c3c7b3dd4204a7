package si.kozolec.server;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import si.kozolec.model.Language;
import si.kozolec.model.LocalizedText;

/**
 * What commands say to operators, in both languages, from the bundles {@code messages_sl} and {@code messages_en}.
 *
 * <p>A terminal that speaks Slovenian ({@code LANG=sl_SI.UTF-8}) gets Slovenian, any other English.
 */
final class OperatorTexts {

    private static final ResourceBundle SL = bundle(Language.SL);
    private static final ResourceBundle EN = bundle(Language.EN);

    private OperatorTexts() {}

    /** The language of the terminal. */
    static Language language() {
        return Language.of(Locale.getDefault().getLanguage()).orElse(Language.EN);
    }

    /** The text in both languages, arguments filled in. */
    static LocalizedText text(String key, @Nullable Object... arguments) {
        return new LocalizedText(format(SL, key, arguments), format(EN, key, arguments));
    }

    /** The text in the language of the terminal. */
    static String say(String key, @Nullable Object... arguments) {
        return say(text(key, arguments));
    }

    static String say(LocalizedText text) {
        return text.preferring(language());
    }

    private static String format(ResourceBundle bundle, String key, @Nullable Object... arguments) {
        // As text, so that no number is grouped by the rules of some country.
        Object[] plain = Stream.of(arguments).map(String::valueOf).toArray();
        return new MessageFormat(bundle.getString(key), Locale.ROOT).format(plain);
    }

    private static ResourceBundle bundle(Language language) {
        return ResourceBundle.getBundle("si.kozolec.server.messages_" + language.tag(), Locale.ROOT);
    }
}
