package si.kozolec.compatibility;

import java.util.Locale;
import si.kozolec.model.Language;
import si.kozolec.model.LocalizedText;
import si.kozolec.model.Wording;

/** The texts of this room in both languages, from the bundles {@code messages_sl} and {@code messages_en} beside it. */
final class Messages {

    private static final Wording WORDING = Wording.beside(Messages.class);

    private Messages() {}

    /** What changed at a place. */
    static LocalizedText change(
            String key, Place.Detail detail, String attribute, String before, String after, String extra) {
        return new LocalizedText(
                change(Language.SL, key, detail, attribute, before, after, extra),
                change(Language.EN, key, detail, attribute, before, after, extra));
    }

    private static String change(
            Language language,
            String key,
            Place.Detail detail,
            String attribute,
            String before,
            String after,
            String extra) {
        String place = "place-" + detail.name().toLowerCase(Locale.ROOT) + (attribute.isEmpty() ? "-entity" : "");
        String anything = WORDING.in(language, "anything");
        return WORDING.in(
                language,
                key,
                WORDING.in(language, place, attribute),
                before.isEmpty() ? anything : before,
                after.isEmpty() ? anything : after,
                extra);
    }
}
