package si.kozolec.compatibility;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;
import si.kozolec.model.Language;
import si.kozolec.model.LocalizedText;

/** The texts of this room in both languages, from the bundles {@code messages_sl} and {@code messages_en} beside it. */
final class Messages {

    private static final ResourceBundle SL = bundle(Language.SL);
    private static final ResourceBundle EN = bundle(Language.EN);

    private Messages() {}

    /** What changed at a place. */
    static LocalizedText change(
            String key, Place.Detail detail, String attribute, String before, String after, String extra) {
        return new LocalizedText(
                change(SL, key, detail, attribute, before, after, extra),
                change(EN, key, detail, attribute, before, after, extra));
    }

    private static String change(
            ResourceBundle bundle,
            String key,
            Place.Detail detail,
            String attribute,
            String before,
            String after,
            String extra) {
        String place = "place-" + detail.name().toLowerCase(Locale.ROOT) + (attribute.isEmpty() ? "-entity" : "");
        String anything = bundle.getString("anything");
        return format(
                bundle,
                key,
                format(bundle, place, attribute),
                before.isEmpty() ? anything : before,
                after.isEmpty() ? anything : after,
                extra);
    }

    private static String format(ResourceBundle bundle, String key, Object... arguments) {
        return new MessageFormat(bundle.getString(key), Locale.ROOT).format(arguments);
    }

    private static ResourceBundle bundle(Language language) {
        // Each language has a bundle of its own name, so that no text silently falls back to the machine's language.
        return ResourceBundle.getBundle("si.kozolec.compatibility.messages_" + language.tag(), Locale.ROOT);
    }
}
