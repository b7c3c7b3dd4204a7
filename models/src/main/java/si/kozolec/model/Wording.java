package si.kozolec.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * What a room says to people, in both languages, from the bundles {@code messages_sl} and {@code messages_en} beside its classes.
 *
 * <p>Arguments stand as {@code {0}}, {@code {1}} and so on; a {@link LocalizedText} among them is said in the text's own language, and
 * a number as it is, since a status has no thousands. An apostrophe is an apostrophe. Streams of payloads may need the same text a
 * million times, so each is cut at its arguments once and then only joined.
 */
public final class Wording {

    private final Texts sl;
    private final Texts en;

    private Wording(Class<?> room) {
        this.sl = new Texts(bundle(room, Language.SL));
        this.en = new Texts(bundle(room, Language.EN));
    }

    /** The texts of one language, those that were asked for cut: what is written, and the number of an argument, in turn. */
    private record Texts(ResourceBundle bundle, Map<String, List<String>> known) {

        private Texts(ResourceBundle bundle) {
            this(bundle, new ConcurrentHashMap<>());
        }

        private List<String> parts(String key) {
            return known.computeIfAbsent(key, unknown -> cut(bundle.getString(unknown)));
        }
    }

    /** The words of the room that this class lives in. */
    public static Wording beside(Class<?> room) {
        return new Wording(room);
    }

    public boolean has(String key) {
        return en.bundle().containsKey(key);
    }

    /**
     * The text of that key in both languages.
     *
     * @throws java.util.MissingResourceException if nobody has written it
     */
    public LocalizedText text(String key, @Nullable Object... arguments) {
        return new LocalizedText(in(Language.SL, key, arguments), in(Language.EN, key, arguments));
    }

    /** The text of that key, or no text when nobody has written it. */
    public LocalizedText orNone(String key, @Nullable Object... arguments) {
        return has(key) ? text(key, arguments) : LocalizedText.NONE;
    }

    /**
     * The text of that key in one language.
     *
     * @throws java.util.MissingResourceException if nobody has written it
     */
    public String in(Language language, String key, @Nullable Object... arguments) {
        Texts texts = switch (language) {
            case SL -> sl;
            case EN -> en;
        };
        return joined(texts.parts(key), language, arguments);
    }

    private static List<String> cut(String text) {
        List<String> parts = new ArrayList<>();
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
        return List.copyOf(parts);
    }

    private static String joined(List<String> parts, Language language, @Nullable Object... arguments) {
        if (parts.size() == 1) {
            return parts.get(0);
        }
        StringBuilder text = new StringBuilder();
        for (int index = 0; index < parts.size(); index++) {
            String part = parts.get(index);
            if (index % 2 == 0) {
                text.append(part);
            } else {
                text.append(said(Integer.parseInt(part), language, arguments));
            }
        }
        return text.toString();
    }

    /** An argument that nobody gave stays a number in braces: a text that lacks a word still says more than none. */
    private static @Nullable Object said(int number, Language language, @Nullable Object... arguments) {
        if (number >= arguments.length) {
            return "{" + number + "}";
        }
        return arguments[number] instanceof LocalizedText text ? text.in(language) : arguments[number];
    }

    private static ResourceBundle bundle(Class<?> room, Language language) {
        // Each language has a bundle of its own name, so that no text silently falls back to the machine's language.
        return ResourceBundle.getBundle(room.getPackageName() + ".messages_" + language.tag(), Locale.ROOT);
    }
}
