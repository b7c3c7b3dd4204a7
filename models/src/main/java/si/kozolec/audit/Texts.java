package si.kozolec.audit;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.concurrent.ConcurrentHashMap;
import si.kozolec.model.Language;
import si.kozolec.model.LocalizedText;

/** The texts of this room in both languages, from the bundles {@code messages_sl} and {@code messages_en} beside it. */
final class Texts {

    private static final ResourceBundle SL = bundle(Language.SL);
    private static final ResourceBundle EN = bundle(Language.EN);

    /** Each entity has some of them, and there are few. */
    private static final Map<String, LocalizedText> KINDS = new ConcurrentHashMap<>();

    private Texts() {}

    static LocalizedText of(String key, Object... arguments) {
        return new LocalizedText(in(Language.SL, key, arguments), in(Language.EN, key, arguments));
    }

    static String in(Language language, String key, Object... arguments) {
        Object[] plain = new Object[arguments.length];
        for (int index = 0; index < arguments.length; index++) {
            plain[index] = String.valueOf(arguments[index]);
        }
        ResourceBundle bundle = language == Language.SL ? SL : EN;
        return new MessageFormat(bundle.getString(key), Locale.ROOT).format(plain);
    }

    /** What a kind of finding means, without any value; the code itself where nobody has written it down yet. */
    static LocalizedText kind(String code) {
        return KINDS.computeIfAbsent(code, Texts::written);
    }

    private static LocalizedText written(String code) {
        String key = "kind." + code;
        return EN.containsKey(key) ? of(key) : new LocalizedText(code, code);
    }

    /** A constant as it stands in answers. */
    static String code(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static ResourceBundle bundle(Language language) {
        return ResourceBundle.getBundle("si.kozolec.audit.messages_" + language.tag(), Locale.ROOT);
    }
}
