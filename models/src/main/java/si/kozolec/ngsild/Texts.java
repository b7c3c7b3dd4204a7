package si.kozolec.ngsild;

import si.kozolec.model.LocalizedText;
import si.kozolec.model.Wording;

/** What this room says to people, in both languages, from {@code messages_sl} and {@code messages_en} beside it. */
final class Texts {

    private static final Wording WORDING = Wording.beside(Texts.class);

    private Texts() {}

    /** The text of that key, {@code {0}} and so on filled in; empty when the key has no text. */
    static LocalizedText of(String key, Object... arguments) {
        return WORDING.orNone(key, arguments);
    }
}
