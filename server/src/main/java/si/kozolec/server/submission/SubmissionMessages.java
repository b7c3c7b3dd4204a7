package si.kozolec.server.submission;

import org.jspecify.annotations.Nullable;
import si.kozolec.model.Finding;
import si.kozolec.model.LocalizedText;
import si.kozolec.model.Severity;
import si.kozolec.model.Wording;

/** The texts of this room in both languages, from the bundles {@code messages_sl} and {@code messages_en}. */
final class SubmissionMessages {

    private static final Wording WORDING = Wording.beside(SubmissionMessages.class);

    private SubmissionMessages() {}

    static LocalizedText text(String key, @Nullable Object... arguments) {
        return WORDING.text(key, arguments);
    }

    static Finding finding(String file, String pointer, Severity severity, String code, @Nullable Object... arguments) {
        return new Finding(severity, code, text(code, arguments), text(code + ".hint", arguments), file, 0, 0, pointer);
    }
}
