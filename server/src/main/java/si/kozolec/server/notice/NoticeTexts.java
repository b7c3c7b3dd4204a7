package si.kozolec.server.notice;

import si.kozolec.model.Language;
import si.kozolec.model.Wording;

/** What letters say, in one language, from the bundles {@code messages_sl} and {@code messages_en}. */
final class NoticeTexts {

    private static final Wording WORDING = Wording.beside(NoticeTexts.class);

    private final Language language;

    NoticeTexts(Language language) {
        this.language = language;
    }

    /** The text with its arguments filled in. */
    String say(String key, Object... arguments) {
        return WORDING.in(language, key, arguments);
    }

    /** The word for a code, or the code itself when there is none yet. */
    String word(String kind, String code) {
        String key = kind + "." + code;
        return WORDING.has(key) ? say(key) : code;
    }
}
