package si.kozolec.server.watch;

import si.kozolec.model.LocalizedText;

/** Says why a watch cannot be begun. */
public final class WatchRefusedException extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient LocalizedText text;

    WatchRefusedException(LocalizedText text) {
        super(text.en());
        this.text = text;
    }

    public LocalizedText text() {
        return text;
    }
}
