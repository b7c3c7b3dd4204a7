package si.kozolec.server.catalogue;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import si.kozolec.model.Finding;
import si.kozolec.model.Language;
import si.kozolec.model.LocalizedText;
import si.kozolec.model.Severity;

/** Findings of this room, their texts in both languages from the bundles {@code messages_sl} and {@code messages_en}. */
final class CatalogueMessages {

    private static final ResourceBundle SL = bundle(Language.SL);
    private static final ResourceBundle EN = bundle(Language.EN);

    private CatalogueMessages() {}

    static Finding finding(String file, Severity severity, String code, @Nullable Object... arguments) {
        return new Finding(severity, code, text(code, arguments), text(code + ".hint", arguments), file, 0, 0, "");
    }

    static LocalizedText text(String key, @Nullable Object... arguments) {
        return new LocalizedText(format(SL, key, arguments), format(EN, key, arguments));
    }

    private static String format(ResourceBundle bundle, String key, @Nullable Object... arguments) {
        Object[] plain = Stream.of(arguments).map(String::valueOf).toArray();
        return new MessageFormat(bundle.getString(key), Locale.ROOT).format(plain);
    }

    private static ResourceBundle bundle(Language language) {
        return ResourceBundle.getBundle("si.kozolec.server.catalogue.messages_" + language.tag(), Locale.ROOT);
    }
}
