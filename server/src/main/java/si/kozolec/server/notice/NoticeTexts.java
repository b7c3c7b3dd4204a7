package si.kozolec.server.notice;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Stream;
import si.kozolec.model.Language;

/** What letters say, in one language, from the bundles {@code messages_sl} and {@code messages_en}. */
final class NoticeTexts {

    private final ResourceBundle bundle;

    NoticeTexts(Language language) {
        this.bundle = ResourceBundle.getBundle("si.kozolec.server.notice.messages_" + language.tag(), Locale.ROOT);
    }

    /** The text with its arguments filled in. */
    String say(String key, Object... arguments) {
        Object[] plain = Stream.of(arguments).map(String::valueOf).toArray();
        return new MessageFormat(bundle.getString(key), Locale.ROOT).format(plain);
    }

    /** The word for a code, or the code itself when there is none yet. */
    String word(String kind, String code) {
        String key = kind + "." + code;
        return bundle.containsKey(key) ? bundle.getString(key) : code;
    }
}
