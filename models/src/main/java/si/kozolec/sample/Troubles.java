package si.kozolec.sample;

import si.kozolec.model.Finding;
import si.kozolec.model.Severity;
import si.kozolec.model.Wording;

/** Puts into words what is wrong with a payload, in both languages, from the bundles {@code messages_sl} and {@code messages_en}. */
final class Troubles {

    private static final Wording WORDING = Wording.beside(Troubles.class);

    private Troubles() {}

    /** A finding of that code; its texts have the arguments filled in. */
    static Finding finding(String file, String pointer, Severity severity, String code, Object... arguments) {
        return new Finding(
                severity,
                code,
                WORDING.text(code, arguments),
                WORDING.text(code + ".hint", arguments),
                file,
                0,
                0,
                pointer);
    }
}
