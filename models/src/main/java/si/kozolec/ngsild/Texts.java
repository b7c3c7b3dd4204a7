package si.kozolec.ngsild;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import si.kozolec.model.Language;
import si.kozolec.model.LocalizedText;

/** What this room says to people, in both languages, from {@code messages_sl} and {@code messages_en} beside it. */
final class Texts {

    private static final Map<String, String> SL = texts(Language.SL);
    private static final Map<String, String> EN = texts(Language.EN);

    private Texts() {}

    /** The text of that key, {@code {0}} and so on filled in; empty when the key has no text. */
    static LocalizedText of(String key, Object... arguments) {
        return new LocalizedText(
                filled(SL.getOrDefault(key, ""), arguments), filled(EN.getOrDefault(key, ""), arguments));
    }

    private static String filled(String text, Object... arguments) {
        int brace = text.indexOf('{');
        if (brace < 0 || arguments.length == 0) {
            return text;
        }
        StringBuilder filled = new StringBuilder(text.length() + 40);
        int from = 0;
        for (; brace >= 0; brace = text.indexOf('{', from)) {
            int index = text.charAt(brace + 1) - '0';
            filled.append(text, from, brace).append(arguments[index]);
            from = brace + 3;
        }
        return filled.append(text, from, text.length()).toString();
    }

    private static Map<String, String> texts(Language language) {
        ResourceBundle bundle = ResourceBundle.getBundle("si.kozolec.ngsild.messages_" + language.tag(), Locale.ROOT);
        Map<String, String> texts = new HashMap<>();
        bundle.keySet().forEach(key -> texts.put(key, bundle.getString(key)));
        return texts;
    }
}
