package si.kozolec.server.gaiax;

import org.jspecify.annotations.Nullable;
import si.kozolec.model.LocalizedText;

/** Tells why there is no key to sign with. It never holds a password. */
final class KeyTroubleException extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient LocalizedText text;

    KeyTroubleException(@Nullable Throwable cause, String key, Object... arguments) {
        super(Texts.of(key, arguments).en(), cause);
        this.text = Texts.of(key, arguments);
    }

    LocalizedText text() {
        return text;
    }
}
