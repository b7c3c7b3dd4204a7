package si.kozolec.validation;

import si.kozolec.model.LocalizedText;
import si.kozolec.model.Wording;

/** The texts of this room in both languages, from the bundles {@code messages_sl} and {@code messages_en} beside it. */
final class Texts {

    private static final Wording WORDING = Wording.beside(Texts.class);

    private Texts() {}

    /** The text of that key with the arguments filled in, each in the text's own language; empty when the key has no text. */
    static LocalizedText of(String key, Object... arguments) {
        return WORDING.orNone(key, arguments);
    }
}
