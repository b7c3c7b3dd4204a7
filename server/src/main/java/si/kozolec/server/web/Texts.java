package si.kozolec.server.web;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;
import si.kozolec.model.Language;
import si.kozolec.model.LocalizedText;

/** The words of the pages in one language. */
public final class Texts {

    private final Language language;
    private final ResourceBundle bundle;

    private Texts(Language language) {
        this.language = language;
        // Each language has a bundle of its own name, so that no text silently falls back to the machine's language.
        this.bundle = ResourceBundle.getBundle("si.kozolec.server.web.messages_" + language.tag(), Locale.ROOT);
    }

    static Texts in(Language language) {
        return new Texts(language);
    }

    public Language language() {
        return language;
    }

    /** The words for a key, with the arguments filled in. */
    public String of(String key, Object... arguments) {
        return new MessageFormat(bundle.getString(key), language.locale()).format(arguments);
    }

    /** The words for a key if there are any, or else the fallback: for values that models bring along. */
    public String orElse(String key, String fallback) {
        return bundle.containsKey(key) ? of(key) : fallback;
    }

    /** The text in the language of the page, or else in the other one. */
    public String of(LocalizedText text) {
        return text.preferring(language);
    }
}
