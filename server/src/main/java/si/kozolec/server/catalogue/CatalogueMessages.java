package si.kozolec.server.catalogue;

import org.jspecify.annotations.Nullable;
import si.kozolec.model.Finding;
import si.kozolec.model.LocalizedText;
import si.kozolec.model.Severity;
import si.kozolec.model.Wording;

/** Findings of this room, their texts in both languages from the bundles {@code messages_sl} and {@code messages_en}. */
final class CatalogueMessages {

    private static final Wording WORDING = Wording.beside(CatalogueMessages.class);

    private CatalogueMessages() {}

    static Finding finding(String file, Severity severity, String code, @Nullable Object... arguments) {
        return new Finding(severity, code, text(code, arguments), text(code + ".hint", arguments), file, 0, 0, "");
    }

    static LocalizedText text(String key, @Nullable Object... arguments) {
        return WORDING.text(key, arguments);
    }
}
