package si.kozolec.audit;

import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import si.kozolec.model.Language;
import si.kozolec.model.LocalizedText;
import si.kozolec.model.Wording;

/** The texts of this room in both languages, from the bundles {@code messages_sl} and {@code messages_en} beside it. */
final class Texts {

    private static final Wording WORDING = Wording.beside(Texts.class);

    /** Each entity has some of them, and there are few. */
    private static final Map<String, LocalizedText> KINDS = new ConcurrentHashMap<>();

    private Texts() {}

    static LocalizedText of(String key, Object... arguments) {
        return WORDING.text(key, arguments);
    }

    static String in(Language language, String key, Object... arguments) {
        return WORDING.in(language, key, arguments);
    }

    /** What a kind of finding means, without any value; the code itself where nobody has written it down yet. */
    static LocalizedText kind(String code) {
        return KINDS.computeIfAbsent(code, Texts::written);
    }

    private static LocalizedText written(String code) {
        String key = "kind." + code;
        return WORDING.has(key) ? of(key) : new LocalizedText(code, code);
    }

    /** A constant as it stands in answers. */
    static String code(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
