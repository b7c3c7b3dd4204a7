package si.kozolec.server.submission;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import si.kozolec.model.Finding;
import si.kozolec.model.Language;
import si.kozolec.model.LocalizedText;
import si.kozolec.model.Severity;

/** The texts of this room in both languages, from the bundles {@code messages_sl} and {@code messages_en}. */
final class SubmissionMessages {

    private static final ResourceBundle SL = bundle(Language.SL);
    private static final ResourceBundle EN = bundle(Language.EN);

    private SubmissionMessages() {}

    static LocalizedText text(String key, @Nullable Object... arguments) {
        return new LocalizedText(format(SL, key, arguments), format(EN, key, arguments));
    }

    static Finding finding(String file, String pointer, Severity severity, String code, @Nullable Object... arguments) {
        return new Finding(severity, code, text(code, arguments), text(code + ".hint", arguments), file, 0, 0, pointer);
    }

    private static String format(ResourceBundle bundle, String key, @Nullable Object... arguments) {
        Object[] plain = Stream.of(arguments).map(String::valueOf).toArray();
        return new MessageFormat(bundle.getString(key), Locale.ROOT).format(plain);
    }

    private static ResourceBundle bundle(Language language) {
        return ResourceBundle.getBundle("si.kozolec.server.submission.messages_" + language.tag(), Locale.ROOT);
    }
}
