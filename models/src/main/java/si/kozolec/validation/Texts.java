package si.kozolec.validation;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.concurrent.ConcurrentHashMap;
import si.kozolec.model.Language;
import si.kozolec.model.LocalizedText;

/**
 * The texts of this room in both languages, from the bundles {@code messages_sl} and {@code messages_en} beside it.
 *
 * <p>Streams of payloads may need them a million times, so a text is cut at its {@code {0}} once and then only joined.
 */
final class Texts {

    private static final ResourceBundle SL = bundle(Language.SL);
    private static final ResourceBundle EN = bundle(Language.EN);
    private static final Map<String, Template> TEMPLATES = new ConcurrentHashMap<>();

    private Texts() {}

    private record Template(List<String> sl, List<String> en) {}

    /** The text of that key with the arguments filled in, each in the text's own language; empty when the key has no text. */
    static LocalizedText of(String key, Object... arguments) {
        Template template = TEMPLATES.computeIfAbsent(key, k -> new Template(cut(SL, k), cut(EN, k)));
        if (template.en().isEmpty()) {
            return LocalizedText.NONE;
        }
        return new LocalizedText(
                joined(template.sl(), Language.SL, arguments), joined(template.en(), Language.EN, arguments));
    }

    /** Plain text and the numbers of arguments, in turn. */
    private static List<String> cut(ResourceBundle bundle, String key) {
        if (!bundle.containsKey(key)) {
            return List.of();
        }
        List<String> parts = new ArrayList<>();
        String text = bundle.getString(key);
        int at = 0;
        for (int open = text.indexOf('{'); open >= 0; open = text.indexOf('{', open + 1)) {
            boolean argument = open + 2 < text.length()
                    && Character.isDigit(text.charAt(open + 1))
                    && text.charAt(open + 2) == '}';
            if (argument) {
                parts.add(text.substring(at, open));
                parts.add(text.substring(open + 1, open + 2));
                at = open + 3;
            }
        }
        parts.add(text.substring(at));
        return parts;
    }

    private static String joined(List<String> parts, Language language, Object... arguments) {
        if (parts.size() == 1) {
            return parts.get(0);
        }
        StringBuilder text = new StringBuilder();
        for (int index = 0; index < parts.size(); index++) {
            String part = parts.get(index);
            if (index % 2 == 0) {
                text.append(part);
            } else {
                Object argument = arguments[Integer.parseInt(part)];
                text.append(argument instanceof LocalizedText localized ? localized.in(language) : argument);
            }
        }
        return text.toString();
    }

    private static ResourceBundle bundle(Language language) {
        return ResourceBundle.getBundle("si.kozolec.validation.messages_" + language.tag(), Locale.ROOT);
    }
}
