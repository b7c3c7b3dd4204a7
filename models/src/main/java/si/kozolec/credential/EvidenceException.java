package si.kozolec.credential;

import java.io.IOException;
import org.jspecify.annotations.Nullable;
import si.kozolec.model.LocalizedText;

/** Tells in both languages why something that a verifier has to see is not to be had. */
public final class EvidenceException extends IOException {

    private static final long serialVersionUID = 1L;

    private final transient LocalizedText text;

    public EvidenceException(LocalizedText text, @Nullable Throwable cause) {
        super(text.en(), cause);
        this.text = text;
    }

    /** It may not be looked for there. */
    public static EvidenceException forbidden(Object address) {
        return new EvidenceException(Texts.of("evidence.forbidden", address), null);
    }

    /** There is nothing there, or nothing of use. */
    public static EvidenceException missing(Object address, Object why) {
        return new EvidenceException(Texts.of("evidence.missing", address, why), null);
    }

    public LocalizedText text() {
        return text;
    }
}
