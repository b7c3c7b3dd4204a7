package si.kozolec.server.watch;

import org.jspecify.annotations.Nullable;
import si.kozolec.model.LocalizedText;
import si.kozolec.model.Wording;

/** The texts of this room in both languages, from the bundles {@code messages_sl} and {@code messages_en} beside it. */
final class Texts {

    private static final Wording WORDING = Wording.beside(Texts.class);

    private Texts() {}

    static LocalizedText of(String key, @Nullable Object... arguments) {
        return WORDING.text(key, arguments);
    }
}
