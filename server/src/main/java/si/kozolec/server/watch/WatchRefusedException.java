package si.kozolec.server.watch;

import si.kozolec.model.LocalizedText;

/** Says why a watch cannot be begun. */
public final class WatchRefusedException extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient LocalizedText text;

    WatchRefusedException(String sl, String en) {
        super(en);
        this.text = new LocalizedText(sl, en);
    }

    public LocalizedText text() {
        return text;
    }
}
