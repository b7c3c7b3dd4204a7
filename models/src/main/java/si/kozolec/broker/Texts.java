package si.kozolec.broker;

import java.util.Locale;
import si.kozolec.model.LocalizedText;
import si.kozolec.model.Wording;

/** The texts of this room in both languages, from the bundles {@code messages_sl} and {@code messages_en} beside it. */
final class Texts {

    private static final Wording WORDING = Wording.beside(Texts.class);

    private Texts() {}

    static LocalizedText of(String key, Object... arguments) {
        LocalizedText text = WORDING.text(key, arguments);
        // An argument at the end may be empty: not every broker says why.
        return new LocalizedText(text.sl().strip(), text.en().strip());
    }

    /** A constant as it stands in keys, {@code address-wrong}. */
    static String code(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
